"""Reads finished pages for tests: what they load, where they link, which anchors they have."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urldefrag, urlsplit

from spm_guide.validate.finished_page import page_facts


@dataclass(frozen=True, slots=True)
class PageParts:
    """loads: addresses the browser fetches with the page; links: href of anchors; anchors: ids."""

    loads: list[str]
    links: list[str]
    anchors: set[str]
    inline: list[str]


def page_parts(path: Path) -> PageParts:
    """The parts of one finished page."""
    facts = page_facts(path.read_text(encoding="utf-8"))
    loads, links, ids, inline = (
        [one for one, _line in found] for found in (facts.loads, facts.links, facts.ids, facts.inline)
    )
    return PageParts(loads, links, set(ids), inline)


def is_elsewhere(address: str) -> bool:
    """Whether an address leads out of the site."""
    return bool(urlsplit(address).scheme or urlsplit(address).netloc)


def target_of(address: str, page: Path) -> tuple[Path, str]:
    """File and anchor an address of `page` leads to; both may not exist."""
    path, anchor = urldefrag(address)
    file = (page.parent / unquote(urlsplit(path).path)).resolve() if urlsplit(path).path else page.resolve()
    return file, unquote(anchor)
