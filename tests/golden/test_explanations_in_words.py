"""What `spm-guide score --explain` prints: every sum adds up, and every text of the command line is used."""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from typing import Any

import pytest
from whole_file import whole_file
from whole_guide import whole_guide
from worked_out import result_of

from spm_guide.model.guide import Guide
from spm_guide.model.result_file import ResultFile, result_file_from
from spm_guide.model.scored_model import ScoredModel, scored_model
from spm_guide.score.compare import comparison
from spm_guide.score.document import score_document
from spm_guide.score.explain import explainable, explanations
from spm_guide.score.merge import merge_document
from spm_guide.terminal.comparison_table import comparison_table
from spm_guide.terminal.explained_pattern import pattern_lines
from spm_guide.terminal.explanation import explanation_text
from spm_guide.terminal.merge_table import merge_table
from spm_guide.terminal.upgrade_report import upgrade_report
from spm_guide.terminal.words import Words

Json = dict[str, Any]


@pytest.fixture(scope="module")
def guides() -> dict[str, Guide]:
    guides = whole_guide()
    return guides


def random_files(model: ScoredModel, seed: int) -> list[ResultFile]:
    """A file that says something of every kind, one where all is at the top, an empty and a narrow one."""
    chance = random.Random(seed)
    mixed = whole_file(model)
    for answer in mixed["answers"].values():
        if answer["value"] in (0, 1, 2, 3, 4):
            answer["value"] = chance.randint(0, 4)
    mixed["answers"]["indicators-1"]["rev"] = 99
    best = {**mixed, "answers": {}, "links": {}, "mode": "full", "goals": ["reach"]}
    for practice in model.practices:
        for question in practice.questions:
            best["answers"][question.id] = {"value": 4, "rev": question.rev}
    best["links"]["reach"] = {link.id: {"value": 2} for link in model.links}
    empty = {"format": 1, "mode": "quick", "edition": "mynet", "scope": {"kind": "institution"}}
    narrow = {**mixed, "answers": {f"reporting-{place}": {"value": "na"} for place in (2, 3, 4)}}
    files = (mixed, best, empty, narrow)
    return [result_file_from(json.loads(json.dumps(file))) for file in files]


def explained(guide: Guide, file: ResultFile, id: str) -> str:
    model = scored_model(guide)
    return explanation_text(explanations(model, file, score_document(model, file), id), guide)


@pytest.mark.parametrize("seed", range(3))
def test_every_sum_adds_up(seed: int, guides: dict[str, Guide]) -> None:
    guide = guides["en"]
    model = scored_model(guide)
    patterns = {pattern.id for pattern in model.patterns}
    sums = 0
    for file in random_files(model, seed):
        for id in explainable(model):
            lines = explained(guide, file, id).splitlines()
            for line in lines:
                if " = " in line and id not in patterns:
                    result_of(line.strip().rpartition(": ")[2])
                    sums += 1
    assert sums > 300


def test_a_practice_is_explained_step_by_step(guides: dict[str, Guide]) -> None:
    objectives = next(one for one in guides["en"].practices if one.id == "objectives")
    rev = objectives.questions[0].rev
    file = result_file_from(
        {
            "format": 1,
            "mode": "quick",
            "answers": {"objectives-1": {"value": 1, "rev": rev, "evidence": "documented"}},
            "goals": ["reach"],
            "links": {"reach": {"understood": {"value": 2}, "objective": {"value": 1}}},
        }
    )
    lines = explained(guides["en"], file, "objectives").splitlines()
    assert "Practice: " + Words(guides["en"]).practices["objectives"] in lines
    assert "  score: 10000 * 1*1 / (4 * 1) = 10000/4 = 2500" in lines
    assert any(line.startswith("  objectives-1") and "level 1" in line for line in lines)
    assert any(line.startswith("  objectives-2") and line.endswith("left out of every sum") for line in lines)
    assert any("frays at" in line for line in lines if line.startswith("  Why: "))
    [urgency] = [line for line in lines if line.endswith(" = 6075")]
    assert urgency.startswith("  1 * 7500 * 7500 * 6 * 3 * ")


def test_a_goal_is_explained_link_by_link(guides: dict[str, Guide]) -> None:
    links = {"understood": {"value": 2}, "objective": {"value": 1}, "response": {"value": 2}}
    file = result_file_from({"format": 1, "mode": "quick", "goals": ["reach"], "links": {"reach": links}})
    lines = explained(guides["en"], file, "reach").splitlines()
    continuity = "10000 * (2 + 1 + 1 + 0 + 0 + 0 + 0 + 0 + 0) / 18 = 40000/18 = 2222.22 -> 2222"
    assert f"  unbroken: {continuity}" in lines
    assert "  not tied in: 2778 - 2222 = 556" in lines
    assert "  From Strategy to Systems: 10000 * min(1,0) / (2 * 1) = 0/2 = 0" in lines


