"""What a file says about a question, in one value: an answer, or why there is none.

twin    theme/browser/score/answer-state.js, held equal by assessment/golden/compare/
source  assessment design, section 2
"""

from __future__ import annotations

from spm_guide.model.result_file import ResultFile
from spm_guide.model.scored_model import ScoredQuestion
from spm_guide.score.asked import is_asked, present_value

NOT_ASKED = "not-asked"
OTHER_REVISION = "other-revision"


def answer_state(question: ScoredQuestion, file: ResultFile) -> int | str | None:
    """A level, `dk`, `na`, None (asked, no answer), NOT_ASKED in this mode, or OTHER_REVISION."""
    if not is_asked(question, file.mode):
        return NOT_ASKED
    answer = file.answers.get(question.id)
    if answer is not None and answer.value is not None and answer.rev != question.rev:
        return OTHER_REVISION
    return present_value(question, file)
