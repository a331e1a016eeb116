"""Writes the words of the arithmetic behind figures, as a script for the results of the self-assessment.

Results come without them and ask for them afterwards: they can be read before anybody checks a figure.
"""

from __future__ import annotations

from spm_guide.model.guide import Guide
from spm_guide.stage.assessment_data import SUMS_TEXTS, interface_words, words_script


def sums_script(guide: Guide) -> str:
    """A script that brings the interface texts, by id."""
    words = interface_words(guide, SUMS_TEXTS)
    return words_script("wordsOfSums", words)
