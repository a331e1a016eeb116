"""The pages of the guide as a reader gets them, cut into their parts, for tests of what is written."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import readability
import yaml

CONTENT = Path(__file__).resolve().parent.parent.parent / "content"
FRONT_MATTER = re.compile(r"\A---\n(.*?)\n---\n", re.DOTALL)
HEADING = re.compile(r"^## (.+?) \{#([a-z0-9-]+)\}$", re.MULTILINE)
MARKS = (
    (re.compile(r"\[\^[^\]]+\]"), ""),
    (re.compile(r"\[([^\]]+)\]\([^)]*\)"), r"\1"),
    (re.compile(r"\[\[[^\]]*\]\]"), "15"),
    (re.compile(r"\{[#:.][^}]*\}"), ""),
    (re.compile(r"[*_`>]"), ""),
    (re.compile(r"^\s*(?:[-+]|\d+\.)\s+", re.MULTILINE), ""),
)


@dataclass(frozen=True)
class GuidePage:
    """A Markdown file of content/.

    head      its front matter
    text      all below that
    sections  id of a second-level heading -> (its words, the text under it)
    """

    file: str
    head: dict[str, Any]
    text: str
    sections: dict[str, tuple[str, str]]

    @property
    def footnotes(self) -> dict[str, str]:
        """Text of each footnote by its key."""
        return dict(re.findall(r"^\[\^([^\]]+)\]: (.+)$", self.text, re.MULTILINE))


def prose(text: str) -> str:
    """The sentences of a text: no tables, headings, sources, comments or marks."""
    text = re.sub(r"<!--.*?-->", "", text, flags=re.DOTALL)
    text = re.sub(r"^(?:\s*\|.*|\[\^[^\]]+\]:.*|#.*|!!!.*|\?\?\?.*)$", "", text, flags=re.MULTILINE)
    for pattern, instead in MARKS:
        text = pattern.sub(instead, text)
    return text


def words(text: str) -> int:
    """How many words the sentences of a text have."""
    return len(re.findall(r"\w+(?:['’.,-]\w+)*", prose(text)))


def school_years(text: str) -> float:
    """Years of school that somebody needs to read the sentences of a text (Flesch-Kincaid grade)."""
    sentences = re.split(r"(?<=[.?!])\s+|\n\s*\n", prose(text))
    tokens = [" ".join(re.findall(r"[\w'’.,-]*\w|[.?!]", sentence)) for sentence in sentences]
    measures = readability.getmeasures("\n".join(line for line in tokens if " " in line), lang="en")
    return float(measures["readability grades"]["Kincaid"])


def read_page(path: Path) -> GuidePage:
    """The page in a file."""
    whole = path.read_text(encoding="utf-8")
    front = FRONT_MATTER.match(whole)
    assert front, path
    text = whole[front.end() :]
    found = list(HEADING.finditer(text))
    ends = [*(match.start() for match in found[1:]), len(text)]
    sections = {match[2]: (match[1], text[match.end() : end]) for match, end in zip(found, ends, strict=True)}
    return GuidePage(path.relative_to(CONTENT).as_posix(), yaml.safe_load(front[1]), text, sections)


JOURNAL = CONTENT / "journal"
PAGES = [read_page(path) for path in sorted(CONTENT.rglob("*.md")) if JOURNAL not in path.parents]
# The English articles of the journal: a translation has its language before the last dot.
ARTICLES = [
    article
    for article in map(read_page, sorted(path for path in JOURNAL.glob("*.md") if "." not in path.stem))
    if article.head.get("language", "en") == "en"
]
BY_FILE = {page.file: page for page in PAGES}
CHAPTERS = [page for page in PAGES if "practice" in page.head]


def in_folder(name: str) -> list[GuidePage]:
    """The pages of a folder, its opening page left out."""
    return [
        page for page in PAGES if page.file.startswith(f"{name}/") and not page.file.endswith("/index.md")
    ]
