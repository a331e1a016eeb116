"""The word for a score: five bands, so that nobody reads more into a figure than it says.

twin    theme/browser/score/bands.js, held equal by tests/golden/test_bands.py
source  assessment design, section 4
"""

from __future__ import annotations

from spm_guide.model.scoring_figures import BANDS


def band(score: int) -> str:
    """Name of the band that a score (basis points) lies in; its word is the text results-band-NAME."""
    return next(name for least, name in BANDS if score >= least)
