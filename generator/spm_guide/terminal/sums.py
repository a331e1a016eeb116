"""Sums as people write them: `10000 * 7 / 12 = 70000/12 = 5833.33 -> 5833`.

Every part behind a "=" says the same; "->" rounds to the nearest whole number, a half up.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from spm_guide.score.arithmetic import div


def sum_text(expression: str, sum: dict[str, Any]) -> str:
    """An expression with its fraction and its result.

    sum  {numerator, denominator, result}, with a denominator above 0
    """
    numerator, denominator = sum["numerator"], sum["denominator"]
    fraction = f"{expression} = {numerator}/{denominator}"
    if numerator % denominator == 0:
        return f"{fraction} = {sum['result']}"
    hundredths = div(100 * numerator, denominator)
    return f"{fraction} = {hundredths // 100}.{hundredths % 100:02d} -> {sum['result']}"


def added(terms: Sequence[object]) -> str:
    """(2*3 + 1*4), a single term without brackets, or 0 for none."""
    if not terms:
        return "0"
    return str(terms[0]) if len(terms) == 1 else f"({' + '.join(map(str, terms))})"


def weighted(pairs: Sequence[tuple[int, int]]) -> str:
    """The sum of weight times value."""
    return added([f"{weight}*{value}" for weight, value in pairs])
