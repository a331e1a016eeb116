"""Writes a language of the guide as one ZIP, to open from a stick with a double-click."""

from __future__ import annotations

from pathlib import Path

from spm_guide.export.service_worker import kept_files
from spm_guide.output_files import START_FILE, START_FOLDER, START_NOTES, write_zip

# On top, so that they are found; everything else lies in one folder beside them.
_ON_TOP = (START_FILE, START_NOTES)
# What the page on top loads; the guide's own pages do without.
_FOR_THE_TOP = ("assets/front-door.css", "assets/scripts/open-guide.js")


def write_offline_zip(site: Path, code: str, target: Path) -> Path:
    """Packs a language of `site`, which was made to be opened from a folder: the same site, the same bytes.

    raises  OSError; `target` then still holds what it held
    """
    below = [path.relative_to(site).as_posix() for path in kept_files(site, code).values()]
    names = sorted({*below, *_FOR_THE_TOP})
    files = {name: (site / name).read_bytes() for name in _ON_TOP}
    files |= {f"{START_FOLDER}/{name}": (site / name).read_bytes() for name in names}
    return write_zip(target, files)
