"""Follows every link and image of the pages.

The renderer would pass over a broken link, and other renderers do not look at all; so this is the
place where links are checked, before anything is rendered.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from urllib.parse import unquote

from spm_guide.model.article import FILE_NAME, FOLDER, JOURNAL_PAGE
from spm_guide.model.sources import Sources
from spm_guide.model.text import Location
from spm_guide.problems import Problem, problem
from spm_guide.validate.markdown_page import MarkdownPage, Target
from spm_guide.validate.references import Ids
from spm_guide.validate.suggestions import did_you_mean

ASSESSMENT_FILE = "assessment.html"
# Places of the assessment page that a page may link to, by the kind of thing whose id follows.
_ASSESSMENT_ANCHORS = ("practice", "question", "issue")

_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
_OUTWARD = ("https", "http", "mailto")


class LinkChecker:
    """Knows all pages with their anchors, and follows the links of one page at a time."""

    def __init__(self, sources: Sources, ids: Ids, pages: dict[str, MarkdownPage]) -> None:
        """pages: path below content/ -> what the page holds."""
        self._files = sources.content_files
        self._has_journal = bool(sources.articles)
        self._languages = frozenset(ids.of("language"))
        self._anchors = {file: {id_ for _, id_ in page.ids} for file, page in pages.items()}
        self._assessment = {f"{kind}-{id_}" for kind in _ASSESSMENT_ANCHORS for id_ in ids.of(kind)}
        self._assessment_known = not ids.incomplete & set(_ASSESSMENT_ANCHORS)

    def links_of(self, file: str, page: MarkdownPage) -> Iterator[Problem]:
        """What is wrong with the links and images of the page `file` (a path below content/)."""
        for target in page.targets:
            yield from self._follow(file, target)

    def _follow(self, file: str, target: Target) -> Iterator[Problem]:
        place = Location(f"content/{file}", target.line)
        address = target.address
        scheme = _SCHEME.match(address)
        if not address:
            yield problem("SPM331", place)
        elif scheme or address.startswith("//"):
            yield from _outward(place, target, scheme.group(1).lower() if scheme else "")
        elif address.startswith("/"):
            yield problem("SPM334", place, address=address)
        else:
            yield from self._inward(file, place, target)

    def _inward(self, file: str, place: Location, target: Target) -> Iterator[Problem]:
        """A link to a page or an image of the guide."""
        path, _, anchor = target.address.partition("#")
        path = unquote(path.partition("?")[0])
        goal = posixpath.normpath(posixpath.join(posixpath.dirname(file), path)) if path else file
        language = self._other_language(goal)
        if language:
            yield problem("SPM335", place, address=target.address, language=language)
        elif goal == ASSESSMENT_FILE and not target.is_image:
            if anchor and self._assessment_known and anchor not in self._assessment:
                guess = did_you_mean(anchor, self._assessment)
                yield problem("SPM337", place, address=target.address, anchor=anchor, guess=guess)
        elif goal == JOURNAL_PAGE and self._has_journal and not target.is_image:
            return
        elif goal.startswith(f"{FOLDER}/") and _is_translation(goal):
            yield problem("SPM335", place, address=target.address, language=goal.split(".")[-2])
        elif goal not in self._files:
            yield from self._missing(file, goal, place, target)
        elif target.is_image:
            return
        elif anchor and anchor not in self._anchors.get(goal, {anchor}):
            yield problem(
                "SPM336",
                place,
                anchor=anchor,
                page=goal,
                guess=did_you_mean(anchor, self._anchors[goal]),
            )

    def _other_language(self, goal: str) -> str:
        """The code in a path such as ../fr/index.html or fr/index.md; empty when there is none."""
        if goal in self._files:
            return ""
        steps = [step for step in goal.split("/") if step != ".."]
        return steps[0] if len(steps) > 1 and steps[0] in self._languages else ""

    def _missing(self, file: str, goal: str, place: Location, target: Target) -> Iterator[Problem]:
        if target.is_image:
            yield problem("SPM333", place, address=target.address)
            return
        source = goal.removesuffix(".html") + ".md"
        if goal.endswith(".html") and source in self._files:
            yield problem("SPM338", place, address=target.address, right=_from(file, source))
            return
        pages = {_from(file, page) for page in self._anchors}
        guess = did_you_mean(target.address.partition("#")[0], pages)
        yield problem("SPM332", place, address=target.address, guess=guess)


def _is_translation(goal: str) -> bool:
    """Whether a file of the journal is a translation; its original stands for all languages."""
    name = FILE_NAME.fullmatch(posixpath.basename(goal))
    return name is not None and name["language"] is not None


def _outward(place: Location, target: Target, scheme: str) -> Iterator[Problem]:
    """An address outside the guide: fine in a link the reader follows, not for an image."""
    if target.is_image:
        yield problem("SPM339", place, address=target.address)
    elif scheme not in _OUTWARD:
        yield problem("SPM340", place, address=target.address)


def _from(file: str, goal: str) -> str:
    """How the page `file` would write a link to `goal`."""
    return posixpath.relpath(goal, posixpath.dirname(file) or ".")
