"""Drawings with words: in every language the words are the catalogues', and nobody hears them twice."""

from __future__ import annotations

import re

import pytest
from whole_guide import whole_guide

from spm_guide.folders import find_folders
from spm_guide.model.guide import Page
from spm_guide.model.text import Location
from spm_guide.stage.page_parts import PageParts
from spm_guide.stage.page_templates import page_templates

GUIDES = whole_guide()
PICTURES = ("areas", "cycle", "ladder", "thread")
STATES = ("holds", "breaks", "lost")


def drawn(picture: str, language: str, head: str = "") -> str:
    guide = GUIDES[language]
    markdown = f"---\ntitle: A page\ndescription: Words.\n{head}---\n\n# A page\n\n<!-- part: {picture} -->\n"
    page = Page("page", "guide/page.md", markdown, Location("guide/page.md", 1))
    parts = PageParts(guide, (guide.language,), page_templates(guide, find_folders().theme))
    return parts.written(page, markdown).split("# A page")[1]


@pytest.mark.parametrize("language", GUIDES)
@pytest.mark.parametrize("picture", PICTURES)
def test_drawings_are_silent_and_their_words_stand_beside_them(picture: str, language: str) -> None:
    html = drawn(picture, language)
    drawings = re.findall(r"<svg\b[^>]*>", html)
    assert all('aria-hidden="true"' in tag and 'focusable="false"' in tag for tag in drawings)
    assert re.search(r"<ol\b", html)
    assert "style=" not in html


@pytest.mark.parametrize("language", GUIDES)
def test_words_inside_a_drawing_are_the_language_s(language: str) -> None:
    words = GUIDES[language].interface_text("picture-cycle-clients").shown
    assert f">{words}</text>" in drawn("cycle", language)


def test_the_thread_has_every_link_of_the_model_and_never_recovers() -> None:
    html = drawn("thread", "en")
    assert [f">{link.name.english}<" in html for link in GUIDES["en"].links] == [True] * 9
    states = re.findall(r"spm-nine__link--(\w+)", html)
    assert states == ["holds"] * 5 + ["breaks"] + ["lost"] * 3
    # The words below say where it breaks.
    assert GUIDES["en"].links[states.index("breaks")].id == "reported"


def test_the_ladder_has_the_five_levels() -> None:
    html = drawn("ladder", "en")
    names = [GUIDES["en"].interface_text(f"guide-level-{level}").english for level in range(5)]
    assert re.findall(r"<span>([^<]+)</span></li>", html) == names


def test_the_part_that_a_page_opens_is_the_one_where_the_reader_is() -> None:
    assert "aria-current" not in drawn("areas", "en")
    marked = re.findall(
        r'href="\.\./guide/(\w+)\.html" aria-current="page"', drawn("areas", "en", "area: systems\n")
    )
    assert marked == ["systems"]
