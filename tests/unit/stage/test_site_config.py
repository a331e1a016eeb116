"""The configuration says in each language what mkdocs.yml can't know."""

from __future__ import annotations

from typing import Any

import yaml
from two_pages import ARABIC, ENGLISH, LANGUAGES, MKDOCS_CONFIG, THEME, two_pages

from spm_guide.model.guide import Guide
from spm_guide.stage.site_config import site_config


def _config(guide: Guide, base_url: str | None = None) -> dict[str, Any]:
    return yaml.safe_load(site_config(guide, LANGUAGES, THEME, MKDOCS_CONFIG, base_url))


def test_navigation_is_whole_and_a_section_of_one_page_is_that_page() -> None:
    assert _config(two_pages(ENGLISH))["nav"] == [
        {"First page": "index.md"},
        {"Clients": [{"Know your clients": "principles/clients.md"}, {"The short check": "assessment.html"}]},
    ]


def test_language_and_direction() -> None:
    theme = _config(two_pages(ARABIC))["theme"]
    assert (theme["language"], theme["direction"]) == ("ar", "rtl")


def test_titles_without_translation_are_listed_as_english() -> None:
    guide = two_pages(ARABIC, {"First page": "البداية"})
    titles = _config(guide)["extra"]["spm"]["english_titles"]
    assert titles == ["Clients", "Know your clients", "The short check"]
    assert _config(two_pages(ENGLISH, clients="---\ntitle: A\n---\n"))["extra"]["spm"]["english_titles"] == []


def test_texts_say_whether_they_are_english() -> None:
    texts = _config(two_pages(ARABIC, {"site-search": "ابحث"}))["extra"]["spm"]["texts"]
    assert texts["site-search"] == {"text": "ابحث", "english": False}
    assert texts["site-menu"] == {"text": "All pages", "english": True}


def test_the_note_number_reaches_the_renderer() -> None:
    title = _config(two_pages(ENGLISH))["markdown_extensions"]["footnotes"]["BACKLINK_TITLE"]
    assert title.format(3) == "Back to the text from note 3"


def test_addresses_are_relative_without_a_base_url_and_whole_with_one() -> None:
    bare = _config(two_pages(ARABIC))
    assert "site_url" not in bare
    assert bare["extra"]["spm"]["languages"][1]["address"] == "../ar/"
    assert bare["extra"]["spm"]["front_door"] == "../index.html"
    for base in ("https://example.org/spm", "https://example.org/spm/"):
        based = _config(two_pages(ARABIC), base)
        assert based["site_url"] == "https://example.org/spm/ar/"
        assert based["extra"]["spm"]["languages"][0]["address"] == "https://example.org/spm/en/"
        assert based["extra"]["spm"]["root"] == "/spm/"


def test_the_default_language_is_english_or_else_the_first() -> None:
    guide = two_pages(ARABIC)
    alone = yaml.safe_load(site_config(guide, (ARABIC,), THEME, MKDOCS_CONFIG, None))
    assert alone["extra"]["spm"]["default_address"] == "../ar/"
    assert _config(guide)["extra"]["spm"]["default_address"] == "../en/"
