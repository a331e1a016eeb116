"""Checks a finished site: links and anchors, what pages load, their order and their outline.

Sources are checked before a build, with their own file and line. This looks at what came out, so it also
finds mistakes of templates, of parts that are generated, and of the renderer.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from posixpath import dirname, join, normpath
from urllib.parse import unquote, urldefrag, urlsplit

from spm_guide.model.text import Location
from spm_guide.output_files import MARKER, reason_of
from spm_guide.problems import Problem, in_order, problem
from spm_guide.validate.finished_page import PageFacts, page_facts

# Pages for addresses that lead nowhere do not know how deep they are shown: their links start at the host.
LOST_PAGE = "404.html"
_FOLLOWED_SCHEMES = ("https", "http", "mailto")
_KEPT_INSIDE = ("data", "blob")
_IN_STYLES = re.compile(r"""(?:url\(\s*|@import\s+)["']?([^"')\s;]+)""")


def finished_site_problems(site: Path) -> list[Problem]:
    """What is wrong with the site in the folder `site`, by file and line; files are named below it."""
    if not (site / MARKER).is_file():
        return [problem("SPM701", Location(str(site)), folder=site)]
    try:
        files = frozenset(path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file())
        pages = {
            name: page_facts((site / name).read_text(encoding="utf-8", errors="replace"))
            for name in sorted(files)
            if name.endswith(".html")
        }
        styles = {
            name: (site / name).read_text(encoding="utf-8", errors="replace")
            for name in sorted(files)
            if name.endswith(".css")
        }
    except OSError as error:
        return [problem("SPM509", Location(str(site)), reason=reason_of(error))]
    return site_problems(pages, styles, files)


def site_problems(
    pages: Mapping[str, PageFacts], styles: Mapping[str, str], files: frozenset[str]
) -> list[Problem]:
    """The same from facts that are known already.

    pages   by path below the site, with slashes
    styles  text of each style sheet, likewise
    files   paths of all files of the site
    """
    places = {name: frozenset(id for id, _ in facts.ids) for name, facts in pages.items()}
    found = [
        one
        for name, facts in pages.items()
        for one in (
            *_own_problems(name, facts),
            *_links(name, facts, places, files),
            *_loads(name, facts, files),
        )
    ]
    return in_order([*found, *_foreign_styles(styles)])


def _own_problems(name: str, facts: PageFacts) -> Iterator[Problem]:
    """What a page alone does wrong."""
    whole = Location(name)
    for what, line in facts.inline:
        yield problem("SPM706", Location(name, line), what=what)
    if not facts.policy:
        yield problem("SPM707", whole)
    missing = [
        word
        for word, there in (
            ("language", facts.language),
            ("title", facts.title),
            ("description", facts.described or not facts.indexed),
        )
        if not there
    ]
    if missing:
        yield problem("SPM708", whole, missing=", ".join(missing))
    times = Counter(id for id, _ in facts.ids)
    for id, line in dict(facts.ids).items():
        if times[id] > 1:
            yield problem("SPM709", Location(name, line), id=id)
    yield from _outline(name, facts)


def _outline(name: str, facts: PageFacts) -> Iterator[Problem]:
    firsts = [line for level, line in facts.headings if level == 1]
    if len(firsts) != 1:
        yield problem("SPM710", Location(name, firsts[1] if firsts else 0), n=len(firsts))
    before = 0
    for level, line in facts.headings:
        if level > before + 1:
            yield problem(
                "SPM711", Location(name, line), level=level, before=f"level {before}" if before else "none"
            )
        before = level


def _links(
    name: str, facts: PageFacts, places: Mapping[str, frozenset[str]], files: frozenset[str]
) -> Iterator[Problem]:
    for address, line in facts.links:
        parts = urlsplit(address)
        here = Location(name, line)
        if parts.scheme or parts.netloc:
            if parts.scheme not in _FOLLOWED_SCHEMES:
                yield problem("SPM704", here, address=address)
            continue
        if name.rpartition("/")[2] == LOST_PAGE:
            continue
        target, anchor = target_of(address, name)
        if target not in files:
            yield problem("SPM702", here, address=address)
        elif anchor and target in places and anchor not in places[target]:
            yield problem("SPM703", here, address=address, target=target, anchor=anchor)


def _loads(name: str, facts: PageFacts, files: frozenset[str]) -> Iterator[Problem]:
    for address, line in facts.loads:
        parts = urlsplit(address)
        if parts.scheme in _KEPT_INSIDE:
            continue
        here = Location(name, line)
        if parts.scheme or parts.netloc:
            yield problem("SPM705", here, address=address)
        elif name.rpartition("/")[2] != LOST_PAGE and target_of(address, name)[0] not in files:
            yield problem("SPM702", here, address=address)


def _foreign_styles(styles: Mapping[str, str]) -> Iterator[Problem]:
    for name, text in styles.items():
        for match in _IN_STYLES.finditer(text):
            parts = urlsplit(match[1])
            if (parts.scheme or parts.netloc) and parts.scheme not in _KEPT_INSIDE:
                line = text.count("\n", 0, match.start()) + 1
                yield problem("SPM705", Location(name, line), address=match[1])


def target_of(address: str, page: str) -> tuple[str, str]:
    """File below the site and place on it that an `address` on `page` leads to; neither has to exist."""
    path, anchor = urldefrag(address)
    file = unquote(urlsplit(path).path)
    return (normpath(join(dirname(page), file)) if file else page), unquote(anchor)
