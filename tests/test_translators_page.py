"""The page for translators names every command and flag, and Weblate's components are those of the guide."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from spm_guide.model.catalogue import DOMAINS
from spm_guide.model.standing import Standing


@pytest.fixture
def locales(project: Path) -> Path:
    return project / "locales"


def test_weblate_knows_every_catalogue(locales: Path) -> None:
    components = json.loads((locales / "weblate.json").read_text(encoding="utf-8"))
    assert [component["slug"] for component in components] == list(DOMAINS)
    for component in components:
        assert component["filemask"] == f"locales/*/LC_MESSAGES/{component['slug']}.po"
        assert (locales.parent / component["new_base"]).is_file()


def test_the_page_names_what_there_is(locales: Path) -> None:
    page = (locales / "README.md").read_text(encoding="utf-8")
    for action in ("add", "update", "status", "check"):
        assert f"spm-guide translations {action}" in page
    for standing in Standing:
        assert f"`{standing.value}`" in page
    assert "--keep-meaning" in page
    assert "#, meant" in page
