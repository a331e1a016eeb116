"""What a user may choose for a build."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from spm_guide.model.offline import ONLINE, Offline

# What can make pages of Markdown (render/renderers.py); the first one does when nothing is said.
RENDERERS = ("mkdocs", "zensical")


@dataclass(frozen=True, slots=True)
class BuildOptions:
    """What a user may choose.

    output     folder that becomes the site
    languages  codes; empty = every language of locales/languages.yml
    base_url   address the site will have, e.g. "https://example.org/spm/"; None = not known
    jobs       languages rendered at the same time, at least 1
    offline    how readers without internet get it
    cache      folder for what the next build can use again; None = none
    renderer   one of RENDERERS
    day        the day for which the site is made, e.g. "2026-11-28": it says which events are over; None =
               that of the newest article, so that the same sources always make the same site
    """

    output: Path
    languages: tuple[str, ...] = ()
    base_url: str | None = None
    jobs: int = 2
    offline: Offline = ONLINE
    cache: Path | None = None
    renderer: str = RENDERERS[0]
    day: str | None = None
