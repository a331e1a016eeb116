"""Says how far a build is: a bar on a terminal, plain lines elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, TextIO

from tqdm import tqdm

# A bar that fits every terminal, also one that does not say how large it is.
COLUMNS, ROWS = 72, 20


@contextmanager
def progress_report(stream: TextIO) -> Iterator[Callable[[str, int, int], None]]:
    """A function (what is being done, parts done, parts in all) that shows progress on `stream`."""
    if not stream.isatty():
        yield lambda doing, done, total: print(_line(doing, done, total), file=stream, flush=True)
        return
    bars: dict[str, tqdm[Any]] = {}

    def show(doing: str, done: int, total: int) -> None:
        if doing not in bars:
            for finished in bars.values():
                finished.update((finished.total or 0) - finished.n)
                finished.close()
            bars.clear()
            bars[doing] = tqdm(
                total=total,
                desc=doing,
                file=stream,
                bar_format="{desc} {bar:20} {n}/{total}",
                ncols=COLUMNS,
                nrows=ROWS,
            )
        bars[doing].update(done - bars[doing].n)

    try:
        yield show
    finally:
        for bar in bars.values():
            bar.close()


def _line(doing: str, done: int, total: int) -> str:
    return f"{doing} ({done} of {total})" if done else doing
