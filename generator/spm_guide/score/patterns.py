"""Which patterns show: the ways in which strategy, information and decisions come apart.

twin    theme/browser/score/patterns.js, held equal by assessment/golden/
source  assessment design, section 6
"""

from __future__ import annotations

from spm_guide.model.condition import AllOf, AnyOf, Comparison, Condition, Not
from spm_guide.model.scored_model import ScoredModel
from spm_guide.score.figures import Result, figure_value

FIRED = "fired"
STATES = {True: FIRED, False: "clear", None: "unknown"}


def patterns(result: Result) -> list[dict[str, str]]:
    """The `patterns` member of the score document: every pattern of the model with its state."""
    return [{"id": one.id, "state": STATES[holds(one.when, result)]} for one in result.model.patterns]


def fired_patterns(model: ScoredModel, states: list[dict[str, str]]) -> list[tuple[str, tuple[str, ...]]]:
    """Id and practices of the patterns that show, in model order.

    states  what `patterns` returned
    """
    fired = {row["id"] for row in states if row["state"] == FIRED}
    return [(one.id, one.practices) for one in model.patterns if one.id in fired]


def holds(condition: Condition, result: Result) -> bool | None:
    """Whether a condition holds; None: unknown. Joined by Kleene's strong logic of three values."""
    match condition:
        case AllOf(parts):
            return _all_hold([holds(part, result) for part in parts])
        case AnyOf(parts):
            return _negated(_all_hold([_negated(holds(part, result)) for part in parts]))
        case Not(part):
            return _negated(holds(part, result))
        case Comparison():
            return _compared(condition, result)


def _compared(comparison: Comparison, result: Result) -> bool | None:
    value = figure_value(comparison.figure, result)
    if value is None:
        return None
    if comparison.at_least is not None:
        return value >= comparison.at_least
    return comparison.at_most is not None and value <= comparison.at_most


def _all_hold(values: list[bool | None]) -> bool | None:
    """One that does not hold settles it, whatever the unknown ones are."""
    if False in values:
        return False
    return None if None in values else True


def _negated(value: bool | None) -> bool | None:
    return None if value is None else not value
