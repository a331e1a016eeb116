"""Where the project's data lies, in a checkout as in an installed package. No other module knows."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from spm_guide.model.text import Location
from spm_guide.problems import Problem, problem

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

    @property
    def sources(self) -> tuple[Path, ...]:
        """The folders that people write in."""
        return (self.content, self.assessment, self.locales, self.theme)


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


def folder_problems(folders: Folders) -> list[Problem]:
    """Says when there is no guide: a data folder is missing, so that nothing in it can be read."""
    needed = (folders.content, folders.assessment, folders.locales)
    missing = [f"{folder.name}/" for folder in needed if not folder.is_dir()]
    if not missing:
        return []
    what_is_missing = " and no ".join(missing)
    return [problem("SPM118", Location(str(folders.top)), folder=folders.top, missing=what_is_missing)]


def find_folders() -> Folders:
    """The folders bundled with the installed package, or else those beside `generator/`."""
    bundled = folders_in(_PACKAGE / "bundled")
    return bundled if bundled.assessment.is_dir() else folders_in(_PACKAGE.parent.parent)
