"""Runs renderers in processes of their own, several languages at the same time."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

T = TypeVar("T")


def side_by_side(
    render: Callable[[T], None],
    trees: Sequence[T],
    jobs: int,
    done: Callable[[int], None],
) -> None:
    """Calls `render` for each tree, `jobs` at the same time, and `done` with the number of finished ones.

    raises  what `render` raises
    """
    with ThreadPoolExecutor(max_workers=max(1, jobs)) as pool:
        waiting = [pool.submit(render, tree) for tree in trees]
        for number, future in enumerate(waiting, start=1):
            future.result()
            done(number)


def run_apart(command: Sequence[str], **surroundings: str) -> subprocess.CompletedProcess[str]:
    """Runs a command that always makes the same of the same; its output is text, errors in their place.

    surroundings  further variables of its environment
    """
    return subprocess.run(
        command,
        env={**os.environ, "PYTHONHASHSEED": "0", "PYTHONUTF8": "1", **surroundings},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
