"""Words in a cell of a spreadsheet stay words."""

from __future__ import annotations

# Spreadsheets run a cell that begins so as a formula.
_LIKE_A_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def as_words(words: str) -> str:
    """`words` with an apostrophe in front where a spreadsheet would take them for a formula."""
    return f"'{words}" if words.startswith(_LIKE_A_FORMULA) else words
