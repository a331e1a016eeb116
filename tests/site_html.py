"""Reads finished pages: what they load, where they link, which anchors they have."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urldefrag, urlsplit

LOADING_LINKS = {"stylesheet", "icon", "manifest", "preload", "modulepreload"}


@dataclass(slots=True)
class PageParts:
    """loads: addresses the browser fetches with the page; links: href of anchors; anchors: ids."""

    loads: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    anchors: set[str] = field(default_factory=set)
    inline: list[str] = field(default_factory=list)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.parts = PageParts()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if "id" in given:
            self.parts.anchors.add(given["id"])
        if tag == "a" and "href" in given:
            self.parts.links.append(given["href"])
        if tag == "link" and LOADING_LINKS & set(given.get("rel", "").split()):
            self.parts.loads.append(given["href"])
        if "src" in given:
            self.parts.loads.append(given["src"])
        self.parts.inline += [f"{tag} {name}" for name in given if name == "style" or name.startswith("on")]
        if tag == "style" or (tag == "script" and "src" not in given and "json" not in given.get("type", "")):
            self.parts.inline.append(tag)


def page_parts(path: Path) -> PageParts:
    """The parts of one finished page."""
    reader = _Reader()
    reader.feed(path.read_text(encoding="utf-8"))
    return reader.parts


def is_elsewhere(address: str) -> bool:
    """Whether an address leads out of the site."""
    return bool(urlsplit(address).scheme or urlsplit(address).netloc)


def target_of(address: str, page: Path) -> tuple[Path, str]:
    """File and anchor an address of `page` leads to; both may not exist."""
    path, anchor = urldefrag(address)
    file = (page.parent / unquote(urlsplit(path).path)).resolve() if urlsplit(path).path else page.resolve()
    return file, unquote(anchor)
