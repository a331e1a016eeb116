"""Reads assessment/model/: areas, practices with questions and steps, goals, links, profile."""

from __future__ import annotations

from spm_guide.load.fields import Fields
from spm_guide.model.document import Document
from spm_guide.model.guide import (
    Area,
    BurningIssue,
    Choice,
    Dimension,
    Goal,
    Link,
    Practice,
    Profile,
    Question,
    Region,
    Standard,
    Step,
)
from spm_guide.model.text import Text

NO_PROFILE = Profile((), (), (), (), (), (), ())


def areas(document: Document) -> tuple[Area, ...]:
    """The areas of areas.yml. Raises WrongShape, like every function here."""
    return tuple(
        Area(
            id=entry.words("id"),
            name=entry.text("name", f"area/{entry.words('id')}/name", "Name of an area"),
            summary=entry.text("summary", f"area/{entry.words('id')}/summary"),
            practices=entry.list_of_words("practices"),
            declared_at=entry.location,
        )
        for entry in Fields(document).each("areas")
    )


def goals(document: Document) -> tuple[Goal, ...]:
    """The goals of goals.yml."""
    return tuple(
        Goal(
            id=entry.words("id"),
            name=entry.text("name", f"goal/{entry.words('id')}/name", "Name of a social goal"),
            explanation=entry.text("explanation", f"goal/{entry.words('id')}/explanation"),
            links=_asked_by_links(entry.inside("links"), entry.words("id")),
            declared_at=entry.location,
        )
        for entry in Fields(document).each("goals")
    )


def _asked_by_links(entry: Fields, goal: str) -> dict[str, Text]:
    note = "Question, answered by yes, partly or no"
    return {link: entry.text(link, f"goal/{goal}/link/{link}", note) for link in entry.names()}


def links(document: Document) -> tuple[Link, ...]:
    """The links of links.yml."""
    return tuple(
        Link(
            id=entry.words("id"),
            area=entry.words("area"),
            name=entry.text(
                "name",
                f"link/{entry.words('id')}/name",
                "One or two words below a dot in the picture of a thread",
            ),
            question=entry.text(
                "question", f"link/{entry.words('id')}/question", "Asked for one social goal"
            ),
            practices=entry.list_of_words("practices"),
            declared_at=entry.location,
        )
        for entry in Fields(document).each("links")
    )


def profile(document: Document) -> Profile:
    """The choices of profile.yml."""
    return Profile(
        types=_choices(document, "types"),
        tiers=_choices(document, "tiers"),
        regions=tuple(
            Region(id=entry.words("id"), m49=entry.words("m49"), declared_at=entry.location)
            for entry in Fields(document).each("regions")
        ),
        methodologies=_choices(document, "methodologies"),
        services=_choices(document, "services"),
        stages=_choices(document, "stages"),
        roles=_choices(document, "roles"),
    )


def practice(document: Document) -> Practice:
    """The practice of one file in practices/."""
    entry = Fields(document)
    id_ = entry.words("id")
    return Practice(
        id=id_,
        area=entry.words("area"),
        name=entry.text("name", f"practice/{id_}/name", "Name of a practice"),
        summary=entry.text("summary", f"practice/{id_}/summary"),
        weight=entry.whole("weight"),
        topics=entry.list_of_words("topics"),
        page=entry.words("page"),
        questions=tuple(_question(question) for question in entry.each("questions")),
        steps=tuple(_step(step, id_) for step in entry.each("steps")),
        declared_at=entry.location,
    )


def burning_issues(document: Document) -> tuple[BurningIssue, ...]:
    """The ways in of burning-issues.yml."""
    return tuple(
        BurningIssue(
            id=entry.words("id"),
            name=entry.text("name", f"issue/{entry.words('id')}/name", "What hurts, as readers say it"),
            explanation=entry.text("explanation", f"issue/{entry.words('id')}/explanation"),
            practices=entry.list_of_words("practices"),
            questions=entry.list_of_words("questions"),
            links=entry.list_of_words("links"),
            pages=entry.list_of_words("pages"),
            declared_at=entry.location,
        )
        for entry in Fields(document).each("issues")
    )


def crosswalk(document: Document) -> tuple[Dimension, ...]:
    """The dimensions and standards of crosswalk.yml."""
    return tuple(
        Dimension(
            id=entry.words("id"),
            name=entry.text("name", f"dimension/{entry.words('id')}", "Group of the Universal Standards"),
            standards=tuple(_standard(standard) for standard in entry.each("standards")),
            declared_at=entry.location,
        )
        for entry in Fields(document).each("dimensions")
    )


def _standard(entry: Fields) -> Standard:
    id_ = entry.words("id")
    return Standard(
        id=id_,
        name=entry.text("name", f"standard/{id_}/name", "One of the Universal Standards, in our words"),
        not_covered=entry.text(
            "not_covered", f"standard/{id_}/not-covered", "What of the standard our questions do not ask"
        ),
        declared_at=entry.location,
    )


def _choices(document: Document, field: str) -> tuple[Choice, ...]:
    return tuple(
        Choice(
            id=entry.words("id"),
            name=entry.text("name", f"profile/{field}/{entry.words('id')}"),
            declared_at=entry.location,
        )
        for entry in Fields(document).each(field)
    )


def _question(entry: Fields) -> Question:
    context = f"question/{entry.words('id')}"
    asked = entry.words("wording")
    evidence = entry.inside("evidence")
    return Question(
        id=entry.words("id"),
        core=entry.truth("core"),
        rev=entry.whole("rev"),
        weight=entry.whole("weight"),
        always_applies=entry.truth("always_applies"),
        wording=entry.text("wording", f"{context}/wording", "Question to the institution"),
        levels=entry.texts("levels", f"{context}/level", f"Level {{number}} of 0 to 4; answer to: {asked}"),
        reason=entry.text("reason", f"{context}/reason", f"Why this is asked: {asked}"),
        enough=evidence.text("enough", f"{context}/enough", f"Evidence that is enough for: {asked}"),
        not_enough=evidence.text(
            "not_enough", f"{context}/not-enough", f"Evidence that is not enough for: {asked}"
        ),
        enough_when_small=evidence.text(
            "enough_when_small",
            f"{context}/enough-when-small",
            f"Evidence that is enough where fewer than 20 people work, for: {asked}",
        ),
        roles=entry.list_of_words("roles"),
        page=entry.words("page"),
        standards=entry.list_of_words("standards"),
        declared_at=entry.location,
    )


def _step(entry: Fields, practice: str) -> Step:
    starts_at = entry.whole("starts_at")
    context = f"practice/{practice}/step/{starts_at}"
    action = entry.words("action")
    return Step(
        starts_at=starts_at,
        action=entry.text("action", f"{context}/action", "What to do first"),
        role=entry.words("role"),
        effort=entry.whole("effort"),
        deliverable=entry.text(
            "deliverable", f"{context}/deliverable", f"First thing that exists after: {action}"
        ),
        done=entry.text("done", f"{context}/done", f"How to tell that this is finished: {action}"),
        declared_at=entry.location,
    )
