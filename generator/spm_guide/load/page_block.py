"""The block of a page that the self-assessment saved, which holds the assessment.

twin  theme/browser/sharing/page-block.js, held equal by tests/golden/test_page_block.py
"""

from __future__ import annotations

_OPENING = '<script type="application/json" id="spm-assessment">'
_CLOSING = "</script>"


def json_in_page(text: str) -> str | None:
    """The JSON in a page, below as many empty lines as stand above it there, so that lines are told right.

    The block is found by its letters alone: nothing else of the page is read. None where there is no block,
    or more than one.
    """
    before, opening, after = text.partition(_OPENING)
    inside, closing, _ = after.partition(_CLOSING)
    if not opening or not closing or _OPENING in after:
        return None
    return "\n" * before.count("\n") + inside
