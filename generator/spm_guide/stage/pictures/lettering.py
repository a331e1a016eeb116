"""Words in pictures: which font writes what, how wide it becomes, and where a line ends."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

_ISOLATES, _END_OF_ISOLATE = "\u2066\u2067\u2068", "\u2069"
_EMBED_RIGHT_TO_LEFT, _END_OF_EMBEDDING = "\u202b", "\u202c"
_CUT = "…"
# Fonts leave more room above and below their letters than lines of a title need.
_LINE_OF_ITS_FONT = 0.9


@dataclass(frozen=True, slots=True)
class Run:
    """Letters that one font writes; `family` is the name the drawing gives it."""

    family: str
    words: str


@dataclass(frozen=True, slots=True)
class Block:
    """Words set in lines.

    size    of the letters, in pixels
    lines   first to last
    leading from one line to the next, in pixels
    rise    from the top of the block to the first line's letters' feet
    """

    size: int
    lines: tuple[str, ...]
    leading: float
    rise: float

    @property
    def height(self) -> float:
        return self.leading * len(self.lines)


class Lettering:
    """The fonts for one kind of words, in the order in which they are asked for a letter."""

    def __init__(self, fonts: Sequence[Path]) -> None:
        self._fonts = tuple(_Font(path) for path in fonts)

    def can_write(self, words: str) -> bool:
        """Whether every letter has a font; a picture would show boxes for the others."""
        return all(_is_silent(letter) or self._font_for(letter) for letter in words)

    def runs(self, words: str) -> tuple[Run, ...]:
        """The words, cut where the font changes: a letter keeps its neighbour's as long as that has it."""
        return tuple(Run(font.family, part) for font, part in self._parts(words))

    def width(self, words: str, size: float) -> float:
        """Pixels that the words take in one line."""
        return sum(font.width(part) for font, part in self._parts(words)) * size

    def set_in(self, words: str, sizes: Sequence[int], lines: int, width: float, height: float) -> Block:
        """The words in the first of `sizes`, large to small, in which they fit; what no size fits is cut.

        lines, width, height  the most there may be; pixels
        """
        for size in sizes:
            wrapped = self._wrapped(words, size, width)
            block = self._block(wrapped, words, size)
            if len(wrapped) <= lines and block.height <= height and self._fits(wrapped, size, width):
                return self._block(self._balanced(words, size, width, len(wrapped)), words, size)
        size = sizes[-1]
        room = max(1, min(lines, int(height // self._block((), words, size).leading)))
        return self._block(self._cut(words, size, width, room), words, size)

    def _block(self, lines: tuple[str, ...], words: str, size: int) -> Block:
        fonts = {font for font, _ in self._parts(words)} or set(self._fonts[:1])
        above = max((font.above for font in fonts), default=1.0) * _LINE_OF_ITS_FONT * size
        below = max((font.below for font in fonts), default=0.3) * _LINE_OF_ITS_FONT * size
        return Block(size, lines, above + below, above)

    def _fits(self, lines: Sequence[str], size: float, width: float) -> bool:
        return all(self.width(line, size) <= width for line in lines)

    def _wrapped(self, words: str, size: float, width: float) -> tuple[str, ...]:
        """Lines as full as they get; only plain spaces end them, for no-break spaces hold words together."""
        lines: list[str] = []
        for word in filter(None, words.split(" ")):
            longer = f"{lines[-1]} {word}" if lines else word
            if lines and self.width(longer, size) <= width:
                lines[-1] = longer
            else:
                lines.append(word)
        return tuple(lines)

    def _balanced(self, words: str, size: float, width: float, lines: int) -> tuple[str, ...]:
        """As many lines as `lines`, of about the same length: the narrowest that still hold the words."""
        low, high = 0.0, width
        while high - low > 1:
            middle = (low + high) / 2
            wrapped = self._wrapped(words, size, middle)
            if len(wrapped) <= lines and self._fits(wrapped, size, middle):
                high = middle
            else:
                low = middle
        return self._wrapped(words, size, high)

    def _cut(self, words: str, size: float, width: float, lines: int) -> tuple[str, ...]:
        """As many lines as there is room for; the last one ends in … where something is left out."""
        wrapped = self._wrapped(words, size, width)
        kept = list(wrapped[:lines])
        if len(wrapped) > lines:
            kept[-1] += _CUT
        return tuple(self._shortened(line, size, width) for line in kept)

    def _shortened(self, line: str, size: float, width: float) -> str:
        if self.width(line, size) <= width:
            return line
        end = len(line.removesuffix(_CUT))
        while end > 1 and self.width(line[:end].rstrip() + _CUT, size) > width:
            end -= 1
        return line[:end].rstrip() + _CUT

    def _parts(self, words: str) -> list[tuple[_Font, str]]:
        parts: list[tuple[_Font, str]] = []
        current = self._font_of_most(words)
        for letter in words:
            if current is None or not (_is_silent(letter) or current.has(letter)):
                current = self._font_for(letter) or current
            if current is None:
                continue
            if parts and parts[-1][0] is current:
                parts[-1] = (current, parts[-1][1] + letter)
            else:
                parts.append((current, letter))
        return parts

    def _font_of_most(self, words: str) -> _Font | None:
        """The font that has most of the letters: the signs between words belong to it."""
        return max(self._fonts, key=lambda font: sum(map(font.has, words)), default=None)

    def _font_for(self, letter: str) -> _Font | None:
        return next((font for font in self._fonts if font.has(letter)), None)


class _Font:
    """One font file, measured by the same shaping as its drawing: Arabic letters join."""

    def __init__(self, path: Path) -> None:
        harfbuzz = _harfbuzz()
        face = harfbuzz.Face(harfbuzz.Blob.from_file_path(str(path)))
        self._font = harfbuzz.Font(face)
        self._unit = face.upem
        self._letters = frozenset(face.unicodes)
        self.family = str(face.get_name(harfbuzz.OTNameIdPredefined.FONT_FAMILY))
        extents = self._font.get_font_extents("ltr")
        self.above = extents.ascender / self._unit
        self.below = -extents.descender / self._unit

    def has(self, letter: str) -> bool:
        return ord(letter) in self._letters

    def width(self, words: str) -> float:
        """In sizes of the letters: 2.5 is 100 pixels at 40 pixels."""
        harfbuzz = _harfbuzz()
        buffer = harfbuzz.Buffer()
        buffer.add_str(words)
        buffer.guess_segment_properties()
        harfbuzz.shape(self._font, buffer)
        return float(sum(place.x_advance for place in buffer.glyph_positions)) / float(self._unit)


def starts_right_to_left(words: str, otherwise: bool) -> bool:
    """Whether the first letter that has a direction of its own, outside isolates, runs right to left."""
    depth = 0
    for letter in words:
        if letter in _ISOLATES:
            depth += 1
        elif letter == _END_OF_ISOLATE:
            depth = max(0, depth - 1)
        elif depth == 0 and (direction := unicodedata.bidirectional(letter)) in ("L", "R", "AL"):
            return direction != "L"
    return otherwise


def embedded(runs: Sequence[Run]) -> tuple[Run, ...]:
    """A line that runs right to left, for a drawing program that takes every line for one the other way."""
    if not runs:
        return ()
    opened = (Run(runs[0].family, _EMBED_RIGHT_TO_LEFT + runs[0].words), *runs[1:])
    last = opened[-1]
    return (*opened[:-1], Run(last.family, last.words + _END_OF_EMBEDDING))


def _is_silent(letter: str) -> bool:
    """Marks that nobody sees, and marks that belong to the letter before."""
    return unicodedata.category(letter) in ("Cf", "Mn")


@cache
def _harfbuzz() -> Any:
    """Loaded when words are measured: a build in which nothing changed need not wait for it."""
    return import_module("uharfbuzz")
