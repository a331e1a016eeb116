"""What is handed from staging to rendering: one language, ready for a site renderer."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class StagedTree:
    """A Markdown tree and its configuration.

    language_code  BCP 47, e.g. "ar"
    config         the renderer's configuration file
    docs           folder of the Markdown files; whatever else lies there is copied as it is
    """

    language_code: str
    config: Path
    docs: Path


@dataclass(frozen=True, slots=True)
class StagedJournal:
    """The journal of one language, ready for its renderer.

    config   the configuration of the language's other pages: the frame around articles is the same
    content  folder of the articles' Markdown
    data     JSON file with what else pages and feeds say
    """

    language_code: str
    config: Path
    content: Path
    data: Path
