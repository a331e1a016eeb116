"""The words of a guide, as a terminal shows them."""

from __future__ import annotations

from collections.abc import Iterable

from spm_guide.model.guide import Guide

# How an answer that is no level reads.
_SAID = {
    "dk": "results-sum-said-dont-know",
    "na": "results-sum-said-not-applicable",
    "not-asked": "results-sum-said-not-asked",
    "not-in-version": "line-said-not-in-version",
    "other-revision": "results-sum-said-other-revision",
    None: "results-sum-said-nothing",
}
_LINK_SAID = {0: "results-link-no", 1: "results-link-partly", 2: "results-link-yes"}


class Words:
    """What things are called, in the guide's language.

    Every method raises UnusableText where the guide lacks an interface text.
    """

    def __init__(self, guide: Guide) -> None:
        self.guide = guide
        self.areas = {one.id: one.name.shown for one in guide.areas}
        self.practices = {one.id: one.name.shown for one in guide.practices}
        self.goals = {one.id: one.name.shown for one in guide.goals}
        self.links = {one.id: one.name.shown for one in guide.links}
        self.patterns = {one.id: one.name.shown for one in guide.patterns}
        self.questions = {
            question.id: question.wording.shown
            for practice in guide.practices
            for question in practice.questions
        }
        self._roles = {one.id: one.name.shown for one in guide.profile.roles}

    def say(self, id: str, **values: object) -> str:
        """An interface text with its {placeholders} filled."""
        return self.guide.interface_text(id).shown.format(**values)

    def role(self, id: str) -> str:
        """A role by its name; one that the guide does not know, as the file has it."""
        return self._roles.get(id, id)

    def said(self, value: int | str | None) -> str:
        """What a file says about a question."""
        return (
            self.say("results-sum-said-level", n=value) if isinstance(value, int) else self.say(_SAID[value])
        )

    def said_of_link(self, value: int | str | None) -> str:
        """What a file says about a link."""
        return self.say(_LINK_SAID[value] if isinstance(value, int) else _SAID[value])

    def listed(self, items: Iterable[str]) -> str:
        """Several things in a row."""
        return self.say("results-list-separator").join(items)
