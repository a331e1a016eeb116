"""Who stands behind the words of a language: readers and translators are told the same."""

from __future__ import annotations

from enum import Enum


class Standing(Enum):
    """How the texts of a language came about, as locales/languages.yml says it.

    The comment is for translators, at the top of each catalogue. What readers see is the interface text
    `site-standing-<value>`.
    """

    comment: str

    WRITTEN = "written", "written by people who know the language and the field"
    MACHINE_ASSISTED = (
        "machine-assisted",
        "machine-assisted; not yet reviewed, awaiting review by a native practitioner",
    )
    REVIEWED = (
        "reviewed",
        "machine-assisted and reviewed against source and glossary; awaiting review by a native practitioner",
    )
    PRACTITIONER = "practitioner", "machine-assisted; reviewed by a native practitioner of the field"

    def __new__(cls, value: str, comment: str) -> Standing:
        """A member is told by what the file says; the sentence comes along."""
        member = object.__new__(cls)
        member._value_ = value
        member.comment = comment
        return member
