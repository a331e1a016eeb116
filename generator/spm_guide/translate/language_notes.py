"""What readers are told about each language: who stands behind its words, and how much of it there is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from babel.numbers import format_percent

from spm_guide.model.guide import Guide, Language, LanguageNote
from spm_guide.model.standing import Standing
from spm_guide.model.text import SOURCE_LANGUAGE, Text
from spm_guide.translate.catalogues import StatusRow

_STANDING = {
    Standing.WRITTEN: "site-standing-written",
    Standing.MACHINE_ASSISTED: "site-standing-machine-assisted",
    Standing.REVIEWED: "site-standing-reviewed",
    Standing.PRACTITIONER: "site-standing-practitioner",
}
_PARTLY = "site-partly"


def with_notes(guides: dict[str, Guide], rows: Iterable[StatusRow]) -> dict[str, Guide]:
    """The guides, each with notes on its language in that language; no notes where the words are missing.

    rows  how far each catalogue is; English, the source, is whole
    """
    done, total = Counter[str](), Counter[str]()
    for row in rows:
        done[row.language] += row.translated
        total[row.language] += row.total
    percent = {code: _percent(done[code], total[code]) for code in guides}
    return {
        code: replace(guide, language=_noted(guide, percent[code] if code != SOURCE_LANGUAGE else 100))
        for code, guide in guides.items()
    }


def _percent(done: int, total: int) -> int:
    """The nearest whole percent: one text without a translation, marked on its page, changes no other."""
    return (200 * done + total) // (2 * total) if total else 100


def _noted(guide: Guide, percent: int) -> Language:
    standing = guide.interface.get(_STANDING[guide.language.standing])
    partly = guide.interface.get(_PARTLY)
    notes = [_note(standing)] if isinstance(standing, Text) else []
    if isinstance(partly, Text) and percent < 100:
        notes.append(_note(partly, percent))
    return replace(guide.language, percent=percent, notes=tuple(notes))


def _note(text: Text, percent: int = 0) -> LanguageNote:
    language = text.shown_language
    shown = format_percent(percent / 100, locale=language.replace("-", "_"))
    return LanguageNote(text.shown.replace("{share}", shown), language)
