"""A language can be installed as an app of its own, wherever the site stands."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from two_pages import ARABIC, ENGLISH, THEME, two_pages

from spm_guide.stage.app_manifest import app_manifest
from spm_guide.stage.theme_colours import ThemeColours, theme_colours


@pytest.fixture
def manifest() -> dict[str, Any]:
    words = {"site-name": "الدليل", "site-purpose": "دليل", "site-assessment-page": "التقييم"}
    return dict(json.loads(app_manifest(two_pages(ARABIC, words), THEME)))


def test_it_has_the_words_and_the_direction_of_its_language(manifest: dict[str, Any]) -> None:
    assert manifest["name"] == manifest["short_name"] == "الدليل"
    assert (manifest["lang"], manifest["dir"]) == ("ar", "rtl")
    assert manifest["shortcuts"][0]["name"] == "التقييم"


def test_every_address_is_relative_and_the_app_is_the_folder_of_the_language(
    manifest: dict[str, Any],
) -> None:
    addresses = [manifest["start_url"], *(one["src"] for one in manifest["icons"])]
    addresses += [one["url"] for one in manifest["shortcuts"]]
    assert not [one for one in addresses if urlsplit(one).scheme or one.startswith("/")]
    assert manifest["scope"] == "./"


def test_it_has_the_icons_that_phones_ask_for(manifest: dict[str, Any]) -> None:
    icons = {(one["src"], one["sizes"], one["purpose"]) for one in manifest["icons"]}
    assert icons == {
        ("../assets/icons/icon-192.png", "192x192", "any"),
        ("../assets/icons/icon-512.png", "512x512", "any"),
        ("../assets/icons/icon-maskable-512.png", "512x512", "maskable"),
    }


def test_its_colours_are_those_of_the_theme(manifest: dict[str, Any]) -> None:
    tokens = (THEME / "styles" / "tokens.css").read_text("utf-8")
    colours = theme_colours(THEME)
    assert manifest["theme_color"] == colours.bar
    assert f"--spm-brand: {colours.bar};" in tokens
    assert f"--spm-brand: {colours.bar_dark};" in tokens
    assert colours.bar != colours.bar_dark
    assert manifest["background_color"] == colours.paper


def test_a_theme_that_names_no_such_colours_leaves_them_to_the_browser(tmp_path: Path) -> None:
    (tmp_path / "styles").mkdir()
    (tmp_path / "styles" / "tokens.css").write_text(":root { --spm-paper: white; }", "utf-8")
    assert theme_colours(tmp_path) == ThemeColours(None, None, None)
    assert "theme_color" not in json.loads(app_manifest(two_pages(ENGLISH), tmp_path))
