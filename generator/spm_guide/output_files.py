"""Writes outputs aside and swaps them in whole, so that nothing a user already had is lost."""

from __future__ import annotations

import os
import shutil
import tempfile
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path

from spm_guide.model.text import Location
from spm_guide.problems import Problem, problem

# Says that a folder was written by us and may be replaced. A folder without it is somebody's own.
MARKER = ".spm-guide-site"
# On top of a ZIP of the guide: the page to double-click, a text for people, and the folder of the rest.
START_FILE, START_NOTES, START_FOLDER = "START.html", "README.txt", "spm-guide"
# The same input gives the same bytes, so files in a ZIP all have the first moment that one can name.
_NO_TIME = (1980, 1, 1, 0, 0, 0)
_READABLE_FILE = 0o100644 << 16


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


def write_zip(path: Path, files: Mapping[str, bytes]) -> Path:
    """Writes a ZIP with `files` (name -> content), in that order.

    raises  OSError; `path` then still holds what it held
    """
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, content in files.items():
            entry = zipfile.ZipInfo(name, _NO_TIME)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = _READABLE_FILE
            # Else it would name the system that it was made on.
            entry.create_system = 3
            archive.writestr(entry, content)
    return write_file(path, packed.getvalue())


def output_folder_problems(target: Path, sources: Iterable[Path] = ()) -> list[Problem]:
    """Why `target` can't be replaced by a site; empty when it can.

    sources  folders that have to stay as they are: `target` may be neither inside nor around them
    """
    place = Location(str(target))
    try:
        if target.is_symlink() or (target.exists() and not target.is_dir()):
            return [problem("SPM501", place, folder=target)]
        whole = _whole_path(target)
        for source in sources:
            if whole.is_relative_to(_whole_path(source)) or _whole_path(source).is_relative_to(whole):
                return [problem("SPM511", place, folder=target, source=source)]
        if target.is_dir() and any(target.iterdir()) and not (target / MARKER).is_file():
            return [problem("SPM502", place, folder=target)]
        if Path.cwd().is_relative_to(whole):
            return [problem("SPM512", place, folder=target)]
        parent = _nearest_existing(target.parent)
        if not parent.is_dir() or not os.access(parent, os.W_OK | os.X_OK):
            return [problem("SPM503", place, folder=target, parent=parent)]
    except OSError as error:
        return [problem("SPM507", place, reason=error.strerror or error)]
    return []


def reason_of(error: OSError) -> str:
    """What the system said, without its number: 'No space left on device ("site/index.html")'."""
    said = error.strerror or str(error)
    return f'{said} ("{error.filename}")' if error.filename else said


@contextmanager
def swapped_in(target: Path) -> Iterator[Path]:
    """A fresh folder to write to; it becomes `target` when the block ends without an exception.

    The fresh folder stands beside `target`, so that the swap is two renames on one file system.
    When the block fails, `target` stays as it was and the fresh folder is removed.
    """
    target = _whole_path(target)
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
    while not os.path.lexists(folder):
        folder = folder.parent
    return folder


def _whole_path(path: Path) -> Path:
    """`path` from the root on, without links and dots; unlike Path.resolve it also takes links in circles."""
    return Path(os.path.realpath(path))
