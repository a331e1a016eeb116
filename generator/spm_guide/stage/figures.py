"""Puts the figures of the invented institution into pages, as the language writes numbers."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal

from babel import Locale
from babel.numbers import format_decimal

from spm_guide.model.markup import FIGURE
from spm_guide.model.page_parts import Figure

_FIGURE_OR_SHARE = re.compile(rf"{FIGURE.pattern}([ \u00a0]?%)?")
_LEFT_TO_RIGHT, _ISOLATE, _END_OF_ISOLATE = "\u200e", "\u2068", "\u2069"


def with_figures(markdown: str, figures: Iterable[Figure], language: str) -> str:
    """`markdown` with every [[id]] replaced by its number, kept together with a sign for per cent behind it.

    raises  KeyError for an id that no figure has: validation finds those first
    """
    values = {figure.id: figure.value for figure in figures}
    right_to_left = Locale.parse(language, sep="-").text_direction == "rtl"

    def shown(match: re.Match[str]) -> str:
        number = shown_number(values[match[1]], language)
        if not match[2]:
            return number
        # After Arabic letters the sign would jump in front of its number.
        return f"{_ISOLATE}{number}%{_END_OF_ISOLATE}" if right_to_left else f"{number}\u00a0%"

    return _FIGURE_OR_SHARE.sub(shown, markdown)


def shown_number(value: Decimal, language: str) -> str:
    """A number as the language writes it, in the digits 0-9 that all texts use."""
    locale = Locale.parse(language, sep="-")
    number = str(format_decimal(value, locale=locale, numbering_system="latn"))
    # Right to left, a minus sign would jump behind its number.
    return f"{_LEFT_TO_RIGHT}{number}" if value < 0 and locale.text_direction == "rtl" else number
