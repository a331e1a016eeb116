"""What changed between two assessments, over what both of them know.

Rules beside those of the design:

- A question counts where both files asked it and give a level to its present revision; a practice and an
  area count where at least one of their questions does. An area is the weighted mean of what its practices
  publish here, as in a score document.
- A goal counts where both files chose it: its continuity over the links with an answer in both.
- What does not count is listed with what each file says: `not-asked` in this mode, `not-in-version` where
  the question came with a later version of the model, `other-revision`, "dk", "na", a level, or null for no
  answer. A question that neither file asked is not listed.
- Answers to questions that the present model does not have are listed by id.
- `in_order` says whether the first file is the older one, by the first day of the period if both give it,
  else by the day they were last changed; null where that can't be told.

twin    theme/browser/score/compare.js, held equal by assessment/golden/compare/
source  assessment design, section 8; published as assessment/schema/comparison.schema.json
"""

from __future__ import annotations

import re
from typing import Any

from spm_guide.model.result_file import ResultFile
from spm_guide.model.scored_model import ScoredModel, ScoredPractice, ScoredQuestion
from spm_guide.score.alignment import continuity_of, link_value
from spm_guide.score.answer_state import answer_state
from spm_guide.score.arithmetic import WHOLE, div
from spm_guide.score.asked import chosen_goals, counted_value, is_asked
from spm_guide.score.differences import differences
from spm_guide.score.maturity import TOP_LEVEL

FORMAT = 1
NOT_IN_VERSION = "not-in-version"
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
Row = dict[str, Any]


def comparison(model: ScoredModel, old: ResultFile, new: ResultFile) -> Row:
    """The comparison of two checked result files of this model; figures in basis points or None."""
    practices = [_practice_row(practice, old, new) for practice in model.practices]
    in_both = [goal for goal in chosen_goals(model, old) if goal in chosen_goals(model, new)]
    return {
        "format": FORMAT,
        "model": model.id,
        "model_version": model.version,
        "old": _circumstances(old),
        "new": _circumstances(new),
        "in_order": _in_order(old, new),
        "differences": differences([old, new]),
        "areas": _area_rows(model, practices),
        "practices": practices,
        "goals": [_goal_row(goal, model, old, new) for goal in in_both],
        "questions": [
            {"id": question.id, **_change(_level(question, old), _level(question, new))}
            for practice in model.practices
            for question in _common_questions(practice, old, new)
        ],
        "not_counted": {
            "questions": _other_questions(model, old, new),
            "goals": _other_goals(model, old, new),
            "links": _other_links(model, in_both, old, new),
            "unknown": _unknown_questions(model, old, new),
        },
    }


def _practice_row(practice: ScoredPractice, old: ResultFile, new: ResultFile) -> Row:
    common = _common_questions(practice, old, new)
    figures = _change(_score(common, old), _score(common, new))
    return {"id": practice.id, "questions": len(common), **figures}


def _score(questions: list[ScoredQuestion], file: ResultFile) -> int | None:
    if not questions:
        return None
    reached = sum(question.weight * (_level(question, file) or 0) for question in questions)
    return div(WHOLE * reached, TOP_LEVEL * sum(question.weight for question in questions))


def _area_rows(model: ScoredModel, practices: list[Row]) -> list[Row]:
    weights = {practice.id: practice.weight for practice in model.practices}
    rows = []
    for area in model.areas:
        there = [row for row in practices if row["id"] in area.practices and row["questions"]]
        total = sum(weights[row["id"]] for row in there)
        means = [
            div(sum(weights[row["id"]] * row[name] for row in there), total) if there else None
            for name in ("old", "new")
        ]
        rows.append({"id": area.id, "practices": len(there), **_change(*means)})
    return rows


def _goal_row(goal: str, model: ScoredModel, old: ResultFile, new: ResultFile) -> Row:
    threads = [
        (before, after)
        for link in model.links
        if (before := link_value(goal, link.id, old)) is not None
        and (after := link_value(goal, link.id, new)) is not None
    ]
    figures = (
        _change(continuity_of([one for one, _ in threads]), continuity_of([one for _, one in threads]))
        if threads
        else _change(None, None)
    )
    return {"id": goal, "links": len(threads), **figures}


def _change(old: int | None, new: int | None) -> Row:
    """Both figures with what was gained (below 0: lost)."""
    return {"old": old, "new": new, "change": None if old is None or new is None else new - old}


def _level(question: ScoredQuestion, file: ResultFile) -> int | None:
    value = counted_value(question, file)
    return value if isinstance(value, int) and is_asked(question, file.mode) else None


def _common_questions(practice: ScoredPractice, old: ResultFile, new: ResultFile) -> list[ScoredQuestion]:
    return [
        question
        for question in practice.questions
        if _level(question, old) is not None and _level(question, new) is not None
    ]


def _other_questions(model: ScoredModel, old: ResultFile, new: ResultFile) -> list[Row]:
    return [
        {"id": question.id, "old": _state(model, question, old), "new": _state(model, question, new)}
        for practice in model.practices
        for question in practice.questions
        if (is_asked(question, old.mode) or is_asked(question, new.mode))
        and (_level(question, old) is None or _level(question, new) is None)
    ]


def _state(model: ScoredModel, question: ScoredQuestion, file: ResultFile) -> int | str | None:
    state = answer_state(question, file)
    version = file.about.model_version
    later = (one for one in model.changes if version is not None and one.version > version)
    return NOT_IN_VERSION if state is None and any(question.id in one.added for one in later) else state


def _other_goals(model: ScoredModel, old: ResultFile, new: ResultFile) -> list[Row]:
    before, after = chosen_goals(model, old), chosen_goals(model, new)
    return [
        {"id": goal, "old": goal in before, "new": goal in after}
        for goal in model.goals
        if (goal in before) != (goal in after)
    ]


def _other_links(model: ScoredModel, goals: list[str], old: ResultFile, new: ResultFile) -> list[Row]:
    return [
        {
            "goal": goal,
            "link": link.id,
            "old": old.links.get(goal, {}).get(link.id),
            "new": new.links.get(goal, {}).get(link.id),
        }
        for goal in goals
        for link in model.links
        if link_value(goal, link.id, old) is None or link_value(goal, link.id, new) is None
    ]


def _unknown_questions(model: ScoredModel, old: ResultFile, new: ResultFile) -> list[Row]:
    known = {question.id for practice in model.practices for question in practice.questions}
    before, after = (
        {id for id, answer in file.answers.items() if answer.value is not None} - known for file in (old, new)
    )
    return [{"id": id, "old": id in before, "new": id in after} for id in sorted(before | after)]


def _circumstances(file: ResultFile) -> Row:
    about = file.about
    return {
        "changed": about.changed,
        "mode": file.mode,
        "model_version": about.model_version,
        "edition": about.edition,
        "scope": {"kind": about.scope_kind, "name": about.scope_name},
        "period": {"from": about.period_from, "to": about.period_to},
    }


def _in_order(old: ResultFile, new: ResultFile) -> bool | None:
    for dates in (
        (old.about.period_from, new.about.period_from),
        (old.about.changed, new.about.changed),
    ):
        days = [match[0] for date in dates if date and (match := _DAY.match(date))]
        if len(days) == len(dates):
            return days[0] <= days[1]
    return None
