"""Both engines put a score into the same band, on either side of every edge."""

from __future__ import annotations

import pytest
from py_mini_racer import MiniRacer

from spm_guide.score.bands import band


@pytest.mark.parametrize(
    ("score", "name"),
    [
        (0, "not-started"),
        (1999, "not-started"),
        (2000, "beginning"),
        (3999, "beginning"),
        (4000, "developing"),
        (5999, "developing"),
        (6000, "established"),
        (7999, "established"),
        (8000, "leading"),
        (10000, "leading"),
    ],
)
def test_the_band_of_a_score(browser_engine: MiniRacer, score: int, name: str) -> None:
    assert band(score) == name
    assert browser_engine.eval(f"spm.score.band({score})") == name
