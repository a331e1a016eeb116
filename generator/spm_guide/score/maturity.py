"""How well each practice is done, with the range that unknown answers leave open.

twin    theme/browser/score/maturity.js, held equal by assessment/golden/
source  assessment design, section 4
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from spm_guide.model.result_file import NOT_APPLICABLE, ResultFile
from spm_guide.model.scored_model import ScoredModel, ScoredPractice
from spm_guide.score.arithmetic import WHOLE, div, icbrt
from spm_guide.score.asked import asked_questions, counted_value

# Below this share, in basis points, a figure is provisional (known) or narrow (applicable).
ENOUGH = 7000
TOP_LEVEL = 4
FIGURES = ("score", "low", "high", "known", "applicable", "evidenced")
EVIDENCE = ("documented", "verified")


def maturity(model: ScoredModel, answered: ResultFile) -> dict[str, Any]:
    """The `maturity` member of the score document; figures in basis points or None."""
    practices = [practice_figures(practice, answered) for practice in model.practices]
    by_id = {figures["id"]: figures for figures in practices}
    weights = {practice.id: practice.weight for practice in model.practices}
    areas = [
        _area_figures(area.id, [(weights[id], by_id[id]) for id in area.practices]) for area in model.areas
    ]
    return {
        "score": _geometric_mean([area["score"] for area in areas]),
        "low": _geometric_mean([area["low"] for area in areas]),
        "high": _geometric_mean([area["high"] for area in areas]),
        "imbalance": _imbalance([area["score"] for area in areas]),
        "areas": areas,
        "practices": practices,
    }


def practice_figures(practice: ScoredPractice, answered: ResultFile) -> dict[str, Any]:
    """The six figures of one practice over the questions asked, with `provisional` and `narrow`."""
    total = applicable = known = levels = evidenced = 0
    for question in asked_questions(practice, answered.mode):
        value = counted_value(question, answered)
        total += question.weight
        if value == NOT_APPLICABLE:
            continue
        applicable += question.weight
        if value is None:
            continue
        known += question.weight
        levels += question.weight * int(value)
        if answered.answers[question.id].evidence in EVIDENCE:
            evidenced += question.weight
    best = levels + TOP_LEVEL * (applicable - known)
    return _marked(
        practice.id,
        {
            "score": div(WHOLE * levels, TOP_LEVEL * known) if known else None,
            "low": div(WHOLE * levels, TOP_LEVEL * applicable) if applicable else None,
            "high": div(WHOLE * best, TOP_LEVEL * applicable) if applicable else None,
            "known": div(WHOLE * known, applicable) if applicable else None,
            "applicable": div(WHOLE * applicable, total),
            "evidenced": div(WHOLE * evidenced, known) if known else None,
        },
    )


def unanswered_questions(practice: ScoredPractice, answered: ResultFile) -> list[str]:
    """Ids of the asked questions that have neither a level nor `na`."""
    asked = asked_questions(practice, answered.mode)
    return [question.id for question in asked if counted_value(question, answered) is None]


def _area_figures(id: str, practices: list[tuple[int, dict[str, Any]]]) -> dict[str, Any]:
    return _marked(id, {name: _weighted_mean(practices, name) for name in FIGURES})


def _weighted_mean(practices: list[tuple[int, dict[str, Any]]], name: str) -> int | None:
    present = [(weight, figures[name]) for weight, figures in practices if figures[name] is not None]
    if not present:
        return None
    return div(sum(weight * figure for weight, figure in present), sum(weight for weight, _ in present))


def _marked(id: str, figures: dict[str, int | None]) -> dict[str, Any]:
    known, applicable = figures["known"], figures["applicable"]
    return {
        "id": id,
        **figures,
        "provisional": known is not None and known < ENOUGH,
        "narrow": applicable is not None and applicable < ENOUGH,
    }


def _of_all(figures: list[int | None], work_out: Callable[[list[int]], int]) -> int | None:
    present = [figure for figure in figures if figure is not None]
    return work_out(present) if len(present) == len(figures) else None


def _geometric_mean(figures: list[int | None]) -> int | None:
    """Of three areas; strength in one can't hide the lack of another."""
    return _of_all(figures, lambda present: icbrt(present[0] * present[1] * present[2]))


def _imbalance(figures: list[int | None]) -> int | None:
    return _of_all(figures, lambda present: max(present) - min(present))
