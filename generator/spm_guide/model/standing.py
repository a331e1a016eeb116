"""Who stands behind the words of a language: readers and translators are told the same."""

from __future__ import annotations

from enum import Enum


class Standing(Enum):
    """How the texts of a language came about, as locales/languages.yml says it.

    What readers see is the interface text `site-standing-<value>`.
    """

    WRITTEN = "written"
    MACHINE_ASSISTED = "machine-assisted"
    REVIEWED = "reviewed"
    PRACTITIONER = "practitioner"

    @property
    def comment(self) -> str:
        """What translators read on top of each catalogue."""
        return _COMMENTS[self]


_COMMENTS = {
    Standing.WRITTEN: "written in this language, not translated",
    Standing.MACHINE_ASSISTED: "machine-assisted; not yet reviewed, awaiting review by a native practitioner",
    Standing.REVIEWED: "machine-assisted, reviewed against source and glossary; awaiting review by a native "
    "practitioner",
    Standing.PRACTITIONER: "machine-assisted; reviewed by a native practitioner of the field",
}
