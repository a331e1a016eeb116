"""Puts the figures of the invented institution into pages, as the language writes numbers."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from babel import Locale
from babel.numbers import format_decimal

from spm_guide.model.page_directives import FIGURE
from spm_guide.model.page_parts import Figure

_LEFT_TO_RIGHT = "\u200e"


def with_figures(markdown: str, figures: Iterable[Figure], language: str) -> str:
    """`markdown` with every [[id]] replaced by its number.

    raises  KeyError for an id that no figure has: validation finds those first
    """
    values = {figure.id: figure.value for figure in figures}
    return FIGURE.sub(lambda match: shown_number(values[match[1]], language), markdown)


def shown_number(value: Decimal, language: str) -> str:
    """A number as the language writes it, in the digits 0-9 that all texts use."""
    locale = Locale.parse(language, sep="-")
    number = str(format_decimal(value, locale=locale, numbering_system="latn"))
    # Right to left, a minus sign would jump behind its number.
    return f"{_LEFT_TO_RIGHT}{number}" if value < 0 and locale.text_direction == "rtl" else number
