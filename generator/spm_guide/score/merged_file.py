"""The saved assessment that several files come to: the start of an agreed one.

Rules beside those of the design:

- An answer keeps the strongest evidence among the files that gave the merged level: what proves another
  level does not prove this one. "Not applicable" keeps the first reason that a file gives.
- Talking points are flagged, to come back to.
- Scope, period, profile and edition are kept as far as all files that give them agree; lists of the profile
  are joined. The model is the present one, `created` the earliest date of the files, `changed` the latest.
- Notes, records of evidence, targets and plans stay in the files they came from, which `sources` names; so
  does what the model does not know. Targets and plans are for the institution to agree on.

twin    theme/browser/score/merged-file.js, held equal by assessment/golden/merge/
source  assessment design, sections 8 and 10
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from typing import Any, TypeVar

from spm_guide.model.result_file import EVIDENCE, NOT_APPLICABLE, Answer, ResultFile
from spm_guide.model.scored_model import ScoredModel, ScoredQuestion
from spm_guide.score.asked import is_asked, present_value
from spm_guide.score.merge import Row
from spm_guide.score.one_institution import same_name

FORMAT = 1

Value = TypeVar("Value", bound=Hashable)


def merged_file(model: ScoredModel, files: Sequence[ResultFile], document: Row, id: str) -> dict[str, Any]:
    """The result file of a merge, as JSON data with its members in the order of the design.

    document  what `merge_document` made of the same files
    id        the name of the new file
    """
    abouts = [file.about for file in files]
    kept = [goal for goal in document["goals"] if goal["kept"]]
    return {
        "format": FORMAT,
        "id": id,
        "model": {"id": model.id, "version": model.version},
        "edition": _agreed(about.edition or "" for about in abouts) or None,
        "mode": document["mode"],
        "created": min((about.created for about in abouts if about.created), default=None),
        "changed": max((about.changed for about in abouts if about.changed), default=None),
        "scope": {"kind": _agreed(about.scope_kind for about in abouts), "name": _name(files)},
        "period": {
            "from": _agreed(about.period_from for about in abouts),
            "to": _agreed(about.period_to for about in abouts),
        },
        "profile": _profile(files),
        "goals": [goal["id"] for goal in kept],
        "answers": _answers(model, files, document),
        "links": {
            goal["id"]: {
                link["id"]: {"value": link["answer"]} for link in goal["links"] if link["answer"] is not None
            }
            for goal in kept
        },
        "targets": {},
        "plan": [],
        "sources": [{"id": about.id, "changed": about.changed} for about in abouts],
    }


def _answers(model: ScoredModel, files: Sequence[ResultFile], document: Row) -> dict[str, Row]:
    questions = {question.id: question for practice in model.practices for question in practice.questions}
    flagged = {point["question"] for point in document["talking_points"]["questions"]}
    return {
        row["id"]: _answer(questions[row["id"]], files, row["answer"], row["id"] in flagged)
        for row in document["questions"]
        if row["answer"] is not None
    }


def _answer(question: ScoredQuestion, files: Sequence[ResultFile], value: int | str, flagged: bool) -> Row:
    """The members that say something, in a fixed order."""
    asking = [file for file in files if is_asked(question, file.mode)]
    alike = [file.answers[question.id] for file in asking if present_value(question, file) == value]
    answer: Row = {"value": value, "rev": question.rev}
    if value == NOT_APPLICABLE and (reason := _first_reason(alike)):
        answer["reason"] = reason
    evidence = max((one.evidence for one in alike), key=EVIDENCE.index)
    if isinstance(value, int) and evidence != EVIDENCE[0]:
        answer["evidence"] = evidence
    if flagged:
        answer["flag"] = True
    return answer


def _first_reason(answers: Iterable[Answer]) -> str | None:
    return next((answer.reason for answer in answers if answer.reason), None)


def _profile(files: Sequence[ResultFile]) -> Row:
    profiles = [file.profile for file in files]
    return {
        "type": _agreed(profile.type for profile in profiles),
        "tier": _agreed(profile.tier for profile in profiles),
        "regions": _joined(profile.regions for profile in profiles),
        "methodology": _joined(profile.methodology for profile in profiles),
        "services": _joined(profile.services for profile in profiles),
        "stage": _agreed(profile.stage for profile in profiles),
        "role": _agreed(profile.role for profile in profiles),
        "languages": _joined(profile.languages for profile in profiles),
    }


def _name(files: Sequence[ResultFile]) -> str | None:
    """The name of what the files are about, as the first writes it: all others write it alike."""
    return next((file.about.scope_name for file in files if same_name(file.about.scope_name)), None)


def _agreed(values: Iterable[Value | None]) -> Value | None:
    """The one value of all that give one; None where they differ."""
    given = {value for value in values if value is not None}
    return given.pop() if len(given) == 1 else None


def _joined(lists: Iterable[Sequence[str]]) -> list[str]:
    """Every item once, in the order in which they first come up."""
    return list(dict.fromkeys(item for items in lists for item in items))
