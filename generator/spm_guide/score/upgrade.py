"""An older saved assessment as a copy for the present version of the model, and what became of its answers.

The copy keeps the file's id: it is the same assessment, and `model.version` tells the two apart. Nothing is
taken out of it: an answer to another revision of a question stays as it was given and does not count, and so
does a region that several others replaced, until the reader chooses among these.

twin    theme/browser/score/upgrade.js, held equal by tests/golden/test_upgrade.py
source  assessment design, sections 2 and 10
"""

from __future__ import annotations

from collections.abc import Sequence
from copy import deepcopy
from typing import Any

from spm_guide.model.file_age import version_of
from spm_guide.model.scored_model import Changes, ScoredModel, ScoredQuestion

Json = dict[str, Any]


def upgrade(data: Json, model: ScoredModel) -> tuple[Json, Json]:
    """The copy, and a report with `from`, `to` (versions) and five lists in model order:

    carried  ids of questions whose answers count on
    changed  {id, from, to}: the revision answered and the present one; unanswered until confirmed
    new      ids of questions added since and not answered
    dropped  ids of questions that were answered and are no longer asked
    regions  {id, now}: a region of the profile, and those to choose from instead

    data  checked, of the present version or an older one
    """
    before = version_of(data, model)
    file = deepcopy(data)
    if before is not None:
        file["model"]["version"] = model.version
    since = [one for one in model.changes if before is not None and one.version > before]
    answers = file.get("answers") or {}
    questions = [question for practice in model.practices for question in practice.questions]
    answered = {question.id: answers[question.id] for question in questions if _has_value(answers, question)}
    revs = {question.id: question.rev for question in questions}
    added = {id for version in since for id in version.added}
    return file, {
        "from": model.version if before is None else before,
        "to": model.version,
        "carried": [id for id, answer in answered.items() if answer.get("rev", 1) == revs[id]],
        "changed": [
            {"id": id, "from": answer.get("rev", 1), "to": revs[id]}
            for id, answer in answered.items()
            if answer.get("rev", 1) != revs[id]
        ],
        "new": [id for id in revs if id in added and id not in answered],
        "dropped": [id for version in since for id in version.dropped if id in answers],
        "regions": _replaced_regions(file, since),
    }


def _has_value(answers: Json, question: ScoredQuestion) -> bool:
    answer = answers.get(question.id)
    return isinstance(answer, dict) and answer.get("value") is not None


def _replaced_regions(file: Json, since: Sequence[Changes]) -> list[Json]:
    """Puts the one region that took another's place into the profile; returns where there are several."""
    profile = file.get("profile") or {}
    to_choose = []
    for region in (region for version in since for region in version.regions):
        regions = profile.get("regions") or []
        if region.id in regions and len(region.now) == 1:
            renamed = [region.now[0] if id == region.id else id for id in regions]
            profile["regions"] = list(dict.fromkeys(renamed))
        elif region.id in regions:
            to_choose.append({"id": region.id, "now": list(region.now)})
    return to_choose
