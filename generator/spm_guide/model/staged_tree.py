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
