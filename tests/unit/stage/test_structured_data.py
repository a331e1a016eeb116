"""What pages say of themselves to search engines, in the words of schema.org."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
import yaml
from two_pages import ARABIC, ENGLISH, two_pages
from whole_guide import whole_guide

from spm_guide.model.guide import Guide, Page
from spm_guide.stage.structured_data import structured_data, with_structured_data

BASE = "https://example.org/spm"
# The properties of schema.org that we use, by type, and those that search engines ask for.
EVERY_WORK = {"description", "inLanguage", "license", "isAccessibleForFree", "dateModified", "url"}
PROPERTIES = {
    "WebSite": EVERY_WORK | {"name"},
    "Article": EVERY_WORK | {"headline", "isPartOf"},
    "HowTo": EVERY_WORK | {"name", "isPartOf", "step"},
    "HowToStep": {"name", "text"},
    "DefinedTermSet": EVERY_WORK | {"name", "isPartOf", "hasDefinedTerm"},
    "DefinedTerm": {"@id", "name", "description"},
    "BreadcrumbList": {"itemListElement"},
    "ListItem": {"position", "name", "item"},
}
NEEDED = {
    "WebSite": {"name"},
    "Article": {"headline", "dateModified"},
    "HowTo": {"name", "step"},
    "HowToStep": {"text"},
    "DefinedTermSet": {"name", "hasDefinedTerm"},
    "DefinedTerm": {"name", "description"},
    "BreadcrumbList": {"itemListElement"},
    "ListItem": {"position", "name", "item"},
}
KINDS = {
    "home": "WebSite",
    "glossary": "DefinedTermSet",
    "guide-collection": "HowTo",
    "lesson-values": "Article",
    "case-sef": "Article",
    "challenge-value": "Article",
    "clients-needs": "Article",
    "about": None,
    "resources": None,
}


def page_of(guide: Guide, id: str) -> Page:
    return next(page for page in guide.pages if page.id == id)


def every_object(data: Any) -> list[dict[str, Any]]:
    """All objects that have a type, however deep."""
    if isinstance(data, list):
        return [found for one in data for found in every_object(one)]
    if isinstance(data, dict):
        inside = [found for value in data.values() for found in every_object(value)]
        return [data, *inside] if "@type" in data else inside
    return []


@pytest.mark.parametrize(("id", "kind"), KINDS.items())
def test_a_page_is_what_it_is(id: str, kind: str | None) -> None:
    guide = whole_guide()["en"]
    data = structured_data(page_of(guide, id), guide, None)
    assert (data and data["@type"]) == kind


@pytest.mark.parametrize("language", ["en", "fr", "ar"])
def test_all_pages_use_words_of_schema_org_with_what_they_need(language: str) -> None:
    guide = whole_guide()[language]
    for page in guide.pages:
        data = structured_data(page, guide, BASE)
        for one in every_object(data):
            kind, properties = one["@type"], one.keys() - {"@type", "@context"}
            assert properties <= PROPERTIES[kind], page.file
            assert properties >= NEEDED[kind], page.file
            assert all(value for value in one.values()), f"{page.file}: nothing is empty"
        for work in every_object(data)[:1]:
            assert work["inLanguage"] == language
            date.fromisoformat(work["dateModified"])
            assert work["url"].startswith(f"{BASE}/{language}/")


@pytest.mark.parametrize("language", ["en", "fr", "ar"])
def test_a_chapter_has_the_steps_that_readers_see(language: str) -> None:
    guide = whole_guide()[language]
    chapters = [page for page in guide.pages if "\npractice: " in page.markdown]
    assert len(chapters) == 15
    for page in chapters:
        data = structured_data(page, guide, None)
        assert data is not None
        assert data["@type"] == "HowTo", page.file
        assert 3 <= len(data["step"]) <= 9, page.file
        for step in data["step"]:
            assert step["name"] in page.markdown
            assert not set("[]*{}") & set(step["name"] + step["text"]), page.file


def test_a_page_is_reached_from_home_through_its_section() -> None:
    guide = whole_guide()["en"]
    data = structured_data(page_of(guide, "lesson-values"), guide, BASE)
    assert data is not None
    path = data["@graph"][1]["itemListElement"]
    assert [(one["position"], one["name"], one["item"].removeprefix(BASE)) for one in path] == [
        (1, "SPM Guide", "/en/index.html"),
        (2, "Five lessons", "/en/lessons/index.html"),
        (3, "Good values need figures", "/en/lessons/values.html"),
    ]


def test_without_the_sites_address_there_is_none_and_no_path() -> None:
    guide = whole_guide()["en"]
    text = json.dumps([structured_data(page, guide, None) for page in guide.pages])
    assert "BreadcrumbList" not in text
    assert '"url"' not in text


def test_nobody_is_invented_as_its_author() -> None:
    guide = whole_guide()["en"]
    text = json.dumps([structured_data(page, guide, BASE) for page in guide.pages])
    assert '"author"' not in text
    assert '"publisher"' not in text


def test_words_of_a_page_can_not_end_the_block() -> None:
    head = '---\ntitle: "</script><b>&"\ndescription: "Its \\"so\\"."\n---\n\n# x {#x}\n'
    guide = two_pages(ARABIC)
    page = Page("lesson", "lessons/x.md", head, guide.pages[0].declared_at)
    markdown = with_structured_data(head, page, replace(guide, pages=(page,)), None)
    block = yaml.safe_load(markdown.split("---\n")[1])["structured"]
    assert "<" not in block
    assert json.loads(block)["headline"] == "</script><b>&"
    assert markdown.endswith("# x {#x}\n")


def test_other_pages_stay_as_they_are() -> None:
    guide = two_pages(ENGLISH)
    page = replace(guide.pages[1], file="other/page.md")
    assert with_structured_data(page.markdown, page, guide, None) == page.markdown
