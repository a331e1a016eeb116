"""Writes the list of what a device keeps of a language, and the service worker that gives it out."""

from __future__ import annotations

import hashlib
import json
import zlib
from collections.abc import Mapping
from fnmatch import fnmatchcase
from functools import partial
from pathlib import Path
from urllib.parse import quote

from spm_guide.memory import Recall, make_always

WORKER = "service-worker.js"
LIST = "offline-files.json"
# The worker's script for all languages, below assets/: written there with the other scripts.
SCRIPT = WORKER
# Below a language's folder: what the browser itself asks for, what only a server shows, what nobody reads.
_NOT_OF_THE_LANGUAGE = (
    WORKER,
    LIST,
    "app.webmanifest",
    "404.html",
    "search/search_index.json",
    "*.map",
    "*.xml",
)
# Below assets/: what belongs to apps, to other websites, to programmers, and to the worker itself.
_NOT_OF_ASSETS = (
    *("icons/icon-*[0-9][0-9][0-9].png", "schema/*"),
    *("scripts/open-guide.js", "scripts/choose-language.js", "front-door.css"),
    *(SCRIPT, "retired-service-worker.js", "*.map"),
)
# Hexadecimal digits of a fingerprint: half of a SHA-256 is enough against slips.
_DIGITS = 32


def kept_files(site: Path, code: str) -> dict[str, Path]:
    """What a device keeps: address below the language's folder -> file, by address.

    site  the finished site, with the language's folder and assets/
    """
    language, assets = site / code, site / "assets"
    files = {quote(name): language / name for name in _names(language, _NOT_OF_THE_LANGUAGE)}
    files |= {quote(f"../assets/{name}"): assets / name for name in _names(assets, _NOT_OF_ASSETS)}
    return dict(sorted(files.items()))


def transfer_size(files: Mapping[str, Path], recall: Recall = make_always) -> int:
    """About how many bytes it takes to fetch them from a server that compresses."""
    contents = (path.read_bytes() for path in files.values())
    return sum(
        recall("compressed size", (fingerprint(content),), partial(_compressed_size, content))
        for content in contents
    )


def _compressed_size(content: bytes) -> int:
    return min(len(content), len(zlib.compress(content)))


def size_on_device(files: Mapping[str, Path]) -> int:
    """Bytes that they take on a device, where they lie unpacked."""
    return sum(path.stat().st_size for path in files.values())


def write_service_worker(site: Path, code: str) -> None:
    """Writes `<code>/offline-files.json` and `<code>/service-worker.js`, from the files that stand there.

    The worker names the list by its fingerprint, and the list each file by its own: they change when a file
    does, and only then.

    raises  OSError
    """
    files = kept_files(site, code)
    prints = {name: fingerprint(path.read_bytes()) for name, path in files.items()}
    content = {"space": size_on_device(files), "files": prints}
    listed = json.dumps(content, separators=(",", ":")).encode("utf-8")
    (site / code / LIST).write_bytes(listed)
    script = (site / "assets" / SCRIPT).read_text(encoding="utf-8")
    worker = f'self.spmVersion="{fingerprint(listed)}";\n{script}'
    (site / code / WORKER).write_text(worker, encoding="utf-8", newline="\n")


def fingerprint(content: bytes) -> str:
    """What tells one content from another; theme/browser/offline/device-copy.js makes the same."""
    return hashlib.sha256(content).hexdigest()[:_DIGITS]


def _names(folder: Path, without: tuple[str, ...]) -> list[str]:
    names = (path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    return [name for name in names if not any(fnmatchcase(name, pattern) for pattern in without)]
