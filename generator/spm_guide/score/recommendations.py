"""What to do first, and which resources fit.

twin    theme/browser/score/recommendations.js, held equal by assessment/golden/
source  assessment design, section 7
"""

from __future__ import annotations

from typing import Any

from spm_guide.model.result_file import Profile, ResultFile
from spm_guide.model.scored_model import ScoredModel, ScoredResource
from spm_guide.model.scoring_figures import (
    BEYOND_EFFORT,
    BOOSTED,
    LAST_STEP,
    PLAIN,
    PRIORITY_UNIT,
    UPSTREAM,
)
from spm_guide.score.alignment import link_value
from spm_guide.score.arithmetic import WHOLE, div
from spm_guide.score.maturity import unanswered_questions

RESOURCES_SHOWN = 3
ANY = "any"


def recommendations(
    model: ScoredModel,
    answered: ResultFile,
    maturity: dict[str, Any],
    alignment: dict[str, Any],
    fired: list[tuple[str, tuple[str, ...]]],
) -> list[dict[str, Any]]:
    """The `recommendations` member of the score document, most urgent first.

    fired  (pattern id, ids of the practices it names) of the fired patterns in model order
    """
    upstream = {area.id: factor for area, factor in zip(model.areas, UPSTREAM, strict=True)}
    scores = {figures["id"]: figures["score"] for figures in maturity["practices"]}
    found = []
    for practice in model.practices:
        score = scores[practice.id]
        if score is None or score == WHOLE:
            continue
        reasons = _reasons(practice.id, model, answered, alignment, fired)
        step = min(LAST_STEP, 4 * score // WHOLE)
        boost = BOOSTED if reasons else PLAIN
        urgency = practice.weight * (WHOLE - score) ** 2 * upstream[practice.area] * boost
        found.append(
            {
                "practice": practice.id,
                "step": step,
                "priority": div(urgency * (BEYOND_EFFORT - practice.steps[step].effort), PRIORITY_UNIT),
                "why": ["score", *reasons],
            }
        )
    # Sorting is stable, so equal priorities stay in model order.
    found.sort(key=lambda one: -one["priority"])
    return _with_resources(found, model, answered.profile)


def find_out(model: ScoredModel, answered: ResultFile, maturity: dict[str, Any]) -> list[dict[str, Any]]:
    """The `find_out` member: practices without a score, and the questions that would give one."""
    scores = {figures["id"]: figures["score"] for figures in maturity["practices"]}
    items = [
        {"practice": practice.id, "questions": unanswered_questions(practice, answered)}
        for practice in model.practices
        if scores[practice.id] is None
    ]
    return [item for item in items if item["questions"]]


def fit_reasons(resource: ScoredResource, profile: Profile) -> list[tuple[str, int]]:
    """Why a resource fits a reader: (reason, points) pairs."""
    reads = any(language in resource.languages for language in profile.languages)
    near = any(_matches(resource.regions, region) for region in profile.regions)
    reasons = (
        ("language", 4, reads),
        ("english", 2, not reads and "en" in resource.languages),
        ("stage", 3, _matches(resource.stages, profile.stage)),
        ("size", 2, _matches(resource.sizes, profile.tier)),
        ("region", 2, near),
        ("role", 2, _matches(resource.roles, profile.role)),
        ("free", 1, resource.cost == "free"),
    )
    return [(reason, points) for reason, points, holds in reasons if holds]


def fit(resource: ScoredResource, profile: Profile) -> int:
    """How well a resource fits a reader, a whole number from 0 to 14."""
    return sum(points for _, points in fit_reasons(resource, profile))


def _matches(offered: tuple[str, ...], given: str | None) -> bool:
    return given is not None and (given in offered or ANY in offered)


def _reasons(
    practice: str,
    model: ScoredModel,
    answered: ResultFile,
    alignment: dict[str, Any],
    fired: list[tuple[str, tuple[str, ...]]],
) -> list[str]:
    menders = {link.id: link.practices for link in model.links}
    patterns = [f"pattern:{id}" for id, practices in fired if practice in practices]
    breaks = [
        f"break:{goal['id']}:{goal['break_at']}"
        for goal in alignment["goals"]
        if goal["break_at"] is not None
        and practice in menders[goal["break_at"]]
        and link_value(goal["id"], goal["break_at"], answered) is not None
    ]
    return patterns + breaks


def _with_resources(
    found: list[dict[str, Any]], model: ScoredModel, profile: Profile
) -> list[dict[str, Any]]:
    """Adds up to three resources each; two that do the same job never come before one reader."""
    topics = {practice.id: set(practice.topics) for practice in model.practices}
    offered = _best_first(model, profile)
    taken: list[ScoredResource] = []
    for one in found:
        chosen: list[ScoredResource] = []
        for resource in offered:
            if len(chosen) == RESOURCES_SHOWN:
                break
            about_it = not topics[one["practice"]].isdisjoint(resource.topics)
            if about_it and not any(_same_job(resource, other) for other in taken):
                chosen.append(resource)
                taken.append(resource)
        one["resources"] = [resource.id for resource in chosen]
    return found


def _best_first(model: ScoredModel, profile: Profile) -> list[ScoredResource]:
    """The resources that are still offered, by fit; those that fit alike in the order of the catalogue."""
    offered = [one for one in model.resources if one.status == "current" and one.superseded_by is None]
    return sorted(offered, key=lambda resource: -fit(resource, profile))


def _same_job(one: ScoredResource, other: ScoredResource) -> bool:
    return one.id != other.id and (other.id in one.overlaps or one.id in other.overlaps)
