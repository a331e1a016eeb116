"""What earlier builds worked out, each kept under what it was worked out from."""

from __future__ import annotations

import hashlib
import pickle
import sqlite3
from collections.abc import Callable, Iterable
from contextlib import closing, suppress
from pathlib import Path
from typing import Any, Protocol, TypeVar

from spm_guide.digests import digest_of

T = TypeVar("T")

# Builds after which something that no build asked for is dropped.
KEPT_FOR = 50
FILE = "guide.sqlite"
# Seconds to wait for another build that writes to the same file.
PATIENCE = 5.0
_TABLE = "CREATE TABLE IF NOT EXISTS worked_out (key TEXT PRIMARY KEY, run INTEGER, sum BLOB, value BLOB)"


class Recall(Protocol):
    """Gives what `make` gives, without calling it when the same was made from the same before.

    kind       says what it is; one kind is always made by the same code
    made_from  everything the result depends on, besides the program itself
    """

    def __call__(self, kind: str, made_from: Iterable[str], make: Callable[[], T]) -> T:
        """The result, which nobody may change: others get the same object."""
        ...


def make_always(kind: str, made_from: Iterable[str], make: Callable[[], T]) -> T:
    """A Recall without a memory."""
    return make()


def remembered_files(
    recall: Recall, kind: str, made_from: Iterable[str], folder: Path, write: Callable[[Path], None]
) -> None:
    """The files that `write` writes into the folder it is given, which has none yet.

    raises  what `write` raises; OSError
    """

    def read_back() -> dict[str, bytes]:
        write(folder)
        paths = (path for path in sorted(folder.rglob("*")) if path.is_file())
        return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}

    for name, content in recall(kind, made_from, read_back).items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


class Memory:
    """
    A Recall that remembers within the process and, in a file, from one run to the next.

    file     belongs to the user: values are Python pickles. None: nothing outlives the process
    program  changes with the program and its libraries; what another program worked out is not used

    A file that is damaged, half written or locked is never an error: things are worked out again.
    """

    def __init__(self, file: Path | None, program: str) -> None:
        self._file = file
        self.program = program
        self._known: dict[str, Any] = {}
        self._new: dict[str, bytes] = {}
        self._used: set[str] = set()
        self._connection = _opened(file)

    def __call__(self, kind: str, made_from: Iterable[str], make: Callable[[], T]) -> T:
        """See Recall."""
        key = digest_of((self.program, kind, *made_from))
        if not self._knows(key):
            self._known[key] = made = make()
            self._new[key] = pickle.dumps(made, protocol=pickle.HIGHEST_PROTOCOL)
        result: T = self._known[key]
        return result

    def find(self, kind: str, made_from: Iterable[str]) -> Any:
        """What is remembered, or None."""
        key = digest_of((self.program, kind, *made_from))
        return self._known[key] if self._knows(key) else None

    def _knows(self, key: str) -> bool:
        self._used.add(key)
        if key not in self._known:
            found, value = self._read(key)
            if found:
                self._known[key] = value
        return key in self._known

    def keep(self) -> None:
        """Writes what is new, all of it or nothing."""
        if self._connection is not None:
            with suppress(sqlite3.Error), self._connection as connection:
                (last,) = connection.execute("SELECT coalesce(max(run), 0) FROM worked_out").fetchone()
                run = last + 1
                connection.executemany(
                    "INSERT OR REPLACE INTO worked_out VALUES (?, ?, ?, ?)",
                    [(key, run, _sum(value), value) for key, value in self._new.items()],
                )
                connection.executemany(
                    "UPDATE worked_out SET run = ? WHERE key = ?", [(run, key) for key in self._used]
                )
                connection.execute("DELETE FROM worked_out WHERE run < ?", (run - KEPT_FOR,))
        self._end_run()

    def forget_new(self) -> None:
        """Drops what was worked out since the last `keep`: its sources changed meanwhile."""
        for key in self._new:
            self._known.pop(key, None)
        self._end_run()

    def close(self) -> None:
        """Lets go of the file."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _end_run(self) -> None:
        # A process that goes on needs what the last build used, not all it ever saw.
        self._known = {key: value for key, value in self._known.items() if key in self._used}
        self._new = {}
        self._used = set()

    def _read(self, key: str) -> tuple[bool, Any]:
        """Whether the file has it whole, and what it is."""
        if self._connection is None:
            return False, None
        try:
            row = self._connection.execute(
                "SELECT sum, value FROM worked_out WHERE key = ?", (key,)
            ).fetchone()
        except sqlite3.DatabaseError:
            self.close()
            self._connection = _fresh(self._file)
            return False, None
        if row is None or row[0] != _sum(row[1]):
            return False, None
        return True, pickle.loads(row[1])


def _sum(value: bytes) -> bytes:
    return hashlib.sha256(value).digest()


def _opened(file: Path | None) -> sqlite3.Connection | None:
    if file is None:
        return None
    try:
        file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        connection = sqlite3.connect(file, timeout=PATIENCE)
        with closing(connection.execute(_TABLE)):
            return connection
    except sqlite3.OperationalError:
        # Another build holds it, or it may not be written: this time without.
        return None
    except sqlite3.DatabaseError:
        connection.close()
        return _fresh(file)
    except OSError:
        return None


def _fresh(file: Path | None) -> sqlite3.Connection | None:
    """An empty file in the place of one that can't be read."""
    if file is None:
        return None
    with suppress(OSError, sqlite3.Error):
        file.unlink(missing_ok=True)
        connection = sqlite3.connect(file, timeout=PATIENCE)
        connection.execute(_TABLE)
        return connection
    return None


def memory_of(cache: Path | None, program: str, clean: bool = False) -> Memory:
    """The memory in the folder `cache`; all guides share it, for what is the same is the same.

    cache  None: nothing outlives the process
    clean  begin with an empty one
    """
    if cache is None:
        return Memory(None, program)
    file = cache / FILE
    if clean:
        with suppress(OSError):
            file.unlink(missing_ok=True)
    return Memory(file, program)
