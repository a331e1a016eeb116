"""Writes a workbook as an XLSX file: the same workbook, the same bytes."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from io import BytesIO
from typing import Any

from xlsxwriter.utility import xl_range_abs

from spm_guide.export.workbook.book import Book
from spm_guide.export.workbook.charts_sheet import Chart
from spm_guide.export.workbook.expression import Cell, Expression, quoted
from spm_guide.export.workbook.grid import Sheet
from spm_guide.export.workbook.looks import FONT, PERCENT, Tokens, conditional, styles
from spm_guide.export.xlsx_file import new_xlsx

_A4 = 9
# Beside a bar of no length stands nothing: it can mean that there is no figure.
_PERCENT_OR_NOTHING = "0%;;"
# Letters on a page that stands upright.
_PORTRAIT = 110
# What a spreadsheet takes in a hint, and in a formula.
_HINT_LENGTH = 255
_FORMULA_LENGTH = 8192
_EARLIEST, _LATEST = date(2000, 1, 1), date(2099, 12, 31)
# What spreadsheets mark as a slip, though it is none.
_DOUBTS = ("formula_differs", "formula_range", "number_stored_as_text")
# What may still be done in a protected sheet; nobody needs a password to lift the protection.
_ALLOWED = {"format_columns": True, "format_rows": True, "select_locked_cells": True}


def written(book: Book, tokens: Tokens) -> bytes:
    """The file, in the colours of the theme."""
    file = BytesIO()
    with new_xlsx(file, book.title) as target:
        target.set_size(2400, 1500)
        formats = {name: target.add_format(one) for name, one in styles(tokens, book.right_to_left).items()}
        changing = {name: target.add_format(one) for name, one in conditional(tokens).items()}
        for sheet in book.sheets:
            page = target.add_worksheet(sheet.title)
            _write_sheet(page, sheet, formats, changing, book.right_to_left)
            if sheet is book.charts.sheet:
                for chart in book.charts.charts:
                    _draw(target, page, chart, tokens, book.right_to_left)
        for name, (title, first_row, first_column, last_row, last_column) in sorted(book.names.items()):
            there = xl_range_abs(first_row, first_column, last_row, last_column)
            target.define_name(name, f"={quoted(title)}!{there}")
    return file.getvalue()


def _write_sheet(
    page: Any, sheet: Sheet, formats: Mapping[str, Any], changing: Mapping[str, Any], right_to_left: bool
) -> None:
    if right_to_left:
        page.right_to_left()
    for place, width in enumerate(sheet.columns):
        page.set_column(place, place, width or None, None, {} if width else {"hidden": True})
    for row, tall in sheet.heights.items():
        page.set_row(row, tall or None, None, {} if tall else {"hidden": True})
    for first, rows, columns in sheet.merged:
        there = (first.row, first.column, first.row + rows - 1, first.column + columns - 1)
        page.merge_range(*there, "", formats[first.style])
    for cell in sheet.cells.values():
        _write_cell(page, cell, formats)
    for choice in sheet.choices:
        rule: dict[str, Any] = {"validate": "list", "source": f"={choice.block.text(sheet.title)}"}
        if choice.hint:
            rule["input_message"] = choice.hint[:_HINT_LENGTH]
        page.data_validation(choice.cell.row, choice.cell.column, choice.cell.row, choice.cell.column, rule)
    for cell in sheet.dates:
        between = {"validate": "date", "criteria": "between", "minimum": _EARLIEST, "maximum": _LATEST}
        page.data_validation(cell.row, cell.column, cell.row, cell.column, between)
    for one in sheet.colourings:
        rule = {"type": "formula", "criteria": f"={one.condition}", "format": changing[one.style]}
        page.conditional_format(one.first.row, one.first.column, one.last.row, one.last.column, rule)
    _set_page(page, sheet)


def _set_page(page: Any, sheet: Sheet) -> None:
    page.hide_gridlines(2)
    if any(sheet.frozen):
        page.freeze_panes(*sheet.frozen)
    page.set_paper(_A4)
    if sum(sheet.columns) > _PORTRAIT and not sheet.one_page:
        page.set_landscape()
    page.fit_to_pages(1, 1 if sheet.one_page else 0)
    page.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
    page.set_footer("&L&A&R&P / &N")
    last_row = max(row for row, _ in sheet.cells)
    if sheet.repeated:
        page.repeat_rows(*sheet.repeated)
    page.protect("", _ALLOWED)
    page.ignore_errors({doubt: xl_range_abs(0, 0, last_row, len(sheet.columns)) for doubt in _DOUBTS})
    if sheet.hidden:
        page.hide()
        return
    last_column = max(place for place, width in enumerate(sheet.columns) if width)
    page.print_area(0, 0, last_row, last_column)


def _write_cell(page: Any, cell: Cell, formats: Mapping[str, Any]) -> None:
    look, content = formats[cell.style], cell.content
    if isinstance(content, Expression):
        formula = f"={content.text(cell.sheet)}"
        assert len(formula) <= _FORMULA_LENGTH, f"{cell.sheet} {cell.row} {cell.column}"
        page.write_formula(cell.row, cell.column, formula, look, cell.value())
    elif content is None:
        page.write_blank(cell.row, cell.column, None, look)
    elif isinstance(content, str) and cell.style == "question":
        first, rest = content.split("\n", 1)
        page.write_rich_string(
            cell.row, cell.column, formats["bold"], first, formats["text"], f"\n{rest}", look
        )
    elif isinstance(content, str):
        page.write_string(cell.row, cell.column, content, look)
    else:
        page.write_number(cell.row, cell.column, content, look)


def _draw(target: Any, page: Any, chart: Chart, tokens: Tokens, right_to_left: bool) -> None:
    stacked = len(chart.series) > 1
    drawn = target.add_chart({"type": "bar", **({"subtype": "stacked"} if stacked else {})})
    for number, (name, figures) in enumerate(chart.series):
        series: dict[str, Any] = {
            "name": f"={name.text('')}",
            "categories": f"={chart.names.text('')}",
            "values": f"={figures.text('')}",
            "gap": 60,
            "fill": {"color": tokens[chart.colours[number]]},
        }
        if not stacked:
            series["points"] = [{"fill": {"color": tokens[name]}} for name in chart.colours]
            series["data_labels"] = {"value": True, "num_format": _PERCENT_OR_NOTHING, "font": {"name": FONT}}
        drawn.add_series(series)
    font = {"name": FONT, "size": 10, "color": tokens["ink"]}
    drawn.set_title({"name": chart.title, "name_font": {**font, "size": 13}, "overlay": False})
    drawn.set_y_axis({"reverse": True, "num_font": font, "line": {"color": tokens["edge"]}})
    drawn.set_x_axis(
        {
            "min": 0,
            "max": 1,
            "major_unit": 0.2,
            "num_format": PERCENT,
            "num_font": font,
            "reverse": right_to_left,
            "major_gridlines": {"visible": True, "line": {"color": tokens["line"]}},
        }
    )
    drawn.set_legend({"position": "bottom"} if stacked else {"none": True})
    drawn.set_size({"width": 920, "height": chart.height})
    page.insert_chart(chart.row, 0, drawn, {"description": chart.title})
