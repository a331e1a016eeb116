"""Renders the journal with Pelican, which does dated articles, archives and feeds well.

Pelican finds our own templates and nothing of its own theme. They extend `main.html`, the frame of every
other page, and run its partials as they are: these were written for plain data, so that MkDocs and Zensical
can both run them, and `pelican_run.py` gives them the same data, read from the same configuration that the
other renderer reads. So there is one frame and no copy of it; a change of it reaches the journal by itself.

Pelican's own caches stay off: what an article depends on (the frame, the guide's glossary, its neighbours)
is more than the file they look at. The build remembers a whole journal instead (`rendered_journal.py`).
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from spm_guide.model.staged_tree import StagedJournal
from spm_guide.render.apart import run_apart, side_by_side
from spm_guide.render.plain_words import plain_words
from spm_guide.render.render_error import RenderError

# Named and not imported: Pelican takes half a second to load and changes locale and logging where it runs.
_RUN = "spm_guide.render.pelican_run"


def render_journals(
    journals: Sequence[tuple[StagedJournal, Path]], theme: Path, jobs: int, done: Callable[[int], None]
) -> None:
    """Renders each journal into its target, the folder of its language.

    theme  the folder with templates/
    jobs   languages rendered at the same time
    done   called with the number of finished languages

    raises  RenderError when Pelican stops; OSError
    """

    def render(job: tuple[StagedJournal, Path]) -> None:
        journal, target = job
        places = (journal.config, journal.content, journal.data, theme, target)
        finished = run_apart([sys.executable, "-m", _RUN, *(str(place.absolute()) for place in places)])
        if finished.returncode != 0:
            raise RenderError(journal.language_code, plain_words(finished.stdout.strip()))

    side_by_side(render, journals, jobs, done)
