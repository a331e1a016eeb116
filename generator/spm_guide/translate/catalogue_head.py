"""What stands on top of a catalogue: true headers, no dates of ours, and who stands behind the words.

Editors leave placeholders (`FULL NAME`, `EMAIL@ADDRESS`, `YEAR-MO-DA`) and name themselves; a reader of
the file learns nothing from them, and they would change without any change of the words.
"""

from __future__ import annotations

import re

from babel import Locale, UnknownLocaleError

from spm_guide.model.standing import Standing
from spm_guide.translate.plural_forms import plural_header

PROJECT = "SPM Guide"
_STANDING = "Standing: "
_ENCODING = {
    "MIME-Version": "1.0",
    "Content-Type": "text/plain; charset=UTF-8",
    "Content-Transfer-Encoding": "8bit",
}
# Says when a template was made; ours is made whenever somebody asks.
_UNWANTED = {"POT-Creation-Date", "Generated-By"}
_PLACEHOLDERS = re.compile(r"EMAIL@ADDRESS|FULL NAME|LL@li\.org|YEAR-MO-DA|PACKAGE VERSION")


def template_head(domain: str) -> tuple[list[str], dict[str, str]]:
    """Comments and headers of the template of a domain."""
    own = {"Language": "", "Plural-Forms": "nplurals=INTEGER; plural=EXPRESSION;"}
    return [f"Template for translations of the {PROJECT}: {domain}"], _headers(own)


def catalogue_head(
    code: str, domain: str, standing: Standing, comments: list[str], headers: dict[str, str]
) -> tuple[list[str], dict[str, str]]:
    """Comments and headers of a catalogue of `code` (BCP 47), made true again.

    comments, headers  what the file has now; both empty for a new one. What translators wrote there
                       (their names, their notes, their plural formula) stays.
    """
    known = {name: value for name, value in headers.items() if _worth_keeping(name, value)}
    own = {"Language": code, "Plural-Forms": known.get("Plural-Forms") or plural_header(code)}
    further = {name: value for name, value in known.items() if name not in {*_headers(own)}}
    return _comments(code, domain, standing, comments), {**_headers(own), **further}


def _headers(own: dict[str, str]) -> dict[str, str]:
    return {"Project-Id-Version": PROJECT, **own, **_ENCODING}


def _worth_keeping(name: str, value: str) -> bool:
    return bool(value) and name not in _UNWANTED and not _PLACEHOLDERS.search(value)


def _comments(code: str, domain: str, standing: Standing, comments: list[str]) -> list[str]:
    title = f"{_english_name(code)} translations of the {PROJECT}: {domain}"
    says = f"{_STANDING}{standing.comment}."
    places = [place for place, comment in enumerate(comments) if comment.startswith(_STANDING)]
    others = [comment for comment in comments if not comment.startswith(_STANDING)] or [title]
    place = places[0] if places else others.index(title) + 1 if title in others else len(others)
    return [*others[:place], says, *others[place:]]


def _english_name(code: str) -> str:
    try:
        return Locale.parse(code, sep="-").english_name or code
    except (UnknownLocaleError, ValueError):
        return code
