"""The words of the workbook: those of the guide's language, with figures that are filled in by formulas."""

from __future__ import annotations

import re
import textwrap

from babel import Locale
from babel.numbers import format_percent

from spm_guide.export.workbook.expression import Expression, Part, joined
from spm_guide.export.workbook.rounding import div
from spm_guide.model.guide import Guide

_PLACEHOLDER = re.compile(r"\{([a-z]+)\}")
# What a spreadsheet does not take in the name of a sheet, and how long one may be.
_NOT_IN_A_TAB = re.compile(r"[\[\]:*?/\\']")
_TAB_LENGTH = 31
_LINE = 15.0
_TALLEST = 409.0


class Words:
    """The interface texts of a guide."""

    def __init__(self, guide: Guide) -> None:
        self._guide = guide
        self._tabs: set[str] = set()
        before, _, after = format_percent(
            0.07, locale=Locale.parse(guide.language.code, sep="-"), numbering_system="latn"
        ).partition("7")
        self._percent = (before, after)

    def say(self, id: str) -> str:
        """The text as it is.  raises  UnusableText"""
        return self._guide.interface_text(id).shown

    def tab(self, id: str) -> str:
        """The text as the name of a sheet, of which no two are alike; a longer one is cut."""
        name = _NOT_IN_A_TAB.sub(" ", self.say(id))[:_TAB_LENGTH].strip() or id[:_TAB_LENGTH]
        while name.casefold() in self._tabs:
            name = f"{name[: _TAB_LENGTH - 2]} {len(self._tabs) + 1}"
        self._tabs.add(name.casefold())
        return name

    def fill(self, id: str, **parts: Part) -> Expression:
        """The text with a part of a formula in place of each {name}."""
        pieces = _PLACEHOLDER.split(self.say(id))
        return joined(
            [parts[piece] if place % 2 else piece for place, piece in enumerate(pieces) if piece or place % 2]
        )

    def percent(self, points: Expression) -> Expression:
        """Basis points as a whole percentage in words, as the language writes it."""
        before, after = self._percent
        return joined([before, div(points, 100), after]) if before else joined([div(points, 100), after])


def height(*columns: tuple[str, int], line: float = _LINE) -> float:
    """The height in points of a row that shows each text in a column of so many letters."""
    return min(_TALLEST, line * max(_lines(text, width) for text, width in columns) + 3)


def _lines(text: str, width: int) -> int:
    wrapped = (textwrap.wrap(part, max(4, width - 2)) for part in text.split("\n"))
    return sum(max(1, len(lines)) for lines in wrapped)
