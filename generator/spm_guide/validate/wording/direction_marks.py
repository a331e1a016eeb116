"""The build isolates words of another direction; marks by hand only disturb it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from spm_guide.problems import Problem
from spm_guide.validate.wording.wording import Wording

_MARKS = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def direction_marks(text: Wording) -> Iterator[Problem]:
    """A mark nobody sees that turns the direction of what follows."""
    found = [mark for mark in _MARKS.findall(text.form) if mark not in text.english]
    if found:
        names = ", ".join(dict.fromkeys(unicodedata.name(mark).lower() for mark in found))
        yield text.problem("SPM443", found=names)
