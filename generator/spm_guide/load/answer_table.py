"""Reads a table of answers that another program exported: a head, and a row for each submission.

source  CSV, or XLSX; see xlsx_file.py for what of an XLSX file is refused
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from io import StringIO

from spm_guide.load.xlsx_file import NotASpreadsheet, Shown, read_xlsx

# How every ZIP file begins, and so every XLSX file.
_ZIP = b"PK"
_SEPARATORS = (",", ";", "\t")
_MOST_ROWS = 10_000
# Number of a column, the first is 0 -> what its cell holds; empty cells are left out.
Cells = dict[int, Shown]


class NotATable(Exception):
    """What stands in the way of reading the file, in words."""


@dataclass(frozen=True, slots=True)
class AnswerTable:
    """What the first row says, and the other rows by the number that spreadsheets show."""

    head: dict[int, str]
    rows: dict[int, Cells]


def read_answer_table(content: bytes) -> AnswerTable:
    """The table; of a spreadsheet, its first sheet. Empty rows are left out.  raises  NotATable"""
    rows = _in_spreadsheet(content) if content.startswith(_ZIP) else _in_text(content)
    filled: dict[int, Cells] = {}
    for number, cells in rows:
        if cells:
            filled[number] = cells
        if len(filled) > _MOST_ROWS:
            raise NotATable(f"it has more than {_MOST_ROWS} rows")
    head = {place: str(title).strip() for place, title in filled.pop(1, {}).items()}
    if not head:
        raise NotATable("its first row is empty")
    for number, cells in filled.items():
        if max(cells) > max(head):
            raise NotATable(f"row {number} has more cells than the first row")
    return AnswerTable(head, filled)


def _in_text(content: bytes) -> Iterator[tuple[int, Cells]]:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise NotATable("it is neither XLSX nor UTF-8 text") from error
    try:
        # The right sign divides the head into most cells.
        separator = max(_SEPARATORS, key=lambda sign: len(next(_records(text, sign, strict=False), [])))
        for number, record in enumerate(_records(text, separator, strict=True), start=1):
            yield number, {place: cell for place, cell in enumerate(record) if cell}
    except csv.Error as error:
        raise NotATable(f"it is no CSV ({error})") from error


def _records(text: str, separator: str, strict: bool) -> Iterator[list[str]]:
    return csv.reader(StringIO(text, newline=""), delimiter=separator, strict=strict)


def _in_spreadsheet(content: bytes) -> Iterator[tuple[int, Cells]]:
    try:
        sheets = read_xlsx(content).sheets
    except NotASpreadsheet as error:
        raise NotATable(str(error)) from error
    rows: dict[int, Cells] = {}
    for (row, column), value in next(iter(sheets.values()), {}).items():
        if value not in (None, ""):
            rows.setdefault(row + 1, {})[column] = value
    yield from sorted(rows.items())
