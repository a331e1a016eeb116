"""One space between words, none at the ends."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spm_guide.problems import Problem
from spm_guide.validate.wording.wording import Wording

_SPACES = "[ \u00a0\u202f]"
_TWO = re.compile(rf"\S*{_SPACES}{{2,}}\S*")


def spaces(text: Wording) -> Iterator[Problem]:
    """Two spaces in a row, or a space at an end, that the English does not have.

    What has no words is left alone: French sets its signs apart, also between the items of a list.
    """
    if not any(sign.isalnum() for sign in text.english):
        return
    two = _TWO.search(text.form)
    if two and not _TWO.search(text.english):
        yield text.problem("SPM444", found=two[0].strip())
    elif _ends(text.form) != _ends(text.english):
        yield text.problem("SPM444", found=text.form[-30:] if text.form[-1:].isspace() else text.form[:30])


def _ends(words: str) -> tuple[bool, bool]:
    return words[:1].isspace(), words[-1:].isspace()
