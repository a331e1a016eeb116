"""Which questions and goals are asked, and which answers count."""

from __future__ import annotations

from spm_guide.model.result_file import DONT_KNOW, ResultFile
from spm_guide.model.scored_model import ScoredModel, ScoredPractice, ScoredQuestion

FULL, QUICK = "full", "quick"


def asked_questions(practice: ScoredPractice, mode: str) -> list[ScoredQuestion]:
    """The core questions in quick mode, all of them in full mode."""
    return [question for question in practice.questions if is_asked(question, mode)]


def is_asked(question: ScoredQuestion, mode: str) -> bool:
    """Whether an assessment in this mode asks the question."""
    return mode == FULL or question.core


def counted_value(question: ScoredQuestion, answered: ResultFile) -> int | str | None:
    """Level 0-4, `na`, or None: don't know, unanswered, or given to another revision.

    source  assessment design, section 2
    """
    value = present_value(question, answered)
    return None if value == DONT_KNOW else value


def present_value(question: ScoredQuestion, answered: ResultFile) -> int | str | None:
    """What was said: level 0-4, `dk`, `na`, or None: unanswered, or given to another revision."""
    answer = answered.answers.get(question.id)
    return None if answer is None or answer.rev != question.rev else answer.value


def chosen_goals(model: ScoredModel, answered: ResultFile) -> list[str]:
    """Once each, in model order; unknown ids are left out."""
    return [goal for goal in model.goals if goal in answered.goals]
