"""Draws the icons that browsers and devices ask for, all of them from the site's one mark."""

from __future__ import annotations

from pathlib import Path

from spm_guide.memory import Recall, make_always
from spm_guide.stage.pictures.drawing import drawn, nested, small_png
from spm_guide.stage.pictures.look import MARK, Look, read_look

FOLDER = "icons"
# As drawn, for what shows the mark itself: a tab of a browser that can't show SVG, a list of programs.
PLAIN = {"icon-32.png": 32, "icon-192.png": 192, "icon-512.png": 512}
# On a ground without corners, for devices that cut their own shape out of it: name -> pixels, and the
# share of the width that the mark takes. What a circle may cut off is the outer tenth on each side.
FULL = {"apple-touch-icon.png": (180, 100), "icon-maskable-512.png": (512, 76)}
_SIDE = 100


def write_icons(theme: Path, assets: Path, recall: Recall = make_always) -> None:
    """Writes `assets/icons/`; the folder `assets` is there already.

    raises  OSError; jinja2.TemplateError when the mark can't be drawn
    """
    look = read_look(theme)
    (assets / FOLDER).mkdir(exist_ok=True)
    for name, picture in recall("icons", (look.digest,), lambda: icons(look)).items():
        (assets / FOLDER / name).write_bytes(picture)


def icons(look: Look) -> dict[str, bytes]:
    """Every icon as PNG, by the name of its file.  raises  jinja2.TemplateError: the mark can't be drawn"""
    plain = {name: (look.mark, pixels) for name, pixels in PLAIN.items()}
    full = {name: (on_full_ground(look, share), pixels) for name, (pixels, share) in FULL.items()}
    return {name: small_png(drawn(svg, MARK, width=pixels)) for name, (svg, pixels) in (plain | full).items()}


def on_full_ground(look: Look, share: int) -> str:
    """The mark on a square of the brand's colour; `share` of the width in hundredths is the mark's."""
    edge = (_SIDE - share) / 2
    ground = f'<rect width="{_SIDE}" height="{_SIDE}" fill="{look.colour("brand")}"/>'
    mark = nested(look.mark, MARK, edge, edge, share)
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_SIDE} {_SIDE}">{ground}{mark}</svg>'
