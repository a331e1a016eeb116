"""The comments in a page that stand for something generated, such as `<!-- part: levels -->`."""

from __future__ import annotations

import re
from dataclasses import dataclass

PART = re.compile(r"^<!-- part: (?P<name>[a-z-]+)(?: (?P<about>[a-z0-9-]+))? -->[ \t]*$", re.MULTILINE)
# Anything that somebody may have meant as one.
ALMOST_A_PART = re.compile(r"^.*<!--\s*part\b.*$", re.MULTILINE | re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class PartKind:
    """What a part needs.

    front_matter  the key that says what the page is about, or ""
    about         kind of the id that stands behind the name, or ""
    searched      whether the search finds what it says; what it repeats from elsewhere would only weigh
    """

    front_matter: str = ""
    about: str = ""
    searched: bool = False


# theme/templates/parts/ has a template for each.
PARTS = {
    "levels": PartKind(front_matter="practice"),
    "questions": PartKind(front_matter="practice"),
    "resources": PartKind(front_matter="practice"),
    "practices": PartKind(front_matter="area"),
    "pattern": PartKind(front_matter="pattern"),
    "pages": PartKind(about="section"),
    "template": PartKind(about="table"),
    "tool-table": PartKind(),
    "tool-chooser": PartKind(),
    "calculator": PartKind(),
    "decision-matrix": PartKind(),
    "link-builder": PartKind(),
    "offline-copy": PartKind(),
    "offline-zip": PartKind(),
    "offline-workbook": PartKind(),
    "resource-catalogue": PartKind(searched=True),
    "glossary": PartKind(searched=True),
    # Drawings with words.
    "areas": PartKind(),
    "cycle": PartKind(),
    "ladder": PartKind(),
    "thread": PartKind(),
}
