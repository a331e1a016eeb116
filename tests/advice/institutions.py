"""Turns short descriptions of institutions into result files of the full check."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

import yaml

from spm_guide.model.result_file import ResultFile, result_file_from
from spm_guide.model.scored_model import ScoredModel

TYPICAL = Path(__file__).with_name("typical-institutions.yml")
# Of the four questions of a practice, how far each lies from the level of the whole: the core and the second
# at it, the third behind, the fourth ahead where nothing is written yet.
_UNEVEN = (0, 0, -1, 1)


def typical_institutions(model: ScoredModel) -> dict[str, ResultFile]:
    """Result files by name of the institution, from typical-institutions.yml."""
    described = yaml.safe_load(TYPICAL.read_text(encoding="utf-8"))["institutions"]
    return {one["name"]: _answered(model, one["goals"], one["levels"]) for one in described}


def _answered(model: ScoredModel, goals: list[str], levels: list[int]) -> ResultFile:
    level_of = {practice.id: level for practice, level in zip(model.practices, levels, strict=True)}
    answers = {
        question.id: {"value": _near(level_of[practice.id] + shift, 4), "rev": question.rev}
        for practice in model.practices
        for question, shift in zip(practice.questions, _UNEVEN, strict=True)
    }
    # A link holds as far as the practice that mends it: partly from level 1, wholly from level 3.
    links = {link.id: {"value": (level_of[link.practices[0]] + 1) // 2} for link in model.links}
    for link in links.values():
        link["value"] = min(2, link["value"])
    return result_file_from(
        {"mode": "full", "goals": goals, "answers": answers, "links": dict.fromkeys(goals, links)}
    )


def random_institution(model: ScoredModel, chance: random.Random) -> ResultFile:
    """Levels around one that belongs to the area, links likewise; some goals."""
    answers: dict[str, Any] = {}
    level_of: dict[str, int] = {}
    for area in model.areas:
        usual = chance.uniform(0, 4)
        for id_ in area.practices:
            level_of[id_] = _near(chance.gauss(usual, 1.2), 4)
    for practice in model.practices:
        for question in practice.questions:
            level = _near(level_of[practice.id] + chance.choice((-1, 0, 0, 1)), 4)
            answers[question.id] = {"value": level, "rev": question.rev}
    goals = chance.sample(model.goals, chance.randint(1, 4))
    links = {
        goal: {
            link.id: {"value": _near(level_of[link.practices[0]] / 2 + chance.uniform(-0.5, 0.5), 2)}
            for link in model.links
        }
        for goal in goals
    }
    return result_file_from({"mode": "full", "goals": goals, "answers": answers, "links": links})


def any_institution(model: ScoredModel, chance: random.Random) -> ResultFile:
    """An institution at any moment of its work: much or little answered and documented.

    Links are answered each by itself, so that threads come apart anywhere.
    """
    whole = random_institution(model, chance)
    reached, gone_through = chance.choice([(chance.random(), 1.0), (1.0, 1.0), (1.0, 0.4), (1.0, 0.1)])
    documented = chance.choice([0.0, 0.5, 1.0])
    answers: dict[str, Any] = {}
    for place, practice in enumerate(model.practices):
        skipped = chance.random() >= gone_through or place >= reached * len(model.practices)
        for question in practice.questions:
            if not skipped:
                given = whole.answers[question.id]
                answers[question.id] = {
                    "value": given.value,
                    "rev": given.rev,
                    "evidence": "documented" if chance.random() < documented else "none",
                }
    goals = chance.sample(model.goals, chance.randint(0, 4))
    no, partly = chance.choice([(0.0, 0.0), (0.0, 0.1), (0.1, 0.2), (0.1, 0.5), (0.3, 0.5)])
    links = {goal: {link.id: {"value": _link(no, partly, chance)} for link in model.links} for goal in goals}
    if goals and chance.random() < 0.2:
        del links[goals[0]][chance.choice(model.links).id]
    mode = chance.choice(["quick", "full"])
    return result_file_from({"mode": mode, "goals": goals, "answers": answers, "links": links})


def _link(no: float, partly: float, chance: random.Random) -> int:
    drawn = chance.random()
    return 0 if drawn < no else 1 if drawn < partly else 2


def _near(value: float, most: int) -> int:
    """The whole number nearest to `value`, from 0 to `most`."""
    return min(most, max(0, round(value)))
