"""Writes outputs aside and swaps them in whole, so that nothing a user already had is lost."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from spm_guide.model.text import Location
from spm_guide.problems import Problem, problem

# Says that a folder was written by us and may be replaced. A folder without it is somebody's own.
MARKER = ".spm-guide-site"


def write_file(path: Path, content: bytes | str) -> Path:
    """Writes `content` (text as UTF-8) beside `path`, then renames it over `path`.

    raises  OSError; `path` then still holds what it held
    """
    data = content.encode("utf-8") if isinstance(content, str) else content
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, aside = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        os.chmod(aside, 0o644)
        os.replace(aside, path)
    except BaseException:
        Path(aside).unlink(missing_ok=True)
        raise
    return path


def output_folder_problems(target: Path) -> list[Problem]:
    """Why `target` can't be replaced by a site; empty when it can."""
    place = Location(str(target))
    if target.is_symlink() or (target.exists() and not target.is_dir()):
        return [problem("SPM501", place, folder=target)]
    if target.is_dir() and any(target.iterdir()) and not (target / MARKER).is_file():
        return [problem("SPM502", place, folder=target)]
    parent = _nearest_existing(target.absolute().parent)
    if not parent.is_dir() or not os.access(parent, os.W_OK | os.X_OK):
        return [problem("SPM503", place, folder=target, parent=parent)]
    return []


@contextmanager
def swapped_in(target: Path) -> Iterator[Path]:
    """A fresh folder to write to; it becomes `target` when the block ends without an exception.

    The fresh folder stands beside `target`, so that the swap is two renames on one file system.
    When the block fails, `target` stays as it was and the fresh folder is removed.
    """
    target = target.absolute()
    target.parent.mkdir(parents=True, exist_ok=True)
    aside = Path(tempfile.mkdtemp(prefix=f".{target.name}-new-", dir=target.parent))
    try:
        yield aside
        (aside / MARKER).write_bytes(b"")
        aside.chmod(0o755)
        _replace_folder(aside, target)
    finally:
        shutil.rmtree(aside, ignore_errors=True)


def _replace_folder(new: Path, target: Path) -> None:
    if not target.exists():
        new.rename(target)
        return
    old = Path(tempfile.mkdtemp(prefix=f".{target.name}-old-", dir=target.parent))
    target.rename(old / "site")
    try:
        new.rename(target)
    except OSError:
        (old / "site").rename(target)
        raise
    finally:
        shutil.rmtree(old, ignore_errors=True)


def _nearest_existing(folder: Path) -> Path:
    while not folder.exists():
        folder = folder.parent
    return folder
