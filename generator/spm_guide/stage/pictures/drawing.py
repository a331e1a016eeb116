"""Makes pictures of SVG drawings, the same bytes on every machine: no font of the system is used."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from importlib import import_module
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree

from jinja2 import TemplateRuntimeError

if TYPE_CHECKING:
    from PIL.Image import Image

SVG = "http://www.w3.org/2000/svg"
# Colours that a palette can have, and those that are enough for an icon.
PALETTE, ICON_COLOURS = 256, 64
# Half the time of the highest, for one byte in twenty.
_COMPRESSION = 6


def as_png(svg: str, file: str, fonts: Sequence[Path] = (), width: int | None = None) -> bytes:
    """The drawing as PNG with all its colours.

    file    what to call it in a message
    fonts   font files for its words; a font that is not among them is not used
    width   in pixels; None = as the drawing says

    raises  jinja2.TemplateError when it is no drawing
    """
    try:
        png = _module("resvg_py").svg_to_bytes(
            svg_string=svg, skip_system_fonts=True, font_files=[str(font) for font in fonts], width=width
        )
    except ValueError as error:
        raise TemplateRuntimeError(f"{file} can't be drawn: {error}") from error
    return bytes(png)


def drawn(svg: str, file: str, fonts: Sequence[Path] = (), width: int | None = None) -> Image:
    """Likewise as a picture to go on with."""
    picture: Image = _module("PIL.Image").open(BytesIO(as_png(svg, file, fonts, width)))
    picture.load()
    return picture


def nested(svg: str, file: str, x: float, y: float, size: float) -> str:
    """The drawing as part of another one, in a square of `size` at x and y.

    raises  jinja2.TemplateError when it is no drawing
    """
    try:
        root = ElementTree.fromstring(svg)
    except ElementTree.ParseError as error:
        raise TemplateRuntimeError(f"{file} can't be drawn: {error}") from error
    root.attrib.update(x=str(x), y=str(y), width=str(size), height=str(size))
    # Here and not once for all: another library may have given the empty name to what it writes.
    ElementTree.register_namespace("", SVG)
    return ElementTree.tostring(root, encoding="unicode")


def laid_on(ground: Image, picture: Image, top: int) -> Image:
    """The ground with the picture on it, `top` pixels below its upper edge."""
    whole = ground.convert("RGB")
    whole.paste(picture, (0, top), picture)
    return whole


def small_png(picture: Image) -> bytes:
    """A picture of few colours as PNG, in a third of the bytes; what can be seen through stays so."""
    image = _module("PIL.Image")
    few = picture.quantize(ICON_COLOURS, method=image.Quantize.FASTOCTREE, dither=image.Dither.NONE)
    out = BytesIO()
    few.save(out, "PNG", optimize=True)
    return out.getvalue()


def in_few_colours(picture: Image, ground: str, inks: Iterable[str]) -> bytes:
    """The picture as PNG, small: only `ground`, the `inks`, and what lies between the two.

    ground, inks  "#rrggbb"; whatever has another colour takes the nearest
    """
    image = _module("PIL.Image")
    palette = image.new("P", (1, 1))
    palette.putpalette(_between(ground, tuple(inks)))
    few = picture.convert("RGB").quantize(palette=palette, dither=image.Dither.NONE)
    out = BytesIO()
    few.save(out, "PNG", compress_level=_COMPRESSION)
    return out.getvalue()


def _between(ground: str, inks: tuple[str, ...]) -> list[int]:
    """Red, green and blue of each colour of the palette: the edges of letters lie between two colours."""
    steps = (PALETTE - 1) // len(inks)
    start = _parts(ground)
    colours = [start]
    for ink in map(_parts, inks):
        colours += [
            tuple(round(a + (b - a) * step / steps) for a, b in zip(start, ink, strict=True))
            for step in range(1, steps + 1)
        ]
    return [part for colour in colours for part in colour]


def _parts(colour: str) -> tuple[int, ...]:
    return tuple(int(colour[at : at + 2], 16) for at in (1, 3, 5))


@cache
def _module(name: str) -> Any:
    """Loaded when a picture is drawn: a build in which nothing changed need not wait for it."""
    return import_module(name)
