"""How well each practice is done, as formulas.

source  assessment design, section 4; held by assessment/golden/
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from spm_guide.export.workbook.entered import Entered
from spm_guide.export.workbook.expression import (
    NULL,
    Block,
    Cell,
    Expression,
    Part,
    added,
    call,
    is_number,
    when,
)
from spm_guide.export.workbook.grid import Sheet, Table
from spm_guide.export.workbook.rounding import (
    ENOUGH,
    TOP_LEVEL,
    WHOLE,
    cube_root,
    div,
    near_cube_root,
    share,
)
from spm_guide.model.guide import Area, Guide, Practice

FIGURES = ("score", "low", "high", "known", "applicable", "evidenced")
MARKS = ("provisional", "narrow")
TALLIES = ("asked", "applies", "answered", "levels", "shown")
RANGE = ("score", "low", "high")


@dataclass(frozen=True, slots=True)
class MaturitySums:
    """Tables of the figures, by practice, by area, and of the whole (its one row is `all`)."""

    practices: Table
    areas: Table
    whole: Table
    below: int


def maturity_sums(guide: Guide, entered: Entered, sheet: Sheet, top: int) -> MaturitySums:
    """Writes the sums from row `top` on."""
    practices = Table(sheet, "spm_practices", top, ("weight", *TALLIES, *FIGURES, *MARKS))
    for practice in guide.practices:
        _practice(practice, entered, practices)
    areas = Table(sheet, "spm_areas", practices.below, (*FIGURES, *MARKS))
    for area in guide.areas:
        _area(area, practices, areas)
    cubes = Table(sheet, "spm_cubes", areas.below, ("product", "near", "root"))
    for figure in RANGE:
        _cube(figure, areas.column(figure), cubes)
    whole = Table(sheet, "spm_maturity", cubes.below, (*RANGE, "imbalance"))
    for figure in RANGE:
        whole.put("all", figure, cubes.at(figure, "root"))
    scores = areas.column("score")
    apart = call("MAX", scores) - call("MIN", scores)
    whole.put("all", "imbalance", _of_all(scores.cells, apart))
    return MaturitySums(practices, areas, whole, whole.below)


def _practice(practice: Practice, entered: Entered, table: Table) -> None:
    questions = [entered.questions[question.id] for question in practice.questions]

    def put(column: str, content: Part) -> Cell:
        return table.put(practice.id, column, content)

    put("weight", practice.weight)
    asked = put("asked", call("SUM", Block([one.asked for one in questions])))
    applies = put("applies", call("SUM", Block([one.applicable for one in questions])))
    answered = put("answered", call("SUM", Block([one.known for one in questions])))
    levels = put("levels", call("SUM", Block([one.levels for one in questions])))
    shown = put("shown", call("SUM", Block([one.evidenced for one in questions])))
    best = levels + TOP_LEVEL * (applies - answered)
    put("score", share(levels, TOP_LEVEL * answered))
    put("low", share(levels, TOP_LEVEL * applies))
    put("high", share(best, TOP_LEVEL * applies))
    put("known", share(answered, applies))
    put("applicable", div(WHOLE * applies, asked))
    put("evidenced", share(shown, answered))
    _mark(table, practice.id)


def _area(area: Area, practices: Table, table: Table) -> None:
    for figure in FIGURES:
        there = [practices.at(id, figure) for id in area.practices]
        weights = [practices.at(id, "weight") for id in area.practices]
        pairs = list(zip(weights, there, strict=True))
        total = added([weight * call("N", one) for weight, one in pairs])
        weighing = added([weight * is_number(one) for weight, one in pairs])
        table.put(area.id, figure, share(total, weighing, times=1))
    _mark(table, area.id)


def _mark(table: Table, id: str) -> None:
    for mark, figure in zip(MARKS, ("known", "applicable"), strict=True):
        cell = table.at(id, figure)
        table.put(id, mark, when(is_number(cell), cell < ENOUGH, False))


def _cube(figure: str, areas: Block, table: Table) -> None:
    first, second, third = areas.cells
    product = table.put(figure, "product", _of_all(areas.cells, first * second * third))
    near = table.put(figure, "near", when(is_number(product), near_cube_root(product), NULL))
    table.put(figure, "root", when(is_number(product), cube_root(product, near), NULL))


def _of_all(cells: Sequence[Cell], figure: Expression) -> Expression:
    """The figure, null where one of the cells is."""
    return when(call("AND", *map(is_number, cells)), figure, NULL)
