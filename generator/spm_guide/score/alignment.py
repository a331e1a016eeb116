"""Whether one unbroken thread runs from understanding clients to decisions, for each chosen goal.

twin    theme/browser/score/alignment.js, held equal by assessment/golden/
source  assessment design, section 5
"""

from __future__ import annotations

from itertools import accumulate
from typing import Any

from spm_guide.model.result_file import DONT_KNOW, ResultFile
from spm_guide.model.scored_model import ScoredModel
from spm_guide.score.arithmetic import WHOLE, div
from spm_guide.score.asked import chosen_goals

YES = 2
# Places of the links on both sides of a hand-over, and of the areas it joins.
HANDOVERS = ((0, 1, 1, 3), (1, 2, 5, 6), (2, 0, 6, 8))


def alignment(model: ScoredModel, answered: ResultFile) -> dict[str, Any]:
    """The `alignment` member of the score document; figures in basis points or None."""
    chosen = chosen_goals(model, answered)
    goals = [_goal_figures(goal, model, answered) for goal in chosen]
    return {
        "score": _mean([goal["continuity"] for goal in goals]),
        "low": _mean([goal["low"] for goal in goals]),
        "high": _mean([goal["high"] for goal in goals]),
        "provisional": any(goal["provisional"] for goal in goals),
        "handovers": _handovers(model, [_point_values(goal, model, answered) for goal in chosen]),
        "goals": goals,
    }


def link_value(goal: str, link: str, answered: ResultFile) -> int | None:
    """0, 1 or 2; None for don't know and for no answer."""
    value = answered.links.get(goal, {}).get(link)
    return None if value is None or value == DONT_KNOW else int(value)


def _goal_figures(goal: str, model: ScoredModel, answered: ResultFile) -> dict[str, Any]:
    values = [link_value(goal, link.id, answered) for link in model.links]
    point = [0 if value is None else value for value in values]
    best = [YES if value is None else value for value in values]
    continuity, activity = continuity_of(point), activity_of(point)
    return {
        "id": goal,
        "continuity": continuity,
        "activity": activity,
        "disconnected": activity - continuity,
        # Don't know counts as 0 in the point value too, so the lowest case is the point value.
        "low": continuity,
        "high": continuity_of(best),
        "activity_low": activity,
        "activity_high": activity_of(best),
        "break_at": _first_below(YES, point, model),
        "snaps_at": _first_below(1, point, model),
        "provisional": None in values,
    }


def _point_values(goal: str, model: ScoredModel, answered: ResultFile) -> list[int]:
    return [link_value(goal, link.id, answered) or 0 for link in model.links]


def continuity_of(values: list[int]) -> int:
    """How far a thread holds, in basis points; at least one value, in the order of the thread."""
    return activity_of(running_minimum(values))


def running_minimum(values: list[int]) -> list[int]:
    """What each link is worth: a link counts only as far as everything before it holds."""
    return list(accumulate(values, min))


def activity_of(values: list[int]) -> int:
    """How much is done along a thread, in basis points, whether it holds or not."""
    return div(WHOLE * sum(values), YES * len(values))


def _first_below(limit: int, values: list[int], model: ScoredModel) -> str | None:
    return next((link.id for link, value in zip(model.links, values, strict=True) if value < limit), None)


def _handovers(model: ScoredModel, goals: list[list[int]]) -> list[dict[str, Any]]:
    return [
        {
            "from": model.areas[giving].id,
            "to": model.areas[taking].id,
            "score": div(
                WHOLE * sum(min(values[before], values[after]) for values in goals), YES * len(goals)
            )
            if goals
            else None,
        }
        for giving, taking, before, after in HANDOVERS
    ]


def _mean(figures: list[int]) -> int | None:
    return div(sum(figures), len(figures)) if figures else None
