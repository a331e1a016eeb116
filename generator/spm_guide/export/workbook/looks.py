"""What cells look like: formats of the workbook, in the colours of the theme."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

Format = dict[str, Any]
_REMARK = re.compile(r"/\*.*?\*/", re.DOTALL)
_TOKEN = re.compile(r"--spm-([a-z-]+):\s*(#[0-9a-fA-F]{6})\b")
_BLACK, _WHITE = "#000000", "#ffffff"
# What words stand on, and words that stand on a strong colour.
_BACKGROUNDS = ("surface", "sunken", "on-brand", "on-button")
BAND_NAMES = ("not-started", "beginning", "developing", "established", "leading")
AREA_NAMES = ("strategy", "systems", "decisions")
# Every spreadsheet has it, or takes its own in place of it.
FONT = "Calibri"
PERCENT = "0%"
DAY = "yyyy-mm-dd"
# A cell of text stays text, whatever somebody types into it.
AS_TEXT = "@"


class Tokens(dict[str, str]):
    """Name and #rrggbb of colours; one that a theme leaves out is black, as a background white."""

    def __missing__(self, name: str) -> str:
        """What can be read in any case."""
        return _WHITE if name.endswith("-soft") or name in _BACKGROUNDS else _BLACK


def theme_tokens(theme: Path) -> Tokens:
    """The colours of the light scheme in `theme`/styles/tokens.css.  raises  OSError"""
    css = _REMARK.sub("", (theme / "styles" / "tokens.css").read_text(encoding="utf-8"))
    tokens = Tokens()
    for name, colour in _TOKEN.findall(css):
        # The light scheme comes first.
        tokens.setdefault(name, colour)
    return tokens


def styles(tokens: Tokens, right_to_left: bool) -> dict[str, Format]:
    """Format of each style of a cell."""
    plain: Format = {
        "font_name": FONT,
        "font_size": 11,
        "font_color": tokens["ink"],
        "valign": "top",
        # Not by the first letter: a full stop, a digit or a bracket at the beginning would go astray.
        "reading_order": 2 if right_to_left else 1,
    }
    wrapped: Format = {**plain, "text_wrap": True}
    boxed: Format = {**wrapped, "border": 1, "border_color": tokens["line"]}
    middle: Format = {**boxed, "valign": "vcenter"}
    entered: Format = {
        **boxed,
        "border_color": tokens["edge"],
        "bg_color": tokens["surface"],
        "locked": False,
        "num_format": AS_TEXT,
    }
    head: Format = {
        **boxed,
        "bold": True,
        "bg_color": tokens["brand"],
        "font_color": tokens["on-brand"],
        "valign": "vcenter",
    }
    found: dict[str, Format] = {
        "": plain,
        "text": wrapped,
        "title": {**plain, "bold": True, "font_size": 20, "font_color": tokens["brand"]},
        "heading": {
            **plain,
            "bold": True,
            "font_size": 14,
            "font_color": tokens["brand"],
            "valign": "bottom",
        },
        "lead": {**wrapped, "font_color": tokens["ink-soft"]},
        "label": {**middle, "bold": True, "bg_color": tokens["sunken"]},
        "cell": middle,
        "soft": {**middle, "font_color": tokens["ink-soft"]},
        "small": {**boxed, "font_size": 9, "font_color": tokens["ink-soft"]},
        "mark": {**boxed, "align": "center"},
        "head": head,
        "percent": {**middle, "num_format": PERCENT, "align": "center", "bold": True},
        "percent-soft": {
            **middle,
            "num_format": PERCENT,
            "align": "center",
            "font_color": tokens["ink-soft"],
        },
        "word": {**middle, "align": "center"},
        "input": entered,
        "input-choice": {**entered, "bold": True},
        "input-mark": {**entered, "bold": True, "align": "center", "valign": "vcenter"},
        "input-day": {**entered, "num_format": DAY},
        "sum": {**plain, "font_size": 9},
        "sum-head": {**plain, "font_size": 9, "bold": True},
        "question": boxed,
        "bold": {**plain, "bold": True, "valign": "bottom"},
    }
    for area in AREA_NAMES:
        strong, soft = tokens[f"area-{area}"], tokens[f"area-{area}-soft"]
        found[f"area-{area}"] = {
            **boxed,
            "bold": True,
            "font_size": 14,
            "bg_color": strong,
            "font_color": tokens["on-button"],
            "valign": "vcenter",
        }
        found[f"head-{area}"] = {**head, "bg_color": strong, "font_color": tokens["on-button"]}
        found[f"practice-{area}"] = {**middle, "bold": True, "bg_color": soft, "font_color": strong}
    return found


def conditional(tokens: Tokens) -> dict[str, Format]:
    """What changes in a cell while a condition holds."""
    found: dict[str, Format] = {
        "off": {"font_color": tokens["edge"], "bg_color": tokens["sunken"]},
        "missing": {"bg_color": tokens["warning-soft"]},
        "no": {"font_color": tokens["error"], "bg_color": tokens["error-soft"]},
        "partly": {"font_color": tokens["warning"], "bg_color": tokens["warning-soft"]},
        "yes": {"font_color": tokens["success"], "bg_color": tokens["success-soft"]},
        "unknown": {"font_color": tokens["ink-soft"], "bg_color": tokens["sunken"]},
        "fired": {"font_color": tokens["warning"], "bg_color": tokens["warning-soft"], "bold": True},
    }
    for band in BAND_NAMES:
        found[band] = {"font_color": tokens[f"band-{band}"], "bg_color": tokens[f"band-{band}-soft"]}
    return found
