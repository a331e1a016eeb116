"""Every step of the arithmetic behind one question, practice, area, goal or pattern.

twin    theme/browser/score/explain.js, held equal by tests/golden/test_explanations.py
source  assessment design, sections 4 to 7
"""

from __future__ import annotations

from typing import Any

from spm_guide.model.result_file import ResultFile
from spm_guide.model.scored_model import ScoredModel
from spm_guide.score.explain_alignment import explain_goal
from spm_guide.score.explain_maturity import explain_area, explain_practice, explain_question
from spm_guide.score.explain_pattern import explain_pattern
from spm_guide.score.figures import Result


def explanations(
    model: ScoredModel, answered: ResultFile, document: dict[str, Any], id: str
) -> list[dict[str, Any]]:
    """The explanation of everything with this id: a practice and a goal may share one.

    document  the score document of `answered`

    returns   areas first, then practices, questions, goals and patterns; empty when nothing has the id
    """
    result = Result(model, answered, document["maturity"], document["alignment"])
    questions = [question for practice in model.practices for question in practice.questions]
    return [
        *(explain_area(model, one, document) for one in model.areas if one.id == id),
        *(explain_practice(model, one, answered, document) for one in model.practices if one.id == id),
        *(explain_question(model, one, answered) for one in questions if one.id == id),
        *(explain_goal(model, one, answered, document) for one in model.goals if one == id),
        *(explain_pattern(one, result) for one in model.patterns if one.id == id),
    ]


def explainable(model: ScoredModel) -> list[str]:
    """Every id that has an explanation, in the order of the model."""
    practices = [id for one in model.practices for id in (one.id, *(inner.id for inner in one.questions))]
    areas = [area.id for area in model.areas]
    return [*areas, *practices, *model.goals, *(pattern.id for pattern in model.patterns)]
