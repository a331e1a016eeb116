"""The part of the model that both engines need, as data and as the JSON given to the browser."""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from typing import Any

from spm_guide.model.condition import Condition, condition_from, condition_to
from spm_guide.model.guide import Guide

# What is left out of the JSON where there is nothing: models older than it stay as they were written.
_OPTIONAL = ("changes", "finding")


@dataclass(frozen=True, slots=True)
class ScoredQuestion:
    """What the arithmetic knows about a question."""

    id: str
    core: bool
    rev: int
    weight: int
    always_applies: bool


@dataclass(frozen=True, slots=True)
class ScoredStep:
    """A step's effort, 1-3; its level is its place in the list."""

    effort: int


@dataclass(frozen=True, slots=True)
class ScoredPractice:
    """A practice with its four steps, level 0 first."""

    id: str
    area: str
    weight: int
    topics: tuple[str, ...]
    questions: tuple[ScoredQuestion, ...]
    steps: tuple[ScoredStep, ...]


@dataclass(frozen=True, slots=True)
class ScoredArea:
    """An area and the ids of its practices."""

    id: str
    practices: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ScoredLink:
    """A link and the ids of the practices that mend it."""

    id: str
    area: str
    practices: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ScoredPattern:
    """A pattern, the condition under which it shows, and the ids of the practices it concerns."""

    id: str
    when: Condition
    practices: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ScoredSentence:
    """A sentence of the finding and the condition under which it may be said; None: always."""

    id: str
    when: Condition | None


@dataclass(frozen=True, slots=True)
class ScoredPlace:
    """A place of the finding: the first of its sentences that holds is said there."""

    id: str
    sentences: tuple[ScoredSentence, ...]


@dataclass(frozen=True, slots=True)
class ScoredResource:
    """What decides whether a resource fits a reader. Lists hold ids, or only "any"."""

    id: str
    topics: tuple[str, ...]
    languages: tuple[str, ...]
    cost: str
    roles: tuple[str, ...]
    sizes: tuple[str, ...]
    stages: tuple[str, ...]
    regions: tuple[str, ...]
    overlaps: tuple[str, ...]
    status: str
    superseded_by: str | None


@dataclass(frozen=True, slots=True)
class ReplacedRegion:
    """A region of older files, and the ids of those that take its place."""

    id: str
    now: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Changes:
    """What a version of the model, other than the first, changed for older files.

    added, dropped  question ids. Which questions changed, their revisions say.
    """

    version: int
    added: tuple[str, ...]
    dropped: tuple[str, ...]
    regions: tuple[ReplacedRegion, ...]


@dataclass(frozen=True, slots=True)
class ScoredModel:
    """Three areas, their practices, goals, nine links, patterns and resources, each in model order.

    changes  the older version first; scores never depend on them
    finding  the places of the finding, in order; scores never depend on them
    """

    id: str
    version: int
    areas: tuple[ScoredArea, ...]
    practices: tuple[ScoredPractice, ...]
    goals: tuple[str, ...]
    links: tuple[ScoredLink, ...]
    patterns: tuple[ScoredPattern, ...]
    resources: tuple[ScoredResource, ...]
    changes: tuple[Changes, ...] = ()
    finding: tuple[ScoredPlace, ...] = ()


