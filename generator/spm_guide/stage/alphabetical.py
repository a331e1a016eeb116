"""The order of names in a list, as readers of the language look for them (CLDR).

Babel has no collation, and names do not need the whole table of Unicode: letters count without accents, a
language may have letters of its own, and signs stand before letters. `tests/browser/test_locale_truth.py`
holds this against the collation of a browser over all that the site sorts.
"""

from __future__ import annotations

from unicodedata import combining, normalize

# Letters that stand behind another one and not with it, in the languages that have them.
_OWN_LETTERS = {"es": {"ñ": "n"}}
# What counts as another letter in Arabic; all others stand as Unicode numbers them.
_SAME_IN_ARABIC = dict.fromkeys("ءأؤإئ", "ا") | {"آ": "اا", "ة": "ت", "ى": "ي"}
_ARABIC = range(0x600, 0x700)
# Above every letter, and below every letter and figure.
_BEHIND, _BEFORE = "~", "!"


def sort_key(name: str, language: str) -> tuple[str, str]:
    """The key of a name in a list of the language `language`."""
    signs = normalize("NFC", name.casefold())
    return "".join(_ordered(sign, language) for sign in signs), name


def first_letter(name: str, language: str) -> str:
    """The letter under which a list has the name: "É" stands under "E", in Spanish "Ñ" under "Ñ"."""
    sign = normalize("NFC", name.casefold())[0]
    own = _OWN_LETTERS.get(language, {})
    return (sign if sign in own else _ordered(sign, language)[0]).upper()


def _ordered(sign: str, language: str) -> str:
    own = _OWN_LETTERS.get(language, {})
    if sign in own:
        return own[sign] + _BEHIND
    if ord(sign) in _ARABIC:
        return "" if combining(sign) else _SAME_IN_ARABIC.get(sign, sign)
    if not sign.isalnum():
        return sign if sign.isspace() else _BEFORE
    return "".join(part for part in normalize("NFD", sign) if not combining(part))
