"""Writes a form as XLSX, as KoboToolbox and ODK take it."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO

import xlsxwriter

from spm_guide.export.xlsform.form import Cells, Form
from spm_guide.export.xlsx_file import new_xlsx

_WIDTH = 24


def written(form: Form) -> bytes:
    """The file; the same form gives the same bytes."""
    file = BytesIO()
    with new_xlsx(file, form.settings["form_title"]) as book:
        head = book.add_format({"bold": True})
        for title, rows in (
            ("survey", form.survey),
            ("choices", form.choices),
            ("settings", (form.settings,)),
        ):
            _sheet(book.add_worksheet(title), rows, head)
    return file.getvalue()


def _sheet(sheet: xlsxwriter.worksheet.Worksheet, rows: Sequence[Cells], head: object) -> None:
    columns = list(rows[0])
    sheet.set_column(0, len(columns) - 1, _WIDTH)
    sheet.freeze_panes(1, 0)
    for place, column in enumerate(columns):
        sheet.write_string(0, place, column, head)
    for number, row in enumerate(rows, start=1):
        for place, column in enumerate(columns):
            if row[column]:
                # Text in every case: words that begin like a formula are none.
                sheet.write_string(number, place, row[column])
