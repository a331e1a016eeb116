"""Every comparison under a pattern, with the figure it looks at and what came of it.

twin    theme/browser/score/explain-pattern.js, held equal by tests/golden/test_explanations.py
source  assessment design, section 6
"""

from __future__ import annotations

from typing import Any

from spm_guide.model.condition import AllOf, AnyOf, Comparison, Condition, Difference, Not, figure_to
from spm_guide.model.scored_model import ScoredPattern
from spm_guide.score.figures import Result, figure_value
from spm_guide.score.patterns import STATES, holds

Row = dict[str, Any]


def explain_pattern(pattern: ScoredPattern, result: Result) -> Row:
    """The state of a pattern with its condition, worked out from the inside.

    A condition is {join: and, or, not; parts; holds} or {figure; values; value; at_least; at_most; holds}:
    `values` are the two figures of a difference, or the figure alone; None stands for what is not known.
    """
    return {
        "kind": "pattern",
        "id": pattern.id,
        "state": STATES[holds(pattern.when, result)],
        "condition": _condition(pattern.when, result),
        "practices": list(pattern.practices),
    }


def _condition(condition: Condition, result: Result) -> Row:
    truth = holds(condition, result)
    match condition:
        case AllOf(parts):
            return _joined("and", parts, truth, result)
        case AnyOf(parts):
            return _joined("or", parts, truth, result)
        case Not(part):
            return _joined("not", (part,), truth, result)
        case Comparison():
            return _compared(condition, truth, result)


def _joined(join: str, parts: tuple[Condition, ...], truth: bool | None, result: Result) -> Row:
    return {"join": join, "parts": [_condition(part, result) for part in parts], "holds": truth}


def _compared(comparison: Comparison, truth: bool | None, result: Result) -> Row:
    figure = comparison.figure
    figures = (figure.minuend, figure.subtrahend) if isinstance(figure, Difference) else (figure,)
    return {
        "figure": figure_to(figure),
        "values": [figure_value(one, result) for one in figures],
        "value": figure_value(figure, result),
        "at_least": comparison.at_least,
        "at_most": comparison.at_most,
        "holds": truth,
    }
