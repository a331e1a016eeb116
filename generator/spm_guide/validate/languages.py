"""Checks the list of languages against what the world's locale data knows."""

from __future__ import annotations

from collections.abc import Iterator

from babel import Locale, UnknownLocaleError

from spm_guide.model.guide import LANGUAGE_CODE
from spm_guide.model.sources import Sources
from spm_guide.model.text import SOURCE_LANGUAGE, Location
from spm_guide.problems import Problem, problem

FILE = "locales/languages.yml"


def languages(sources: Sources) -> Iterator[Problem]:
    """Codes that name no language, a direction that is not the language's, English missing."""
    codes = sources.language_codes()
    if codes and SOURCE_LANGUAGE not in codes:
        yield problem("SPM403", Location(FILE), language=SOURCE_LANGUAGE)
    for language in sources.languages:
        locale = _locale(language.code)
        if not LANGUAGE_CODE.fullmatch(language.code):
            continue  # its schema says so
        if locale is None:
            yield problem("SPM401", language.declared_at, language=language.code)
        elif language.direction in ("ltr", "rtl") and locale.text_direction != language.direction:
            yield problem(
                "SPM402",
                language.declared_at,
                language=language.code,
                found=language.direction,
                right=locale.text_direction,
            )


def _locale(code: str) -> Locale | None:
    """What is known about a language; None for a code that is unknown or not the shortest one."""
    try:
        locale = Locale.parse(code, sep="-")
    except (UnknownLocaleError, ValueError):
        return None
    return locale if locale.language == code.partition("-")[0] else None
