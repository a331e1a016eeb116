"""Does the sums that people wrote into golden vectors, exactly, with fractions.

`10000 * 7/12 = 5833.33 -> 5833` is read as: the first part is worked out; every part behind a "=" says the
same, to the places it shows; the part behind "->" is that figure rounded half up.
"""

from __future__ import annotations

import ast
import math
import statistics
from collections.abc import Callable
from fractions import Fraction

_OPERATORS: dict[type[ast.operator], Callable[[Fraction, Fraction], Fraction]] = {
    ast.Add: lambda left, right: left + right,
    ast.Sub: lambda left, right: left - right,
    ast.Mult: lambda left, right: left * right,
    ast.Div: lambda left, right: left / right,
    ast.Pow: lambda left, right: Fraction(left ** int(right)),
}

_OF_SEVERAL: dict[str, Callable[[list[Fraction]], Fraction]] = {
    "min": min,
    "max": max,
    "median_low": statistics.median_low,
}


def is_a_sum(text: str) -> bool:
    """Whether this is a sum and not a reason in words."""
    return " = " in text


def result_of(text: str) -> int:
    """The whole number a sum ends in.  raises  AssertionError where it does not add up"""
    exact_parts, _, rounded = text.partition(" -> ")
    first, *same = exact_parts.split(" = ")
    exact = value_of(first)
    for part in same:
        places = len(part.partition(".")[2]) if _is_number(part) else 0
        shown = value_of(part)
        if places:
            assert abs(exact - shown) <= Fraction(1, 2 * 10**places), f"{first} is {float(exact)}, not {part}"
        else:
            assert exact == shown, f"{first} is {float(exact)}, not {part}"
    if rounded:
        assert exact.denominator != 1, f"{first} is whole: nothing to round"
        assert math.floor(exact + Fraction(1, 2)) == value_of(rounded), f"{exact_parts} -> {rounded}"
        return int(rounded)
    assert exact.denominator == 1, f"{first} is {float(exact)}, not whole: add -> and the rounded figure"
    return int(exact)


def value_of(expression: str) -> Fraction:
    """An expression of numbers, + - * / **, brackets, min, max, median_low (the middle one, or the lower of
    two), floor and icbrt (the whole cube root)."""
    return _value(ast.parse(expression.strip(), mode="eval").body, expression)


def _value(node: ast.expr, source: str) -> Fraction:
    match node:
        case ast.Constant():
            return Fraction(ast.get_source_segment(source.strip(), node) or "")
        case ast.BinOp():
            return _OPERATORS[type(node.op)](_value(node.left, source), _value(node.right, source))
        case ast.UnaryOp(op=ast.USub()):
            return -_value(node.operand, source)
        case ast.Call(func=ast.Name(id="min" | "max" | "median_low" as name)):
            return _OF_SEVERAL[name]([_value(one, source) for one in node.args])
        case ast.Call(func=ast.Name(id="floor")):
            return Fraction(math.floor(_value(node.args[0], source)))
        case ast.Call(func=ast.Name(id="icbrt")):
            return _whole_cube_root(_value(node.args[0], source))
    raise AssertionError(f"{source!r} holds something that is no sum")


def _whole_cube_root(number: Fraction) -> Fraction:
    """The largest whole number whose cube is not larger; a guess that is then set right."""
    root = round(float(number) ** (1 / 3))
    while root**3 > number:
        root -= 1
    while (root + 1) ** 3 <= number:
        root += 1
    return Fraction(root)


def _is_number(text: str) -> bool:
    return text.replace(".", "", 1).isdigit()
