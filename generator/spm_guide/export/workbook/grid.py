"""Sheets as data, before they are written: cells, what can be chosen in them, and which colours they take."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from spm_guide.export.workbook.expression import Block, Cell, Expression, Value


@dataclass(frozen=True, slots=True)
class Choice:
    """A cell in which one of the words of `block` can be chosen; `hint` shows while it is."""

    cell: Cell
    block: Block
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Colouring:
    """Colours that cells take while a condition holds, which is written for the first of them.

    style  one of looks.CONDITIONAL
    """

    first: Cell
    last: Cell
    condition: str
    style: str


@dataclass(slots=True)
class Sheet:
    """A sheet that is being filled.

    title    its name on the tab, in the guide's language
    columns  width of each column in letters; 0: hidden
    heights  row -> height in points, where it is not the usual one; 0: hidden
    frozen   rows and columns that stay when one scrolls
    repeated rows that are printed again on each page, first and last
    one_page it is printed on one
    """

    title: str
    columns: list[int] = field(default_factory=list)
    cells: dict[tuple[int, int], Cell] = field(default_factory=dict)
    heights: dict[int, float] = field(default_factory=dict)
    choices: list[Choice] = field(default_factory=list)
    dates: list[Cell] = field(default_factory=list)
    colourings: list[Colouring] = field(default_factory=list)
    merged: list[tuple[Cell, int, int]] = field(default_factory=list)
    frozen: tuple[int, int] = (0, 0)
    repeated: tuple[int, int] | None = None
    one_page: bool = False
    hidden: bool = False

    def put(self, row: int, column: int, content: Expression | Value, style: str = "") -> Cell:
        """Fills a cell that is still free; `style` is one of looks.STYLES."""
        assert (row, column) not in self.cells, f"{self.title} {row} {column} is filled"
        cell = Cell(self.title, row, column, content, style)
        self.cells[row, column] = cell
        return cell

    def put_row(
        self, row: int, column: int, contents: Sequence[Expression | Value], style: str = ""
    ) -> list[Cell]:
        """Fills cells side by side."""
        return [self.put(row, column + place, content, style) for place, content in enumerate(contents)]

    def merge(self, cell: Cell, rows: int, columns: int) -> None:
        """Joins a cell with empty ones below and beside it."""
        self.merged.append((cell, rows, columns))


class Table:
    """Rows of a sheet that programs read: the defined name `name` covers them and the row of ids above.

    The first column of the sheet holds the ids of the rows; `columns` are those of the others.
    """

    def __init__(self, sheet: Sheet, name: str, top: int, columns: Sequence[str]) -> None:
        self.name = name
        self.columns = tuple(columns)
        self._sheet = sheet
        self._top = top
        self._heads = sheet.put_row(top, 0, ("id", *columns), "sum-head")
        self._rows: dict[str, dict[str, Cell]] = {}

    @property
    def below(self) -> int:
        """The first row below it with one left free."""
        return self._top + len(self._rows) + 2

    @property
    def corners(self) -> tuple[str, int, int, int, int]:
        """Sheet, first row, first column, last row, last column."""
        return self._sheet.title, self._top, 0, self._top + len(self._rows), len(self.columns)

    def put(self, id: str, column: str, content: Expression | Value) -> Cell:
        """Fills a place; rows stand in the order in which they were first named."""
        row = self._rows.get(id)
        if row is None:
            row = self._rows[id] = {}
            self._sheet.put(self._top + len(self._rows), 0, id, "sum-head")
        place = self._top + 1 + list(self._rows).index(id)
        row[column] = self._sheet.put(place, 1 + self.columns.index(column), content, "sum")
        return row[column]

    def at(self, id: str, column: str) -> Cell:
        """What stands there."""
        return self._rows[id][column]

    def ids(self) -> list[str]:
        """Of the rows."""
        return list(self._rows)

    def column(self, column: str) -> Block:
        """The cells of a column, one below the other."""
        return Block([cells[column] for cells in self._rows.values()])

    def across(self, id: str, columns: Sequence[str]) -> Block:
        """Cells of a row that stand side by side."""
        return Block([self._rows[id][column] for column in columns])

    def heads(self, columns: Sequence[str]) -> Block:
        """The ids above such cells."""
        return Block([self._heads[1 + self.columns.index(column)] for column in columns])
