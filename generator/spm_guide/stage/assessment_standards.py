"""Writes what the self-assessment does not cover of the Universal Standards, as a script for its results.

Results leave these words out until somebody asks for them: few do, and they weigh as much as all patterns.
"""

from __future__ import annotations

from spm_guide.model.guide import Guide
from spm_guide.stage.assessment_data import words_in, words_script


def standards_script(guide: Guide) -> str:
    """A script that brings name and gaps of every standard, by its public id."""
    words = {
        standard.id: {
            "name": words_in(standard.name, guide),
            "not_covered": words_in(standard.not_covered, guide),
        }
        for dimension in guide.crosswalk
        for standard in dimension.standards
    }
    return words_script("wordsOfStandards", words)
