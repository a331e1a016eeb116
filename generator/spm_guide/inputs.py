"""What a build is made from, as digests: they say what changed since an earlier build."""

from __future__ import annotations

import hashlib
import platform
import sys
import sysconfig
from dataclasses import dataclass
from pathlib import Path

from spm_guide.digests import digest_of
from spm_guide.folders import Folders
from spm_guide.model.markup import FRONT_MATTER
from spm_guide.model.page_directives import ALMOST_A_PART

_PACKAGE = Path(__file__).resolve().parent
# What pages are made from without showing in the texts around them: a change there stages no page anew.
_ONLY_LOOKS = ("theme/styles/", "theme/images/", "theme/site-scripts/", "theme/browser/", "theme/fonts/")
# All but its colours, which pages name for the bar above them.
_COLOURS = "theme/styles/tokens.css"


@dataclass(frozen=True, slots=True)
class Inputs:
    """
    Digests of all source files.

    files     name from the project's top on -> digest of its bytes
    outlines  digest of what other pages may say about a page: its front matter and its parts
    """

    files: dict[str, str]
    outlines: str

    def everything(self) -> str:
        """Another for every change of any file."""
        return digest_of(part for pair in self.files.items() for part in pair)

    def besides_pages(self, language: str) -> str:
        """Another for every change that all pages of a language may show; not for the words of one page."""
        return (
            digest_of(
                part
                for name, digest in self.files.items()
                if not _is_page(name)
                and (name == _COLOURS or not name.startswith(_ONLY_LOOKS))
                and not _is_of_another(name, language)
                for part in (name, digest)
            )
            + self.outlines
        )

    def below(self, *folders: str) -> str:
        """Another for every change below one of the folders, e.g. "theme/templates/", or of a file."""
        return digest_of(
            part for name, digest in self.files.items() if name.startswith(folders) for part in (name, digest)
        )


def read_inputs(folders: Folders) -> Inputs:
    """The digests of all source files, mkdocs.yml too; what can't be read counts as empty."""
    files: dict[str, str] = {}
    outlines: list[str] = []
    for path in [*_files_in(folders), folders.mkdocs_config]:
        data = _bytes_of(path)
        name = path.relative_to(folders.top).as_posix()
        files[name] = hashlib.sha256(data).hexdigest()
        if _is_page(name):
            outlines += [name, *_outline(data.decode("utf-8", errors="replace"))]
    return Inputs(files, digest_of(outlines))


def read_program() -> str:
    """Another for every change of this program, of Python or of an installed library."""
    installed = {Path(sysconfig.get_path(kind)) for kind in ("purelib", "platlib")}
    libraries = sorted(path.name for folder in installed for path in folder.glob("*.dist-info"))
    own = sorted(_PACKAGE.rglob("*.py"))
    return digest_of(
        [
            sys.version,
            platform.platform(),
            *libraries,
            *(part for path in own for part in (path.name, hashlib.sha256(_bytes_of(path)).hexdigest())),
        ]
    )


def _files_in(folders: Folders) -> list[Path]:
    return sorted(
        path
        for folder in folders.sources
        for path in folder.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    )


def _outline(markdown: str) -> list[str]:
    head = FRONT_MATTER.match(markdown)
    return [head.group(1) if head else "", *ALMOST_A_PART.findall(markdown)]


def _is_page(name: str) -> bool:
    return name.startswith("content/") and name.endswith(".md")


def _is_of_another(name: str, language: str) -> bool:
    """Whether it is a catalogue of another language."""
    pieces = name.split("/")
    return pieces[0] == "locales" and len(pieces) > 2 and pieces[1] != language


def _bytes_of(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:
        return b""
