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
    notices   files with the licence: package and path (see file_of_package), or "" and a file of the site
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
# What pages take from the renderer's style sheet; the drawings in it come from collections.
_STYLES = ("assets/site.css",)
# The words of the licence that many name and few bring along.
_APACHE = ("packaging", "licenses/LICENSE.APACHE")
PARTS = (
    ShippedPart(
        name="Material for MkDocs",
        package=_MATERIAL,
        version=None,
        licence="MIT",
        notices=((_MATERIAL, "licenses/LICENSE"),),
        files=_STYLES,
    ),
    ShippedPart(
        name="Material Design Icons",
        package=_MATERIAL,
        version="",
        licence="Apache-2.0",
        notices=((_MATERIAL, f"{_ICONS}/material/LICENSE"), _APACHE),
        files=_STYLES,
    ),
    ShippedPart(
        name="Octicons",
        package=_MATERIAL,
        version="",
        licence="MIT",
        notices=((_MATERIAL, f"{_ICONS}/octicons/LICENSE"),),
        files=_STYLES,
    ),
    ShippedPart(
        name="Font Awesome Free",
        package=_MATERIAL,
        version="",
        licence="CC-BY-4.0",
        notices=((_MATERIAL, f"{_ICONS}/fontawesome/LICENSE.txt"),),
        files=_STYLES,
        mark="Font Awesome Free",
    ),
    ShippedPart(
        name="Snowball",
        package="snowball",
        version="3.0.1",
        licence="BSD-3-Clause",
        notices=(("", "assets/snowball-licence.txt"),),
        files=("*/search-index.js",),
        mark="snowball-licence.txt",
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
    text = f"\n{rule}\n\n".join(_chapter(part, site) for part in shipped_parts(site))
    path.write_text(text, encoding="utf-8", newline="\n")
    return path


def _chapter(part: ShippedPart, site: Path) -> str:
    head = (f"{part.name} {version_of(part)}".strip(), part.licence, ", ".join(part.files))
    notices = [
        file_of_package(package, path) if package else (site / path).read_text(encoding="utf-8")
        for package, path in part.notices
    ]
    return "\n".join(head) + "\n\n" + "\n\n".join(notice.strip("\n") for notice in notices) + "\n"
