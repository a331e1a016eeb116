"""The renderers a user may choose from: each makes the same site of the same staged trees."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from spm_guide.model.staged_tree import StagedTree
from spm_guide.model.text import Location
from spm_guide.problems import Problem, problem
from spm_guide.render import with_mkdocs, with_zensical

# Trees, the folder of the site, languages at the same time, and what is called with the number of finished
# ones.  raises  RenderError; OSError
Renderer = Callable[[Sequence[StagedTree], Path, int, Callable[[int], None]], None]

RENDERERS: dict[str, Renderer] = {"mkdocs": with_mkdocs.render, "zensical": with_zensical.render}


def renderer_problems(name: str) -> list[Problem]:
    """Why the renderer `name` can't be used; empty when it can."""
    if name == "zensical" and not with_zensical.is_installed():
        return [problem("SPM519", Location("--renderer"))]
    return []
