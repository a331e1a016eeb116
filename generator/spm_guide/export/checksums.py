"""Writes the fingerprints of all files of the site, so that a copy can be checked."""

from __future__ import annotations

from hashlib import file_digest
from pathlib import Path

NAME = "SHA256SUMS"


def write_checksums(site: Path) -> Path:
    """Writes `site/SHA256SUMS` in the format of `sha256sum --check`, sorted; to be called last.

    raises  OSError
    """
    target = site / NAME
    files = sorted(path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file())
    lines = [f"{_fingerprint(site / name)}  {name}\n" for name in files if name != NAME]
    target.write_text("".join(lines), encoding="utf-8", newline="\n")
    return target


def _fingerprint(path: Path) -> str:
    with path.open("rb") as file:
        return file_digest(file, "sha256").hexdigest()
