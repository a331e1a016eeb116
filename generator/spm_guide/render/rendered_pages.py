"""Pages that were rendered before: one is rendered again only when its Markdown or its frame changed."""

from __future__ import annotations

from pathlib import Path

from spm_guide.memory import Memory
from spm_guide.model.staged_tree import StagedTree
from spm_guide.render.scrolling_tables import with_scrolling_tables
from spm_guide.render.small_html import small_html

_KIND = "rendered page"
# Rendered each time, for it has no Markdown.
NOT_FOUND = "404.html"


class RenderedPages:
    """
    The pages of one language.

    target  the folder of the language in the site
    frame   another for every change of what stands around pages: templates, settings of the renderer
    top     the project's folder as the renderer's configuration names it; where it lies shows nowhere
    """

    def __init__(self, tree: StagedTree, target: Path, frame: str, top: str, memory: Memory) -> None:
        sources = sorted(tree.docs.rglob("*.md"))
        names = [source.relative_to(tree.docs).as_posix() for source in sources]
        config = tree.config.read_text(encoding="utf-8").replace(top, "")
        frames = (tree.language_code, frame, config, *names)
        self._memory = memory
        self._target = target
        self._put_back: set[Path] = set()
        self._keys = {
            target / Path(name).with_suffix(".html"): (*frames, name, source.read_text(encoding="utf-8"))
            for name, source in zip(names, sources, strict=True)
        }

    def put_back(self) -> None:
        """Writes the pages that are known."""
        for page, key in self._keys.items():
            html = self._memory.find(_KIND, key)
            if html is not None:
                page.parent.mkdir(parents=True, exist_ok=True)
                page.write_bytes(html)
                self._put_back.add(page)

    def finish(self) -> None:
        """Finishes the pages that were rendered now, and remembers them."""
        for page, key in self._keys.items():
            if page not in self._put_back:
                _finish(page)
                self._memory(_KIND, key, page.read_bytes)
        _finish(self._target / NOT_FOUND)


def _finish(page: Path) -> None:
    html = with_scrolling_tables(page.read_text(encoding="utf-8"))
    page.write_text(small_html(html), encoding="utf-8", newline="\n")
