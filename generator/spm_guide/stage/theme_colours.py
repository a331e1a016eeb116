"""What browsers paint around a page: the theme's colours for the bar above it and for an app that opens."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

_REMARK = re.compile(r"/\*.*?\*/", re.DOTALL)
_BLOCK = re.compile(r"([^{}]+)\{([^{}]*)\}")
_COLOUR = r"--spm-{name}:\s*(#[0-9a-fA-F]{{6}})\b"


@dataclass(frozen=True, slots=True)
class ThemeColours:
    """Colours as #rrggbb, or None where the theme names none.

    bar, bar_dark  of the page's head, in the light and in the dark scheme
    paper          what a page lies on, in the light scheme
    """

    bar: str | None
    bar_dark: str | None
    paper: str | None


def theme_colours(theme: Path) -> ThemeColours:
    """The colours in `theme`/styles/tokens.css.  raises  OSError"""
    css = _REMARK.sub("", (theme / "styles" / "tokens.css").read_text(encoding="utf-8"))
    blocks = _BLOCK.findall(css)
    light = next((body for head, body in blocks if '"default"' in head), "")
    dark = next((body for head, body in blocks if '"slate"' in head), "")
    return ThemeColours(_colour(light, "brand"), _colour(dark, "brand"), _colour(light, "paper"))


def _colour(block: str, name: str) -> str | None:
    match = re.search(_COLOUR.format(name=name), block)
    return match[1] if match else None
