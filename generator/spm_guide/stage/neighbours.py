"""Which page stands before a page, and which after it, in the order of the navigation."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from spm_guide.stage.addresses import page_address


def neighbours(navigation: list[dict[str, Any]]) -> dict[str, dict[str, dict[str, str]]]:
    """By a page's address, `back` and `forward`, each with title and address; an end of the row lacks one.

    navigation  as in the configuration: title -> file of a page, address of the form, or list of such

    Renderers would say it too, but some count the form among the pages and some do not.
    """
    beside: dict[str, dict[str, dict[str, str]]] = {}
    for before, after in pairwise(_pages(navigation)):
        beside.setdefault(before["address"], {})["forward"] = after
        beside.setdefault(after["address"], {})["back"] = before
    return beside


def _pages(navigation: list[dict[str, Any]]) -> Iterator[dict[str, str]]:
    """Title and address of each Markdown page, groups opened, the form left out."""
    for entry in navigation:
        for title, below in entry.items():
            if isinstance(below, list):
                yield from _pages(below)
            elif below.endswith(".md"):
                yield {"title": title, "address": page_address(below)}
