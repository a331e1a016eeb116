"""What others made and the site itself carries, with the licences that have to go along."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

from spm_guide.export.installed_packages import file_of_package


@dataclass(frozen=True, slots=True)
class ShippedPart:
    """A part of the site that is not ours.

    package   the installed distribution it comes in
    version   its own; None = the one of the package, or not known where the part is another's work
    licence   SPDX
    notices   files with the licence: package and path (see file_of_package)
    files     where it is in the site: it is listed when a file fits one of these
    mark      words that such a file then has, "" = none in particular
    """

    name: str
    package: str
    version: str | None
    licence: str
    notices: tuple[tuple[str, str], ...]
    files: tuple[str, ...]
    mark: str = ""


_MATERIAL = "mkdocs-material"
_ICONS = "material/templates/.icons"
# The renderer's style sheets and scripts; the drawings in them come from two collections.
_RENDERED = ("*/assets/stylesheets/*.css", "*/assets/javascripts/**/*.js")
_DRAWINGS = ("*/assets/stylesheets/*.css",)
# The words of the licence that many name and few bring along.
_APACHE = ("packaging", "licenses/LICENSE.APACHE")
PARTS = (
    ShippedPart(
        name="Material for MkDocs",
        package=_MATERIAL,
        version=None,
        licence="MIT",
        notices=((_MATERIAL, "licenses/LICENSE"),),
        files=_RENDERED,
    ),
    ShippedPart(
        name="Material Design Icons",
        package=_MATERIAL,
        version="",
        licence="Apache-2.0",
        notices=((_MATERIAL, f"{_ICONS}/material/LICENSE"), _APACHE),
        files=_DRAWINGS,
    ),
    ShippedPart(
        name="Octicons",
        package=_MATERIAL,
        version="",
        licence="MIT",
        notices=((_MATERIAL, f"{_ICONS}/octicons/LICENSE"),),
        files=_DRAWINGS,
    ),
    ShippedPart(
        name="Font Awesome Free",
        package=_MATERIAL,
        version="",
        licence="CC-BY-4.0",
        notices=((_MATERIAL, f"{_ICONS}/fontawesome/LICENSE.txt"),),
        files=_DRAWINGS,
        mark="Font Awesome Free",
    ),
)


def shipped_parts(site: Path) -> Iterator[ShippedPart]:
    """Those of PARTS that the finished site carries, each with its version.  raises  OSError"""
    for part in PARTS:
        files = (file for pattern in part.files for file in site.glob(pattern))
        if any(part.mark in file.read_text(encoding="utf-8") for file in files):
            yield part


def version_of(part: ShippedPart) -> str:
    """Its version, "" where it is not known.  raises  importlib.metadata.PackageNotFoundError"""
    return metadata.version(part.package) if part.version is None else part.version


def write_licences(site: Path) -> Path:
    """Writes `site/licences.txt`: each part with its version, where it stands, and its whole licence.

    raises  OSError; importlib.metadata.PackageNotFoundError when a package is not installed
    """
    rule = "=" * 78
    path = site / "licences.txt"
    text = f"\n{rule}\n\n".join(map(_chapter, shipped_parts(site)))
    path.write_text(text, encoding="utf-8", newline="\n")
    return path


def _chapter(part: ShippedPart) -> str:
    head = (f"{part.name} {version_of(part)}".strip(), part.licence, ", ".join(part.files))
    notices = [file_of_package(package, path).strip("\n") for package, path in part.notices]
    return "\n".join(head) + "\n\n" + "\n\n".join(notices) + "\n"
