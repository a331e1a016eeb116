"""What is installed here and was used to build the site: names, versions, licences, and who needs whom."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

# What the trove classifiers of a package say where they name exactly one licence.
_PLAIN_CLASSIFIERS = {
    "License :: OSI Approved :: MIT License": "MIT",
    "License :: OSI Approved :: Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
    "License :: OSI Approved :: GNU General Public License v2 or later (GPLv2+)": "GPL-2.0-or-later",
    "License :: OSI Approved :: GNU Affero General Public License v3 or later (AGPLv3+)": "AGPL-3.0-or-later",
    "License :: OSI Approved :: Apache Software License": "Apache-2.0",
}
# What a licence's own text says, for packages that only bring the text.
_WORDS_OF_LICENCES = {"Permission is hereby granted, free of charge, to any person obtaining a copy": "MIT"}
# A short licence field is a name; a long one is the whole text.
_LONGEST_NAME = 60


@dataclass(frozen=True, slots=True)
class Package:
    """One installed distribution.

    licence   what it says of itself, as an SPDX expression where it says that much; None = it says nothing
    requires  names of the installed packages that it needs
    """

    name: str
    version: str
    summary: str
    licence: str | None
    requires: tuple[str, ...]


def installed_packages(name: str) -> tuple[Package, ...]:
    """The package `name` and everything it needs, each once, by name; what is not here built nothing.

    raises  importlib.metadata.PackageNotFoundError when `name` itself is not installed
    """
    found: dict[str, Package] = {}
    waiting = [metadata.distribution(name)]
    while waiting:
        installed = waiting.pop()
        key = canonicalize_name(installed.metadata["Name"])
        if key not in found:
            needed = _needed(installed)
            found[key] = _package(installed, tuple(sorted(needed)))
            waiting += needed.values()
    return tuple(found[key] for key in sorted(found))


def file_of_package(name: str, path: str) -> str:
    """Text of a file that came with an installed package.

    path    below the package's metadata, e.g. "licenses/LICENSE", or where it is installed, e.g.
            "material/templates/.icons/material/LICENSE"
    raises  OSError; importlib.metadata.PackageNotFoundError
    """
    package = metadata.distribution(name)
    return package.read_text(path) or Path(str(package.locate_file(path))).read_text(encoding="utf-8")


def _needed(installed: metadata.Distribution) -> dict[str, metadata.Distribution]:
    """What it needs on this machine, by name; extras are for whoever asks for them, and nobody here does."""
    found: dict[str, metadata.Distribution] = {}
    for line in installed.requires or ():
        requirement = Requirement(line)
        if requirement.marker is None or requirement.marker.evaluate({"extra": ""}):
            with suppress(metadata.PackageNotFoundError):
                found[canonicalize_name(requirement.name)] = metadata.distribution(requirement.name)
    return found


def _package(installed: metadata.Distribution, requires: tuple[str, ...]) -> Package:
    about = installed.metadata
    return Package(
        name=canonicalize_name(about["Name"]),
        version=installed.version,
        summary=_field(about, "Summary"),
        licence=_licence_by_fields(about) or _licence_by_text(installed),
        requires=requires,
    )


def _licence_by_fields(about: metadata.PackageMetadata) -> str | None:
    if expression := _field(about, "License-Expression"):
        return expression
    classifiers = [one for one in about.get_all("Classifier", []) if one.startswith("License :: ")]
    if len(classifiers) == 1 and classifiers[0] in _PLAIN_CLASSIFIERS:
        return _PLAIN_CLASSIFIERS[classifiers[0]]
    name = _field(about, "License")
    if name and name != "UNKNOWN" and len(name) <= _LONGEST_NAME and "\n" not in name:
        return name
    return " / ".join(one.rpartition(" :: ")[2] for one in classifiers) or None


def _licence_by_text(installed: metadata.Distribution) -> str | None:
    for name in installed.metadata.get_all("License-File", []):
        words = " ".join((installed.read_text(f"licenses/{name}") or "").split())
        for known, licence in _WORDS_OF_LICENCES.items():
            if known in words:
                return licence
    return None


def _field(about: metadata.PackageMetadata, name: str) -> str:
    return about[name].strip() if name in about else ""
