"""The small closed language in which patterns and sentences say when they show: conditions over figures.

In YAML and in JSON alike:

    condition   {and: [condition, ...]}, {or: [condition, ...]}, {not: condition},
                {figure: FIGURE, at_least: N} or {figure: FIGURE, at_most: N}
    FIGURE      {score: area, practice or "overall"}, {continuity: goal or "all"}, {activity: goal},
                {disconnected: goal}, {handover: area that gives}, {link: link}, {level: question},
                {goals: chosen}, or {difference: [FIGURE, FIGURE]}, the first minus the second;
                how firm a score is: {known: X}, {applicable: X}, {evidenced: X} of an area or practice X

N is whole: basis points, or for `goals` a number of goals. A level counts 2500 basis points a step.

source  assessment design, section 6
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, TypeAlias

# What stands for the whole where an area or practice, a goal, or nothing more can be named.
OVERALL = "overall"
ALL_GOALS = "all"
CHOSEN = "chosen"

# Figures that say how firm a score is: they can be compared also where the score is provisional.
FIRMNESS = ("known", "applicable", "evidenced")
KINDS = ("score", *FIRMNESS, "continuity", "activity", "disconnected", "handover", "link", "level", "goals")


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure of a result: `kind` is one of KINDS, `of` the id it belongs to."""

    kind: str
    of: str


@dataclass(frozen=True, slots=True)
class Difference:
    """One figure minus another, both in basis points."""

    minuend: Figure
    subtrahend: Figure


@dataclass(frozen=True, slots=True)
class Comparison:
    """Whether a figure reaches `at_least`, or stays within `at_most`; the other of the two is None."""

    figure: Figure | Difference
    at_least: int | None
    at_most: int | None


@dataclass(frozen=True, slots=True)
class Not:
    """Whether `condition` does not hold."""

    condition: Condition


@dataclass(frozen=True, slots=True)
class AllOf:
    """Whether every one of `conditions` holds: `and`."""

    conditions: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class AnyOf:
    """Whether one of `conditions` holds: `or`."""

    conditions: tuple[Condition, ...]


Condition: TypeAlias = AllOf | AnyOf | Not | Comparison


def condition_from(data: object) -> Condition:
    """The condition in YAML or JSON data.  raises  ValueError: it does not follow the language"""
    match data:
        case {"and": [*parts], **rest} if not rest:
            return AllOf(tuple(condition_from(part) for part in parts))
        case {"or": [*parts], **rest} if not rest:
            return AnyOf(tuple(condition_from(part) for part in parts))
        case {"not": part, **rest} if not rest:
            return Not(condition_from(part))
        case {"figure": figure, "at_least": number, **rest} if not rest:
            return Comparison(_measured_from(figure), _whole(number), None)
        case {"figure": figure, "at_most": number, **rest} if not rest:
            return Comparison(_measured_from(figure), None, _whole(number))
    raise ValueError(f"no condition: {data!r}")


def condition_to(condition: Condition) -> dict[str, Any]:
    """The condition as JSON data: what `condition_from` reads."""
    match condition:
        case AllOf(parts):
            return {"and": [condition_to(part) for part in parts]}
        case AnyOf(parts):
            return {"or": [condition_to(part) for part in parts]}
        case Not(part):
            return {"not": condition_to(part)}
        case Comparison(figure, at_least, None):
            return {"figure": figure_to(figure), "at_least": at_least}
        case Comparison(figure, None, at_most):
            return {"figure": figure_to(figure), "at_most": at_most}
    raise ValueError(f"a comparison needs one number: {condition!r}")


def figure_to(figure: Figure | Difference) -> dict[str, Any]:
    """The figure as JSON data."""
    if isinstance(figure, Difference):
        return {"difference": [figure_to(figure.minuend), figure_to(figure.subtrahend)]}
    return {figure.kind: figure.of}


def _whole(number: object) -> int:
    if isinstance(number, int) and not isinstance(number, bool):
        return number
    raise ValueError(f"no whole number: {number!r}")


def _measured_from(data: object) -> Figure | Difference:
    match data:
        case {"difference": [minuend, subtrahend], **rest} if not rest:
            return Difference(_figure_from(minuend), _figure_from(subtrahend))
    return _figure_from(data)


def _figure_from(data: object) -> Figure:
    if isinstance(data, dict) and len(data) == 1:
        ((kind, of),) = data.items()
        if kind in KINDS and isinstance(of, str):
            return Figure(kind, of)
    raise ValueError(f"no figure: {data!r}")
