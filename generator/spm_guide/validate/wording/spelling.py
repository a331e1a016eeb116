"""Spelling by the dictionaries of hunspell, where the machine has them."""

from __future__ import annotations

import re
import shutil
import subprocess
import unicodedata
from collections.abc import Iterable, Iterator

from babel import Locale, UnknownLocaleError

from spm_guide.model.text import Location
from spm_guide.problems import Problem, problem
from spm_guide.validate.wording.wording import Wording

PROGRAM = "hunspell"
# Where a language has several, one that knows a word is enough.
_DICTIONARIES = {"es": ("es_ES",), "fr": ("fr",), "pt": ("pt_PT", "pt_BR"), "ar": ("ar",)}
# Their dictionaries know no forms of verbs: they would find hundreds of words that are right.
_UNUSABLE = {"sw"}
_WORD = re.compile(r"(?<!\w)[^\W\d_]+(?:['’-][^\W\d_]+)*(?!\w)")
_ELISION = re.compile(r"^(?:[cdjlmnst]|qu|lorsqu|puisqu|jusqu|quelqu)['’]", re.IGNORECASE)
_FILE_NAME = re.compile(r"[a-z]+(?:-[a-z]+)+")
_LATIN = re.compile(r"[A-Za-z]")
_LOOK = 120  # seconds


class NoDictionary(Exception):
    """The machine has no hunspell, or no dictionary of the language."""


def spelling(
    texts: Iterable[Wording], language: str, own_words: Iterable[str], english: Iterable[str]
) -> Iterator[Problem]:
    """One problem for each word that is in no dictionary, at the first text that has it.

    own_words  words that are right although dictionaries don't know them
    english    all English texts: names, abbreviations and titles stay as they are there
    raises     NoDictionary
    """
    if language.partition("-")[0] in _UNUSABLE:
        return
    places: dict[str, list[Wording]] = {}
    foreign = _LATIN if _other_script(language) else None
    for text in texts:
        there = set(_words(text.english_words))
        for word in dict.fromkeys(_words(text.words)):
            if _FILE_NAME.fullmatch(text.form) or word in there or (foreign and foreign.search(word)):
                continue  # a name or a title, as in the English
            places.setdefault(word, []).append(text)
    known = {word.casefold() for word in own_words} | _names(english)
    asked = [word for word in places if word.casefold() not in known and not word.isupper()]
    for word in _unknown(asked, language):
        first = places[word][0]
        yield first.problem("SPM450", word=word, n=len(places[word]), language=language)


def no_dictionary(language: str) -> Problem:
    """Says that spelling was not looked at."""
    return problem("SPM451", Location(f"locales/{language}"), language=language)


def dictionaries(language: str) -> str:
    """The dictionaries for a language as hunspell wants them named.  raises  NoDictionary"""
    if not shutil.which(PROGRAM):
        raise NoDictionary(language)
    said = subprocess.run([PROGRAM, "-D"], capture_output=True, stdin=subprocess.DEVNULL, timeout=_LOOK)
    lines = (said.stdout + said.stderr).decode("utf-8", errors="replace").splitlines()
    there = {line.strip().rpartition("/")[2] for line in lines if "/" in line}
    base = language.partition("-")[0]
    wanted = [language.replace("-", "_"), *_DICTIONARIES.get(base, (base,))]
    found = [name for name in dict.fromkeys(wanted) if name in there]
    found = found or sorted(name for name in there if name.startswith(f"{base}_"))[:1]
    if not found:
        raise NoDictionary(language)
    return ",".join(found)


def _unknown(words: list[str], language: str) -> list[str]:
    """Those of the words that hunspell does not know, in their order."""
    named = dictionaries(language)
    said = subprocess.run(
        [PROGRAM, "-d", named, "-i", "utf-8", "-l"],
        input="\n".join(words).encode("utf-8"),
        capture_output=True,
        timeout=_LOOK,
    )
    unknown = set(said.stdout.decode("utf-8", errors="replace").split("\n"))
    return [word for word in words if word in unknown]


def _words(text: str) -> list[str]:
    """The words as dictionaries have them: French articles stand apart, and no Arabic vowel signs."""
    plain = "".join(sign for sign in unicodedata.normalize("NFC", text) if not unicodedata.combining(sign))
    return [part for word in _WORD.findall(plain) for part in re.split("-", _ELISION.sub("", word)) if part]


def _other_script(language: str) -> bool:
    """Whether the language is written in other than Latin letters."""
    try:
        name = Locale.parse(language, sep="-").get_display_name() or ""
    except (UnknownLocaleError, ValueError):
        return False
    return bool(name) and not any("LATIN" in unicodedata.name(sign, "") for sign in name)


def _names(english: Iterable[str]) -> set[str]:
    return {word.casefold() for text in english for word in _words(text) if word[:1].isupper()}
