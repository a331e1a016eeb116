"""Gives Pelican's templates what the frame of the other pages reads: configuration, navigation, this page."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable
from copy import deepcopy
from dataclasses import dataclass
from itertools import pairwise
from typing import Any
from urllib.parse import urlsplit

from jinja2 import pass_context
from jinja2.runtime import Context
from markupsafe import escape

FOLDER = "journal"
HOME = "index.html"
_LINK_TO_FILE = re.compile(r'(?<=\shref=")(?![a-z][a-z0-9+.-]*:|//)([^"#?]+)\.md(?=[#?"])')


def with_page_links(html: str) -> str:
    """Links to Markdown files as links to the pages that become of them."""
    return _LINK_TO_FILE.sub(r"\1.html", html)


@dataclass(frozen=True, slots=True)
class _Navigation:
    """No dictionary: in a template, `items` would be its method."""

    items: list[dict[str, Any]]
    homepage: dict[str, Any]


class JournalFrame:
    """What main.html and its partials read, for pages of the journal.

    site     the configuration of the language's other pages
    journal  what stage/journal/staged_journal.py wrote
    """

    def __init__(self, site: dict[str, Any], journal: dict[str, Any]) -> None:
        self._journal = journal
        self._config = deepcopy(site)
        spm = self._config["extra"]["spm"]
        spm["texts"] |= journal["words"]
        spm["neighbours"] = _neighbours(journal)
        spm["english_titles"] = [*spm["english_titles"], *_english_titles(journal)]
        self._code: str = journal["language"]
        items = [_item(title, below) for entry in self._config["nav"] for title, below in entry.items()]
        self._section = next((item for item in items if _holds_journal(item)), _item("", []))
        self._section["active"] = True
        homepage = next((item for item in items if item["url"] == HOME), _item("", HOME))
        self._nav = _Navigation(items, homepage)

    @property
    def filters(self) -> dict[str, Callable[..., Any]]:
        """`url`, which makes an address below the language's folder one that is seen from this page."""
        return {"url": _url}

    @property
    def globals(self) -> dict[str, Any]:
        """What the frame reads, and what the journal's own templates do."""
        return {
            "config": self._config,
            "nav": self._nav,
            "journal": self._journal,
            "frame_page": self._page,
            "fill": self._fill,
            "fill_bare": self._fill_bare,
        }

    def _page(
        self,
        output_file: str,
        title: str,
        description: str,
        foreign: str = "",
        facts: dict[str, Any] | None = None,
        toc: list[dict[str, Any]] | None = None,
    ) -> dict[str, Any]:
        """The page as the frame wants it.

        output_file  where it is written, below the folder of the journal
        foreign      the language of title and description; "" for that of the page
        facts        what is known of the article that the page shows
        """
        address = f"{FOLDER}/{output_file}"
        folder = self._journal["folder"]
        own = f"{folder}{address}" if folder else ""
        return {
            "url": address,
            "canonical_url": facts["canonical"] if facts else own,
            "toc": toc or [],
            "ancestors": [self._section],
            "content": "",
            "meta": {
                # The frame writes them as they are; templates that escape leave these alone.
                "title": escape(title),
                "description": escape(description),
                "foreign": foreign,
                "written_in": facts["languages"] if facts else [],
                "structured": facts["structured"] if facts else "",
                # Lists share the card of the journal's first page.
                "card": "" if facts else f"{FOLDER}/{HOME}",
            },
        }

    def _fill(self, id: str, **values: str) -> str:
        """A text of the journal with its {placeholders} filled, as markup."""
        text = self._journal["words"][id]
        words = escape(text["text"]).format(**values)
        return f'<span lang="en" dir="ltr">{words}</span>' if text["english"] else str(words)

    def _fill_bare(self, id: str, **values: str) -> str:
        """The same without markup, for titles and attributes; the template escapes it."""
        return str(self._journal["words"][id]["text"].format(**values))


def _item(title: str, below: Any) -> dict[str, Any]:
    """An entry of the navigation with the names that the other renderers give its parts."""
    if isinstance(below, list):
        children = [_item(name, inner) for entry in below for name, inner in entry.items()]
        return {"title": title, "url": None, "children": children, "active": False}
    address = f"{below.removesuffix('.md')}.html" if below.endswith(".md") else below
    return {"title": title, "url": address, "children": None, "active": False}


def _holds_journal(item: dict[str, Any]) -> bool:
    inside = any(map(_holds_journal, item["children"] or ()))
    return inside or item["url"] == f"{FOLDER}/{HOME}"


def _neighbours(journal: dict[str, Any]) -> dict[str, dict[str, dict[str, str]]]:
    """The article before and the one after, by day; like stage/neighbours.py."""
    entries = [
        {"title": facts["title"], "address": f"{FOLDER}/{slug}.html"}
        for slug, facts in journal["articles"].items()
    ]
    beside: dict[str, dict[str, dict[str, str]]] = {}
    for newer, older in pairwise(entries):
        beside.setdefault(newer["address"], {})["back"] = older
        beside.setdefault(older["address"], {})["forward"] = newer
    return beside


def _english_titles(journal: dict[str, Any]) -> list[str]:
    return [facts["title"] for facts in journal["articles"].values() if facts["language"] == "en"]


@pass_context
def _url(context: Context, address: str) -> str:
    """An address below the language's folder, seen from the page; whole addresses stay.

    As MkDocs has it: templates can't tell the difference.
    """
    parts = urlsplit(address)
    if parts.scheme or parts.netloc or address.startswith(("/", "#")):
        return address
    here = posixpath.dirname(context["page"]["url"])
    path, mark, rest = address.partition("#")
    return posixpath.relpath(path or ".", here or ".") + ("/" if path.endswith("/") else "") + mark + rest
