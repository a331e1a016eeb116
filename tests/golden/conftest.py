"""What the comparisons share: the browser's own scripts, running inside Python."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from py_mini_racer import MiniRacer

from spm_guide.stage.assets import ALL_ORDERS, browser_scripts


@pytest.fixture(scope="session")
def run_scripts(project: Path) -> Callable[..., MiniRacer]:
    """Makes an engine that has run the browser scripts named, in the order in which a page loads them.

    A name that ends in "/" stands for every script of that folder.
    """
    folder = project / "theme" / "browser"

    def run(*names: str) -> MiniRacer:
        engine = MiniRacer()
        engine.eval("var self = this;")
        for path in (path for order in ALL_ORDERS for path in browser_scripts(folder, order)):
            name = path.relative_to(folder).as_posix()
            if name in names or f"{path.parent.name}/" in names:
                engine.eval(path.read_text(encoding="utf-8"))
        return engine

    return run


@pytest.fixture(scope="session")
def browser_engine(run_scripts: Callable[..., MiniRacer]) -> MiniRacer:
    """The arithmetic alone: `spm.score`."""
    return run_scripts("score/")


@pytest.fixture(scope="session")
def reading_engine(run_scripts: Callable[..., MiniRacer]) -> MiniRacer:
    """The arithmetic, and what reads and writes saved files: `spm.resultFile`."""
    engine = run_scripts("score/", "keeping/strict-json.js", "keeping/result-file.js")
    engine.eval("self.crypto = { getRandomValues: numbers => numbers.fill(0xc0ffee) };")
    return engine
