"""Adds a language to locales/languages.yml with what CLDR knows of it."""

from __future__ import annotations

import re
from difflib import get_close_matches

import yaml
from babel import Locale, UnknownLocaleError

from spm_guide.model.guide import Language
from spm_guide.model.standing import Standing
from spm_guide.model.text import Location

_LAST_ENTRY = re.compile(r"^( *)- ", re.MULTILINE)
_REGION = re.compile(r"[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|[0-9]{3}))?")


class UnknownLanguage(ValueError):
    """CLDR knows no language of this code; `near` is the code that may be meant, or ""."""

    def __init__(self, code: str, near: str) -> None:
        super().__init__(code)
        self.near = near


def new_language(code: str, standing: Standing, declared_at: Location) -> Language:
    """The language with this code (BCP 47), named as its speakers do.  raises  UnknownLanguage"""
    locale = _locale(code)
    own_name = locale.get_display_name(locale) if locale else None
    if locale is None or not own_name:
        raise UnknownLanguage(code, _near(code))
    # CLDR writes names as inside a sentence; in a menu each begins a line.
    name = own_name[:1].upper() + own_name[1:]
    return Language(code, name, locale.text_direction, declared_at, standing)


def with_language(languages_yml: str, language: Language) -> str | None:
    """The text of languages.yml with one more entry at its end, comments and order kept.

    returns  None where the file lists its languages in a form that can't be gone on with
    """
    entries = list(_LAST_ENTRY.finditer(languages_yml))
    if not entries:
        return None
    added = f"{languages_yml.rstrip()}\n{entries[-1][1]}- {language_entry(language)}\n"
    before, after = _codes(languages_yml), _codes(added)
    return added if after == [*before, language.code] else None


def language_entry(language: Language) -> str:
    """The entry of a language, on one line of YAML."""
    fields = {
        "code": language.code,
        "name": language.name,
        "direction": language.direction,
        "standing": language.standing.value,
    }
    written: str = yaml.safe_dump(
        fields, default_flow_style=True, allow_unicode=True, sort_keys=False, width=1000
    )
    return written.strip()


def _codes(languages_yml: str) -> list[object]:
    try:
        return [entry["code"] for entry in yaml.safe_load(languages_yml)["languages"]]
    except (yaml.YAMLError, KeyError, TypeError):
        return []


def _locale(code: str) -> Locale | None:
    """What CLDR knows; None for a code that is unknown, or not the shortest one."""
    if not _REGION.fullmatch(code):
        return None
    try:
        locale = Locale.parse(code, sep="-")
    except (UnknownLocaleError, ValueError):
        return None
    return locale if str(locale).replace("_", "-") == code else None


def _near(words: str) -> str:
    """The code that somebody may mean who writes "Swahili", "SW" or "pt_br"."""
    language, _, region = words.replace("_", "-").partition("-")
    code = language.lower() + (f"-{region.upper()}" if region else "")
    if _locale(code):
        return code
    names = {name.casefold(): known for known, name in Locale("en").languages.items() if _locale(known)}
    found = get_close_matches(words.casefold(), names, n=1, cutoff=0.85)
    return names[found[0]] if found else ""