def test_a_practice_and_a_goal_with_one_id_are_both_explained(guides: dict[str, Guide]) -> None:
    file = result_file_from({"format": 1, "mode": "quick"})
    text = explained(guides["en"], file, "protection")
    assert text.index("Practice: ") < text.index("Goal: ")


@pytest.mark.parametrize("language", ["en", "fr", "ar"])
def test_every_text_of_the_command_line_is_used(
    language: str, guides: dict[str, Guide], monkeypatch: pytest.MonkeyPatch
) -> None:
    said = heard(monkeypatch)
    guide = guides[language]
    model = scored_model(guide)
    files = random_files(model, 1)
    for file in files:
        for id in explainable(model):
            explained(guide, file, id)
    merge_table(merge_document(model, files), guide)
    merge_table(merge_document(model, files[:1]), guide)
    merge_table(merge_document(model, [goals_only("reach"), goals_only(), goals_only()]), guide)
    for old, new in ((files[0], files[1]), (files[2], files[0]), (goals_only("reach"), goals_only("needs"))):
        comparison_table(comparison(model, old, new), guide)
    comparison_table(
        comparison(model, *(dated(day, version) for day, version in (("2026-01-01", 2), ("2025-01-01", 1)))),
        guide,
    )
    comparison_table(comparison(model, *(of_version(version) for version in (1, model.version))), guide)
    report = {"from": 1, "to": 2, "carried": ["a"], "changed": [], "new": [], "dropped": [], "regions": []}
    upgrade_report("a.json", {**report, "regions": [{"id": "mena", "now": ["africa"]}]}, guide)
    for holds in (True, False, None):
        list(pattern_lines(every_condition(model, holds), Words(guide)))
    texts = {id for id in guide.interface if id.startswith(("line-", "results-sum-", "results-figure-"))}
    assert texts - said == set()


def heard(monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """The ids of the texts said from now on."""
    said: set[str] = set()
    really_say: Callable[..., str] = Words.say

    def say(words: Words, id: str, **values: object) -> str:
        said.add(id)
        return really_say(words, id, **values)

    monkeypatch.setattr(Words, "say", say)
    return said


def goals_only(*goals: str) -> ResultFile:
    links = {goal: {"understood": {"value": "dk"}} for goal in goals}
    return result_file_from({"format": 1, "mode": "quick", "goals": list(goals), "links": links})


def dated(day: str, version: int) -> ResultFile:
    return result_file_from(
        {
            "format": 1,
            "mode": "quick",
            "changed": f"{day}T10:00:00Z",
            "model": {"version": version},
            "scope": {"kind": "branch", "name": day},
            "period": {"from": day},
        }
    )


def of_version(version: int) -> ResultFile:
    """What a full check of that version knows of a question of the present one."""
    answers = {"objectives-2": {"value": 3}} if version > 1 else {}
    return result_file_from({"format": 1, "mode": "full", "model": {"version": version}, "answers": answers})


def every_condition(model: ScoredModel, holds: bool | None) -> Json:
    """A pattern that looks at every kind of figure; not one that a model would have."""
    figures: list[Json] = [
        {"score": "overall"},
        {"score": "strategy"},
        *({kind: "objectives"} for kind in ("known", "applicable", "evidenced")),
        {"continuity": "all"},
        *({kind: "reach"} for kind in ("continuity", "activity", "disconnected")),
        {"handover": "strategy"},
        {"link": "understood"},
        {"level": "objectives-1"},
        {"goals": "chosen"},
        {"difference": [{"score": "strategy"}, {"score": "systems"}]},
    ]
    limits = [{"at_least": 1, "at_most": None}, {"at_least": None, "at_most": 2}]
    parts = [
        {"figure": figure, "values": values, "value": value, **limits[place % 2], "holds": holds}
        for place, figure in enumerate(figures)
        for values, value in (([5, 2] if "difference" in figure else [3], 3), ([None], None))
    ]
    condition: Json = {"join": "and", "parts": parts, "holds": holds}
    for join in ("or", "not"):
        condition = {"join": join, "parts": [condition], "holds": holds}
    state = {True: "fired", False: "clear", None: "unknown"}[holds]
    return {"id": model.patterns[0].id, "state": state, "condition": condition}
