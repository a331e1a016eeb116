"""The pool of the contributions in some files: what counts, what is refused, what may be published."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from spm_guide.model.pool import Groups, Pool, Quartiles
from spm_guide.model.scored_model import ScoredModel
from spm_guide.model.text import Location
from spm_guide.pool.contribution import Contribution
from spm_guide.pool.publishable import publishable
from spm_guide.pool.reading import Read, read_contributions
from spm_guide.pool.score_table import ScoreTable
from spm_guide.problems import Problem, problem


def make_pool(
    files: Sequence[str],
    model: ScoredModel,
    groups: Groups,
    table: ScoreTable,
    jobs: int,
    refuse: Callable[[list[Problem]], object],
) -> Pool:
    """Reads the files into the empty `table`, tells `refuse` why one is not used, and returns the pool."""
    institutions = quick = 0
    earlier = _Earlier()
    for file, read in read_contributions(files, model, groups, jobs):
        problems = earlier.problems(file, read)
        if isinstance(read, Contribution) and not problems:
            table.add(read)
            institutions += 1
            quick += read.quick
        else:
            refuse(problems)
    practices = [practice.id for practice in model.practices]
    return Pool(
        model=model.id,
        model_version=model.version,
        institutions=institutions,
        quick=quick,
        quartiles=tuple(row for practice in practices for row in _published(practice, groups, table)),
        left_out=tuple(map(table.left_out, practices)),
    )


def _published(practice: str, groups: Groups, table: ScoreTable) -> list[Quartiles]:
    published = publishable(table.cells(practice))
    quartiles = table.quartiles(practice) if published else {}
    return [quartiles[group] for group in groups.in_order() if group in published]


class _Earlier:
    """The contributions that count so far; the first of several alike does."""

    def __init__(self) -> None:
        self._ids: dict[bytes, str] = {}
        self._contents: dict[bytes, str] = {}

    def problems(self, file: str, read: Read) -> list[Problem]:
        """Why a file can't count; one that can is remembered."""
        if not isinstance(read, Contribution):
            return read
        if read.id is not None and read.id in self._ids:
            return [problem("SPM662", Location(file), first=self._ids[read.id])]
        if read.content in self._contents:
            return [problem("SPM663", Location(file), first=self._contents[read.content])]
        if read.id is not None:
            self._ids[read.id] = file
        self._contents[read.content] = file
        return []
