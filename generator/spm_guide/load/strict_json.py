"""Reads JSON strictly, with the line of every value: no duplicate keys, whole numbers only.

twin  theme/browser/keeping/strict-json.js
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import Any

# Deeper than any result file; a hostile file can't exhaust the stack.
DEEPEST = 30
# The largest whole number that a browser holds exactly.
LARGEST = 2**53 - 1
_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?")
_WHOLE = re.compile(r"-?[0-9]+")
_ESCAPES = {'"': '"', "\\": "\\", "/": "/", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}
_WORDS: dict[str, Any] = {"true": True, "false": False, "null": None}
_SPACE = re.compile(r"[ \t\r\n]+")
# What stands for itself in a text: everything but the closing quote, a backslash and control signs.
_PLAIN = re.compile(r'[^"\\\x00-\x1f]+')
# Half of a pair may stand alone behind it.
_PERHAPS_HALF = re.compile(r"\\u[dD]")
# So few digits are never above the largest number.
_SURELY_SMALL = 15


@dataclass(frozen=True, slots=True)
class Flaw:
    """What is wrong at a line: a code of problems.py, the path of the value, and details."""

    code: str
    path: str
    line: int
    details: dict[str, str]


class _Broken(Exception):
    """The text is no JSON from this place on."""


class _Doubtful(ValueError):
    """There may be something to say about the text."""


def sound_json(text: str, longest: int) -> Any:
    """The data in `text` where it is beyond doubt that StrictJson has no flaw to report; else None.

    Python's own reader is many times as fast, but knows no lines and takes more for JSON.

    longest  the most characters of a text
    """
    if _PERHAPS_HALF.search(text):
        return None
    try:
        data = json.loads(
            text,
            object_pairs_hook=_no_key_twice,
            parse_int=_small,
            parse_float=_doubt,
            parse_constant=_doubt,
        )
    except (ValueError, RecursionError):
        return None
    return data if _is_small(data, longest, DEEPEST) else None


def _no_key_twice(members: list[tuple[str, Any]]) -> dict[str, Any]:
    read = dict(members)
    if len(read) < len(members):
        raise _Doubtful
    return read


def _small(digits: str) -> int:
    if len(digits) > _SURELY_SMALL:
        raise _Doubtful
    return int(digits)


def _doubt(_: str) -> Any:
    raise _Doubtful


def _is_small(data: Any, longest: int, deepest: int) -> bool:
    if isinstance(data, str):
        return len(data) <= longest
    if not isinstance(data, dict | list):
        return True
    inside = data.values() if isinstance(data, dict) else data
    return deepest > 0 and all(_is_small(one, longest, deepest - 1) for one in inside)


class StrictJson:
    """One text, read once.

    value  the data, or None where the text is no JSON
    lines  path ("/answers/indicators-1/value") -> line, first line 1
    texts  path and text of every text, in the order of the file
    flaws  everything wrong; with SPM601 among them, `value` means nothing
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0
        self._line = 1
        self.lines: dict[str, int] = {}
        self.texts: list[tuple[str, str]] = []
        self.flaws: list[Flaw] = []
        self.value: Any = None
        try:
            self.value = self._value("", 0)
            if self._next_sign():
                raise _Broken
        except _Broken:
            self.value = None
            self.flaws = [Flaw("SPM601", "", self._line, {})]

    def _value(self, path: str, depth: int) -> Any:
        start = self._next_sign()
        self.lines[path] = self._line
        if depth > DEEPEST:
            raise _Broken
        if start == "{":
            return self._object(path, depth)
        if start == "[":
            return self._array(path, depth)
        if start == '"':
            text = self._string()
            self.texts.append((path, text))
            return text
        for word, value in _WORDS.items():
            if self._text.startswith(word, self._at):
                self._at += len(word)
                return value
        return self._number(path)

    def _object(self, path: str, depth: int) -> dict[str, Any]:
        members: dict[str, Any] = {}
        self._at += 1
        if self._next_sign() == "}":
            self._at += 1
            return members
        while True:
            if self._next_sign() != '"':
                raise _Broken
            line = self._line
            key = self._string()
            self._take(":")
            inner = f"{path}/{key}"
            if key in members:
                self.flaws.append(Flaw("SPM605", inner, line, {"key": key}))
            members[key] = self._value(inner, depth + 1)
            if self._take(",", "}") == "}":
                return members

    def _array(self, path: str, depth: int) -> list[Any]:
        items: list[Any] = []
        self._at += 1
        if self._next_sign() == "]":
            self._at += 1
            return items
        while True:
            items.append(self._value(f"{path}/{len(items)}", depth + 1))
            if self._take(",", "]") == "]":
                return items

    def _string(self) -> str:
        pieces: list[str] = []
        self._at += 1
        while True:
            plain = _PLAIN.match(self._text, self._at)
            if plain:
                pieces.append(plain[0])
                self._at = plain.end()
            sign = self._text[self._at : self._at + 1]
            self._at += 1
            if sign == '"':
                return "".join(pieces)
            if sign != "\\":  # a control sign, or the end of the text
                raise _Broken
            pieces.append(self._escape())

    def _escape(self) -> str:
        sign = self._text[self._at : self._at + 1]
        self._at += 1
        if sign in _ESCAPES:
            return _ESCAPES[sign]
        digits = self._text[self._at : self._at + 4]
        if sign != "u" or not re.fullmatch("[0-9a-fA-F]{4}", digits):
            raise _Broken
        self._at += 4
        unit = int(digits, 16)
        if 0xD800 <= unit <= 0xDBFF:
            low = re.match(r"\\u([dD][c-fC-F][0-9a-fA-F]{2})", self._text[self._at : self._at + 6])
            if low:
                self._at += 6
                return chr(0x10000 + (unit - 0xD800) * 0x400 + int(low[1], 16) - 0xDC00)
        # Half a pair is no letter, and could not be written again as UTF-8.
        return "\ufffd" if 0xD800 <= unit <= 0xDFFF else chr(unit)

    def _number(self, path: str) -> int:
        found = _NUMBER.match(self._text, self._at)
        if not found:
            raise _Broken
        self._at = found.end()
        if _WHOLE.fullmatch(found[0]) and len(found[0]) < 18 and abs(int(found[0])) <= LARGEST:
            return int(found[0])
        self.flaws.append(Flaw("SPM606", path, self._line, {"value": found[0][:30]}))
        return 0

    def _take(self, *allowed: str) -> str:
        """Goes behind the next sign, which has to be one of those allowed, and returns it."""
        sign = self._next_sign()
        if sign not in allowed:
            raise _Broken
        self._at += 1
        return sign

    def _next_sign(self) -> str:
        """The next sign that is no space, without going behind it; empty at the end of the text."""
        sign = self._text[self._at : self._at + 1]
        space = _SPACE.match(self._text, self._at) if sign <= " " else None
        if space:
            self._line += space[0].count("\n")
            self._at = space.end()
            sign = self._text[self._at : self._at + 1]
        return sign
