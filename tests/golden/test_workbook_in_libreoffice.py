"""A spreadsheet opens the workbook and gives what the golden vectors expect, formula by formula."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Sequence
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from libreoffice import recalculated
from openpyxl import load_workbook
from test_golden_vectors import SCORED_FILES, Json, model_of, read
from whole_guide import whole_guide
from workbook_figures import comparable, figures_of, guide_of

from spm_guide.export.workbook.book import Book, book
from spm_guide.export.workbook.looks import Tokens
from spm_guide.export.workbook.writing import written
from spm_guide.model.result_file import ResultFile, result_file_from
from spm_guide.model.scored_model import from_json

# One of each kind; `make test-all` takes every vector.
SAMPLE = (
    "documents/an-institution-with-a-strategy-on-paper",
    "maturity/cube-root-drops-the-fraction",
    "alignment/handovers-over-several-goals",
    "patterns/conditions-inside-conditions",
    "answers/nothing-answered",
)
WORDS = {"TRUE": True, "FALSE": False, "": None}
BESIDE_A_FORMULA = re.compile(rb"</f><v>[^<]*</v>")
ERRORS = ("#", "Err:")


def vector_name(path: Path) -> str:
    return f"{path.parent.name}/{path.stem}"


def compare(paths: Sequence[Path], workshop: Path) -> None:
    """Each vector as a workbook with its answers chosen, worked out by LibreOffice."""
    english = whole_guide()["en"]
    books = []
    for path in paths:
        vector = read(path)
        made = book(guide_of(from_json(model_of(vector)), english), result_file_from(vector["file"]))
        books.append(made)
        file = workshop / f"{path.parent.name}-{path.stem}.xlsx"
        file.write_bytes(with_wrong_figures(written(plain(made), Tokens())))
    files = [workshop / f"{path.parent.name}-{path.stem}.xlsx" for path in paths]
    sums = 1 + [sheet.title for sheet in books[0].sheets].index(books[0].sums.sheet.title)
    for path, made, table in zip(paths, books, recalculated(files, workshop, sums), strict=True):
        assert json.dumps(figures_in(table, made)) == json.dumps(comparable(read(path)["expected"])), (
            path.stem
        )


def plain(made: Book) -> Book:
    """Without charts, lists and colours, which take most of the time; the other test has them."""
    sheets = tuple(replace(sheet, choices=[], colourings=[], dates=[]) for sheet in made.sheets)
    return replace(made, sheets=sheets, charts=replace(made.charts, charts=()))


def with_wrong_figures(file: bytes) -> bytes:
    """The workbook with -1 beside every formula, so that only a spreadsheet that calculates puts it right."""
    changed = BytesIO()
    with ZipFile(BytesIO(file)) as given, ZipFile(changed, "w") as taken:
        for name in given.namelist():
            taken.writestr(name, BESIDE_A_FORMULA.sub(rb"</f><v>-1</v>", given.read(name)))
    return changed.getvalue()


def figures_in(table: Path, made: Book) -> Json:
    with table.open(encoding="utf-8", newline="") as opened:
        rows = list(csv.reader(opened))

    def look(sheet: str, row: int, column: int) -> Any:
        assert sheet == made.sums.sheet.title
        words = rows[row][column]
        return WORDS[words] if words in WORDS else int(words) if words.isdigit() else words

    return figures_of(look, made.names)


def test_a_spreadsheet_gives_the_figures_of_some_vectors(tmp_path: Path) -> None:
    sample = [path for path in SCORED_FILES if vector_name(path) in SAMPLE]
    assert len(sample) == len(SAMPLE)
    compare(sample, tmp_path)


@pytest.mark.long
def test_a_spreadsheet_gives_the_figures_of_every_vector(tmp_path: Path) -> None:
    compare(SCORED_FILES, tmp_path)


def test_the_empty_workbook_shows_the_same_before_and_after(tmp_path: Path) -> None:
    """What stands beside the formulas is what a spreadsheet makes of them: no error, nothing else."""
    files = []
    for code, guide in whole_guide().items():
        files.append(tmp_path / f"{code}.xlsx")
        files[-1].write_bytes(written(book(guide, ResultFile()), Tokens()))
    for file, again in zip(files, recalculated(files, tmp_path), strict=True):
        formulas, before, after = (
            load_workbook(file),
            *(load_workbook(one, data_only=True) for one in (file, again)),
        )
        assert after.sheetnames == before.sheetnames
        for sheet in formulas:
            for cell in (cell for row in sheet.iter_rows() for cell in row):
                shown = after[sheet.title][cell.coordinate].value
                assert not str(shown).startswith(ERRORS), (file.name, sheet.title, cell.coordinate)
                if cell.data_type == "f":
                    stored = before[sheet.title][cell.coordinate].value
                    assert (stored or "") == (shown or ""), (file.name, sheet.title, cell.coordinate)