def scored_model(guide: Guide) -> ScoredModel:
    """The scored part of a guide, in any language: it holds no words."""
    practices = tuple(
        ScoredPractice(
            id=practice.id,
            area=practice.area,
            weight=practice.weight,
            topics=practice.topics,
            questions=tuple(
                ScoredQuestion(one.id, one.core, one.rev, one.weight, one.always_applies)
                for one in practice.questions
            ),
            steps=tuple(ScoredStep(step.effort) for step in practice.steps),
        )
        for practice in guide.practices
    )
    resources = tuple(
        ScoredResource(
            id=one.id,
            topics=one.topics,
            languages=one.languages,
            cost=one.cost,
            roles=one.roles,
            sizes=one.sizes,
            stages=one.stages,
            regions=one.regions,
            overlaps=one.overlaps,
            status=one.status,
            superseded_by=one.superseded_by,
        )
        for one in guide.resources
    )
    return ScoredModel(
        id=guide.model_id,
        version=guide.model_version,
        areas=tuple(ScoredArea(area.id, area.practices) for area in guide.areas),
        practices=practices,
        goals=tuple(goal.id for goal in guide.goals),
        links=tuple(ScoredLink(link.id, link.area, link.practices) for link in guide.links),
        patterns=tuple(ScoredPattern(one.id, one.when, one.practices) for one in guide.patterns),
        resources=resources,
        changes=tuple(
            Changes(
                version=one.version,
                added=one.added,
                dropped=tuple(question.id for question in one.dropped),
                regions=tuple(ReplacedRegion(region.id, region.now) for region in one.regions),
            )
            for one in guide.changes
            if one.version > 1
        ),
        finding=tuple(
            ScoredPlace(place.id, tuple(ScoredSentence(one.id, one.when) for one in place.sentences))
            for place in guide.finding
        ),
    )


def to_json(model: ScoredModel) -> dict[str, Any]:
    """The model as JSON data; the browser engine reads it as it is."""
    patterns = [
        {"id": one.id, "when": condition_to(one.when), "practices": one.practices} for one in model.patterns
    ]
    finding = [
        {"id": place.id, "sentences": [_sentence_to(one) for one in place.sentences]}
        for place in model.finding
    ]
    data = {**asdict(replace(model, patterns=(), finding=())), "patterns": patterns, "finding": finding}
    return {key: value for key, value in data.items() if value or key not in _OPTIONAL}


def from_json(data: dict[str, Any]) -> ScoredModel:
    """The model that `to_json` wrote.  raises  KeyError, TypeError, ValueError for other data"""
    return ScoredModel(
        id=data["id"],
        version=data["version"],
        areas=tuple(ScoredArea(one["id"], tuple(one["practices"])) for one in data["areas"]),
        practices=tuple(
            ScoredPractice(
                id=one["id"],
                area=one["area"],
                weight=one["weight"],
                topics=tuple(one["topics"]),
                questions=tuple(ScoredQuestion(**question) for question in one["questions"]),
                steps=tuple(ScoredStep(**step) for step in one["steps"]),
            )
            for one in data["practices"]
        ),
        goals=tuple(data["goals"]),
        links=tuple(ScoredLink(one["id"], one["area"], tuple(one["practices"])) for one in data["links"]),
        patterns=tuple(
            ScoredPattern(one["id"], condition_from(one["when"]), tuple(one["practices"]))
            for one in data["patterns"]
        ),
        resources=tuple(_resource_from(one) for one in data["resources"]),
        changes=tuple(_changes_from(one) for one in data.get("changes", ())),
        finding=tuple(
            ScoredPlace(one["id"], tuple(map(_sentence_from, one["sentences"])))
            for one in data.get("finding", ())
        ),
    )


def _sentence_to(sentence: ScoredSentence) -> dict[str, Any]:
    when = {} if sentence.when is None else {"when": condition_to(sentence.when)}
    return {"id": sentence.id, **when}


def _sentence_from(data: dict[str, Any]) -> ScoredSentence:
    return ScoredSentence(data["id"], condition_from(data["when"]) if "when" in data else None)


def _changes_from(data: dict[str, Any]) -> Changes:
    return Changes(
        version=data["version"],
        added=tuple(data["added"]),
        dropped=tuple(data["dropped"]),
        regions=tuple(ReplacedRegion(one["id"], tuple(one["now"])) for one in data["regions"]),
    )


def _resource_from(data: dict[str, Any]) -> ScoredResource:
    members: dict[str, Any] = {
        key: tuple(value) if isinstance(value, list) else value for key, value in data.items()
    }
    return ScoredResource(**members)
