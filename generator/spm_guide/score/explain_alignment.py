"""Every step from the links of a goal to its figures, its hand-overs and the alignment of the whole.

twin    theme/browser/score/explain-alignment.js, held equal by tests/golden/test_explanations.py
source  assessment design, section 5
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from spm_guide.model.result_file import ResultFile
from spm_guide.model.scored_model import ScoredModel
from spm_guide.score.alignment import HANDOVERS, YES, link_value, running_minimum
from spm_guide.score.arithmetic import WHOLE, div
from spm_guide.score.asked import chosen_goals

Row = dict[str, Any]


def explain_goal(model: ScoredModel, goal: str, answered: ResultFile, document: Row) -> Row:
    """The running minimum along the thread, the sums, and what the goal adds to figures of the whole.

    document  the score document of `answered`

    returns   for a goal that was not chosen, empty lists and None for all figures
    """
    rows = {row["id"]: row for row in document["alignment"]["goals"]}
    links = _link_rows(model, goal, answered) if goal in rows else []
    figures = rows.get(goal, {})
    return {
        "kind": "goal",
        "id": goal,
        "chosen": goal in rows,
        "links": links,
        "sums": [
            _sum(figure, [row[column] for row in links])
            for figure, column in (
                ("continuity", "holds"),
                ("high", "best_holds"),
                ("activity", "point"),
                ("activity_high", "best"),
            )
        ]
        if links
        else [],
        "disconnected": figures.get("disconnected"),
        "break_at": figures.get("break_at"),
        "snaps_at": figures.get("snaps_at"),
        "provisional": figures.get("provisional", False),
        "handovers": _handovers(model, answered, document) if links else [],
        "alignment": {
            "goals": [
                {name: row[name] for name in ("id", "continuity", "high")}
                for row in document["alignment"]["goals"]
            ],
            **{name: document["alignment"][name] for name in ("score", "high")},
        },
    }


def _link_rows(model: ScoredModel, goal: str, answered: ResultFile) -> list[Row]:
    """`point` and `best`: what an unknown answer counts as, at worst and at best."""
    values = [link_value(goal, link.id, answered) for link in model.links]
    point = [0 if value is None else value for value in values]
    best = [YES if value is None else value for value in values]
    holds, best_holds = running_minimum(point), running_minimum(best)
    return [
        {
            "id": link.id,
            "said": answered.links.get(goal, {}).get(link.id),
            "point": point[place],
            "holds": holds[place],
            "best": best[place],
            "best_holds": best_holds[place],
        }
        for place, link in enumerate(model.links)
    ]


def _sum(figure: str, values: Sequence[int]) -> Row:
    numerator, denominator = WHOLE * sum(values), YES * len(values)
    return {
        "figure": figure,
        "numerator": numerator,
        "denominator": denominator,
        "result": div(numerator, denominator),
    }


def _handovers(model: ScoredModel, answered: ResultFile, document: Row) -> list[Row]:
    """For each hand-over the smaller of the two links, goal by goal."""
    goals = chosen_goals(model, answered)
    rows = []
    for row, (_, _, before, after) in zip(document["alignment"]["handovers"], HANDOVERS, strict=True):
        ends = [model.links[place].id for place in (before, after)]
        values = [[link_value(goal, end, answered) or 0 for end in ends] for goal in goals]
        rows.append(
            {
                "from": row["from"],
                "to": row["to"],
                "links": ends,
                "goals": [
                    {"id": goal, "ends": both, "arrives": min(both)}
                    for goal, both in zip(goals, values, strict=True)
                ],
                "numerator": WHOLE * sum(min(both) for both in values),
                "denominator": YES * len(goals),
                "result": row["score"],
            }
        )
    return rows
