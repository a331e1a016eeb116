"""A spreadsheet opens the workbook and gives what the golden vectors expect, formula by formula."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from libreoffice import recalculated
from openpyxl import load_workbook
from openpyxl.utils import range_boundaries
from openpyxl.workbook import Workbook
from test_golden_vectors import SCORED_FILES, Json, model_of, read
from whole_guide import whole_guide
from workbook_figures import Names, comparable, figures_of, guide_of

from spm_guide.export.workbook.book import book
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
BESIDE_A_FORMULA = re.compile(rb"</f><v>[^<]*</v>")
ERRORS = ("#", "Err:")


def vector_name(path: Path) -> str:
    return f"{path.parent.name}/{path.stem}"


def write_vectors(paths: Sequence[Path], folder: Path) -> list[Path]:
    """Each vector as a workbook with its answers chosen."""
    english = whole_guide()["en"]
    files = []
    for path in paths:
        vector = read(path)
        made = book(guide_of(from_json(model_of(vector)), english), result_file_from(vector["file"]))
        files.append(folder / f"{path.parent.name}-{path.stem}.xlsx")
        files[-1].write_bytes(with_wrong_figures(written(made, Tokens())))
    return files


def with_wrong_figures(file: bytes) -> bytes:
    """The workbook with -1 beside every formula, so that only a spreadsheet that calculates puts it right."""
    changed = BytesIO()
    with ZipFile(BytesIO(file)) as given, ZipFile(changed, "w", ZIP_DEFLATED) as taken:
        for name in given.namelist():
            taken.writestr(name, BESIDE_A_FORMULA.sub(rb"</f><v>-1</v>", given.read(name)))
    return changed.getvalue()


def names_in(opened: Workbook) -> Names:
    found: Names = {}
    for name, defined in opened.defined_names.items():
        for sheet, there in defined.destinations:
            left, top, right, bottom = range_boundaries(there)
            found[name] = (sheet, top - 1, left - 1, bottom - 1, right - 1)
    return found


def figures_in(file: Path) -> Json:
    opened = load_workbook(file, data_only=True)

    def look(sheet: str, row: int, column: int) -> Any:
        return opened[sheet].cell(row + 1, column + 1).value

    return figures_of(look, names_in(opened))


def compare(paths: Sequence[Path], workshop: Path) -> None:
    found = recalculated(write_vectors(paths, workshop), workshop)
    for path, file in zip(paths, found, strict=True):
        expected = comparable(read(path)["expected"])
        assert json.dumps(figures_in(file)) == json.dumps(expected), vector_name(path)


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
