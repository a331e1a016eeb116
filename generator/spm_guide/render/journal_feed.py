"""The Atom feeds of the journal: whole articles, readable where they are read, with all their authors."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime
from typing import Any
from urllib.parse import urljoin

from feedgenerator import Atom1Feed, get_tag_uri

# Links of headings to themselves: a reader of feeds has no use for them.
_PERMALINK = re.compile(r'<a class="headerlink"[^>]*>.*?</a>', re.DOTALL)
_ADDRESS = re.compile(r'(?<=\s)(href|src)="([^"]*)"')


def for_feed(html: str, address: str) -> str:
    """The article at `address` for another place: links are whole, headings have none to themselves."""
    return _ADDRESS.sub(lambda match: f'{match[1]}="{urljoin(address, match[2])}"', _PERMALINK.sub("", html))


class JournalFeed(Atom1Feed):  # type: ignore[misc]
    """An Atom feed whose entries may have several authors, and a language of their own."""

    def add_article(
        self,
        title: str,
        address: str,
        day: datetime,
        summary: str,
        content: str,
        authors: Sequence[str],
        tags: Sequence[str],
        language: str,
    ) -> None:
        """Adds an entry.

        address   whole; with the day it makes the entry's id, the same in every feed that has the article
        content   HTML
        language  "" for that of the feed
        """
        self.add_item(
            title=title,
            link=address,
            description=None,
            content=content,
            unique_id=get_tag_uri(address, day),
            pubdate=day,
            updateddate=day,
            categories=tags,
            authors=authors,
            summary=summary,
            language=language,
        )

    def item_attributes(self, item: dict[str, Any]) -> dict[str, str]:
        """The language of an entry that is in another than its feed."""
        return {"xml:lang": item["language"]} if item["language"] else {}

    def add_item_elements(self, handler: Any, item: dict[str, Any]) -> None:
        """Writes the entry; the summary is plain text."""
        super().add_item_elements(handler, item)
        for name in item["authors"]:
            handler.startElement("author", {})
            handler.addQuickElement("name", name)
            handler.endElement("author")
        handler.addQuickElement("summary", item["summary"], {"type": "text"})
