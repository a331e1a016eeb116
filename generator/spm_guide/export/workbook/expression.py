"""Formulas of a spreadsheet as data: each can be written as text, and worked out here.

What is worked out is stored beside the formula, so that phones and viewers that don't calculate show it, too.
Only functions that every spreadsheet has since 2007 can be written. A figure that is null is the empty text.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from xlsxwriter.utility import xl_rowcol_to_cell

Value: TypeAlias = int | float | str | bool | None
NULL = ""
# What people see in its place.
NO_FIGURE = "–"
# A text inside a formula may have 255 letters.
_LONGEST = 255


class NotANumber(ValueError):
    """A formula would calculate with words: every spreadsheet shows an error there."""


class Expression:
    """A part of a formula, or a cell that one looks at."""

    def text(self, sheet: str) -> str:
        """As it is written in a cell of `sheet`."""
        raise NotImplementedError

    def value(self) -> Value:
        """What a spreadsheet shows; None for an empty cell.  raises  NotANumber"""
        raise NotImplementedError

    def __add__(self, other: Part) -> Expression:
        return Operation("+", self, as_expression(other))

    def __radd__(self, other: Part) -> Expression:
        return Operation("+", as_expression(other), self)

    def __sub__(self, other: Part) -> Expression:
        return Operation("-", self, as_expression(other))

    def __rsub__(self, other: Part) -> Expression:
        return Operation("-", as_expression(other), self)

    def __mul__(self, other: Part) -> Expression:
        return Operation("*", self, as_expression(other))

    def __rmul__(self, other: Part) -> Expression:
        return Operation("*", as_expression(other), self)

    def __truediv__(self, other: Part) -> Expression:
        return Operation("/", self, as_expression(other))

    def __and__(self, other: Part) -> Expression:
        """Both texts, one behind the other."""
        return Operation("&", self, as_expression(other))

    def __ge__(self, other: Part) -> Expression:
        return Operation(">=", self, as_expression(other))

    def __le__(self, other: Part) -> Expression:
        return Operation("<=", self, as_expression(other))

    def __gt__(self, other: Part) -> Expression:
        return Operation(">", self, as_expression(other))

    def __lt__(self, other: Part) -> Expression:
        return Operation("<", self, as_expression(other))

    def same(self, other: Part) -> Expression:
        """Whether both are the same, whatever the case of letters; an empty cell is like the empty text."""
        return Operation("=", self, as_expression(other))


Part: TypeAlias = Expression | int | str | bool


@dataclass(frozen=True, slots=True, eq=False)
class Constant(Expression):
    """A number, a text, or true or false."""

    constant: int | str | bool

    def text(self, sheet: str) -> str:
        if isinstance(self.constant, bool):
            return "TRUE" if self.constant else "FALSE"
        if isinstance(self.constant, str):
            starts = range(0, max(1, len(self.constant)), _LONGEST)
            pieces = [self.constant[start : start + _LONGEST].replace('"', '""') for start in starts]
            return "&".join(f'"{piece}"' for piece in pieces)
        return str(self.constant)

    def value(self) -> Value:
        return self.constant


@dataclass(slots=True, eq=False)
class Cell(Expression):
    """A cell of a sheet: what it holds, and the name of its looks.

    row, column  the first is 0
    content      a formula, a number, a text, or None: empty, perhaps to be filled in
    """

    sheet: str
    row: int
    column: int
    content: Expression | Value
    style: str = ""
    _known: Value = None

    def text(self, sheet: str) -> str:
        there = xl_rowcol_to_cell(self.row, self.column, row_abs=True, col_abs=True)
        return there if sheet == self.sheet else f"{quoted(self.sheet)}!{there}"

    def value(self) -> Value:
        if not isinstance(self.content, Expression):
            return self.content
        if self._known is None:
            self._known = self.content.value()
        return self._known


@dataclass(frozen=True, slots=True, eq=False)
class Block(Expression):
    """Cells side by side or one below the other, the first one first."""

    cells: Sequence[Cell]

    def text(self, sheet: str) -> str:
        first, last = self.cells[0], self.cells[-1]
        return f"{first.text(sheet)}:{last.text(last.sheet)}"

    def values(self) -> list[Value]:
        """What each cell shows."""
        return [cell.value() for cell in self.cells]


@dataclass(frozen=True, slots=True, eq=False)
class Operation(Expression):
    """Two parts with a sign between them."""

    sign: str
    left: Expression
    right: Expression

    def text(self, sheet: str) -> str:
        return f"({self.left.text(sheet)}{self.sign}{self.right.text(sheet)})"

    def value(self) -> Value:
        left, right = self.left.value(), self.right.value()
        if self.sign == "&":
            return _words(left) + _words(right)
        if self.sign == "=":
            return _alike(left, right)
        return _SIGNS[self.sign](_number(left), _number(right))


@dataclass(frozen=True, slots=True, eq=False)
class Call(Expression):
    """A function of every spreadsheet: one of FUNCTIONS, or IF."""

    name: str
    parts: tuple[Expression, ...]

    def text(self, sheet: str) -> str:
        return f"{self.name}({','.join(part.text(sheet) for part in self.parts)})"

    def value(self) -> Value:
        if self.name == "IF":
            condition, yes, no = self.parts
            return (yes if condition.value() else no).value()
        return FUNCTIONS[self.name](self.parts)


def quoted(sheet: str) -> str:
    """The name of a sheet as it stands in formulas."""
    return "'" + sheet.replace("'", "''") + "'"


def as_expression(part: Part) -> Expression:
    """A number or text as a part of a formula."""
    return part if isinstance(part, Expression) else Constant(part)


def call(name: str, *parts: Part) -> Call:
    """A call of a function."""
    return Call(name, tuple(map(as_expression, parts)))


def when(condition: Expression, yes: Part, no: Part) -> Call:
    """`yes` if the condition holds, else `no`; only the one that counts is worked out."""
    return call("IF", condition, yes, no)


def is_number(part: Expression) -> Call:
    """Whether it is a figure: neither null nor empty."""
    return call("ISNUMBER", part)


def added(parts: Sequence[Part]) -> Expression:
    """The sum of the parts, one after the other; at least one."""
    total = as_expression(parts[0])
    for part in parts[1:]:
        total = total + part
    return total


def joined(parts: Sequence[Part]) -> Expression:
    """The texts of the parts, one after the other; at least one."""
    text = as_expression(parts[0])
    for part in parts[1:]:
        text = text & part
    return text


def _number(value: Value) -> int | float:
    if value is None:
        return 0
    if isinstance(value, str):
        raise NotANumber(value)
    return int(value) if isinstance(value, bool) else value


def _words(value: Value) -> str:
    return "" if value is None else str(value)


def _alike(left: Value, right: Value) -> bool:
    if left is None or right is None:
        return left in (None, "", 0) and right in (None, "", 0)
    if isinstance(left, str) or isinstance(right, str):
        return isinstance(left, str) and isinstance(right, str) and left.casefold() == right.casefold()
    return left == right


def _each(parts: Sequence[Expression]) -> Iterator[Value]:
    for part in parts:
        if isinstance(part, Block):
            yield from part.values()
        else:
            yield part.value()


def _numbers(parts: Sequence[Expression]) -> list[int | float]:
    """Those of the values that are figures: functions over blocks pass over words and empty cells."""
    return [value for value in _each(parts) if isinstance(value, int | float) and not isinstance(value, bool)]


def _quotient(left: int | float, right: int | float) -> int | float:
    return left // right if left % right == 0 else left / right


def _whole(parts: Sequence[Expression]) -> Value:
    """INT. A fraction of whole numbers is worked out without its decimal places."""
    inner = parts[0]
    if isinstance(inner, Operation) and inner.sign == "/":
        return int(_number(inner.left.value()) // _number(inner.right.value()))
    return int(_number(inner.value()) // 1)


def _chosen(parts: Sequence[Expression]) -> Value:
    """INDEX of a block, counted from 1."""
    block, place = parts
    assert isinstance(block, Block)
    return block.cells[int(_number(place.value())) - 1].value()


def _place(parts: Sequence[Expression]) -> Value:
    """MATCH of a number, exactly; counted from 1."""
    wanted, block, _ = parts
    assert isinstance(block, Block)
    return block.values().index(wanted.value()) + 1


def _at_least(parts: Sequence[Expression]) -> Value:
    """COUNTIF with a condition such as ">=1"."""
    block, condition = parts
    least = int(str(condition.value()).removeprefix(">="))
    return sum(1 for number in _numbers([block]) if number >= least)


_SIGNS: dict[str, Callable[[int | float, int | float], Value]] = {
    "+": lambda left, right: left + right,
    "-": lambda left, right: left - right,
    "*": lambda left, right: left * right,
    "/": _quotient,
    ">=": lambda left, right: left >= right,
    "<=": lambda left, right: left <= right,
    ">": lambda left, right: left > right,
    "<": lambda left, right: left < right,
}
# Every function that a formula may use, besides IF.
FUNCTIONS: dict[str, Callable[[Sequence[Expression]], Value]] = {
    "AND": lambda parts: all(_each(parts)),
    "OR": lambda parts: any(_each(parts)),
    "COUNT": lambda parts: len(_numbers(parts)),
    "COUNTIF": _at_least,
    "INDEX": _chosen,
    "INT": _whole,
    "ISNUMBER": lambda parts: bool(_numbers(parts)),
    "LARGE": lambda parts: sorted(_numbers(parts[:1]), reverse=True)[int(_number(parts[1].value())) - 1],
    "MATCH": _place,
    "MAX": lambda parts: max(_numbers(parts)),
    "MIN": lambda parts: min(_numbers(parts)),
    "N": lambda parts: next(iter(_numbers(parts)), 0),
    "POWER": lambda parts: _number(parts[0].value()) ** _number(parts[1].value()),
    "ROUND": lambda parts: int(_number(parts[0].value()) + 0.5),
    "SUM": lambda parts: sum(_numbers(parts)),
}
