"""French sets a no-break space before : ; ? ! % and inside « »."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spm_guide.model.markup import without_marks
from spm_guide.problems import Problem
from spm_guide.validate.wording.wording import Wording

_NO_BREAK = "\u00a0\u202f"
# What may stand before a sign without a space: another sign, the edge of a quote in other words.
_WRONG = (
    re.compile(rf"[^\s?!…(:;{_NO_BREAK}][?!;]|(?<=\S)[ ][?!;]"),
    re.compile(rf"[^\s{_NO_BREAK}\d]:(?=\s|$)|\d:(?=\s|$)|[ ]:(?=\s|$)"),
    re.compile(r"\d[ ]?%"),
    re.compile(rf"«[^{_NO_BREAK}]|[^{_NO_BREAK}]»"),
)


def french_spaces(text: Wording) -> Iterator[Problem]:
    """A sign that could come to stand alone at the beginning of a line, or touches the word."""
    if text.language.partition("-")[0] != "fr":
        return
    words = without_marks(text.own_form, filler="x")
    found = [match[0].strip() for pattern in _WRONG for match in pattern.finditer(words)]
    if found:
        yield text.problem("SPM441", found=", ".join(dict.fromkeys(found)))
