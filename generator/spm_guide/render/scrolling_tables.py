"""Lets the tables that writers write scroll by themselves where they are wider than the screen."""

from __future__ import annotations

import re

# Those of generated parts have a class, and what they need around them.
_TABLE = re.compile(r"<table>.*?</table>", re.DOTALL)


def with_scrolling_tables(page: str) -> str:
    """The page with two elements around each table without a class, as Material's styles want them."""
    return _TABLE.sub(
        r'<div class="md-typeset__scrollwrap"><div class="md-typeset__table">\g<0></div></div>', page
    )
