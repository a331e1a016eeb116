"""Writes the bill of materials (CycloneDX): what the site carries of others, and what built it.

The library takes a quarter of a second to load, so build.py loads this file only when it writes a site.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from cyclonedx.contrib.license.factories import LicenseFactory
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentScope, ComponentType
from cyclonedx.output.json import JsonV1Dot6
from packageurl import PackageURL

from spm_guide.export.installed_packages import Package, installed_packages
from spm_guide.export.shipped_parts import ShippedPart, shipped_parts, version_of

NAME = "sbom.cdx.json"
GENERATOR = "spm-guide"


def write_bill_of_materials(site: Path) -> Path:
    """Writes `site/sbom.cdx.json` in CycloneDX 1.6; the same parts give the same bytes.

    What the site carries is `required`; what only built it is `excluded`, as the standard calls it.

    raises  OSError; importlib.metadata.PackageNotFoundError when spm-guide itself is not installed
    """
    path = site / NAME
    whole = _document(installed_packages(GENERATOR), list(shipped_parts(site)))
    text = json.dumps(whole, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
    path.write_text(text, encoding="utf-8", newline="\n")
    return path


def _document(packages: tuple[Package, ...], parts: list[ShippedPart]) -> dict[str, Any]:
    built_with = {package.name: _package(package) for package in packages}
    carried = [_part(part) for part in parts]
    site = Component(
        type=ComponentType.APPLICATION,
        name="SPM Guide",
        version=built_with[GENERATOR].version,
        bom_ref="site",
        licenses=[LicenseFactory().make_from_string("MIT AND CC-BY-4.0")],
    )
    bom = Bom(components=[*carried, *built_with.values()])
    bom.metadata.component = site
    bom.register_dependency(site, [*carried, built_with[GENERATOR]])
    for package in packages:
        bom.register_dependency(built_with[package.name], [built_with[name] for name in package.requires])
    document: dict[str, Any] = json.loads(JsonV1Dot6(bom).output_as_string())
    # A random number and the time of day would make every build another one.
    del document["metadata"]["timestamp"], document["serialNumber"]
    content = json.dumps(document, sort_keys=True)
    document["serialNumber"] = uuid5(NAMESPACE_URL, content).urn
    return document


def _package(package: Package) -> Component:
    purl = PackageURL("pypi", None, package.name, package.version)
    return Component(
        name=package.name,
        version=package.version,
        description=package.summary or None,
        bom_ref=str(purl),
        purl=purl,
        scope=ComponentScope.EXCLUDED,
        licenses=[LicenseFactory().make_from_string(package.licence)] if package.licence else (),
    )


def _part(part: ShippedPart) -> Component:
    return Component(
        type=ComponentType.LIBRARY,
        name=part.name,
        version=version_of(part) or None,
        description=", ".join(part.files),
        bom_ref=f"part:{part.name}",
        purl=PackageURL("pypi", None, part.package, version_of(part)) if part.version is None else None,
        scope=ComponentScope.REQUIRED,
        licenses=[LicenseFactory().make_from_string(part.licence)],
    )
