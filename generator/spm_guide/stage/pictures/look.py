"""What pictures take from the theme: its colours, its mark, its fonts, the template of a card."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from jinja2 import TemplateRuntimeError

MARK = "images/thread.svg"
CARD_TEMPLATE = "social-card.svg"
TOKENS = "styles/tokens.css"
TITLE_FONTS, TEXT_FONTS = "fonts/title", "fonts/text"
_REMARK = re.compile(r"/\*.*?\*/", re.DOTALL)
_BLOCK = re.compile(r"[^{}]*\{([^{}]*)\}")
_COLOUR = re.compile(r"--spm-([a-z0-9-]+):\s*(#[0-9a-fA-F]{6})\s*;")
_USED = re.compile(r"var\(--spm-([a-z0-9-]+)\)")


@dataclass(frozen=True, slots=True)
class Look:
    """The look of pictures.

    theme    the folder it was read from
    colours  the light scheme's by name, "brand" -> "#173f4d"
    mark     the site's mark as SVG, with its colours filled in
    title_fonts, text_fonts
             font files for titles and for everything else; the first that has a letter writes it
    digest   differs when anything that pictures are made of differs, whatever the folder is called
    """

    theme: Path
    colours: dict[str, str] = field(hash=False)
    mark: str
    title_fonts: tuple[Path, ...]
    text_fonts: tuple[Path, ...]
    digest: str

    def colour(self, name: str) -> str:
        """A colour by name.  raises  jinja2.TemplateError when tokens.css has none of that name"""
        return with_colours(f"var(--spm-{name})", self.colours, "a picture")


def read_look(theme: Path) -> Look:
    """The look of `theme`.

    raises  OSError; jinja2.TemplateError when the mark asks for a colour that tokens.css does not name
    """
    colours = colours_of((theme / TOKENS).read_text(encoding="utf-8"))
    title_fonts, text_fonts = _fonts(theme / TITLE_FONTS), _fonts(theme / TEXT_FONTS)
    read = sha256(repr(colours).encode())
    for path in (theme / MARK, theme / "templates" / CARD_TEMPLATE, *title_fonts, *text_fonts):
        read.update(path.read_bytes())
    return Look(
        theme=theme,
        colours=colours,
        mark=with_colours((theme / MARK).read_text(encoding="utf-8"), colours, MARK),
        title_fonts=title_fonts,
        text_fonts=text_fonts,
        digest=read.hexdigest(),
    )


def colours_of(tokens: str) -> dict[str, str]:
    """The colours of tokens.css by name, as its first block names them: those of the light scheme."""
    colours: dict[str, str] = {}
    for block in _BLOCK.findall(_REMARK.sub("", tokens)):
        for name, value in _COLOUR.findall(block):
            colours.setdefault(name, value.lower())
    return colours


def with_colours(svg: str, colours: dict[str, str], file: str) -> str:
    """The drawing with `var(--spm-brand)` and its like replaced: outside a page nothing else would do it.

    file    what to call the drawing in a message
    raises  jinja2.TemplateError when tokens.css has no such colour
    """

    def value(match: re.Match[str]) -> str:
        if match[1] not in colours:
            missing = f"{TOKENS} does not have as #rrggbb"
            raise TemplateRuntimeError(f"{file} asks for the colour --spm-{match[1]}, which {missing}")
        return colours[match[1]]

    return _USED.sub(value, svg)


def _fonts(folder: Path) -> tuple[Path, ...]:
    return tuple(sorted(folder.glob("*.ttf")))
