"""The arithmetic of whole numbers as formulas.

source  assessment design, section 3; held by assessment/golden/ as every engine is
"""

from __future__ import annotations

from spm_guide.export.workbook.expression import NULL, Expression, Part, as_expression, call, when

# Basis points: 10000 is everything.
WHOLE = 10000
TOP_LEVEL = 4
YES = 2
# Below this share, in basis points, a figure is provisional (known) or narrow (applicable).
ENOUGH = 7000


def div(a: Part, b: Part) -> Expression:
    """a / b rounded half up, for a >= 0 and b > 0: INT((2a+b)/(2b)).

    The quotient is a double; it is whole exactly where the fraction is, as all numbers stay far below 2^53.
    """
    a, b = as_expression(a), as_expression(b)
    return call("INT", (2 * a + b) / (2 * b))


def share(a: Expression, b: Expression, times: int = WHOLE) -> Expression:
    """`times` a / b rounded half up; null where b is 0."""
    return when(b > 0, div(times * a, b), NULL)


def cube_root(x: Expression, near: Expression) -> Expression:
    """The largest n with n*n*n <= x.  near  the cell with `near_cube_root(x)`"""
    return when(near * near * near > x, near - 1, near)


def near_cube_root(x: Expression) -> Expression:
    """The whole number nearest to the cube root of x; one too large where the fraction is above a half."""
    return call("ROUND", call("POWER", x, as_expression(1) / 3), 0)
