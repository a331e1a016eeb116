"""The score document as a workbook's cells say it, and guides with words for the models of golden vectors."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

from spm_guide.model.guide import Area, Goal, Guide, Link, Practice, Question, Step
from spm_guide.model.scored_model import ScoredModel, ScoredPractice
from spm_guide.model.text import Location, Text

Json = dict[str, Any]
# Sheet, row and column, counted from 0, -> what the cell shows; None and "" for nothing.
Look = Callable[[str, int, int], Any]
Names = dict[str, tuple[str, int, int, int, int]]
NOWHERE = Location("a vector")
MATURITY = ("score", "low", "high", "known", "applicable", "evidenced", "provisional", "narrow")
GOAL = (
    *("continuity", "activity", "disconnected", "low", "high", "activity_low", "activity_high"),
    *("break_at", "snaps_at", "provisional"),
)


def guide_of(model: ScoredModel, english: Guide) -> Guide:
    """A guide that scores as `model` does: ids in place of its words, interface texts of the real one."""
    return replace(
        english,
        model_id=model.id,
        model_version=model.version,
        areas=tuple(
            Area(one.id, words(one.id), words(one.id), one.practices, NOWHERE) for one in model.areas
        ),
        practices=tuple(map(_practice, model.practices)),
        goals=tuple(
            Goal(
                id, words(id), words(id), {link.id: words(f"{id} {link.id}") for link in model.links}, NOWHERE
            )
            for id in model.goals
        ),
        links=tuple(
            Link(one.id, one.area, words(one.id), words(one.id), one.practices, NOWHERE)
            for one in model.links
        ),
        patterns=tuple(
            replace(
                english.patterns[0],
                id=one.id,
                name=words(one.id),
                when=one.when,
                practices=one.practices,
            )
            for one in model.patterns
        ),
        # Its sentences name figures of the guide's own model.
        finding=(),
    )


def words(english: str) -> Text:
    return Text(english, english, NOWHERE)


def _practice(practice: ScoredPractice) -> Practice:
    return Practice(
        id=practice.id,
        area=practice.area,
        name=words(practice.id),
        summary=words(practice.id),
        weight=practice.weight,
        topics=practice.topics,
        page="",
        questions=tuple(
            Question(
                id=one.id,
                core=one.core,
                rev=one.rev,
                weight=one.weight,
                always_applies=one.always_applies,
                wording=words(one.id),
                levels=tuple(words(f"{one.id} level {level}") for level in range(5)),
                reason=words("why"),
                enough=words("enough"),
                not_enough=words("not enough"),
                enough_when_small=words("enough when small"),
                roles=(),
                page="",
                standards=(),
                declared_at=NOWHERE,
            )
            for one in practice.questions
        ),
        steps=tuple(
            Step(level, words("do"), "board", step.effort, words("first"), words("done"), NOWHERE)
            for level, step in enumerate(practice.steps)
        ),
        declared_at=NOWHERE,
    )


def figures_of(look: Look, names: Names) -> Json:
    """What the cells say of the members of a score document, without reasons and resources."""

    def rows(name: str) -> Iterator[Json]:
        sheet, top, left, bottom, right = names[name]
        heads = [look(sheet, top, column) for column in range(left, right + 1)]
        for row in range(top + 1, bottom + 1):
            values = [look(sheet, row, column) for column in range(left, right + 1)]
            yield dict(zip(heads, (None if value == "" else value for value in values), strict=True))

    (whole,), (aligned,) = rows("spm_maturity"), rows("spm_alignment")
    steps = [row for row in rows("spm_steps") if row["step"] is not None]
    steps.sort(key=lambda row: -row["order"])
    return {
        "maturity": {
            **{name: whole[name] for name in ("score", "low", "high", "imbalance")},
            "areas": [_picked(row, ("id", *MATURITY)) for row in rows("spm_areas")],
            "practices": [_picked(row, ("id", *MATURITY)) for row in rows("spm_practices")],
        },
        "alignment": {
            **{name: aligned[name] for name in ("score", "low", "high", "provisional")},
            "handovers": [
                {"from": row["id"], "to": row["to"], "score": row["score"]} for row in rows("spm_handovers")
            ],
            "goals": [_picked(row, ("id", *GOAL)) for row in rows("spm_goals") if row["chosen"] == 1],
        },
        "patterns": [_picked(row, ("id", "state")) for row in rows("spm_patterns")],
        "recommendations": [
            {"practice": row["id"], "step": row["step"], "priority": row["priority"]} for row in steps
        ],
    }


def comparable(document: Json) -> Json:
    """What a workbook says of a score document."""
    return {
        **{member: document[member] for member in ("maturity", "alignment", "patterns")},
        "recommendations": [
            _picked(row, ("practice", "step", "priority")) for row in document["recommendations"]
        ],
    }


def _picked(row: Json, names: tuple[str, ...]) -> Json:
    return {name: row[name] for name in names}
