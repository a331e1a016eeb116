"""Pages stay light enough for a slow phone.

Of a page to read: all of a first visit, and what the next page adds. Of the self-assessment: first what
answers need, then the results.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import brotli
import pytest
from published import LANGUAGES, PARTLY
from site_html import page_parts, target_of

from spm_guide.stage.addresses import (
    HINTS_SCRIPT,
    RESOURCES_SCRIPT,
    RESULTS_SCRIPT,
    SHARING_SCRIPT,
    STANDARDS_SCRIPT,
    SUMS_SCRIPT,
)

# A page to read, with style sheets, scripts and pictures: the first one, and what the next one adds to it.
BUDGET_OF_FIRST_PAGE = 90 * 1024
BUDGET_OF_NEXT_PAGE = 20 * 1024
# All resources that we know stand in one list, so that it can be filtered and read without a script.
BUDGET_OF_ALL_RESOURCES = 32 * 1024
RESOURCES = "resources.html"
# Their own budgets are below.
FORM = ("assessment.html",)
# What a browser does not fetch to show a page: it takes the drawing for its icon; the rest is to install.
NOT_FETCHED = ("icon-32.png", "apple-touch-icon.png", "app.webmanifest")
# Pictures that can be small, and never a font.
PICTURES = {".svg", ".avif", ".webp"}
FONTS = {".woff", ".woff2", ".ttf", ".otf", ".eot"}

BUDGET = 60 * 1024
BUDGET_OF_SCRIPTS = 25 * 1024
# What the first result asks for: all steps, patterns and findings in words.
BUDGET_OF_RESULTS = 30 * 1024
# What works results out and shows them. After it come the sums behind each figure, and their words.
BUDGET_OF_RESULTS_CODE = 13 * 1024
BUDGET_OF_SUMS_CODE = 6 * 1024
BUDGET_OF_SUMS = 2 * 1024
# What comes when somebody saves or shares: it has the look of the saved page in it, and its words.
BUDGET_OF_SHARING_CODE = 10 * 1024
BUDGET_OF_SHARING = 2 * 1024
# What comes after the first result: all resources in words.
BUDGET_OF_RESOURCES = 16 * 1024
# What comes when somebody wants to know what is left out of the Universal Standards.
BUDGET_OF_STANDARDS = 3 * 1024
# What the first opened hint asks for: what counts as an answer to every question.
BUDGET_OF_HINTS = 12 * 1024


@cache
def compressed(file: Path) -> int:
    return len(brotli.compress(file.read_bytes()))


def weight(*files: Path) -> int:
    """Bytes as brotli sends them."""
    return sum(map(compressed, files))


def loads_of(page: Path) -> frozenset[Path]:
    """The files that a browser fetches to show the page."""
    named = (target_of(address, page)[0] for address in page_parts(page).loads)
    return frozenset(file for file in named if file.name not in NOT_FETCHED)


def pages_to_read(home: Path) -> dict[str, Path]:
    """The pages of one language by address, except the form."""
    found = {str(page.relative_to(home)): page for page in sorted(home.rglob("*.html"))}
    # A server shows the page for dead addresses anywhere, so its links start at the root of the host.
    return {address: page for address, page in found.items() if address not in (*FORM, "404.html")}


@pytest.mark.parametrize(
    "language",
    # Every other language has the next pages' budgets, which are tighter.
    [pytest.param(code, marks=() if code in ("en", "fr", "ar") else pytest.mark.long) for code in LANGUAGES],
)
def test_the_first_page_that_somebody_reads_fits(site_folder: Path, language: str) -> None:
    pages = pages_to_read(site_folder / language)
    assert len(pages) > 80
    weights = {address: weight(page, *loads_of(page)) for address, page in pages.items()}
    assert {address: size for address, size in weights.items() if size > BUDGET_OF_FIRST_PAGE} == {}


@pytest.mark.parametrize(
    "language", [pytest.param(code, marks=pytest.mark.long if code in PARTLY else ()) for code in LANGUAGES]
)
def test_the_next_page_that_somebody_reads_fits(site_folder: Path, language: str) -> None:
    """What the reader's browser does not have yet: the page, and files that only some pages load."""
    pages = pages_to_read(site_folder / language)
    loads = {address: loads_of(page) for address, page in pages.items()}
    at_hand = loads["what-spm-is.html"] & loads["glossary.html"]
    assert {file.name for file in at_hand} >= {"site.css", "page.js", "before-paint.js"}
    # Pages beside the form are opened from it, and look as it does.
    at_hand |= loads_of(site_folder / language / "assessment.html")
    weights = {address: weight(page, *(loads[address] - at_hand)) for address, page in pages.items()}
    heavy = {address: size for address, size in weights.items() if size > BUDGET_OF_NEXT_PAGE}
    assert heavy.keys() <= {RESOURCES}
    assert weights[RESOURCES] <= BUDGET_OF_ALL_RESOURCES


