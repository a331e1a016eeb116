"""Which questions and goals are asked, and which answers count."""

from __future__ import annotations

from spm_guide.model.result_file import DONT_KNOW, ResultFile
from spm_guide.model.scored_model import ScoredModel, ScoredPractice, ScoredQuestion


def asked_questions(practice: ScoredPractice, mode: str) -> list[ScoredQuestion]:
    """The core questions in quick mode, all of them in full mode."""
    return [question for question in practice.questions if mode == "full" or question.core]


def counted_value(question: ScoredQuestion, answered: ResultFile) -> int | str | None:
    """Level 0-4, `na`, or None: don't know, unanswered, or given to another revision.

    source  assessment design, section 2
    """
    answer = answered.answers.get(question.id)
    if answer is None or answer.rev != question.rev or answer.value == DONT_KNOW:
        return None
    return answer.value


def chosen_goals(model: ScoredModel, answered: ResultFile) -> list[str]:
    """Once each, in model order; unknown ids are left out."""
    return [goal for goal in model.goals if goal in answered.goals]
