"""Quotation marks are those of the language."""

from __future__ import annotations

from collections.abc import Iterator

from spm_guide.model.markup import without_marks
from spm_guide.problems import Problem
from spm_guide.validate.wording.wording import Wording

# Pairs each language uses, the usual one first (CLDR; for quotes within quotes the second).
_PAIRS = {"fr": ("«»", "“”"), "ar": ("«»", "“”"), "es": ("«»", "“”"), "pt": ("“”", "«»"), "sw": ("“”", "‘’")}
_ALL = set('"“”„«»')


def quotes(text: Wording) -> Iterator[Problem]:
    """Straight marks, those of another language, or one without its partner."""
    pairs = _PAIRS.get(text.language.partition("-")[0])
    if pairs is None:
        return
    signs = [sign for sign in without_marks(text.own_form) if sign in _ALL]
    wrong = [sign for sign in signs if not any(sign in pair for pair in pairs)]
    alone = [pair for pair in pairs if signs.count(pair[0]) != signs.count(pair[1])]
    if wrong or alone:
        usual = pairs[0]
        found = " ".join(dict.fromkeys([*wrong, *"".join(alone)]))
        yield text.problem("SPM442", found=found, right=f"{usual[0]}…{usual[1]}")