@pytest.mark.parametrize("language", LANGUAGES)
def test_pages_load_no_font_and_pictures_that_are_small(site_folder: Path, language: str) -> None:
    for page in pages_to_read(site_folder / language).values():
        kinds = {file.suffix for file in loads_of(page)}
        assert kinds <= {".css", ".js", *PICTURES}, page
    styles = "".join(path.read_text("utf-8") for path in (site_folder / "assets").glob("*.css"))
    assert "@font-face" not in styles
    assert not [path for path in (site_folder / language).rglob("*") if path.suffix in FONTS]
    # What a style sheet fetches would come last of all; drawings stand in it.
    assert {address for address in re.findall(r"url\(([^)]{0,6})", styles) if "data:" not in address} == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_with_sixty_questions_results_and_charts_fits_the_budget(
    site_folder: Path, language: str
) -> None:
    page = site_folder / language / "assessment.html"
    # Of the icons a browser takes one: the drawing, where it can draw. It asks for the manifest when the page
    # is complete, to know whether it can become an app, and for the large icon when it becomes one.
    parts = [target_of(address, page)[0] for address in page_parts(page).loads]
    loaded = [file for file in parts if file.suffix not in (".png", ".webmanifest")]
    assert len(parts) == len(loaded) + 3
    results = site_folder / "assets" / "results.js"
    scripts = [file for file in [*loaded, results] if file.suffix == ".js"]
    assert len(loaded) >= 3
    assert weight(page, *loaded, results) <= BUDGET
    assert weight(*scripts) <= BUDGET_OF_SCRIPTS


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_words_of_results_fit_theirs(site_folder: Path, language: str) -> None:
    assert_fits(site_folder / language / RESULTS_SCRIPT, BUDGET_OF_RESULTS)
    assert_fits(site_folder / language / RESOURCES_SCRIPT, BUDGET_OF_RESOURCES)
    assert_fits(site_folder / language / SUMS_SCRIPT, BUDGET_OF_SUMS)
    assert_fits(site_folder / language / SHARING_SCRIPT, BUDGET_OF_SHARING)
    assert_fits(site_folder / language / STANDARDS_SCRIPT, BUDGET_OF_STANDARDS)


def test_the_scripts_of_results_fit_theirs(site_folder: Path) -> None:
    assert_fits(site_folder / "assets" / "results.js", BUDGET_OF_RESULTS_CODE)
    assert_fits(site_folder / "assets" / "sums.js", BUDGET_OF_SUMS_CODE)
    assert_fits(site_folder / "assets" / "sharing.js", BUDGET_OF_SHARING_CODE)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_words_of_hints_fit_theirs(site_folder: Path, language: str) -> None:
    assert_fits(site_folder / language / HINTS_SCRIPT, BUDGET_OF_HINTS)


def assert_fits(script: Path, budget: int) -> None:
    assert 0 < len(brotli.compress(script.read_bytes())) <= budget
