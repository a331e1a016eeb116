"""Three example institutions are told what the report would tell them."""

from __future__ import annotations

import json
from typing import Any

import pytest

from spm_guide.folders import find_folders
from spm_guide.load.result_files import read_result_file
from spm_guide.model.scored_model import ScoredModel
from spm_guide.score.document import score_document

EXAMPLES = find_folders().assessment / "examples"
NAMES = ("commercial-bank", "small-cooperative", "values-ngo")


def scored(english_model: ScoredModel, name: str) -> dict[str, Any]:
    path = EXAMPLES / f"{name}.json"
    answered, problems = read_result_file(path.read_text(encoding="utf-8"), path.name, english_model)
    assert answered is not None, "\n".join(map(str, problems))
    assert not problems
    return score_document(english_model, answered)


def area_scores(document: dict[str, Any]) -> dict[str, int]:
    return {area["id"]: area["score"] for area in document["maturity"]["areas"]}


def fired(document: dict[str, Any]) -> set[str]:
    return {pattern["id"] for pattern in document["patterns"] if pattern["state"] == "fired"}


def first_practices(document: dict[str, Any]) -> set[str]:
    return {one["practice"] for one in document["recommendations"][:3]}


def test_there_are_no_other_examples() -> None:
    assert sorted(path.stem for path in EXAMPLES.iterdir()) == sorted(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_an_example_answers_everything_asked_and_says_that_it_is_one(
    english_model: ScoredModel, name: str
) -> None:
    data = json.loads((EXAMPLES / f"{name}.json").read_text(encoding="utf-8"))
    asked = {question.id: question for practice in english_model.practices for question in practice.questions}
    assert data["scope"]["name"].startswith("Example: ")
    assert set(data["answers"]) == set(asked)
    assert all(answer["rev"] == asked[id_].rev for id_, answer in data["answers"].items())
    assert set(data["links"]) == set(data["goals"])
    document = scored(english_model, name)
    assert document["find_out"] == []
    assert not any(area["provisional"] or area["narrow"] for area in document["maturity"]["areas"])


def test_strong_values_and_weak_data_run_on_values(english_model: ScoredModel) -> None:
    """The report: value-driven decisions do for strategy; daily work needs information (page on CRECER)."""
    document = scored(english_model, "values-ngo")
    scores = area_scores(document)
    assert scores["strategy"] > scores["decisions"] > scores["systems"]
    assert fired(document) == {"running-on-values"}
    assert first_practices(document) == {"objectives", "indicators", "collection"}


def test_a_bank_with_good_systems_lacks_a_reason_to_use_them(english_model: ScoredModel) -> None:
    """The report: systems and reports that serve outsiders; little is known of clients, nothing decided."""
    document = scored(english_model, "commercial-bank")
    assert max(area_scores(document), key=lambda id_: area_scores(document)[id_]) == "systems"
    assert fired(document) == {"outward-first", "silent-exit"}
    assert {"understanding", "strategic-use"} <= first_practices(document)
    assert all(goal["disconnected"] > goal["continuity"] for goal in document["alignment"]["goals"])


def test_a_small_cooperative_starts_with_a_page_of_objectives_and_figures(english_model: ScoredModel) -> None:
    """The report: people act on what they know of clients; what they know is written nowhere."""
    document = scored(english_model, "small-cooperative")
    scores = area_scores(document)
    assert scores["decisions"] > scores["systems"]
    assert fired(document) == {"running-on-values"}
    first, second, *_ = document["recommendations"]
    assert {first["practice"], second["practice"]} == {"objectives", "indicators"}
    assert (first["step"], second["step"]) == (0, 0)
