"""Where the project's data lies, in a checkout as in an installed package. No other module knows."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


@dataclass(frozen=True, slots=True)
class Folders:
    """The data folders; `top` is the folder they stand in, and messages name files relative to it."""

    top: Path
    assessment: Path
    content: Path
    locales: Path
    theme: Path
    mkdocs_config: Path


def folders_in(top: Path) -> Folders:
    """The data folders of the project whose top folder is `top`; none of them has to exist."""
    return Folders(
        top=top,
        assessment=top / "assessment",
        content=top / "content",
        locales=top / "locales",
        theme=top / "theme",
        mkdocs_config=top / "mkdocs.yml",
    )


def find_folders() -> Folders:
    """The folders bundled with the installed package, or else those beside `generator/`.

    raises  FileNotFoundError: neither is there, so the installation is incomplete
    """
    for top in (_PACKAGE / "bundled", _PACKAGE.parent.parent):
        if (top / "assessment" / "model").is_dir():
            return folders_in(top)
    raise FileNotFoundError(
        f"spm-guide finds no guide to build: {_PACKAGE / 'bundled'} is missing. Install spm-guide again."
    )
