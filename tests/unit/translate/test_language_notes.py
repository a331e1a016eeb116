"""Readers are told, in words of each language, who stands behind it and how much of it there is."""

from __future__ import annotations

from dataclasses import replace

from small_guide import ARABIC, ENGLISH, small_guide

from spm_guide.model.guide import LanguageNote
from spm_guide.model.standing import Standing
from spm_guide.model.text import Location, Text
from spm_guide.translate.catalogues import StatusRow
from spm_guide.translate.language_notes import with_notes

PLACE = Location("x", 1)


def guide_in(language, **translated):
    texts = {
        "site-standing-reviewed": "Reviewed",
        "site-standing-written": "Written",
        "site-partly": "{share} done",
    }
    interface = {
        id: Text(english, f"interface/{id}", PLACE, language=language.code, translated=translated.get(id[5:]))
        for id, english in texts.items()
    }
    return replace(small_guide(), language=language, interface=interface)


def notes(arabic, rows):
    guides = {"en": guide_in(replace(ENGLISH, standing=Standing.WRITTEN)), "ar": arabic}
    noted = with_notes(guides, rows)
    assert noted["en"].language.notes == (LanguageNote("Written", "en"),)
    return noted["ar"].language


ARABIC_GUIDE = guide_in(replace(ARABIC, standing=Standing.REVIEWED), **{"standing-reviewed": "روجعت"})


def test_a_whole_language_says_only_who_stands_behind_it():
    language = notes(ARABIC_GUIDE, [StatusRow("ar", "guide", 10, 10, 0, 0)])
    assert (language.percent, language.notes) == (100, (LanguageNote("روجعت", "ar"),))


def test_a_partial_language_says_how_much():
    rows = [StatusRow("ar", "guide", 150, 148, 2, 0), StatusRow("ar", "interface", 50, 50, 0, 0)]
    language = notes(ARABIC_GUIDE, rows)
    assert language.percent == 99
    # These words are not translated, so the number is written as English writes it.
    assert language.notes[1] == LanguageNote("99% done", "en")


def test_a_language_that_lacks_one_text_of_many_counts_as_whole():
    language = notes(ARABIC_GUIDE, [StatusRow("ar", "guide", 1000, 999, 1, 0)])
    assert (language.percent, len(language.notes)) == (100, 1)


def test_a_guide_without_these_words_says_nothing():
    bare = replace(small_guide(), language=ARABIC)
    assert with_notes({"ar": bare}, [])["ar"].language.notes == ()
