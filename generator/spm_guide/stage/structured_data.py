"""Says to search engines what a page is, in the words of schema.org: article, instructions, list of terms.

The block is data: browsers run nothing of it, so the Content-Security-Policy lets it stand in the page. It
says only what the page says. Nobody is named as its author, because many write here.
"""

from __future__ import annotations

import json
import re
from typing import Any

from spm_guide.model.guide import Guide, Page, Section
from spm_guide.model.markup import FOOTNOTE
from spm_guide.stage.addresses import page_address, site_address
from spm_guide.stage.assessment_data import compact_json
from spm_guide.stage.figures import with_figures
from spm_guide.stage.site_config import front_matter

HOME_PAGE = "home"
GLOSSARY_PAGE = "glossary"
# What stands in the front matter that the renderer gets, and what its template writes into the page.
KEY = "structured"
# Folders of pages that tell something from beginning to end.
_ARTICLES = ("lessons/", "cases/", "principles/", "challenges/")
LICENCE = "https://creativecommons.org/licenses/by/4.0/"
_HOW = re.compile(r"^## [^\n]*\{#how\}\n(.*?)(?=^## |\Z)", re.MULTILINE | re.DOTALL)
_STEP = re.compile(r"^\d+\. (.*?)(?=^\d+\. |^$|\Z)", re.MULTILINE | re.DOTALL)
_NAMED = re.compile(r"\*\*(.+?)\*\*")
_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")


def with_structured_data(markdown: str, page: Page, guide: Guide, base_url: str | None) -> str:
    """The page's Markdown with the block in its front matter; without one it stays as it is.

    markdown  what the renderer gets of `page`
    base_url  address of the site; addresses are whole, so without it there are none
    """
    data = structured_data(page, guide, base_url)
    start = "---\n"
    if data is None or not markdown.startswith(start):
        return markdown
    # A JSON text in quotes is YAML as well.
    line = f"{KEY}: {json.dumps(compact_json(data), ensure_ascii=False)}\n"
    return start + line + markdown.removeprefix(start)


def structured_data(page: Page, guide: Guide, base_url: str | None) -> dict[str, Any] | None:
    """The block of a page as JSON-LD; None for pages that are nothing schema.org has a word for."""
    about = _about(page, guide, base_url)
    if about is None:
        return None
    path = _path(page, guide, base_url)
    if path is None:
        return {"@context": "https://schema.org", **about}
    return {"@context": "https://schema.org", "@graph": [about, path]}


def _about(page: Page, guide: Guide, base_url: str | None) -> dict[str, Any] | None:
    head = front_matter(page)
    title, description = str(head.get("title", "")), str(head.get("description", ""))
    shared = {
        "description": description,
        "inLanguage": guide.language.code,
        "license": LICENCE,
        "isAccessibleForFree": True,
    }
    if isinstance(head.get("reviewed"), str):
        shared["dateModified"] = head["reviewed"]
    whole = _whole_address(page, guide, base_url)
    if whole:
        shared["url"] = whole
    name = guide.interface_text("site-name").shown
    part = {"isPartOf": {"@type": "WebSite", "name": name}}
    if page.id == HOME_PAGE:
        return {"@type": "WebSite", "name": name, **shared}
    if page.id == GLOSSARY_PAGE:
        return {"@type": "DefinedTermSet", "name": title, **shared, **part, "hasDefinedTerm": _terms(guide)}
    if "practice" in head and (steps := _steps(page, guide)):
        return {"@type": "HowTo", "name": title, **shared, **part, "step": steps}
    if page.file.startswith(_ARTICLES):
        return {"@type": "Article", "headline": title, **shared, **part}
    return None


def _terms(guide: Guide) -> list[dict[str, str]]:
    return [
        {
            "@type": "DefinedTerm",
            "@id": f"#{term.id}",
            "name": term.term.shown,
            "description": term.definition.shown,
        }
        for term in guide.parts.glossary
    ]


def _steps(page: Page, guide: Guide) -> list[dict[str, str]]:
    """The numbered steps of "How to do it": what is printed bold first is a step's name."""
    section = _HOW.search(page.markdown)
    if section is None:
        return []
    text = with_figures(section[1], guide.parts.figures, guide.language.code)
    steps = []
    for match in _STEP.finditer(text):
        named = _NAMED.match(match[1])
        rest = match[1][named.end() :] if named else match[1]
        name = {"name": _plain(named[1]).rstrip(".")} if named else {}
        steps.append({"@type": "HowToStep", **name, "text": _plain(rest)})
    return steps


def _plain(markdown: str) -> str:
    """The words of a paragraph, without marks and notes, on one line."""
    words = FOOTNOTE.sub("", _LINK.sub(r"\1", markdown)).replace("**", "").replace("*", "")
    return " ".join(words.split())


def _path(page: Page, guide: Guide, base_url: str | None) -> dict[str, Any] | None:
    """The way from the first page to this one; None without whole addresses, and for the first page."""
    if base_url is None or page.id == HOME_PAGE:
        return None
    pages = {one.id: one for one in guide.pages}
    # By the page that each step opens; a section that opens with its first group's page is that group.
    titles = {HOME_PAGE: guide.interface_text("site-name").shown} if HOME_PAGE in pages else {}
    titles |= {_first_page(section): section.title.shown for section in _sections_of(page, guide)}
    titles[page.id] = str(front_matter(page).get("title", ""))
    entries = [
        (title, _whole_address(pages[id], guide, base_url)) for id, title in titles.items() if id in pages
    ]
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": place, "name": name, "item": address}
            for place, (name, address) in enumerate(entries, start=1)
        ],
    }


def _sections_of(page: Page, guide: Guide) -> list[Section]:
    """The section of the page, and the group inside it."""
    for section in guide.sections:
        if page.id in section.pages:
            return [section]
        for group in section.groups:
            if page.id in group.pages:
                return [section, group]
    return []


def _first_page(section: Section) -> str:
    return section.pages[0] if section.pages else section.groups[0].pages[0]


def _whole_address(page: Page, guide: Guide, base_url: str | None) -> str | None:
    base = site_address(base_url)
    return None if base is None else f"{base}{guide.language.code}/{page_address(page.file)}"
