"""Whole numbers only: the two operations that every figure is made of."""

from __future__ import annotations

# Basis points: 10000 is everything.
WHOLE = 10000


def div(a: int, b: int) -> int:
    """a / b rounded half up, for a >= 0 and b > 0.

    >>> div(5, 2), div(1, 3)
    (3, 0)

    twin    theme/browser/score/arithmetic.js
    source  assessment design, section 3
    """
    return (2 * a + b) // (2 * b)


def icbrt(x: int) -> int:
    """The largest n with n**3 <= x, for 0 <= x <= 10**12.

    >>> icbrt(26), icbrt(27)
    (2, 3)
    """
    low, high = 0, WHOLE
    while low < high:
        middle = (low + high + 1) // 2
        if middle**3 <= x:
            low = middle
        else:
            high = middle - 1
    return low
