"""The self-assessment stays light enough for a slow phone: first what answers need, then the results."""

from __future__ import annotations

from pathlib import Path

import brotli
import pytest
from site_html import page_parts, target_of

from spm_guide.stage.addresses import (
    HINTS_SCRIPT,
    RESOURCES_SCRIPT,
    RESULTS_SCRIPT,
    STANDARDS_SCRIPT,
    SUMS_SCRIPT,
)

BUDGET = 60 * 1024
BUDGET_OF_SCRIPTS = 25 * 1024
# What the first result asks for: all steps, patterns and findings in words.
BUDGET_OF_RESULTS = 30 * 1024
# What works results out and shows them. After it come the sums behind each figure, and their words.
BUDGET_OF_RESULTS_CODE = 13 * 1024
BUDGET_OF_SUMS_CODE = 6 * 1024
BUDGET_OF_SUMS = 2 * 1024
# What comes after the first result: all resources in words.
BUDGET_OF_RESOURCES = 16 * 1024
# What comes when somebody wants to know what is left out of the Universal Standards.
BUDGET_OF_STANDARDS = 3 * 1024
# What the first opened hint asks for: what counts as an answer to every question.
BUDGET_OF_HINTS = 12 * 1024


def weight(*files: Path) -> int:
    """Bytes as brotli sends them."""
    return sum(len(brotli.compress(file.read_bytes())) for file in files)


@pytest.mark.parametrize("language", ["en", "fr", "ar"])
def test_the_page_with_sixty_questions_results_and_charts_fits_the_budget(
    site_folder: Path, language: str
) -> None:
    page = site_folder / language / "assessment.html"
    # Of the two icons a browser takes one: the drawing, where it can draw. It asks for the manifest when the
    # page is complete, to know whether it can become an app.
    parts = [target_of(address, page)[0] for address in page_parts(page).loads]
    loaded = [file for file in parts if file.name not in ("icon-32.png", "app.webmanifest")]
    assert len(parts) == len(loaded) + 2
    results = site_folder / "assets" / "results.js"
    scripts = [file for file in [*loaded, results] if file.suffix == ".js"]
    assert len(loaded) >= 3
    assert weight(page, *loaded, results) <= BUDGET
    assert weight(*scripts) <= BUDGET_OF_SCRIPTS


@pytest.mark.parametrize("language", ["en", "fr", "ar"])
def test_the_words_of_results_fit_theirs(site_folder: Path, language: str) -> None:
    assert_fits(site_folder / language / RESULTS_SCRIPT, BUDGET_OF_RESULTS)
    assert_fits(site_folder / language / RESOURCES_SCRIPT, BUDGET_OF_RESOURCES)
    assert_fits(site_folder / language / SUMS_SCRIPT, BUDGET_OF_SUMS)
    assert_fits(site_folder / language / STANDARDS_SCRIPT, BUDGET_OF_STANDARDS)


def test_the_scripts_of_results_fit_theirs(site_folder: Path) -> None:
    assert_fits(site_folder / "assets" / "results.js", BUDGET_OF_RESULTS_CODE)
    assert_fits(site_folder / "assets" / "sums.js", BUDGET_OF_SUMS_CODE)


@pytest.mark.parametrize("language", ["en", "fr", "ar"])
def test_the_words_of_hints_fit_theirs(site_folder: Path, language: str) -> None:
    assert_fits(site_folder / language / HINTS_SCRIPT, BUDGET_OF_HINTS)


def assert_fits(script: Path, budget: int) -> None:
    assert 0 < len(brotli.compress(script.read_bytes())) <= budget
