"""Tables to fill in open in every spreadsheet, and nothing in them runs."""

from __future__ import annotations

import csv
from dataclasses import replace
from io import BytesIO, StringIO
from typing import Any

import pytest
from openpyxl import load_workbook
from whole_guide import whole_guide

from spm_guide.export.fill_in_tables import as_csv, fill_in_tables
from spm_guide.model.page_parts import Column, FillInTable
from spm_guide.model.text import Location, Text

PLACE = Location("table.yml", 1)
GUIDES = whole_guide()


def text(words: str) -> Text:
    return Text(words, "table", PLACE)


TABLE = FillInTable(
    id="groups",
    title=text("Groups"),
    purpose=text("Once a year."),
    columns=(Column(text("Group"), 20), Column(text("Left, in %"), 10)),
    rows=((text('=HYPERLINK("https://example.org")'), None), (text("@farmers"), text("-1"))),
    blank_rows=1,
    notes=(text("+ count by hand"),),
    declared_at=PLACE,
)


def test_cells_that_look_like_formulas_are_text_in_csv() -> None:
    rows = list(csv.reader(StringIO(as_csv(TABLE))))
    assert rows == [
        ["Group", "Left, in %"],
        ['\'=HYPERLINK("https://example.org")', ""],
        ["'@farmers", "'-1"],
        ["", ""],
        ["'+ count by hand"],
    ]


@pytest.fixture
def files() -> dict[str, bytes]:
    guide = GUIDES["en"]
    return fill_in_tables(replace(guide, parts=replace(guide.parts, tables=(TABLE,))))


def sheet_of(workbook: bytes) -> Any:
    return load_workbook(BytesIO(workbook)).active


def test_cells_that_look_like_formulas_are_text_in_the_workbook(files: dict[str, bytes]) -> None:
    sheet = sheet_of(files["tables/groups.xlsx"])
    cells = [cell for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert {cell.data_type for cell in cells} == {"s"}
    assert '=HYPERLINK("https://example.org")' in [cell.value for cell in cells]


def test_spreadsheets_know_the_letters_of_the_csv(files: dict[str, bytes]) -> None:
    assert files["tables/groups.csv"].startswith(b"\xef\xbb\xbf")


@pytest.mark.parametrize("language", ["en", "ar"])
def test_every_table_opens_with_its_columns_and_reads_in_its_direction(language: str) -> None:
    guide = GUIDES[language]
    files = fill_in_tables(guide)
    assert len(guide.parts.tables) == 15
    for table in guide.parts.tables:
        sheet = sheet_of(files[f"tables/{table.id}.xlsx"])
        assert bool(sheet.sheet_view.rightToLeft) == (guide.language.direction == "rtl")
        assert [cell.value for cell in sheet[4]] == [column.title.shown for column in table.columns]
        assert sheet.page_setup.orientation == "landscape"


def test_the_same_table_gives_the_same_bytes() -> None:
    assert fill_in_tables(GUIDES["en"]) == fill_in_tables(GUIDES["en"])
