"""Advice follows answers: institutions that differ are told different things, and what is done is dropped."""

from __future__ import annotations

import random
from collections import Counter
from dataclasses import replace
from typing import Any

import pytest
from institutions import random_institution, typical_institutions

from spm_guide.model.result_file import Answer, ResultFile
from spm_guide.model.scored_model import ScoredModel
from spm_guide.score.document import score_document

# Random institutions until each practice came first; a few hundred are enough, and these at most.
RANDOM_INSTITUTIONS = 20_000
# What a screen shows at first.
FIRST = 3
# Of the thirty typical institutions, no more than this many percent may be told the same three things.
MOST_ALIKE = 15


def first_steps(document: dict[str, Any]) -> tuple[str, ...]:
    return tuple(sorted(f"{one['practice']}:{one['step']}" for one in document["recommendations"][:FIRST]))


def first_practice(document: dict[str, Any]) -> str:
    return str(document["recommendations"][0]["practice"])


def test_every_practice_comes_first_somewhere(english_model: ScoredModel) -> None:
    chance = random.Random(2026)
    never_first = {practice.id for practice in english_model.practices}
    for _ in range(RANDOM_INSTITUTIONS):
        document = score_document(english_model, random_institution(english_model, chance))
        if document["recommendations"]:
            never_first.discard(first_practice(document))
        if not never_first:
            break
    assert not never_first


def test_typical_institutions_are_told_different_things(english_model: ScoredModel) -> None:
    told = Counter(
        first_steps(score_document(english_model, one))
        for one in typical_institutions(english_model).values()
    )
    assert sum(told.values()) == 30
    (steps, most), *_ = told.most_common(1)
    assert most * 100 <= MOST_ALIKE * 30, f"{most} of 30 are told {steps}"


def test_a_recommended_practice_at_its_best_is_recommended_no_more(english_model: ScoredModel) -> None:
    for name, answered in typical_institutions(english_model).items():
        for one in score_document(english_model, answered)["recommendations"][:FIRST]:
            raised = score_document(english_model, at_level_4(english_model, answered, one["practice"]))
            still = [other["practice"] for other in raised["recommendations"]]
            assert one["practice"] not in still, name


def at_level_4(english_model: ScoredModel, answered: ResultFile, practice: str) -> ResultFile:
    (found,) = [one for one in english_model.practices if one.id == practice]
    best = {question.id: Answer(value=4, rev=question.rev) for question in found.questions}
    return replace(answered, answers={**answered.answers, **best})


@pytest.mark.parametrize("practice_number", range(15))
def test_no_advice_is_given_twice(english_model: ScoredModel, practice_number: int) -> None:
    """Each practice has at most one recommendation, at the step its own score asks for."""
    id_ = english_model.practices[practice_number].id
    for answered in typical_institutions(english_model).values():
        document = score_document(english_model, answered)
        (score,) = [one["score"] for one in document["maturity"]["practices"] if one["id"] == id_]
        steps = [one["step"] for one in document["recommendations"] if one["practice"] == id_]
        assert steps == ([min(3, 4 * score // 10000)] if score < 10000 else [])
