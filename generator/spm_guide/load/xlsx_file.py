"""Reads the words and numbers of an XLSX file, whatever program saved it; formulas are not worked out.

The file is somebody else's: nothing in it is unpacked onto the disk, and what is too large, or declares
entities of its own, is refused.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from io import BytesIO
from math import isfinite
from posixpath import join, normpath
from typing import TypeAlias
from xml.etree import ElementTree
from zipfile import BadZipFile, ZipFile
from zlib import error as ZlibError

Shown: TypeAlias = str | int | float | None
Sheet: TypeAlias = dict[tuple[int, int], Shown]
# Bytes of one part when unpacked; the whole check takes less than a fiftieth.
LARGEST_PART = 20_000_000
# Of all parts that are read.
_LARGEST_FILE = 100_000_000
# The day before the first one of spreadsheets, which count a 29 February 1900.
_BEFORE_DAYS = date(1899, 12, 30)
_MOST_DAYS = 100_000
_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_CELL = re.compile(r"\$?([A-Z]{1,3})\$?([0-9]{1,7})")
_RANGE = re.compile(r"(?:'((?:[^']|'')+)'|([^'!]+))!\$?([A-Z]{1,3})\$?([0-9]+):\$?([A-Z]{1,3})\$?([0-9]+)")
# What a spreadsheet writes for a sign that XML can't hold.
_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")


class NotASpreadsheet(Exception):
    """What stands in the way of reading the file, in words."""


@dataclass(frozen=True, slots=True)
class Named:
    """Cells that have a name: first and last row and column, counted from 0."""

    sheet: str
    top: int
    left: int
    bottom: int
    right: int


@dataclass(frozen=True, slots=True)
class XlsxFile:
    """What cells show, by the name of the sheet, and the names of cells."""

    sheets: dict[str, Sheet]
    names: dict[str, Named]


def read_xlsx(content: bytes) -> XlsxFile:
    """Everything in the file.  raises  NotASpreadsheet"""
    try:
        with ZipFile(BytesIO(content)) as packed:
            parts = _Parts(packed)
            book = parts.tree("xl/workbook.xml")
            texts = _shared_texts(parts)
            places = {
                one.get("Id", ""): normpath(join("xl", one.get("Target", "")))
                for one in parts.tree("xl/_rels/workbook.xml.rels")
            }
            sheets = {
                one.get("name", ""): _cells(
                    parts.tree(places[one.get(_RELATION, "")].removeprefix("/")), texts
                )
                for one in book.iter(f"{_MAIN}sheet")
            }
    except (BadZipFile, ZlibError, EOFError, NotImplementedError, RuntimeError) as error:
        raise NotASpreadsheet("it is no ZIP file, or a damaged one") from error
    except ElementTree.ParseError as error:
        raise NotASpreadsheet("a part of it is damaged") from error
    except (KeyError, ValueError, IndexError) as error:
        raise NotASpreadsheet("a part of it is missing or wrong") from error
    named = {one.get("name", ""): _named(one.text or "") for one in book.iter(f"{_MAIN}definedName")}
    return XlsxFile(sheets, {name: there for name, there in named.items() if there is not None})


def cell_name(row: int, column: int) -> str:
    """As people call a cell: (0, 27) is "AB1"."""
    letters, rest = "", column + 1
    while rest:
        rest, place = divmod(rest - 1, 26)
        letters = chr(ord("A") + place) + letters
    return f"{letters}{row + 1}"


def day_of(value: Shown) -> str | None:
    """A day as it stands in a saved assessment: spreadsheets count days. Words stay words."""
    if isinstance(value, int | float) and isfinite(value) and 0 < value < _MOST_DAYS:
        return (_BEFORE_DAYS + timedelta(days=int(value))).isoformat()
    words = "" if value is None else str(value).strip()
    return words or None


class _Parts:
    def __init__(self, packed: ZipFile) -> None:
        self._packed = packed
        self._left = _LARGEST_FILE

    def tree(self, name: str) -> ElementTree.Element:
        with self._packed.open(name) as part:
            content = part.read(LARGEST_PART + 1)
        self._left -= len(content)
        if len(content) > LARGEST_PART or self._left < 0:
            raise NotASpreadsheet("a part of it is too large")
        # Entities can grow without end, or name other files; in UTF-16 their sign would hide.
        if b"<!" in content.replace(b"<![CDATA[", b"").replace(b"<!--", b"") or b"\0" in content:
            raise NotASpreadsheet("a part of it declares what no spreadsheet does")
        return ElementTree.fromstring(content)

    def has(self, name: str) -> bool:
        return name in self._packed.namelist()


def _shared_texts(parts: _Parts) -> list[str]:
    if not parts.has("xl/sharedStrings.xml"):
        return []
    return [_words(one) for one in parts.tree("xl/sharedStrings.xml").iter(f"{_MAIN}si")]


def _words(item: ElementTree.Element) -> str:
    """The text of a cell, all its pieces together, without what says how it is spoken."""
    pieces = [one.text or "" for one in item.findall(f"{_MAIN}t")]
    pieces += [one.text or "" for run in item.findall(f"{_MAIN}r") for one in run.findall(f"{_MAIN}t")]
    return _ESCAPED.sub(_unescaped, "".join(pieces))


def _unescaped(match: re.Match[str]) -> str:
    sign = int(match[1], 16)
    # Half a pair is no letter, and could not be written as UTF-8.
    return "\ufffd" if 0xD800 <= sign <= 0xDFFF else chr(sign)


def _cells(sheet: ElementTree.Element, texts: list[str]) -> Sheet:
    found: Sheet = {}
    for cell in sheet.iter(f"{_MAIN}c"):
        match = _CELL.fullmatch(cell.get("r", ""))
        if match is None:
            raise ValueError("a cell without a place")
        found[int(match[2]) - 1, _column(match[1])] = _shown(cell, texts)
    return found


def _shown(cell: ElementTree.Element, texts: list[str]) -> Shown:
    kind = cell.get("t", "n")
    inline = cell.find(f"{_MAIN}is")
    if inline is not None:
        return _words(inline)
    value = cell.findtext(f"{_MAIN}v")
    if not value:
        return None
    if kind == "s":
        return texts[int(value)]
    if kind == "n":
        number = float(value)
        return int(number) if number.is_integer() else number
    return value


def _named(text: str) -> Named | None:
    match = _RANGE.fullmatch(text.strip())
    if match is None:
        return None
    sheet = (match[1] or match[2]).replace("''", "'")
    return Named(sheet, int(match[4]) - 1, _column(match[3]), int(match[6]) - 1, _column(match[5]))


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1
