"""The workbook's formulas give what the golden vectors expect, worked out here from the formulas themselves.

tests/golden/test_workbook_in_libreoffice.py lets a spreadsheet do the same.
"""

from __future__ import annotations

import json

import pytest
from test_golden_vectors import Json, each_scored_vector, model_of
from whole_guide import whole_guide
from workbook_figures import comparable, figures_of, guide_of

from spm_guide.export.workbook.book import Book, book
from spm_guide.model.guide import Guide
from spm_guide.model.result_file import result_file_from
from spm_guide.model.scored_model import from_json


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
