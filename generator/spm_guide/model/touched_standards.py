"""Which questions touch which of the Universal Standards, as data and as the JSON given to the browser."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

from spm_guide.model.guide import Guide


@dataclass(frozen=True, slots=True)
class TouchedStandard:
    """A standard and the ids of the questions that touch it, in model order; none where we do not ask."""

    id: str
    questions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TouchedDimension:
    """A dimension with its standards."""

    id: str
    standards: tuple[TouchedStandard, ...]


def touched_standards(guide: Guide) -> tuple[TouchedDimension, ...]:
    """The crosswalk turned round: questions name their standards, here standards name their questions."""
    questions = [question for practice in guide.practices for question in practice.questions]
    return tuple(
        TouchedDimension(
            dimension.id,
            tuple(
                TouchedStandard(
                    standard.id,
                    tuple(question.id for question in questions if standard.id in question.standards),
                )
                for standard in dimension.standards
            ),
        )
        for dimension in guide.crosswalk
    )


def crosswalk_json(dimensions: tuple[TouchedDimension, ...]) -> list[dict[str, Any]]:
    """The crosswalk as JSON data; the browser engine reads it as it is."""
    return [asdict(dimension) for dimension in dimensions]
