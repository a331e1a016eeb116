"""Words of a button fit on the button."""

from __future__ import annotations

from collections.abc import Iterator

from spm_guide.problems import Problem
from spm_guide.validate.wording.wording import Wording


def too_long(text: Wording) -> Iterator[Problem]:
    """More characters than the interface text allows in `max`; placeholders are not counted."""
    length = len(text.words.strip())
    if text.limit is not None and length > text.limit:
        yield text.problem("SPM449", length=length, limit=text.limit)
