"""Every step from answers to the figures of a question, a practice or an area.

A sum is {figure, numerator, denominator, result}: the result is numerator / denominator rounded half up, or
None where the denominator is 0 and there is nothing to go by.

twin    theme/browser/score/explain-maturity.js, held equal by tests/golden/test_explanations.py
source  assessment design, sections 4 and 7
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from spm_guide.model.result_file import NOT_APPLICABLE, ResultFile
from spm_guide.model.scored_model import ScoredArea, ScoredModel, ScoredPractice, ScoredQuestion
from spm_guide.model.scoring_figures import BEYOND_EFFORT, BOOSTED, PLAIN, PRIORITY_UNIT, UPSTREAM
from spm_guide.score.alignment import link_value
from spm_guide.score.answer_state import NOT_ASKED, answer_state
from spm_guide.score.arithmetic import WHOLE, div
from spm_guide.score.maturity import EVIDENCE, FIGURES, TOP_LEVEL

Row = dict[str, Any]


def explain_question(model: ScoredModel, question: ScoredQuestion, answered: ResultFile) -> Row:
    """What the answer to one question adds to each sum of its practice."""
    practice = next(one for one in model.practices if question in one.questions)
    row = _answer_row(question, answered)
    sums = zip(_sums([row]), _sums(_answer_rows(practice, answered)), strict=True)
    return {
        "kind": "question",
        "id": question.id,
        "practice": practice.id,
        "mode": answered.mode,
        "rev": question.rev,
        "answers": [row],
        "parts": [
            {
                "figure": whole["figure"],
                "part": part["numerator"],
                "numerator": whole["numerator"],
                "part_below": part["denominator"],
                "denominator": whole["denominator"],
            }
            for part, whole in sums
        ],
    }


def explain_practice(
    model: ScoredModel, practice: ScoredPractice, answered: ResultFile, document: Row
) -> Row:
    """The answers that count, the six sums, and how urgent the next step is.

    document  the score document of `answered`
    """
    rows = _answer_rows(practice, answered)
    return {
        "kind": "practice",
        "id": practice.id,
        "area": practice.area,
        "mode": answered.mode,
        "answers": rows,
        "sums": _sums(rows),
        **_marks(practice.id, document["maturity"]["practices"]),
        "recommendation": _recommendation(model, practice, answered, document),
        "find_out": _find_out(practice, document),
    }


def explain_area(model: ScoredModel, area: ScoredArea, document: Row) -> Row:
    """The weighted means over the practices, and how the three areas make the whole."""
    weights = {practice.id: practice.weight for practice in model.practices}
    rows = [
        {"id": row["id"], "weight": weights[row["id"]], **{name: row[name] for name in FIGURES}}
        for row in document["maturity"]["practices"]
        if row["id"] in area.practices
    ]
    return {
        "kind": "area",
        "id": area.id,
        "practices": rows,
        "sums": [_mean(name, rows) for name in FIGURES],
        **_marks(area.id, document["maturity"]["areas"]),
        "whole": _whole(document["maturity"]),
    }


def _whole(maturity: Row) -> Row:
    """How the areas make the figures of all together: cube roots of products, and a difference."""
    figures = ("score", "low", "high")
    areas = [{name: row[name] for name in ("id", *figures)} for row in maturity["areas"]]
    return {"areas": areas, **{name: maturity[name] for name in (*figures, "imbalance")}}


def _answer_rows(practice: ScoredPractice, answered: ResultFile) -> list[Row]:
    return [_answer_row(question, answered) for question in practice.questions]


def _answer_row(question: ScoredQuestion, answered: ResultFile) -> Row:
    """`evidenced`: the level rests on a document or a check."""
    said = answer_state(question, answered)
    evidenced = isinstance(said, int) and answered.answers[question.id].evidence in EVIDENCE
    return {"id": question.id, "weight": question.weight, "said": said, "evidenced": evidenced}


def _sums(rows: Sequence[Row]) -> list[Row]:
    asked = [row for row in rows if row["said"] != NOT_ASKED]
    applicable = [row for row in asked if row["said"] != NOT_APPLICABLE]
    known = [row for row in applicable if isinstance(row["said"], int)]
    levels = sum(row["weight"] * row["said"] for row in known)
    best = levels + TOP_LEVEL * (_weight(applicable) - _weight(known))
    proven = _weight([row for row in known if row["evidenced"]])
    return [
        _sum("score", WHOLE * levels, TOP_LEVEL * _weight(known)),
        _sum("low", WHOLE * levels, TOP_LEVEL * _weight(applicable)),
        _sum("high", WHOLE * best, TOP_LEVEL * _weight(applicable)),
        _sum("known", WHOLE * _weight(known), _weight(applicable)),
        _sum("applicable", WHOLE * _weight(applicable), _weight(asked)),
        _sum("evidenced", WHOLE * proven, _weight(known)),
    ]


def _mean(name: str, rows: Sequence[Row]) -> Row:
    there = [row for row in rows if row[name] is not None]
    return _sum(name, sum(row["weight"] * row[name] for row in there), _weight(there))


def _sum(figure: str, numerator: int, denominator: int) -> Row:
    result = div(numerator, denominator) if denominator else None
    return {"figure": figure, "numerator": numerator, "denominator": denominator, "result": result}


def _weight(rows: Sequence[Row]) -> int:
    return sum(row["weight"] for row in rows)


def _marks(id: str, rows: Sequence[Row]) -> Row:
    row = next(row for row in rows if row["id"] == id)
    return {"provisional": row["provisional"], "narrow": row["narrow"]}


def _recommendation(
    model: ScoredModel, practice: ScoredPractice, answered: ResultFile, document: Row
) -> Row | None:
    """The factors of the priority; None where the practice has no score, or nothing left to do.

    `reasons` has the WHY codes of patterns and breaks, a break with the answer that breaks the thread.
    """
    practices = [row["practice"] for row in document["recommendations"]]
    if practice.id not in practices:
        return None
    place = practices.index(practice.id)
    row = document["recommendations"][place]
    score = next(one["score"] for one in document["maturity"]["practices"] if one["id"] == practice.id)
    upstream = UPSTREAM[[area.id for area in model.areas].index(practice.area)]
    boost = BOOSTED if len(row["why"]) > 1 else PLAIN
    ease = BEYOND_EFFORT - practice.steps[row["step"]].effort
    gap = WHOLE - score
    return {
        "rank": place + 1,
        "step": row["step"],
        "weight": practice.weight,
        "gap": gap,
        "upstream": upstream,
        "boost": boost,
        "ease": ease,
        "numerator": practice.weight * gap * gap * upstream * boost * ease,
        "denominator": PRIORITY_UNIT,
        "priority": row["priority"],
        "reasons": [{"code": code, "said": _broken_by(code, answered)} for code in row["why"][1:]],
    }


def _broken_by(code: str, answered: ResultFile) -> int | None:
    kind, *ids = code.split(":")
    return link_value(ids[0], ids[1], answered) if kind == "break" else None


def _find_out(practice: ScoredPractice, document: Row) -> list[str]:
    rows = (row for row in document["find_out"] if row["practice"] == practice.id)
    return next((list(row["questions"]) for row in rows), [])
