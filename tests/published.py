"""The languages that the site of this project is published in."""

from __future__ import annotations

from pathlib import Path

import yaml

_LIST = Path(__file__).resolve().parent.parent / "locales" / "languages.yml"
LANGUAGES: tuple[str, ...] = tuple(
    language["code"] for language in yaml.safe_load(_LIST.read_text("utf-8"))["languages"]
)
"""Codes, in the order of the menu, English first."""
PARTLY = ("sw",)
"""Those of them in which only the interface, the quick check and its results are translated."""
WHOLE = tuple(code for code in LANGUAGES if code not in PARTLY)
"""Those in which everything is."""
