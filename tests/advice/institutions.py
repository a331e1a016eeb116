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


def _near(value: float, most: int) -> int:
    """The whole number nearest to `value`, from 0 to `most`."""
    return min(most, max(0, round(value)))
