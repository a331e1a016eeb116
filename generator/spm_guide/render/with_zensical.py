"""Renders one language with Zensical, the successor of Material. The only place that knows it."""

from __future__ import annotations

import re
import shutil
import sys
from collections.abc import Callable, Sequence
from importlib.util import find_spec
from pathlib import Path

import yaml

from spm_guide.model.staged_tree import StagedTree
from spm_guide.render.apart import run_apart, side_by_side
from spm_guide.render.plain_words import plain_words
from spm_guide.render.render_error import RenderError

# Zensical writes only below the folder of its configuration, so the site is made there and moved.
MADE = "zensical-site"
# It begins addresses beside and below a page with "./", which says nothing and weighs on a slow line.
_IDLE = re.compile(r'(\s(?:href|src|data-[a-z-]+)=")\./(?=[^"])')


def is_installed() -> bool:
    """Whether this Python has Zensical: it is an optional extra."""
    return find_spec("zensical") is not None


def render(trees: Sequence[StagedTree], site: Path, jobs: int, done: Callable[[int], None]) -> None:
    """Renders each tree into the folder of its language below `site`; pages that are there already stay.

    jobs  languages rendered at the same time
    done  called with the number of finished languages

    Zensical's warnings are not errors here: links and anchors were checked before, with file and line.

    raises  RenderError when Zensical stops; OSError
    """
    side_by_side(lambda tree: _render(tree, site / tree.language_code), trees, jobs, done)


def _render(tree: StagedTree, target: Path) -> None:
    """One language. Zensical reads what was made for MkDocs; what differs is in a file that inherits it."""
    config = tree.config.with_name("zensical.yml")
    config.write_text(_config(tree), encoding="utf-8", newline="\n")
    # --clean: pages that an earlier build left in its cache are not taken.
    command = [sys.executable, "-m", "zensical", "build", "--clean", "--config-file", str(config.absolute())]
    finished = run_apart(command, NO_COLOR="1")
    if finished.returncode != 0:
        raise RenderError(tree.language_code, _reason(finished.stdout.strip()))
    _move(config.with_name(MADE), target, tree.docs)


def _config(tree: StagedTree) -> str:
    """The tree's configuration with what Zensical needs beside it.

    The classic variant has Material's markup; lists replace what is inherited, so no plugin is left.
    """
    config = {
        "INHERIT": tree.config.name,
        "docs_dir": tree.docs.name,
        "site_dir": MADE,
        "theme": {"variant": "classic"},
        "plugins": [],
    }
    return yaml.safe_dump(config, sort_keys=False)


def _reason(said: str) -> str:
    """The reason alone: it names page or template; the lines of programs around it help no writer."""
    _, found, reason = said.rpartition("\nRuntimeError: ")
    return reason if found else plain_words(said)


def _move(made: Path, target: Path, docs: Path) -> None:
    """Moves pages and what lies beside them in `docs`; the rest belongs to Zensical's own theme."""
    for source in [path for path in made.rglob("*") if path.is_file()]:
        name = source.relative_to(made)
        page = source.suffix == ".html" and not (docs / name).is_file()
        if (target / name).exists() or not (page or (docs / name).is_file()):
            continue
        if page:
            html = source.read_text(encoding="utf-8")
            source.write_text(_IDLE.sub(r"\1", html), encoding="utf-8", newline="\n")
        (target / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.move(source, target / name)
