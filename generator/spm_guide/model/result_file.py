"""What an institution answered: the part of a result file that the engine reads."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from spm_guide.model.circumstances import Circumstances, circumstances_from

DONT_KNOW = "dk"
NOT_APPLICABLE = "na"
# What an answer rests on, the weakest first.
EVIDENCE = ("none", "said", "documented", "verified")
# Characters of a note, a reason or any other text.
LONGEST_TEXT = 2000


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer to one question.

    value     level 0-4, DONT_KNOW, NOT_APPLICABLE or None (unanswered)
    rev       revision of the question it was given to
    evidence  one of EVIDENCE
    reason    why the question does not apply, or None
    """

    value: int | str | None = None
    rev: int = 1
    evidence: str = "none"
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Profile:
    """What the institution says about itself; None and empty lists match nothing."""

    tier: str | None = None
    stage: str | None = None
    role: str | None = None
    regions: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    type: str | None = None
    methodology: tuple[str, ...] = ()
    services: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ResultFile:
    """A checked result file.

    mode     "quick" or "full"
    goals    chosen goal ids as written, unknown ones included
    answers  question id -> Answer
    links    goal id -> link id -> 0, 1, 2, DONT_KNOW or None
    about    what the file says about itself; scores never depend on it
    """

    mode: str = "quick"
    profile: Profile = field(default_factory=Profile)
    goals: tuple[str, ...] = ()
    answers: Mapping[str, Answer] = field(default_factory=dict)
    links: Mapping[str, Mapping[str, int | str | None]] = field(default_factory=dict)
    about: Circumstances = field(default_factory=Circumstances)


def result_file_from(data: dict[str, Any]) -> ResultFile:
    """The answers in checked JSON data; members that are absent take their defaults."""
    profile = data.get("profile") or {}
    return ResultFile(
        mode=data["mode"],
        profile=Profile(
            tier=profile.get("tier"),
            stage=profile.get("stage"),
            role=profile.get("role"),
            regions=tuple(profile.get("regions") or ()),
            languages=tuple(profile.get("languages") or ()),
            type=profile.get("type"),
            methodology=tuple(profile.get("methodology") or ()),
            services=tuple(profile.get("services") or ()),
        ),
        goals=tuple(data.get("goals") or ()),
        answers={
            id: Answer(one.get("value"), one.get("rev", 1), one.get("evidence") or "none", one.get("reason"))
            for id, one in (data.get("answers") or {}).items()
            if isinstance(one, dict)
        },
        links={
            goal: {link: one.get("value") for link, one in links.items() if isinstance(one, dict)}
            for goal, links in (data.get("links") or {}).items()
            if isinstance(links, dict)
        },
        about=circumstances_from(data),
    )
