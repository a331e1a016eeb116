"""The sheet with the charts, above the figures that they are drawn from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from spm_guide.export.workbook.expression import NO_FIGURE, Block, Cell, Expression, is_number, when
from spm_guide.export.workbook.grid import Sheet
from spm_guide.export.workbook.rounding import WHOLE
from spm_guide.export.workbook.sums_sheet import Sums
from spm_guide.export.workbook.words import Words
from spm_guide.model.guide import Guide

_COLUMNS = [52, 20, 20, 36]
_FIGURES_FROM = 58


@dataclass(frozen=True, slots=True)
class Chart:
    """Bars to draw.

    title    above it
    row      the row of the sheet where it begins, in its first column
    names    of the bars
    series   name and figures of each row of bars, which stand behind each other
    colours  of each bar, or else of each series: names of the theme's colours
    """

    title: str
    row: int
    height: int
    names: Block
    series: tuple[tuple[Cell, Block], ...]
    colours: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ChartsSheet:
    """The sheet and what to draw on it."""

    sheet: Sheet
    charts: tuple[Chart, ...]


def charts_sheet(guide: Guide, words: Words, sums: Sums) -> ChartsSheet:
    """Three charts: areas, practices, threads."""
    sheet = Sheet(words.tab("workbook-tab-charts"), columns=list(_COLUMNS), one_page=True)
    sheet.put(0, 0, words.say("workbook-charts"), "title")
    sheet.heights[0] = 30
    areas, practices, goals = sums.maturity.areas, sums.maturity.practices, sums.alignment.goals
    score, name = words.say("workbook-score"), words.say("results-column-name")
    row = _FIGURES_FROM
    area_rows = _figures(
        sheet, row, (name, score), [(one.name.shown, [areas.at(one.id, "score")]) for one in guide.areas]
    )
    row += len(guide.areas) + 2
    ordered = [one for area in guide.areas for one in guide.practices if one.area == area.id]
    practice_rows = _figures(
        sheet, row, (name, score), [(one.name.shown, [practices.at(one.id, "score")]) for one in ordered]
    )
    row += len(ordered) + 2
    goal_rows = _figures(
        sheet,
        row,
        (words.say("workbook-goal"), words.say("workbook-unbroken"), words.say("workbook-disconnected")),
        [
            (one.name.shown, [goals.at(one.id, "continuity"), goals.at(one.id, "disconnected")])
            for one in guide.goals
        ],
    )
    return ChartsSheet(
        sheet,
        (
            Chart(
                words.say("results-summary"),
                2,
                220,
                *area_rows,
                tuple(f"area-{area.id}" for area in guide.areas),
            ),
            Chart(
                words.say("results-each-practice"),
                14,
                440,
                *practice_rows,
                tuple(f"area-{practice.area}" for practice in ordered),
            ),
            Chart(words.say("results-threads"), 37, 380, *goal_rows, ("link", "band-beginning")),
        ),
    )


def _figures(
    sheet: Sheet, row: int, heads: Sequence[str], rows: Sequence[tuple[str, Sequence[Cell]]]
) -> tuple[Block, tuple[tuple[Cell, Block], ...]]:
    """Writes names and figures.  returns  the names, and head and figures of each column"""
    titles = sheet.put_row(row, 0, heads, "head")
    names: list[Cell] = []
    columns: list[list[Cell]] = [[] for _ in heads[1:]]
    for place, (name, figures) in enumerate(rows, start=row + 1):
        names.append(sheet.put(place, 0, name, "cell"))
        for number, cell in enumerate(figures):
            columns[number].append(sheet.put(place, 1 + number, _drawn(cell), "percent-soft"))
    series = tuple((title, Block(cells)) for title, cells in zip(titles[1:], columns, strict=True))
    return Block(names), series


def _drawn(points: Cell) -> Expression:
    """A figure; where there is none, spreadsheets draw a bar of no length."""
    return when(is_number(points), points / WHOLE, NO_FIGURE)
