"""Material ends in May 2027. Zensical makes the same site of the same tree, so that we can go over any day.

DIFFERENCES lists every difference that we know and accept, with its reason; CONTRIBUTING.md repeats them.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from itertools import zip_longest
from pathlib import Path
from typing import Any

import pytest
from rendered_tree import Element, rendered_tree
from site_html import is_elsewhere, page_parts

from spm_guide.build import BuildOptions, build
from spm_guide.commands.places import CACHE_VARIABLE
from spm_guide.folders import find_folders

# Where both sites stand for the comparison.
ADDRESS = "https://example.org/spm/"
# Names of elements.
FIELDS = ("input", "select", "option", "textarea", "button", "output")
FORM = ("form", "fieldset", "legend", "label", *FIELDS)


SOME_OF_EACH_KIND = tuple(
    f"{language}/{page}.html"
    for language in ("en", "ar")
    for page in (
        "index",
        "guide/indicators",
        "glossary",
        "resources",
        "cases/decision-matrix",
        "how-the-score-works",
        "assessment",
        "404",
    )
)


@dataclass(frozen=True, slots=True)
class Difference:
    """A line of a page's tree as Material makes it, what Zensical makes of it, and why we accept that."""

    material: str
    zensical: str
    reason: str


DIFFERENCES: tuple[Difference, ...] = ()


@pytest.fixture(scope="session")
def zensical_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The whole site in all languages, made with Zensical."""
    output = tmp_path_factory.mktemp("zensical") / "site"
    cache = Path(os.environ[CACHE_VARIABLE])
    problems = build(find_folders(), BuildOptions(output=output, cache=cache, renderer="zensical"))
    assert not problems, "\n".join(map(str, problems))
    return output


def files_in(site: Path, pattern: str = "*") -> set[str]:
    return {path.relative_to(site).as_posix() for path in site.rglob(pattern) if path.is_file()}


@cache
def tree_of(site: Path, page: str) -> Element:
    return rendered_tree(site / page, ADDRESS + page)


def title(page: Element) -> Any:
    return [(one.text, one.attributes) for one in page.every("title")]


def what_the_head_tells(page: Element) -> Any:
    """Policy, description, addresses in all languages, icons, styles, cards: whatever meta and link say."""
    return [one.attributes for one in page.every("meta", "link")]


def language_and_direction(page: Element) -> Any:
    named = (one for one in page.every() if {"lang", "dir"} & one.attributes.keys())
    return [
        (one.tag, one.attributes.get("lang"), one.attributes.get("dir"))
        + (() if one.tag in ("html", "body") else (one.text,))
        for one in named
    ]


def headings_with_their_ids(page: Element) -> Any:
    headings = page.every("h1", "h2", "h3", "h4", "h5", "h6")
    return [(one.tag, one.attributes.get("id"), one.text) for one in headings]


def anchors(page: Element) -> Any:
    return [one.attributes["id"] for one in page.every() if "id" in one.attributes]


def links(page: Element) -> Any:
    return [(one.attributes.get("href"), one.text) for one in page.every("a")]


def navigation_and_where_the_reader_is(page: Element) -> Any:
    return [
        (nav.attributes, [(one.attributes, one.text) for one in nav.every("a", "details", "summary")])
        for nav in page.every("nav")
    ]


def language_selector(page: Element) -> Any:
    return [(one.attributes, one.text) for one in page.every("a") if "data-spm-language" in one.attributes]


def footnotes(page: Element) -> Any:
    marks = [(one.attributes, one.text) for one in page.every("sup", "a") if "fnref" in str(one.attributes)]
    notes = [one.text for list_of_notes in page.with_class("footnote") for one in list_of_notes.every("li")]
    return marks, notes


def tables(page: Element) -> Any:
    cells = ("caption", "th", "td")
    return [[(one.attributes, one.text) for one in table.every(*cells)] for table in page.every("table")]


def form_and_worksheets(page: Element) -> Any:
    return [(one.tag, one.attributes, one.text) for one in page.every(*FORM)]


def scripts_and_data(page: Element) -> Any:
    return [(one.attributes, one.text) for one in page.every("script")]


ASPECTS: tuple[Callable[[Element], Any], ...] = (
    title,
    what_the_head_tells,
    language_and_direction,
    headings_with_their_ids,
    anchors,
    links,
    navigation_and_where_the_reader_is,
    language_selector,
    footnotes,
    tables,
    form_and_worksheets,
    scripts_and_data,
)


def test_both_make_the_same_files(site_folder: Path, zensical_site: Path) -> None:
    assert files_in(zensical_site) == files_in(site_folder)


def test_what_is_no_page_is_the_same_to_the_byte(site_folder: Path, zensical_site: Path) -> None:
    others = files_in(site_folder) - files_in(site_folder, "*.html")
    assert others
    changed = [
        file for file in others if (site_folder / file).read_bytes() != (zensical_site / file).read_bytes()
    ]
    assert changed == []


@pytest.fixture(scope="session")
def pages_that_differ(site_folder: Path, zensical_site: Path) -> dict[str, set[tuple[str, str]]]:
    """By page, the lines of its tree that are not the same; other pages are the same in every aspect."""
    met = {
        page: {
            (ours.strip(), theirs.strip())
            for ours, theirs in zip_longest(
                tree_of(site_folder, page).lines(), tree_of(zensical_site, page).lines(), fillvalue=""
            )
            if ours != theirs
        }
        for page in sorted(files_in(site_folder, "*.html"))
        if (site_folder / page).read_bytes() != (zensical_site / page).read_bytes()
    }
    return {page: lines for page, lines in met.items() if lines}


@pytest.mark.parametrize("aspect", ASPECTS, ids=lambda aspect: aspect.__name__)
def test_pages_are_the_same_in(
    aspect: Callable[[Element], Any],
    site_folder: Path,
    zensical_site: Path,
    pages_that_differ: dict[str, set[tuple[str, str]]],
) -> None:
    for page in [*SOME_OF_EACH_KIND, *pages_that_differ]:
        assert aspect(tree_of(zensical_site, page)) == aspect(tree_of(site_folder, page)), page
    assert any(aspect(tree_of(site_folder, page)) for page in SOME_OF_EACH_KIND)


def test_nothing_else_differs_but_what_is_listed(
    pages_that_differ: dict[str, set[tuple[str, str]]],
) -> None:
    met = {lines for of_page in pages_that_differ.values() for lines in of_page}
    assert met == {(one.material, one.zensical) for one in DIFFERENCES}


def test_pages_of_zensical_load_nothing_from_elsewhere_and_hold_nothing_inline(zensical_site: Path) -> None:
    for page in sorted(zensical_site.rglob("*.html")):
        parts = page_parts(page)
        assert not [address for address in parts.loads if is_elsewhere(address)], page
        assert not parts.inline, page


def test_every_accepted_difference_has_its_reason_and_is_told_to_maintainers(project: Path) -> None:
    told = " ".join((project / "CONTRIBUTING.md").read_text(encoding="utf-8").split())
    for one in DIFFERENCES:
        assert one.reason in told
