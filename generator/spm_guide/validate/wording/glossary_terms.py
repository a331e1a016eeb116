"""Terms of the field are translated as the glossary translates them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from spm_guide.problems import Problem
from spm_guide.validate.wording.wording import Rule, Wording

_BRACKETS = re.compile(r"\s*\([^)]*\)")
_IN_BRACKETS = re.compile(r"\(([^)]+)\)")
_WORD = re.compile(r"[^\W\d_]+")
# Shorter words are articles and prepositions, which change with the sentence.
_LONG = 4
# So many letters of a word stay the same whatever its ending.
_STEM_SHARE = 0.7


@dataclass(frozen=True, slots=True)
class AcceptedTerm:
    """One term of the glossary, in English and in the language: all ways to say it, the usual one first.

    What stands in brackets behind a form is one more: "معدل التسرب (معدل الخروج)".
    """

    id: str
    english: str
    forms: tuple[str, ...]


def glossary_terms(terms: Iterable[AcceptedTerm]) -> Rule:
    """The rule for a language with these terms.

    It speaks only when the English has the very term and the translation has none of the accepted forms,
    whatever the endings of their words and the order they stand in. A name that stays as it is in English,
    such as that of a tool, is no term.
    """
    # Longer terms first: "client protection standards" is not "client protection".
    known = sorted(terms, key=lambda term: -len(term.english))
    patterns = [
        (re.compile(rf"\b{re.escape(_bare(term.english))}s?\b", re.IGNORECASE), term) for term in known
    ]
    stems = {term: [_stems(form) for given in term.forms for form in _said(given)] for term in known}

    def rule(text: Wording) -> Iterator[Problem]:
        if text.entry.context.startswith("term/"):
            return
        english, folded = text.own_english, _folded(text.words)
        for pattern, term in patterns:
            found = pattern.search(english)
            if found:
                english = pattern.sub(" ", english)
                is_name = found[0][:1].isupper() and found[0] in text.words
                if not is_name and not any(all(stem in folded for stem in form) for form in stems[term]):
                    right = _bare(term.forms[0])
                    yield text.problem(
                        "SPM446", term=_bare(term.english), right=right, id=term.id, language=text.language
                    )

    return rule


def _bare(term: str) -> str:
    """A term without what stands in brackets behind it."""
    return _BRACKETS.sub("", term).strip()


def _said(form: str) -> list[str]:
    return [_bare(form), *(said[1] for said in _IN_BRACKETS.finditer(form))]


def _stems(form: str) -> tuple[str, ...]:
    """The beginnings of its longer words; of a form without any, the form itself."""
    words = [_without_article(word) for word in _WORD.findall(_folded(form))]
    return tuple(
        word[: max(_LONG - 1, round(len(word) * _STEM_SHARE))] for word in words if len(word) >= _LONG
    ) or (_folded(form),)


def _folded(words: str) -> str:
    """Small letters without accents and vowel signs; forms of one Arabic letter made one."""
    plain = unicodedata.normalize("NFD", words.casefold())
    plain = "".join(sign for sign in plain if not unicodedata.combining(sign))
    return plain.translate({ord("أ"): "ا", ord("إ"): "ا", ord("آ"): "ا", ord("ى"): "ي", ord("ة"): "ه"})


def _without_article(word: str) -> str:
    return word.removeprefix("ال") if len(word) > _LONG else word
