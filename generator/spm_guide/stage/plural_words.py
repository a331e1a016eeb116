"""The form of a text that goes with a number, by the plural rules of its language."""

from __future__ import annotations

from babel import Locale

from spm_guide.model.text import PluralText


def words_for(text: PluralText, number: int) -> str:
    """The form, its {placeholders} not filled; "other" where a catalogue lacks the one that CLDR asks for."""
    forms = text.shown
    rule = Locale.parse(text.shown_language, sep="-").plural_form
    return forms.get(rule(number), forms["other"])
