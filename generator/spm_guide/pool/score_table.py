"""The scores of all contributions, in a database on disk: however many there are, memory stays the same.

DuckDB is loaded here and nowhere else.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from types import TracebackType
from typing import Any

import duckdb

from spm_guide.model.pool import ALL, NARROW, PROVISIONAL, LeftOut, Quartiles
from spm_guide.pool.contribution import Contribution
from spm_guide.pool.publishable import Group

DatabaseError = duckdb.Error
# Of DuckDB itself, which writes to disk what does not fit.
MEMORY, THREADS = "256MB", 2
# Contributions that are held before they are written: one statement for all of them.
HELD = 200
# Nothing is fetched from elsewhere, and one thread writes, so that rows stay in their order.
_SETTINGS: dict[str, Any] = {
    "memory_limit": MEMORY,
    "threads": THREADS,
    "autoinstall_known_extensions": False,
    "preserve_insertion_order": True,
}
_TABLES = """
    CREATE TABLE scores (practice SMALLINT, tier VARCHAR, region VARCHAR, score SMALLINT, left_out VARCHAR);
    CREATE TABLE published (
        practice VARCHAR, tier VARCHAR, region VARCHAR,
        institutions INTEGER, lower_quartile INTEGER, median INTEGER, upper_quartile INTEGER
    );
"""
_ADD = "INSERT INTO scores SELECT unnest(?), unnest(?), unnest(?), unnest(?), unnest(?)"
_CELLS = """
    SELECT tier, region, count(*) FROM scores WHERE practice = ? AND score IS NOT NULL GROUP BY tier, region
"""
_LEFT_OUT = "SELECT left_out, count(*) FROM scores WHERE practice = ? GROUP BY left_out"
# Whole basis points, and a quarter of the way between two of them at most: exact in floating point.
_QUARTILES = """
    SELECT coalesce(tier, $all), coalesce(region, $all), count(*),
           list_transform(quantile_cont(score, [0.25, 0.5, 0.75]), lambda value: floor(value + 0.5)::INTEGER)
    FROM scores WHERE practice = $practice AND score IS NOT NULL
    GROUP BY GROUPING SETS ((tier, region), (tier), (region), ())
"""


class ScoreTable:
    """A temporary database; a `with` block opens and removes it.

    raises  DatabaseError, e.g. when the disk is full
    """

    def __init__(self, practices: Sequence[str]) -> None:
        self._practices = practices
        self._held: list[Contribution] = []

    def __enter__(self) -> ScoreTable:
        self._folder = TemporaryDirectory(prefix="spm-guide-pool-")
        settings = {**_SETTINGS, "temp_directory": self._folder.name}
        self._database = duckdb.connect(str(Path(self._folder.name) / "scores.duckdb"), config=settings)
        self._database.execute(_TABLES)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, where: TracebackType | None
    ) -> None:
        self._database.close()
        self._folder.cleanup()

    def add(self, contribution: Contribution) -> None:
        """Takes one more."""
        self._held.append(contribution)
        if len(self._held) >= HELD:
            self._write()

    def cells(self, practice: str) -> dict[Group, int]:
        """How many institutions have figures for a practice, by tier and region."""
        return {(tier, region): size for tier, region, size in self._rows(_CELLS, [self._place(practice)])}

    def left_out(self, practice: str) -> LeftOut:
        """How many stay out of the figures of a practice."""
        found = dict(self._rows(_LEFT_OUT, [self._place(practice)]))
        return LeftOut(practice, found.get(NARROW, 0), found.get(PROVISIONAL, 0))

    def quartiles(self, practice: str) -> dict[Group, Quartiles]:
        """Of every group, those not to be published too."""
        rows = self._rows(_QUARTILES, {"practice": self._place(practice), "all": ALL})
        return {
            (tier, region): Quartiles(practice, tier, region, size, *quartiles)
            for tier, region, size, quartiles in rows
        }

    def write_parquet(self, quartiles: Sequence[Quartiles], target: Path) -> None:
        """The rows as a Parquet file; the same rows give the same bytes with the same version of DuckDB."""
        columns = list(zip(*(_columns_of(one) for one in quartiles), strict=True))
        places = ", ".join("unnest(?)" for _ in columns)
        self._database.execute("DELETE FROM published")
        self._database.execute(f"INSERT INTO published SELECT {places}", [list(one) for one in columns])
        with self._one_thread():
            self._database.execute("COPY published TO ? (FORMAT parquet)", [str(target)])

    @contextmanager
    def _one_thread(self) -> Iterator[None]:
        self._database.execute("SET threads = 1")
        yield
        self._database.execute(f"SET threads = {THREADS}")

    def _rows(self, query: str, values: Any) -> list[tuple[Any, ...]]:
        self._write()
        return self._database.execute(query, values).fetchall()

    def _place(self, practice: str) -> int:
        return self._practices.index(practice)

    def _write(self) -> None:
        if not self._held:
            return
        rows = [
            (place, one.tier, one.region, *((None, score) if isinstance(score, str) else (score, None)))
            for one in self._held
            for place, score in enumerate(one.scores)
        ]
        self._held.clear()
        self._database.execute(_ADD, [list(column) for column in zip(*rows, strict=True)])


def _columns_of(row: Quartiles) -> tuple[Any, ...]:
    return (row.practice, row.tier, row.region, row.institutions, row.lower, row.median, row.upper)
