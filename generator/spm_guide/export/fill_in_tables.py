"""Makes files that every spreadsheet opens of the tables to fill in."""

from __future__ import annotations

import csv
from io import BytesIO, StringIO

from spm_guide.export.spreadsheet_cell import as_words
from spm_guide.export.xlsx_file import new_xlsx
from spm_guide.model.guide import Guide
from spm_guide.model.page_parts import FillInTable

FOLDER = "tables"
_LANDSCAPE_A4 = 9
_ROW_HEIGHT = 30


def fill_in_tables(guide: Guide) -> dict[str, bytes]:
    """`tables/<id>.csv` and `.xlsx` of every table in the guide's language: address and content of each."""
    files: dict[str, bytes] = {}
    for table in guide.parts.tables:
        files[f"{FOLDER}/{table.id}.csv"] = as_csv(table).encode("utf-8-sig")
        files[f"{FOLDER}/{table.id}.xlsx"] = _workbook(table, guide.language.direction == "rtl")
    return files


def as_csv(table: FillInTable) -> str:
    """The table as CSV: heads, given rows, empty rows, notes; cells that look like formulas stay text."""
    out = StringIO()
    writer = csv.writer(out)
    writer.writerow(as_words(column.title.shown) for column in table.columns)
    writer.writerows([as_words(words) for words in row] for row in _rows(table))
    writer.writerows([as_words(note.shown)] for note in table.notes)
    return out.getvalue()


def _rows(table: FillInTable) -> list[list[str]]:
    """The given rows and the empty ones."""
    given = [[cell.shown if cell else "" for cell in row] for row in table.rows]
    return given + [[""] * len(table.columns) for _ in range(table.blank_rows)]


def _workbook(table: FillInTable, right_to_left: bool) -> bytes:
    file = BytesIO()
    with new_xlsx(file, table.title.shown) as book:
        sheet = book.add_worksheet()
        if right_to_left:
            sheet.right_to_left()
        title = book.add_format({"bold": True, "font_size": 14})
        head = book.add_format(
            {"bold": True, "border": 1, "bg_color": "#E8EEF2", "text_wrap": True, "valign": "top"}
        )
        cell = book.add_format({"border": 1, "text_wrap": True, "valign": "top"})
        note = book.add_format({"italic": True})
        sheet.write_string(0, 0, table.title.shown, title)
        sheet.write_string(1, 0, table.purpose.shown, note)
        first = 3
        for place, column in enumerate(table.columns):
            sheet.set_column(place, place, column.width)
            sheet.write_string(first, place, column.title.shown, head)
        rows = _rows(table)
        for number, row in enumerate(rows, start=first + 1):
            sheet.set_row(number, _ROW_HEIGHT)
            for place, words in enumerate(row):
                if words:
                    sheet.write_string(number, place, words, cell)
                else:
                    sheet.write_blank(number, place, None, cell)
        for number, remark in enumerate(table.notes, start=first + len(rows) + 2):
            sheet.write_string(number, 0, remark.shown, note)
        sheet.freeze_panes(first + 1, 0)
        sheet.set_landscape()
        sheet.set_paper(_LANDSCAPE_A4)
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(first)
    return file.getvalue()
