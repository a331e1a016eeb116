"""The paragraph that opens the results says what a good adviser would say first.

1. Each sentence is said of some institution, and a place has room for each.
2. The three examples are told what a reader of the report would expect.
3. There is a paragraph from the first answer on, and before it.
4. What is said of an institution agrees with its figures, and sentences of one paragraph with each other.
5. Institutions that differ are told different things.
6. Each sentence is whole, plain and short, and no two are alike.
"""

from __future__ import annotations

import json
import random
from collections import Counter
from dataclasses import dataclass

import pytest
from institutions import any_institution, random_institution, typical_institutions
from whole_guide import whole_guide

from spm_guide.folders import find_folders
from spm_guide.model.result_file import ResultFile, result_file_from
from spm_guide.model.scored_model import ScoredModel
from spm_guide.score.alignment import alignment
from spm_guide.score.finding import finding
from spm_guide.score.maturity import maturity

EXAMPLES = find_folders().assessment / "examples"
RANDOM_INSTITUTIONS = 4_000
# Of the thirty typical institutions, no more than this many percent may read the same first sentence.
MOST_ALIKE = 35
MOST_WORDS = 36
AREAS = ("strategy", "systems", "decisions")


@dataclass(frozen=True)
class Told:
    """What an institution is told, and its score in each area."""

    sentences: list[str]
    scores: dict[str, int | None]


def told(model: ScoredModel, answered: ResultFile) -> Told:
    """What the finding needs of the score document is worked out, and no recommendation."""
    document = {"maturity": maturity(model, answered), "alignment": alignment(model, answered)}
    scores = {row["id"]: row["score"] for row in document["maturity"]["areas"]}
    return Told(finding(model, document, answered), scores)


def said(model: ScoredModel, answered: ResultFile) -> list[str]:
    return told(model, answered).sentences


@pytest.fixture(scope="module")
def random_ones(english_model: ScoredModel) -> list[Told]:
    """What random institutions are told, finished and not."""
    chance = random.Random(2026)
    made = [random_institution(english_model, chance) for _ in range(RANDOM_INSTITUTIONS)]
    made += [any_institution(english_model, chance) for _ in range(RANDOM_INSTITUTIONS)]
    return [told(english_model, one) for one in made]


def test_every_sentence_is_said_of_somebody(english_model: ScoredModel, random_ones: list[Told]) -> None:  # 1
    sentences = {one.id for place in english_model.finding for one in place.sentences}
    assert {id for one in random_ones for id in one.sentences} == sentences


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        # "Organisations that compensate for weak information systems by relying on the strength of values".
        (
            "values-ngo",
            ["running-on-your-values", "thread-apart-at-the-objective", "mend-the-first-break"],
        ),
        # "The right information, but lacking the skills to use it to inform decision-making".
        (
            "commercial-bank",
            ["information-ahead-of-decisions", "thread-apart-at-the-start", "mend-the-first-break"],
        ),
        # People act on what they know of their members; it is written nowhere.
        (
            "small-cooperative",
            ["running-on-your-values", "thread-apart-at-the-objective", "mend-the-first-break"],
        ),
    ],
)
def test_the_examples_are_told_what_the_report_would_say(
    english_model: ScoredModel, name: str, expected: list[str]
) -> None:  # 2
    data = json.loads((EXAMPLES / f"{name}.json").read_text(encoding="utf-8"))
    assert said(english_model, result_file_from(data)) == [*expected, "little-evidenced"]


# An institution for each disconnect of the report, by the levels of its practices in model order.
@pytest.mark.parametrize(
    ("levels", "first"),
    [
        ([3, 3, 2, 2, 2, 1, 1, 1, 2, 2, 2, 1, 1, 2, 2], "objectives-ahead-of-information"),  # Pro Mujer
        ([2, 0, 2, 2, 2, 2, 3, 2, 2, 2, 2, 2, 2, 2, 2], "information-ahead-of-objectives"),  # CRECER's survey
        ([3, 2, 3, 2, 3, 0, 1, 1, 2, 2, 4, 3, 2, 2, 1], "running-on-your-values"),  # CRECER's matrix
        ([2, 2, 2, 2, 2, 2, 3, 1, 3, 3, 1, 1, 0, 1, 3], "information-ahead-of-decisions"),  # skills to use it
        ([1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1], "level-and-beginning"),
        ([4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4], "all-strong"),
    ],
)
def test_the_disconnects_of_the_report_come_first(
    english_model: ScoredModel, levels: list[int], first: str
) -> None:  # 2
    answers = {
        question.id: {"value": level, "rev": question.rev}
        for practice, level in zip(english_model.practices, levels, strict=True)
        for question in practice.questions
    }
    answered = result_file_from({"mode": "full", "answers": answers})
    assert said(english_model, answered)[:2] == [first, "no-goal"]


def test_there_is_a_paragraph_before_the_first_answer_and_after_it(english_model: ScoredModel) -> None:  # 3
    nothing = said(english_model, result_file_from({"mode": "quick"}))
    assert nothing == ["not-known-yet", "no-goal", "provisional"]
    [first, *_] = english_model.practices[0].questions
    answers = {first.id: {"value": 1, "rev": first.rev}}
    one = said(english_model, result_file_from({"mode": "quick", "answers": answers}))
    assert one == ["so-far-clients-little-known", "no-goal", "provisional"]


def test_what_is_said_first_agrees_with_the_figures(random_ones: list[Told]) -> None:  # 4
    """What is said to run ahead of something is above it; what is level differs by less than 1000."""
    for one in random_ones:
        first, scores = one.sentences[0], one.scores
        ahead, _, behind = first.removeprefix("so-far-").partition("-ahead-of-")
        if {ahead, behind} <= set(AREAS):
            assert (scores[ahead] or 0) - (scores[behind] or 0) >= 1000, first
        if first.startswith("level-"):
            known = [score for score in scores.values() if score is not None]
            assert max(known) - min(known) < 1000, first


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("objectives-ahead-of-information", "thread-apart-at-the-objective"),
        ("thread-unbroken", "mend-the-first-break"),
        ("keep-asking", "provisional"),
        ("all-strong", "provisional"),
        ("not-known-yet", "firmly-evidenced"),
    ],
)
def test_sentences_that_contradict_each_other_never_meet(
    random_ones: list[Told], one: str, other: str
) -> None:  # 4
    assert not any({one, other} <= set(told.sentences) for told in random_ones)


def test_typical_institutions_do_not_all_read_the_same(english_model: ScoredModel) -> None:  # 5
    paragraphs = [said(english_model, one) for one in typical_institutions(english_model).values()]
    (first, most), *_ = Counter(ids[0] for ids in paragraphs).most_common(1)
    assert most * 100 <= MOST_ALIKE * len(paragraphs), f"{most} of {len(paragraphs)} read {first}"
    assert len({tuple(ids) for ids in paragraphs}) >= 18


def test_sentences_are_whole_plain_and_short() -> None:  # 6
    guides = whole_guide()
    texts = {one.id: one.text.english for place in guides["en"].finding for one in place.sentences}
    for id, text in texts.items():
        assert text[0].isupper(), id
        assert text.endswith("."), id
        assert not set("{}[]<>*_") & set(text), id
        assert ". " not in text, f"{id}: one sentence"
        assert len(text.split()) <= MOST_WORDS, id
    assert len(set(texts.values())) == len(texts)
