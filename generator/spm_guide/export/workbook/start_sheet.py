"""The first sheet: how to answer, on half a page."""

from __future__ import annotations

from spm_guide.export.workbook.grid import Sheet
from spm_guide.export.workbook.words import Words, height

_WIDTH = 96
_COLUMNS = [4, _WIDTH]
_STEPS = ("institution", "questions", "threads", "results")
_RULES = ("scope", "period", "lower", "practice", "unknown")


def start_sheet(words: Words) -> Sheet:
    """The sheet."""
    sheet = Sheet(words.tab("workbook-tab-start"), columns=list(_COLUMNS))
    sheet.put(0, 0, words.say("assessment-title"), "title")
    sheet.heights[0] = 32
    row = 1
    for id in ("assessment-lead", "workbook-lead"):
        said = words.say(id)
        sheet.merge(sheet.put(row, 0, said, "lead"), 1, 2)
        sheet.heights[row] = height((said, _WIDTH))
        row += 1
    row = _list(sheet, words, row, "workbook-order", [f"workbook-order-{step}" for step in _STEPS], True)
    row = _list(sheet, words, row, "assessment-how", [f"assessment-how-{rule}" for rule in _RULES], False)
    _list(sheet, words, row, "workbook-about", ["workbook-about-cells", "workbook-about-bring"], False)
    return sheet


def _list(sheet: Sheet, words: Words, row: int, heading: str, ids: list[str], numbered: bool) -> int:
    """A heading and its lines.  returns  the row below"""
    sheet.put(row, 0, words.say(heading), "heading")
    sheet.heights[row] = 32
    for place, id in enumerate(ids, start=1):
        said = words.say(id)
        sheet.put(row + place, 0, f"{place}." if numbered else "•", "text")
        sheet.put(row + place, 1, said, "text")
        sheet.heights[row + place] = height((said, _WIDTH))
    return row + len(ids) + 1
