"""A journal that was rendered before from the same: it is rendered again only when something changed."""

from __future__ import annotations

from pathlib import Path

from spm_guide.memory import Memory
from spm_guide.model.staged_tree import StagedJournal
from spm_guide.render.scrolling_tables import with_scrolling_tables
from spm_guide.render.small_html import small_html

_KIND = "rendered journal"


class RenderedJournal:
    """The journal of one language.

    made    an empty folder, for what the renderer makes
    target  the folder of the language in the site
    frame   another for every change of what stands around articles: templates, settings of the renderer
    top     the project's folder as the configuration names it; where it lies shows nowhere
    """

    def __init__(
        self, journal: StagedJournal, made: Path, target: Path, frame: str, top: str, memory: Memory
    ) -> None:
        self.journal = journal
        self.made = made
        self._target = target
        self._memory = memory
        self._key = (
            journal.language_code,
            frame,
            journal.config.read_text(encoding="utf-8").replace(top, ""),
            journal.data.read_text(encoding="utf-8"),
            *(
                part
                for path in sorted(journal.content.glob("*.md"))
                for part in (path.name, path.read_text(encoding="utf-8"))
            ),
        )

    def is_known(self) -> bool:
        """Whether there is nothing to render."""
        return self._memory.find(_KIND, self._key) is not None

    def finish(self) -> None:
        """Puts the journal into the site, finished now or before."""
        for name, content in self._memory(_KIND, self._key, self._finished).items():
            path = self._target / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)

    def _finished(self) -> dict[str, bytes]:
        """The files by their name below the language's folder."""
        return {
            path.relative_to(self.made).as_posix(): _content(path)
            for path in sorted(self.made.rglob("*"))
            if path.is_file()
        }


def _content(path: Path) -> bytes:
    if path.suffix != ".html":
        return path.read_bytes()
    html = with_scrolling_tables(path.read_text(encoding="utf-8"))
    return small_html(html).encode("utf-8")
