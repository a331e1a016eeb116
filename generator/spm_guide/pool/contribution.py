"""A contribution: a saved assessment of which only answers, tier, region, id and version are used.

source  assessment design, sections 4 and 8
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import Any

from spm_guide.model.pool import NARROW, PROVISIONAL, Groups
from spm_guide.model.result_file import ResultFile
from spm_guide.model.scored_model import ScoredModel
from spm_guide.problems import Problem
from spm_guide.saved_files import contribution_problems, read_saved_file
from spm_guide.score.asked import QUICK
from spm_guide.score.document import canonical_json
from spm_guide.score.maturity import practice_figures


@dataclass(frozen=True, slots=True)
class Contribution:
    """One institution, without its name.

    id       stands for the id that the file gives itself; None: it gives none
    content  stands for everything else that is used of the file
    scores   of each practice in model order: basis points, NARROW or PROVISIONAL
    """

    id: bytes | None
    content: bytes
    tier: str
    region: str
    quick: bool
    scores: tuple[int | str, ...]


def read_contribution(file: str, model: ScoredModel, groups: Groups) -> Contribution | list[Problem]:
    """The contribution in a file, or why it can't be used."""
    saved, problems = read_saved_file(file, model)
    if saved is not None:
        problems = contribution_problems(saved, model)
    if saved is None or problems:
        return problems
    answered = saved.answered
    tier = groups.tier_of(answered.profile.tier)
    region = groups.region_of(answered.profile.regions)
    return Contribution(
        id=_digest(answered.about.id) if answered.about.id else None,
        content=_digest([tier, region, _all_answers(answered)]),
        tier=tier,
        region=region,
        quick=answered.mode == QUICK,
        scores=tuple(_counted(practice_figures(one, answered)) for one in model.practices),
    )


def _counted(figures: dict[str, Any]) -> int | str:
    """Without a score nothing is known or nothing applies, so the practice is one of the two."""
    if figures["narrow"]:
        return NARROW
    score: int | None = figures["score"]
    return PROVISIONAL if figures["provisional"] or score is None else score


def _all_answers(answered: ResultFile) -> list[Any]:
    answers = sorted((id, one.value, one.rev) for id, one in answered.answers.items())
    links = sorted((goal, sorted(thread.items())) for goal, thread in answered.links.items())
    return [answered.mode, sorted(answered.goals), answers, links]


def _digest(data: Any) -> bytes:
    return hashlib.sha256(canonical_json(data).encode("utf-8")).digest()[:16]
