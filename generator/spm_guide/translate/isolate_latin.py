"""Isolates Latin words inside right-to-left text, so that their neighbours keep their places.

Without it, the full stop after "SPI5." or the bracket around "(Cerise+SPTF)" jumps to the other side.
"""

from __future__ import annotations

import re

from spm_guide.model.markup import (
    BARE_ADDRESS,
    CODE_SPAN,
    FIGURE,
    FOOTNOTE,
    HTML_ENTITY,
    HTML_TAG,
    LINK_REFERENCE,
    LINK_TARGET,
)

FIRST_STRONG_ISOLATE = "\u2068"
POP_ISOLATE = "\u2069"

_ALREADY_ISOLATED = re.compile(r"[\u2066-\u2068][^\u2066-\u2069]*\u2069")
_BRACES = re.compile(r"\{[^{}\n]*\}")
_UNTOUCHED = (
    _ALREADY_ISOLATED,
    CODE_SPAN,
    BARE_ADDRESS,
    HTML_TAG,
    HTML_ENTITY,
    LINK_TARGET,
    LINK_REFERENCE,
    FOOTNOTE,
    FIGURE,
    _BRACES,
)

_LETTER = "A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u1e00-\u1eff"
_FIGURE_OR_LETTER = f"[{_LETTER}0-9\u0300-\u036f]"
# What holds two Latin words or figures together: "Cerise+SPTF", "e-MFP", "SPI5 Entry", "Q & A", "3.5",
# and inside titles "Practice: the 'Social' part".
_QUOTE = "['\"\u2018\u2019\u201c\u201d]"
_BETWEEN = (
    r"(?:[ \u00a0]|[.\-\u2010\u2011\u2013+/&'\u2019@:,_]|[ \u00a0][&+\u2013-][ \u00a0]"
    rf"|{_QUOTE}?:[ \u00a0]{_QUOTE}?|[ \u00a0]{_QUOTE}|{_QUOTE}[ \u00a0])"
)
# A run starts with the word that holds the first letter: in "2022 SPTF" the year belongs to the Arabic.
_WORDS = rf"(?:[0-9]+[.\-+/&]?)*[{_LETTER}]{_FIGURE_OR_LETTER}*(?:{_BETWEEN}{_FIGURE_OR_LETTER}+)*"
# After Arabic letters the sign would jump in front of its figure.
_PERCENTAGE = r"[0-9]+(?:[.,][0-9]+)*[ \u00a0]?%"
_RUN = re.compile(rf"(?<!{_FIGURE_OR_LETTER})(?:{_PERCENTAGE}|{_WORDS})")


def isolate_latin(text: str) -> str:
    """`text` with U+2068 and U+2069 around each run of Latin words and the figures that follow them,
    and around each percentage.

    Web addresses, tags, placeholders, link targets, attribute lists, code and footnote marks stay as
    they are, and so does what is isolated already.
    """
    result, at = [], 0
    for start, end in _untouched_spans(text):
        result += [_isolated(text[at:start]), text[start:end]]
        at = end
    return "".join([*result, _isolated(text[at:])])


def _isolated(words: str) -> str:
    return _RUN.sub(lambda run: f"{FIRST_STRONG_ISOLATE}{run[0]}{POP_ISOLATE}", words)


def _untouched_spans(text: str) -> list[tuple[int, int]]:
    """Spans in order without overlaps; of two that overlap the one that starts first wins."""
    found = sorted(match.span() for pattern in _UNTOUCHED for match in pattern.finditer(text))
    spans: list[tuple[int, int]] = []
    for start, end in found:
        if not spans or start >= spans[-1][1]:
            spans.append((start, end))
        elif end > spans[-1][1]:
            spans[-1] = (spans[-1][0], end)
    return spans
