"""The addresses of other people's sites: collected, and checked as far as that goes without a network."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from urllib.parse import urlsplit

from spm_guide.model.sources import Sources
from spm_guide.model.text import Location
from spm_guide.problems import Problem, problem
from spm_guide.validate.markdown_page import MarkdownPage

# (kind of document, where an address stands)
_ADDRESSES = (
    ("resources", "resources/*/address"),
    ("resources", "resources/*/checked_at"),
    ("patterns", "patterns/*/case/source"),
    ("crosswalk", "source"),
    ("article", "event/link"),
)
# What a reader is sent to: two resources at one address are most likely one resource.
_SENT_TO = ("resources", "resources/*/address")

_HOST = re.compile(r"(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]+)")


def outward_addresses(sources: Sources, pages: Mapping[str, MarkdownPage]) -> Iterator[tuple[str, Location]]:
    """Every address of another site with the place it is written at, file by file.

    pages  path below content/ -> what the page holds
    """
    for kind, pattern in _ADDRESSES:
        for document in sources.of_kind(kind):
            for path, address in document.find(pattern):
                if isinstance(address, str):
                    yield address, document.at(path)
    for file, page in pages.items():
        for target in page.targets:
            if target.address.lower().startswith(("http://", "https://")):
                yield target.address, Location(f"content/{file}", target.line)


def address_problems(sources: Sources, pages: Mapping[str, MarkdownPage]) -> Iterator[Problem]:
    """Addresses that can't be right, and resources that lead to the same place."""
    for address, place in outward_addresses(sources, pages):
        if not _well_formed(address):
            yield problem("SPM243", place, address=address)
    seen: dict[str, Location] = {}
    kind, pattern = _SENT_TO
    for document in sources.of_kind(kind):
        for path, address in document.find(pattern):
            if isinstance(address, str) and _well_formed(address):
                first = seen.setdefault(_place_meant(address), document.at(path))
                if first != document.at(path):
                    yield problem("SPM244", document.at(path), address=address, first=first)


def _well_formed(address: str) -> bool:
    try:
        parts = urlsplit(address)
        host, port = parts.hostname, parts.port
    except ValueError:
        return False
    name = (host or "").rstrip(".").lower()
    is_local = name.endswith((".local", ".localhost", ".internal"))
    return (
        parts.scheme in ("http", "https")
        and parts.username is None
        and port != 0
        and _HOST.fullmatch(name) is not None
        and not is_local
    )


def _place_meant(address: str) -> str:
    """What is left of an address without the ways to write one place differently."""
    parts = urlsplit(address)
    host = (parts.hostname or "").rstrip(".").removeprefix("www.")
    return f"{host}{parts.path.rstrip('/')}?{parts.query}#{parts.fragment}"
