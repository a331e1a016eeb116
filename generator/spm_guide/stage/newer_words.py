"""Writes the words that say on an open page that a newer version is there, as a script that comes with it."""

from __future__ import annotations

from spm_guide.model.guide import Guide
from spm_guide.stage.assessment_data import words_in, words_script


def newer_script(guide: Guide) -> str:
    """A script that brings the sentence and the names of two buttons."""
    texts = {"said": "site-newer", "show": "site-newer-show", "later": "site-newer-later"}
    words = {name: words_in(guide.interface_text(id), guide) for name, id in texts.items()}
    return words_script("wordsOfNewer", words)
