"""English that nobody translated inside a translated text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spm_guide.model.markup import without_marks
from spm_guide.problems import Problem
from spm_guide.validate.wording.wording import Wording

# Words that hold English sentences together and are no words of French, Spanish, Portuguese or Swahili.
_FUNCTION_WORDS = frozenset(
    re.findall(
        r"\w+",
        "the of and to with for that this these those from are is be been was were your you they them their "
        "our we which who what when where how not it its than then if or but by at has have had can will "
        "should does about into between without before after",
    )
)
_WORD = re.compile(r"[A-Za-zÀ-ÿ']+")
# Titles and names stay English: what is in quotes, slanted, or the words of a link.
_NAMED = re.compile(r"«[^»]*»|“[^”]*”|\"[^\"]*\"|\*[^*]+\*|(?<!\w)_[^_]+_(?!\w)|\[[^\]]*\]\([^)]*\)")
# How many of these words in a row, or among how many words, no other language has by chance.
_IN_A_ROW = 2
_AMONG, _OF = 3, 6


def left_over_english(text: Wording) -> Iterator[Problem]:
    """A run of words that only English puts together."""
    if text.form == text.english:
        return
    words = _WORD.findall(_outside_names(text))
    hits = [word in _FUNCTION_WORDS for word in words]
    for place in range(len(words)):
        row, near = hits[place : place + _IN_A_ROW], hits[place : place + _OF]
        if (len(row) == _IN_A_ROW and all(row)) or sum(near) >= _AMONG:
            yield text.problem("SPM447", found=" ".join(words[max(0, place - 1) : place + _OF]))
            return


def _outside_names(text: Wording) -> str:
    return without_marks(_NAMED.sub(" · ", text.form), filler=" · ")
