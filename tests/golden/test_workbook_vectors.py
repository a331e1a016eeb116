"""The workbook's formulas give what the golden vectors expect, worked out here from the formulas themselves.

tests/golden/test_workbook_in_libreoffice.py lets a spreadsheet do the same.
"""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from test_golden_vectors import GOLDEN, Json, each_scored_vector, model_of, read
from whole_guide import whole_guide
from workbook_figures import comparable, figures_of, guide_of

from spm_guide.export.workbook.book import Book, book
from spm_guide.export.workbook.looks import Tokens
from spm_guide.export.workbook.writing import written
from spm_guide.load.workbook_answers import read_workbook_answers
from spm_guide.model.guide import Guide
from spm_guide.model.result_file import EVIDENCE, Answer, ResultFile, result_file_from
from spm_guide.model.scored_model import ScoredModel, from_json
from spm_guide.score.document import score_document

# Small models: weights, and conditions over all that a figure can be.
SMALL = {
    name: from_json(read(GOLDEN / "models" / f"{name}.json")) for name in ("weighted", "kleene", "threads")
}


@pytest.fixture(scope="session")
def english() -> Guide:
    return whole_guide()["en"]


def book_of(vector: Json, english: Guide) -> Book:
    return book(guide_of(from_json(model_of(vector)), english), result_file_from(vector["file"]))


def figures_in(made: Book) -> Json:
    sheets = {sheet.title: sheet for sheet in made.sheets}
    return figures_of(lambda sheet, row, column: sheets[sheet].cells[row, column].value(), made.names)


@each_scored_vector
def test_the_formulas_give_its_figures(vector: Json, english: Guide) -> None:
    found = figures_in(book_of(vector, english))
    assert json.dumps(found) == json.dumps(comparable(vector["expected"]))


@st.composite
def assessments(draw: st.DrawFn, model: ScoredModel) -> ResultFile:
    """Whatever may be chosen in the workbook of a model."""
    answers = {}
    for question in (one for practice in model.practices for one in practice.questions):
        allowed = [0, 1, 2, 3, 4, "dk", None, *([] if question.always_applies else ["na"])]
        value = draw(st.sampled_from(allowed))
        if value is not None:
            answers[question.id] = Answer(value, question.rev, draw(st.sampled_from(EVIDENCE)))
    goals = draw(st.lists(st.sampled_from(model.goals), unique=True))
    link = st.sampled_from([0, 1, 2, "dk", None])
    links = {goal: {one.id: draw(link) for one in model.links} for goal in model.goals}
    return ResultFile(
        draw(st.sampled_from(["quick", "full"])), goals=tuple(goals), answers=answers, links=links
    )


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_any_answers_give_what_the_engine_gives(data: st.DataObject) -> None:
    model = SMALL[data.draw(st.sampled_from(sorted(SMALL)))]
    answered = data.draw(assessments(model))
    found = figures_in(book(guide_of(model, whole_guide()["en"]), answered))
    assert json.dumps(found) == json.dumps(comparable(score_document(model, answered)))


@settings(max_examples=15, deadline=None)
@given(st.data())
def test_any_answers_come_back_from_the_file(data: st.DataObject) -> None:
    model = SMALL["weighted"]
    answered = data.draw(assessments(model))
    file = written(book(guide_of(model, whole_guide()["en"]), answered), Tokens())
    back, problems = read_workbook_answers(file, "answers.xlsx", model)
    assert problems == []
    assert back is not None
    assert score_document(model, result_file_from(back)) == score_document(model, answered)
