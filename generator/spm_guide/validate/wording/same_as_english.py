"""A translation that equals the English, although it has words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from spm_guide.problems import Problem
from spm_guide.validate.wording.wording import Rule, Wording

_WORD = re.compile(r"[^\W\d_]+(?:['’.-][^\W\d_]+)*")
# The name of a thing that is published: its address or its year stands behind it. Or of a file.
_PUBLISHED = re.compile(r"https?://|<[a-z]+:|\b(?:19|20)\d\d\b|^[a-z]+(?:-[a-z]+)+$")


def same_as_english(own_words: Iterable[str]) -> Rule:
    """The rule for a language that has these words, whatever English has.

    It leaves alone names, abbreviations, references and the names of files.
    """
    known = {word.casefold() for word in own_words}

    def rule(text: Wording) -> Iterator[Problem]:
        if text.form != text.english or _PUBLISHED.search(text.english):
            return
        words = _WORD.findall(text.english_words)
        if not all(word[:1].isupper() or len(word) == 1 or word.casefold() in known for word in words):
            yield text.problem("SPM448", language=text.language)

    return rule
