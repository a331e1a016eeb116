"""The figures that conditions look at, read from a result.

twin    theme/browser/score/figures.js, held equal by assessment/golden/
source  assessment design, section 6
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from spm_guide.model.condition import ALL_GOALS, FIRMNESS, OVERALL, Difference, Figure
from spm_guide.model.result_file import ResultFile
from spm_guide.model.scored_model import ScoredModel
from spm_guide.score.alignment import HANDOVERS, YES, link_value
from spm_guide.score.arithmetic import WHOLE, div
from spm_guide.score.asked import asked_questions, chosen_goals, counted_value
from spm_guide.score.maturity import TOP_LEVEL

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Result:
    """A result file with what it comes to: the `maturity` and `alignment` of its score document."""

    model: ScoredModel
    answered: ResultFile
    maturity: Row
    alignment: Row


def figure_value(figure: Figure | Difference, result: Result) -> int | None:
    """The figure as it is known: None where it is null, and where its row is provisional.

    How much of a row is known, applies or is evidenced, holds in a provisional row too.

    raises  KeyError for an area, practice, link or question that the model does not have
    """
    if isinstance(figure, Difference):
        minuend = figure_value(figure.minuend, result)
        subtrahend = figure_value(figure.subtrahend, result)
        return None if minuend is None or subtrahend is None else minuend - subtrahend
    match figure.kind:
        case "score":
            return _score(figure.of, result.maturity)
        case kind if kind in FIRMNESS:
            firmness: int | None = _maturity_row(figure.of, result.maturity)[kind]
            return firmness
        case "handover":
            return _handover(figure.of, result)
        case "link":
            return _link(figure.of, result)
        case "level":
            return _level(figure.of, result)
        case "goals":
            return len(chosen_goals(result.model, result.answered))
        case "continuity" if figure.of == ALL_GOALS:
            return _known("score", result.alignment)
    return _of_goal(figure, result.alignment)


def _score(of: str, maturity: Row) -> int | None:
    if of == OVERALL:
        provisional = any(area["provisional"] for area in maturity["areas"])
        return None if provisional else maturity["score"]
    return _known("score", _maturity_row(of, maturity))


def _maturity_row(of: str, maturity: Row) -> Row:
    rows: dict[str, Row] = {row["id"]: row for row in (*maturity["practices"], *maturity["areas"])}
    return rows[of]


def _of_goal(figure: Figure, alignment: Row) -> int | None:
    """`continuity`, `activity` or `disconnected`; None for a goal that was not chosen."""
    rows = {row["id"]: row for row in alignment["goals"]}
    return _known(figure.kind, rows[figure.of]) if figure.of in rows else None


def _handover(giving: str, result: Result) -> int | None:
    scores = {row["from"]: row["score"] for row in result.alignment["handovers"]}
    places = {result.model.areas[area].id: ends for area, _, *ends in HANDOVERS}
    values = [
        value for place in places[giving] for value in _link_values(result.model.links[place].id, result)
    ]
    return None if None in values else scores[giving]


def _link(link: str, result: Result) -> int | None:
    """The mean of a link over the chosen goals."""
    if link not in {one.id for one in result.model.links}:
        raise KeyError(link)
    values = _link_values(link, result)
    known = [value for value in values if value is not None]
    return div(WHOLE * sum(known), YES * len(known)) if values and len(known) == len(values) else None


def _link_values(link: str, result: Result) -> list[int | None]:
    goals = chosen_goals(result.model, result.answered)
    return [link_value(goal, link, result.answered) for goal in goals]


def _level(question: str, result: Result) -> int | None:
    """The level of one question as a share of the top level; None where none was given, or asked for."""
    mode = result.answered.mode
    questions = {one.id: one for practice in result.model.practices for one in practice.questions}
    asked = {one.id for practice in result.model.practices for one in asked_questions(practice, mode)}
    value = counted_value(questions[question], result.answered)
    return div(WHOLE * value, TOP_LEVEL) if question in asked and isinstance(value, int) else None


def _known(name: str, row: Row) -> int | None:
    return None if row["provisional"] else row[name]
