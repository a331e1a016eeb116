"""Formulas as data: how they are written, and what they come to, as a spreadsheet works them out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spm_guide.export.workbook.expression import (
    NULL,
    Block,
    Cell,
    Constant,
    Expression,
    NotANumber,
    added,
    as_expression,
    call,
    is_number,
    when,
)
from spm_guide.export.workbook.rounding import cube_root, div, near_cube_root, share
from spm_guide.score import arithmetic

WORDS = Cell("Sheet", 0, 0, "words")
FOUR = Cell("Sheet", 1, 0, 4)
EMPTY = Cell("Sheet", 2, 0, None)
NOTHING = Cell("Sheet", 3, 0, as_expression(NULL))
COLUMN = Block([WORDS, FOUR, EMPTY, NOTHING])


@pytest.mark.parametrize(
    ("formula", "text", "value"),
    [
        (FOUR + 1, "($A$2+1)", 5),
        (10 - FOUR, "(10-$A$2)", 6),
        (FOUR.same(4), "($A$2=4)", True),
        (WORDS.same("WORDS"), '($A$1="WORDS")', True),
        (EMPTY.same(NULL), '($A$3="")', True),
        (NOTHING.same(0), "($A$4=0)", False),
        (WORDS & " here", '($A$1&" here")', "words here"),
        (is_number(NOTHING), "ISNUMBER($A$4)", False),
        (call("N", NOTHING), "N($A$4)", 0),
        (call("COUNT", COLUMN), "COUNT($A$1:$A$4)", 1),
        (call("SUM", COLUMN), "SUM($A$1:$A$4)", 4),
        (call("COUNTIF", COLUMN, ">=4"), 'COUNTIF($A$1:$A$4,">=4")', 1),
        (call("INDEX", COLUMN, 2), "INDEX($A$1:$A$4,2)", 4),
        (call("MATCH", 4, COLUMN, 0), "MATCH(4,$A$1:$A$4,0)", 2),
        (call("LARGE", COLUMN, 1), "LARGE($A$1:$A$4,1)", 4),
        (call("OR", False, FOUR > 3), "OR(FALSE,($A$2>3))", True),
        (added([FOUR, FOUR, 1]), "(($A$2+$A$2)+1)", 9),
        # What does not count is not worked out.
        (when(is_number(WORDS), WORDS + 1, "no"), 'IF(ISNUMBER($A$1),($A$1+1),"no")', "no"),
    ],
)
def test_a_formula_is_written_and_worked_out(formula: Expression, text: str, value: object) -> None:
    assert formula.text("Sheet") == text
    assert formula.value() == value


def test_a_cell_of_another_sheet_is_called_by_the_name_of_the_sheet() -> None:
    there = Cell("What's asked", 4, 2, 1)
    assert there.text("Sheet") == "'What''s asked'!$C$5"
    assert Block([there, Cell("What's asked", 5, 2, 1)]).text("Sheet") == "'What''s asked'!$C$5:$C$6"


def test_quotation_marks_are_doubled_and_long_texts_come_in_pieces() -> None:
    assert Constant('say "no"').text("") == '"say ""no"""'
    long = Constant("a" * 256)
    assert long.text("") == f'"{"a" * 255}"&"a"'


def test_words_are_no_numbers() -> None:
    with pytest.raises(NotANumber):
        (WORDS + 1).value()


@given(st.integers(0, 10**11), st.integers(1, 10**6))
def test_div_rounds_as_the_engines_do(a: int, b: int) -> None:
    assert div(a, b).value() == arithmetic.div(a, b)


@given(st.integers(0, 10**11), st.integers(1, 10**6))
def test_the_quotient_of_doubles_has_the_same_whole_part(a: int, b: int) -> None:
    """What a spreadsheet does, with its doubles: INT((2a+b)/(2b))."""
    assert int((2 * a + b) / (2 * b)) == arithmetic.div(a, b)


@given(st.integers(0, 10**12))
def test_the_cube_root_drops_its_fraction(x: int) -> None:
    near = Cell("Sheet", 0, 0, near_cube_root(as_expression(x)))
    assert cube_root(as_expression(x), near).value() == arithmetic.icbrt(x)


@given(st.integers(0, 10000))
def test_the_root_of_a_cube_and_its_neighbours(n: int) -> None:
    for x in (n**3 - 1, n**3, n**3 + 1):
        near = Cell("Sheet", 0, 0, near_cube_root(as_expression(max(0, x))))
        assert cube_root(as_expression(max(0, x)), near).value() == arithmetic.icbrt(max(0, x))


def test_a_share_of_nothing_is_null() -> None:
    assert share(as_expression(0), as_expression(0)).value() == NULL
    assert share(as_expression(1), as_expression(3)).value() == 3333
