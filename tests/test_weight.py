"""The self-assessment stays light enough for a slow phone: first what answers need, then the results."""

from __future__ import annotations

from pathlib import Path

import brotli
import pytest
from site_html import page_parts, target_of

from spm_guide.stage.addresses import RESULTS_SCRIPT

BUDGET = 60 * 1024
# What the first result asks for: all steps, patterns and resources in words.
BUDGET_OF_RESULTS = 30 * 1024


@pytest.mark.parametrize("language", ["en", "fr", "ar"])
def test_the_assessment_page_with_everything_fits_the_budget(site_folder: Path, language: str) -> None:
    page = site_folder / language / "assessment.html"
    loaded = [target_of(address, page)[0] for address in page_parts(page).loads]
    assert len(loaded) >= 3
    weight = sum(len(brotli.compress(file.read_bytes())) for file in [page, *loaded])
    assert weight <= BUDGET


@pytest.mark.parametrize("language", ["en", "fr", "ar"])
def test_the_words_of_results_fit_theirs(site_folder: Path, language: str) -> None:
    script = site_folder / language / RESULTS_SCRIPT
    assert 0 < len(brotli.compress(script.read_bytes())) <= BUDGET_OF_RESULTS
