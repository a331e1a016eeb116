"""Finds the templates, and which interface texts templates and scripts name."""

from __future__ import annotations

import re
from pathlib import Path

from spm_guide.model.text import Location

_FILES = ("templates/**/*.html", "browser/**/*.js")
# say("site-next") or words('site-menu'); names that are put together are known only when a page is made.
_NAMED = re.compile(r"""\b(?:say|words)\(\s*(["'])([a-z][a-z0-9-]*)\1\s*[,)]""")


def template_names(theme: Path) -> frozenset[str]:
    """The templates a page may name: the files of theme/templates/, not those in its folders."""
    return frozenset(path.name for path in theme.glob("templates/*.html") if path.is_file())


def interface_texts_used(theme: Path, shown: str) -> dict[str, Location]:
    """Ids of interface texts, each with the first place that names it.

    shown  the folder `theme` as messages name it; without that folder nothing is used
    """
    used: dict[str, Location] = {}
    for path in sorted(path for pattern in _FILES for path in theme.glob(pattern) if path.is_file()):
        name = f"{shown}/{path.relative_to(theme).as_posix()}"
        for number, line in enumerate(path.read_text(encoding="utf-8", errors="replace").splitlines(), 1):
            for match in _NAMED.finditer(line):
                used.setdefault(match[2], Location(name, number))
    return used
