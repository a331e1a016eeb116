"""The site says what of others it carries, under which licence, and what built it."""

from __future__ import annotations

import json
import re
import shutil
from importlib import metadata
from pathlib import Path
from typing import Any

import pytest
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator

from spm_guide.export.bill_of_materials import write_bill_of_materials
from spm_guide.export.shipped_parts import PARTS, shipped_parts, write_licences
from spm_guide.folders import find_folders

MATERIAL = Path(str(metadata.distribution("mkdocs-material").locate_file("material/templates")))


@pytest.fixture(scope="module")
def small_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site with styles and a search, and nothing else."""
    folder = tmp_path_factory.mktemp("site")
    (folder / "assets").mkdir()
    (folder / "assets/site.css").write_text("/* Font Awesome Free */")
    shutil.copyfile(find_folders().theme / "vendor/snowball/COPYING", folder / "assets/snowball-licence.txt")
    (folder / "en").mkdir()
    (folder / "en/search-index.js").write_text("/* see snowball-licence.txt */")
    write_bill_of_materials(folder)
    write_licences(folder)
    return folder


@pytest.fixture(scope="module")
def bill(small_site: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((small_site / "sbom.cdx.json").read_text("utf-8"))
    return found


def by_name(bill: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {component["name"]: component for component in bill["components"]}


def test_it_is_valid_by_the_standard(small_site: Path) -> None:
    text = (small_site / "sbom.cdx.json").read_text("utf-8")
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(text) is None
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(text.replace('"MIT"', '"none"')) is not None


def test_what_the_site_carries_is_told_from_what_built_it(bill: dict[str, Any]) -> None:
    carried = {name for name, component in by_name(bill).items() if component["scope"] == "required"}
    assert carried == {part.name for part in PARTS}
    assert {"mkdocs", "jinja2", "spm-guide"} <= set(by_name(bill)) - carried


def test_every_part_says_version_and_licence(bill: dict[str, Any]) -> None:
    material = by_name(bill)["Material for MkDocs"]
    assert material["version"] == metadata.version("mkdocs-material")
    assert material["purl"] == f"pkg:pypi/mkdocs-material@{material['version']}"
    assert material["licenses"] == [{"license": {"id": "MIT"}}]
    assert [one["name"] for one in bill["components"] if not one.get("licenses")] == []


def test_it_says_who_needs_whom(bill: dict[str, Any]) -> None:
    needs = {one["ref"]: one.get("dependsOn", []) for one in bill["dependencies"]}
    assert (
        f"pkg:pypi/markupsafe@{metadata.version('markupsafe')}" in needs[by_name(bill)["jinja2"]["bom-ref"]]
    )
    assert by_name(bill)["spm-guide"]["bom-ref"] in needs["site"]


def test_it_has_neither_the_time_nor_a_random_number(small_site: Path, bill: dict[str, Any]) -> None:
    before = (small_site / "sbom.cdx.json").read_bytes()
    assert write_bill_of_materials(small_site).read_bytes() == before
    assert "timestamp" not in bill["metadata"]


def test_licences_go_along_whole(small_site: Path) -> None:
    chapters = (small_site / "licences.txt").read_text("utf-8").split("=" * 78)
    assert len(chapters) == len(PARTS)
    assert all("permi" in chapter.lower() and len(chapter) > 1000 for chapter in chapters)
    assert "Martin Donath" in chapters[0]


def test_a_part_that_the_site_does_not_carry_is_not_listed(tmp_path: Path) -> None:
    assert list(shipped_parts(tmp_path)) == []
    (tmp_path / "en/assets/stylesheets").mkdir(parents=True)
    (tmp_path / "en/assets/stylesheets/main.css").write_text("")
    assert "Font Awesome Free" not in [part.name for part in shipped_parts(tmp_path)]


def test_nothing_of_the_renderer_is_in_the_site_unnamed(site_folder: Path) -> None:
    brought = {path.name for path in MATERIAL.rglob("*") if path.suffix in (".css", ".js", ".woff2", ".ttf")}
    known = {file for part in PARTS for pattern in part.files for file in site_folder.glob(pattern)}
    found = [path for path in site_folder.rglob("*") if path.name in brought]
    assert [path for path in found if path not in known] == []


def test_drawings_in_the_renderers_styles_come_from_the_named_collections(site_folder: Path) -> None:
    named = ("material", "octicons", "fontawesome")
    icons = MATERIAL / ".icons"
    known = {
        drawn
        for collection in named
        for file in (icons / collection).rglob("*.svg")
        for drawn in re.findall(r' d="([^"]+)"', file.read_text("utf-8"))
    }
    styles = [path.read_text("utf-8") for path in site_folder.glob("assets/site.css")]
    drawn = {shape for style in styles for shape in re.findall(r"<path[^>]* d=[\"']([^\"']+)[\"']", style)}
    assert drawn - known == set()
