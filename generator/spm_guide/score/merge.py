"""What several respondents of one institution say together, and where they are far apart.

Rules beside those of the design:

- The merge is full as soon as one file is: nothing that somebody was asked is lost. A file counts for the
  questions that it asked, so the answers of a quick check to other questions never count.
- An answer to another revision of its question is no answer.
- A file without a role counts everywhere but in the groups of roles.
- A goal that a file lists twice is chosen once. Goals and questions that the model does not know are left
  out. Every file counts when half of them is made up, also one that chose no goal.
- Only links of goals that are kept are worth talking about.
- The document does not depend on the order of the files.

twin    theme/browser/score/merge.js, held equal by assessment/golden/merge/
source  assessment design, section 8; published as assessment/schema/merge-document.schema.json
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from spm_guide.model.result_file import NOT_APPLICABLE, ResultFile
from spm_guide.model.scored_model import ScoredModel, ScoredQuestion
from spm_guide.score.alignment import YES
from spm_guide.score.asked import FULL, QUICK, asked_questions, chosen_goals, is_asked, present_value
from spm_guide.score.differences import differences
from spm_guide.score.maturity import TOP_LEVEL
from spm_guide.score.tally import Said, tally, worth_talking

FORMAT = 1
Row = dict[str, Any]


def merge_document(model: ScoredModel, files: Sequence[ResultFile]) -> Row:
    """The merge document of checked result files among which `merge_obstacles` found none.

    raises  ValueError without a file
    """
    if not files:
        raise ValueError("a merge needs a file")
    mode = FULL if any(file.mode == FULL for file in files) else QUICK
    roles = sorted({file.profile.role for file in files if file.profile.role})
    asked = [question for practice in model.practices for question in asked_questions(practice, mode)]
    questions = [_question_row(question, files, roles) for question in asked]
    goals = [row for goal in model.goals if (row := _goal_row(goal, model, files, roles))["files"]]
    return {
        "format": FORMAT,
        "model": model.id,
        "model_version": model.version,
        "files": len(files),
        "mode": mode,
        "differences": differences(files),
        "roles": [
            {"role": role, "files": sum(file.profile.role == role for file in files)} for role in roles
        ],
        "questions": questions,
        "goals": goals,
        "talking_points": {
            "questions": _widest_first(
                [_point({"question": row["id"]}, row) for row in questions if worth_talking(row)]
            ),
            "links": _widest_first(
                [
                    _point({"goal": goal["id"], "link": row["id"]}, row)
                    for goal in goals
                    if goal["kept"]
                    for row in goal["links"]
                    if worth_talking(row)
                ]
            ),
        },
    }


def _question_row(question: ScoredQuestion, files: Sequence[ResultFile], roles: Sequence[str]) -> Row:
    asking = [file for file in files if is_asked(question, file.mode)]
    said = [Said(file.profile.role, present_value(question, file)) for file in asking]
    return {"id": question.id, "asked": len(asking), **tally(said, TOP_LEVEL, roles)}


def _goal_row(goal: str, model: ScoredModel, files: Sequence[ResultFile], roles: Sequence[str]) -> Row:
    choosing = [file for file in files if goal in chosen_goals(model, file)]
    links = [
        {"id": link.id, **tally([_said(goal, link.id, file) for file in choosing], YES, roles)}
        for link in model.links
    ]
    for row in links:
        # A link always applies.
        del row[NOT_APPLICABLE]
    return {"id": goal, "files": len(choosing), "kept": 2 * len(choosing) >= len(files), "links": links}


def _said(goal: str, link: str, file: ResultFile) -> Said:
    return Said(file.profile.role, file.links.get(goal, {}).get(link))


def _point(named: Row, row: Row) -> Row:
    return {**named, "spread": row["spread"], "role_gap": row["role_gap"]}


def _widest_first(points: list[Row]) -> list[Row]:
    # Sorting is stable, so points with the same spread stay in model order.
    return sorted(points, key=lambda point: -point["spread"])
