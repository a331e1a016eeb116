"""The self-assessment stays light enough for a slow phone."""

from __future__ import annotations

from pathlib import Path

import brotli
import pytest

BUDGET = 60 * 1024


@pytest.mark.parametrize("language", ["en", "fr", "ar"])
def test_the_assessment_page_with_everything_fits_the_budget(site_folder: Path, language: str) -> None:
    files = (
        f"{language}/assessment.html",
        "assets/assessment.css",
        "assets/assessment.js",
        "assets/images/thread.svg",
    )
    assert sum(len(brotli.compress((site_folder / file).read_bytes())) for file in files) <= BUDGET
