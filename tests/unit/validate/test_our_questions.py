"""Our own 60 questions keep what their writers promised: four a practice, short, worded for each goal."""

from __future__ import annotations

import re

import pytest
from whole_guide import whole_guide

from spm_guide.folders import find_folders
from spm_guide.model.every_text import every_text
from spm_guide.model.guide import Guide, Practice
from spm_guide.model.text import Text

MOST_WORDS_IN_A_QUESTION = 25
MOST_WORDS_IN_A_LEVEL = 22


@pytest.fixture(scope="module")
def guide() -> Guide:
    guides = whole_guide()
    return guides["en"]


def practices() -> list[str]:
    return sorted(path.stem for path in (find_folders().assessment / "model" / "practices").glob("*.yml"))


def practice_of(guide: Guide, id: str) -> Practice:
    (found,) = [practice for practice in guide.practices if practice.id == id]
    return found


def words(text: Text) -> int:
    return len(text.english.split())


@pytest.mark.parametrize("id", practices())
def test_a_practice_has_four_questions_and_four_steps(guide: Guide, id: str) -> None:
    practice = practice_of(guide, id)
    assert [question.id for question in practice.questions] == [f"{id}-{number}" for number in range(1, 5)]
    assert [question.core for question in practice.questions] == [True, False, False, False]
    assert len(practice.steps) == 4


@pytest.mark.parametrize("id", practices())
def test_questions_and_levels_are_short(guide: Guide, id: str) -> None:
    for question in practice_of(guide, id).questions:
        assert words(question.wording) <= MOST_WORDS_IN_A_QUESTION, question.id
        for level in question.levels:
            assert words(level) <= MOST_WORDS_IN_A_LEVEL, level.english


def test_every_goal_words_every_link_for_itself(guide: Guide) -> None:
    wordings = [text.english for goal in guide.goals for text in goal.links.values()]
    assert len(wordings) == len(set(wordings)) == 63
    assert all(len(wording.split()) <= MOST_WORDS_IN_A_QUESTION for wording in wordings)
    for goal in guide.goals:
        assert list(goal.links) == [link.id for link in guide.links]


def test_no_text_names_a_question_by_number(guide: Guide) -> None:
    by_number = re.compile(r"\bquestions? (?:no\. ?|number )?\d", re.IGNORECASE)
    for text in every_text(
        (guide.practices, guide.goals, guide.patterns, guide.burning_issues, guide.crosswalk)
    ):
        assert isinstance(text, Text)
        assert not by_number.search(text.english), text.context


def test_every_standard_is_touched_or_said_not_to_be(guide: Guide) -> None:
    touched = {
        id_ for practice in guide.practices for question in practice.questions for id_ in question.standards
    }
    standards = {one.id: one for dimension in guide.crosswalk for one in dimension.standards}
    assert len(standards) == 20
    assert touched <= set(standards)
    for id_ in set(standards) - touched:
        assert "No question of ours touches" in standards[id_].not_covered.english, id_
