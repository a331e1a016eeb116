"""Writes the words of what people save for others, as a script for the self-assessment.

The page asks for them when somebody saves, shares, or opens what is no plain assessment.
"""

from __future__ import annotations

from spm_guide.model.guide import Guide
from spm_guide.stage.assessment_data import SHARING_TEXTS, interface_words, words_script

# Texts of the form that a saved page says too.
_OF_THE_FORM = (
    "answer-review-unanswered",
    "answer-then-dk",
    "assessment-open",
    "assessment-close",
    "assessment-na-reason",
    "assessment-threads",
)
_NOT_SAID = ("assessment-threads-lead",)


def sharing_script(guide: Guide) -> str:
    """A script that brings the interface texts, by id."""
    words = interface_words(guide, SHARING_TEXTS + _OF_THE_FORM, _NOT_SAID)
    return words_script("wordsOfSharing", words)
