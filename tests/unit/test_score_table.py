"""The score document as a table for people at a terminal."""

from __future__ import annotations

import pytest
from whole_guide import whole_guide

from spm_guide.model.guide import Guide
from spm_guide.model.result_file import result_file_from
from spm_guide.model.scored_model import scored_model
from spm_guide.score.document import score_document
from spm_guide.terminal.score_table import score_table


@pytest.fixture(scope="module")
def guide() -> Guide:
    return whole_guide()["en"]


def lines_of(guide: Guide, **file: object) -> list[str]:
    answered = result_file_from({"format": 1, "mode": "quick", **file})
    return score_table(score_document(scored_model(guide), answered), guide, answered).splitlines()


def test_the_finding_comes_first_in_whole_sentences(guide: Guide) -> None:
    lines = lines_of(guide)
    paragraph = lines[: lines.index("")]
    assert max(map(len, paragraph)) <= 88
    texts = {one.id: one.text.english for place in guide.finding for one in place.sentences}
    expected = [texts["not-known-yet"], texts["no-goal"], texts["provisional"]]
    assert " ".join(paragraph) == " ".join(expected)
    assert lines[lines.index("") + 1].startswith("Maturity")


def test_a_practice_and_a_goal_with_the_same_id_keep_their_own_names(guide: Guide) -> None:
    lines = lines_of(guide, goals=["protection"], answers={"protection-1": {"value": 2}})
    figures = lines[: lines.index("Patterns that can't be told yet")]
    assert [line.strip().split("  ")[0] for line in figures if "rotect" in line] == [
        "Client protection",
        "Protect clients from harm",
    ]


def test_patterns_that_show_are_named_and_so_are_those_that_cant_be_told(guide: Guide) -> None:
    revisions = {one.id: one.rev for practice in guide.practices for one in practice.questions}
    levels = {"collection-1": 3, "objectives-1": 1}
    answers = {id: {"value": level, "rev": revisions[id]} for id, level in levels.items()}
    lines = lines_of(guide, answers=answers)
    shown, unknown = lines.index("Patterns that show"), lines.index("Patterns that can't be told yet")
    assert lines[shown + 1 : unknown] == ["  The tool came first", ""]
    assert "  Head office only" in lines[unknown:]
    assert "  Running on values" not in lines  # collection is at 75 %, so whatever is unknown, it is clear


def test_a_score_has_a_word_beside_its_marks(guide: Guide) -> None:
    lines = lines_of(guide, answers={"objectives-1": {"value": 2}})
    (objectives,) = [line for line in lines if line.startswith("  Social objectives")]
    assert objectives.endswith("developing")
    (strategy,) = [line for line in lines if line.startswith("Strategy")]
    assert strategy.endswith("developing, provisional")


def test_a_thread_breaks_frays_or_is_not_known(guide: Guide) -> None:
    links = {
        "reach": {"understood": {"value": 0}},
        "needs": {"understood": {"value": 1}},
        "staff": {"understood": {"value": 2}},
    }
    lines = lines_of(guide, goals=["reach", "needs", "staff"], links=links)
    found = {line.strip().split("  ")[0]: line for line in lines}
    assert "breaks at Understood" in found["Reach poor and excluded people"]
    assert "frays at Understood" in found["Offer services that fit clients' needs"]
    assert "not known from Objective" in found["Be a responsible employer"]
