"""Tables to fill in open in every spreadsheet, and nothing in them runs."""

from __future__ import annotations

import csv
from dataclasses import replace
from io import StringIO
from pathlib import Path

import pytest
from openpyxl import load_workbook
from whole_guide import whole_guide

from spm_guide.export.fill_in_tables import as_csv, write_fill_in_tables
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
def written(tmp_path: Path) -> Path:
    guide = GUIDES["en"]
    write_fill_in_tables(replace(guide, parts=replace(guide.parts, tables=(TABLE,))), tmp_path)
    return tmp_path / "tables"


def test_cells_that_look_like_formulas_are_text_in_the_workbook(written: Path) -> None:
    sheet = load_workbook(written / "groups.xlsx").active
    cells = [cell for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert {cell.data_type for cell in cells} == {"s"}
    assert '=HYPERLINK("https://example.org")' in [cell.value for cell in cells]


def test_spreadsheets_know_the_letters_of_the_csv(written: Path) -> None:
    assert (written / "groups.csv").read_bytes().startswith(b"\xef\xbb\xbf")


@pytest.mark.parametrize("language", ["en", "ar"])
def test_every_table_opens_with_its_columns_and_reads_in_its_direction(language: str, tmp_path: Path) -> None:
    guide = GUIDES[language]
    write_fill_in_tables(guide, tmp_path)
    assert len(guide.parts.tables) == 15
    for table in guide.parts.tables:
        sheet = load_workbook(tmp_path / "tables" / f"{table.id}.xlsx").active
        assert bool(sheet.sheet_view.rightToLeft) == (guide.language.direction == "rtl")
        assert [cell.value for cell in sheet[4]] == [column.title.shown for column in table.columns]
        assert sheet.page_setup.orientation == "landscape"


def test_the_same_table_gives_the_same_bytes(tmp_path: Path) -> None:
    for name in ("a", "b"):
        write_fill_in_tables(GUIDES["en"], tmp_path / name)
    first, second = sorted((tmp_path / "a").rglob("*.*")), sorted((tmp_path / "b").rglob("*.*"))
    assert [path.read_bytes() for path in first] == [path.read_bytes() for path in second]
