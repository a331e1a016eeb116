"""Relates the numbered plural forms of a catalogue to the plural categories of CLDR.

Catalogues number their forms by a formula in their header; browsers name them by Intl.PluralRules.
Both are asked about the numbers 0 to 200, which covers every integer rule of CLDR but the millions, and
about some millions, for which Spanish, French, Italian and Portuguese have a form of their own.
"""

from __future__ import annotations

import re
from gettext import c2py

from babel import Locale, UnknownLocaleError
from babel.messages.plurals import get_plural

from spm_guide.model.catalogue import PluralForms

CATEGORIES = ("zero", "one", "two", "few", "many", "other")
_MILLION = 1_000_000
_SMALL = 201
_SAMPLE = (*range(_SMALL), 1_000, _MILLION, _MILLION + 1, 2 * _MILLION)
_HEADER = re.compile(r"\s*nplurals\s*=\s*([0-9]{1,2})\s*;\s*plural\s*=\s*([^;]+);?\s*")


class WrongPluralForms(ValueError):
    """A Plural-Forms header that can't be read or does not fit its language."""


def plural_header(language: str) -> str:
    """The Plural-Forms header for a new catalogue of `language` (BCP 47), with every form of CLDR.

    Babel's table of common headers knows the orders that editors expect, but not the form for millions.
    """
    usual = _usual_header(language)
    categories = _categories(language)
    if set(categories) != {"one", "many", "other"} or len(set(_sorted_numbers(usual)[1])) == 3:
        return usual
    ones = " || ".join(f"n == {n}" for n, found in zip(_SAMPLE, categories, strict=True) if found == "one")
    return f"nplurals=3; plural=({ones}) ? 0 : n != 0 && n % {_MILLION} == 0 ? 1 : 2;"


def read_plural_forms(header: str, language: str) -> PluralForms:
    """What the Plural-Forms `header` means in `language`.

    raises  WrongPluralForms when it is malformed, gives a number outside its own count, or sorts the
            numbers in a way that neither CLDR nor Babel's table of common headers knows
    """
    count, indexes = _sorted_numbers(header)
    categories = _categories(language)
    usual = _sorted_numbers(_usual_header(language))[1]
    if _partition(indexes) not in (_partition(categories), _partition(usual)):
        raise WrongPluralForms(header)
    found = {
        category: indexes[categories.index(category)] for category in CATEGORIES if category in categories
    }
    # Where whole numbers never are "other" (Polish), fractions are; the last form is the general one.
    found.setdefault("other", count - 1)
    if "many" not in categories[:_SMALL] and found.get("many") == found["other"]:
        # A catalogue without a form for millions: pages need not carry the same words twice.
        del found["many"]
    return PluralForms(
        count=count,
        by_category=tuple((category, found[category]) for category in CATEGORIES if category in found),
        one_number=frozenset(index for index in indexes if indexes.count(index) == 1),
    )


def _usual_header(language: str) -> str:
    plural = get_plural(_locale(language))
    return f"nplurals={plural.num_plurals}; plural={plural.plural_expr};"


def _categories(language: str) -> list[str]:
    """The category of each number of the sample."""
    rule = _locale(language).plural_form
    return [rule(number) for number in _SAMPLE]


def _sorted_numbers(header: str) -> tuple[int, list[int]]:
    match = _HEADER.fullmatch(header)
    if not match:
        raise WrongPluralForms(header)
    count = int(match[1])
    try:
        formula = c2py(match[2])
        indexes = [formula(number) for number in _SAMPLE]
    except (ValueError, RecursionError, ArithmeticError) as error:
        raise WrongPluralForms(header) from error
    if not all(0 <= index < count for index in indexes):
        raise WrongPluralForms(header)
    return count, indexes


def _partition(labels: list[int] | list[str]) -> list[int]:
    """The same list for labels that sort the numbers alike, whatever the labels are called."""
    return [labels.index(label) for label in labels]  # type: ignore[arg-type]


def _locale(language: str) -> Locale:
    try:
        return Locale.parse(language, sep="-")
    except (UnknownLocaleError, ValueError):
        # Not in CLDR: browsers fall back to their default too; one and other is the common case.
        return Locale("en")
