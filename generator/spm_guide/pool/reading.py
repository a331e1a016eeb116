"""Reads the contributions in a folder, several at the same time; never more than a few batches are held."""

from __future__ import annotations

import multiprocessing
import os
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from pathlib import Path

from spm_guide.model.pool import Groups
from spm_guide.model.scored_model import ScoredModel
from spm_guide.pool.contribution import Contribution, read_contribution
from spm_guide.problems import Problem

# The self-assessment saves plain files, and pages with the same inside.
SUFFIXES = (".json", ".html")
# Files in one errand to another process: enough that errands cost nothing, few enough to hold.
BATCH = 50
# Errands that wait for each process, so that none is ever idle.
_AHEAD = 2

Read = Contribution | list[Problem]


def contribution_files(folder: Path) -> tuple[list[str], int]:
    """The files below `folder` that may be contributions, in the order of their names, and how many are not.

    Hidden files and folders don't count. A link to a folder is not followed.

    raises  OSError for a folder that can't be read
    """
    found, others = [], 0
    for top, folders, names in os.walk(folder, onerror=_raised):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            if name.startswith("."):
                continue
            if name.lower().endswith(SUFFIXES):
                found.append(os.path.join(top, name))
            else:
                others += 1
    return sorted(found), others


def read_contributions(
    files: Sequence[str], model: ScoredModel, groups: Groups, jobs: int
) -> Iterator[tuple[str, Read]]:
    """Each file with what is in it, in the order of `files`, read by `jobs` processes."""
    batches = [files[start : start + BATCH] for start in range(0, len(files), BATCH)]
    if jobs == 1 or len(batches) < 2:
        for batch in batches:
            yield from zip(batch, _read_batch(batch, model, groups), strict=True)
        return
    # Fresh processes behave alike on every system, and this one may have threads that a copy would not have.
    fresh = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(min(jobs, len(batches)), mp_context=fresh) as processes:
        waiting: deque[tuple[Sequence[str], Future[list[Read]]]] = deque()
        for batch in batches:
            waiting.append((batch, processes.submit(_read_batch, batch, model, groups)))
            if len(waiting) > _AHEAD * jobs:
                yield from _first(waiting)
        while waiting:
            yield from _first(waiting)


def _first(waiting: deque[tuple[Sequence[str], Future[list[Read]]]]) -> Iterator[tuple[str, Read]]:
    batch, read = waiting.popleft()
    yield from zip(batch, read.result(), strict=True)


def _read_batch(batch: Sequence[str], model: ScoredModel, groups: Groups) -> list[Read]:
    return [read_contribution(file, model, groups) for file in batch]


def _raised(error: OSError) -> None:
    raise error
