"""Renders languages with MkDocs and Material. The only place that knows either."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from spm_guide.model.staged_tree import StagedTree
from spm_guide.render.apart import run_apart, side_by_side
from spm_guide.render.mkdocs_run import run_mkdocs
from spm_guide.render.plain_words import plain_words
from spm_guide.render.render_error import RenderError

# Up to this many pages take less time than another process needs to start.
FEW_PAGES = 12
# What MkDocs writes and the site does not use: there is one sitemap for all languages.
UNUSED = ("sitemap.xml", "sitemap.xml.gz")


def render(trees: Sequence[StagedTree], site: Path, jobs: int, done: Callable[[int], None]) -> None:
    """Renders each tree into the folder of its language below `site`; pages that are there already stay.

    jobs  languages rendered at the same time
    done  called with the number of finished languages

    MkDocs' warnings are not errors here: links and anchors were checked before, with file and line.

    raises  RenderError when MkDocs stops; OSError
    """
    if sum(len(_missing(tree, site)) for tree in trees) <= FEW_PAGES:
        for number, tree in enumerate(trees, start=1):
            _render_here(tree, site / tree.language_code)
            done(number)
        return
    side_by_side(lambda tree: _render_apart(tree, site / tree.language_code), trees, jobs, done)


def _missing(tree: StagedTree, site: Path) -> list[Path]:
    pages = (path.relative_to(tree.docs).with_suffix(".html") for path in tree.docs.rglob("*.md"))
    return [page for page in pages if not (site / tree.language_code / page).is_file()]


def _render_here(tree: StagedTree, target: Path) -> None:
    """Renders in this process; what goes wrong is left to a process of its own, which says it in words."""
    try:
        run_mkdocs(tree.config, target)
    except Exception:
        _render_apart(tree, target)
    else:
        _remove_unused(target)


def _render_apart(tree: StagedTree, target: Path) -> None:
    """Renders in a process of its own, so that several languages can be rendered at the same time."""
    command = [sys.executable, "-m", run_mkdocs.__module__, str(tree.config), str(target)]
    finished = run_apart(command)
    if finished.returncode != 0:
        raise RenderError(tree.language_code, plain_words(finished.stdout.strip()))
    _remove_unused(target)


def _remove_unused(site: Path) -> None:
    for name in UNUSED:
        (site / name).unlink(missing_ok=True)
