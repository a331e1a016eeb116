"""Writes what makes an app of a language's pages: its name, its first page, its pictures."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from spm_guide.model.guide import Guide
from spm_guide.stage.addresses import ASSESSMENT_PAGE
from spm_guide.stage.theme_colours import theme_colours

# All addresses are relative to the manifest, so the site may stand anywhere.
ICONS = "../assets/icons/"


def app_manifest(guide: Guide, theme: Path) -> str:
    """The text of `<code>/app.webmanifest`; the app is this language's folder.  raises  OSError"""
    colours = theme_colours(theme)
    name = guide.interface_text("site-name").shown
    manifest: dict[str, Any] = {
        "name": name,
        "short_name": name,
        "description": guide.interface_text("site-purpose").shown,
        "lang": guide.language.code,
        "dir": guide.language.direction,
        "start_url": "index.html",
        "scope": "./",
        "display": "standalone",
        "theme_color": colours.bar,
        "background_color": colours.paper,
        "icons": [
            _icon("icon-192.png", 192, "any"),
            _icon("icon-512.png", 512, "any"),
            _icon("icon-maskable-512.png", 512, "maskable"),
        ],
        "shortcuts": [
            {"name": guide.interface_text("site-assessment-page").shown, "url": ASSESSMENT_PAGE},
        ],
    }
    given = {key: value for key, value in manifest.items() if value is not None}
    return json.dumps(given, ensure_ascii=False, indent=2) + "\n"


def _icon(file: str, size: int, purpose: str) -> dict[str, str]:
    return {"src": ICONS + file, "sizes": f"{size}x{size}", "type": "image/png", "purpose": purpose}
