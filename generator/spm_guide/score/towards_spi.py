"""How far answers reach towards the Universal Standards: what is touched, answered, and how it looks so far.

Indicative, and no part of the score document: touching a standard is not meeting it.

twin    theme/browser/score/towards-spi.js, held equal by tests/golden/test_towards_spi.py
source  assessment design, section 9
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from spm_guide.model.result_file import NOT_APPLICABLE, ResultFile
from spm_guide.model.scored_model import ScoredModel
from spm_guide.model.touched_standards import TouchedDimension
from spm_guide.score.arithmetic import WHOLE, div
from spm_guide.score.asked import counted_value, is_asked
from spm_guide.score.maturity import ENOUGH, TOP_LEVEL


def towards_spi(
    model: ScoredModel, dimensions: Sequence[TouchedDimension], answered: ResultFile
) -> list[dict[str, Any]]:
    """A row for each dimension, in its order.

    standards, touched        how many there are, and how many of them a question of the model touches
    asked, applicable, known  questions that touch the dimension, each once: those asked in this mode, those
                              of them without `na`, those with a level
    score                     mean level of the known ones in basis points, each alike; None without one
    provisional               a score from less than 70 % of what applies
    """
    questions = [question for practice in model.practices for question in practice.questions]
    rows = []
    for dimension in dimensions:
        touching = {id for standard in dimension.standards for id in standard.questions}
        values = [
            counted_value(question, answered)
            for question in questions
            if question.id in touching and is_asked(question, answered.mode)
        ]
        applicable = [value for value in values if value != NOT_APPLICABLE]
        levels = [value for value in applicable if isinstance(value, int)]
        rows.append(
            {
                "id": dimension.id,
                "standards": len(dimension.standards),
                "touched": sum(1 for standard in dimension.standards if standard.questions),
                "asked": len(values),
                "applicable": len(applicable),
                "known": len(levels),
                "score": div(WHOLE * sum(levels), TOP_LEVEL * len(levels)) if levels else None,
                "provisional": bool(levels) and div(WHOLE * len(levels), len(applicable)) < ENOUGH,
            }
        )
    return rows
