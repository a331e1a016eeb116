"""Calculations of a form as text: XPath, with the few functions that ODK Collect and Enketo share.

Numbers are doubles there. All of ours are whole and stay far below 2^53. What a field keeps stays below 2^31:
ODK Collect writes larger ones with an exponent, which it can't read again. A figure that is null is the
empty text.

source  assessment design, section 3; held by assessment/golden/ as every engine is
"""

from __future__ import annotations

from collections.abc import Iterable

NULL = "''"
# Basis points: 10000 is everything.
WHOLE = 10000


def ref(field: str) -> str:
    """What a field holds."""
    return f"${{{field}}}"


def when(condition: str, yes: str, no: str) -> str:
    """`yes` if the condition holds, else `no`."""
    return f"if({condition}, {yes}, {no})"


def given(field: str) -> str:
    """Whether a field holds anything."""
    return f"{ref(field)} != ''"


def added(parts: Iterable[str]) -> str:
    """The sum of the parts, at least one."""
    return f"({' + '.join(parts)})"


def div(a: str, b: str) -> str:
    """a / b rounded half up, for a >= 0 and b > 0: int((2a+b) div 2b).

    The quotient is whole exactly where the fraction is. Elsewhere it is further from a whole number than a
    double of its size errs. So every engine cuts it to the same number.
    """
    return f"int((2 * {a} + {b}) div (2 * {b}))"


def share(a: str, b: str) -> str:
    """a / b in basis points; null where b is 0.  b  may stand in it several times, so it should be short"""
    return when(f"{b} > 0", div(f"{WHOLE} * {a}", b), NULL)


def all_given(fields: Iterable[str]) -> str:
    """Whether each of the fields holds something."""
    return " and ".join(map(given, fields))


def or_nothing(field: str) -> str:
    """The figure of a field, 0 where it is null."""
    return when(given(field), ref(field), "0")
