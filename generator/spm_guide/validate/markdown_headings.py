"""Checks headings, ids and footnotes of a page: links in all languages rest on them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spm_guide.model.document import Document
from spm_guide.model.text import Location
from spm_guide.problems import Problem, problem
from spm_guide.validate.markdown_page import Heading, MarkdownPage

_ID = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")


def markdown_headings(
    file: str, page: MarkdownPage, front_matter: Document | None, main_needed: bool = True
) -> Iterator[Problem]:
    """What is wrong with the headings, ids and footnotes of one page.

    file         name for messages
    main_needed  False for an article: its title stands above the text anyway
    """
    yield from _main_heading(file, page.headings, front_matter, main_needed)
    has_main = any(heading.level == 1 for heading in page.headings)
    level = 0 if has_main or main_needed else 1
    for heading in page.headings:
        place = Location(file, heading.line)
        if heading.id is None:
            yield problem("SPM314", place, words=heading.words, example=_example(heading.words))
        if heading.level > level + 1 and level > 0:
            yield problem("SPM315", place, words=heading.words, level=heading.level, before=level)
        level = heading.level
    first: dict[str, int] = {}
    for line, id_ in page.ids:
        if not _ID.fullmatch(id_):
            yield problem("SPM316", Location(file, line), id=id_, example=_example(id_))
        if id_ in first:
            yield problem("SPM317", Location(file, line), id=id_, first=first[id_])
        first.setdefault(id_, line)
    yield from _footnotes(file, page)


def _main_heading(
    file: str, headings: list[Heading], front_matter: Document | None, needed: bool
) -> Iterator[Problem]:
    main = [heading for heading in headings if heading.level == 1]
    if not main and needed:
        yield problem("SPM311", Location(file))
    for heading in main[1:]:
        yield problem("SPM312", Location(file, heading.line), words=heading.words, first=main[0].line)
    title = front_matter.data.get("title") if front_matter and isinstance(front_matter.data, dict) else None
    if main and isinstance(title, str) and title != main[0].words:
        yield problem("SPM313", Location(file, main[0].line), words=main[0].words, title=title)


def _footnotes(file: str, page: MarkdownPage) -> Iterator[Problem]:
    for id_, line in page.footnotes.items():
        if id_ not in page.footnote_texts:
            yield problem("SPM318", Location(file, line), id=id_)
    for id_, line in page.footnote_texts.items():
        if id_ not in page.footnotes:
            yield problem("SPM319", Location(file, line), id=id_)


def _example(words: str) -> str:
    """An id made of the words, for the remedy."""
    plain = re.sub(r"[^a-z0-9]+", "-", words.lower()).strip("-")
    return re.sub(r"^[^a-z]+", "", plain) or "a-short-name"
