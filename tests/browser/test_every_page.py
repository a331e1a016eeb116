"""Ways between pages and languages, and through the search; test_crawl.py opens every page."""

from __future__ import annotations

from typing import Any


def test_the_front_door_opens_the_language_the_browser_asks_for(visit: Any) -> None:
    page = visit("index.html")
    page.wait_for_url("**/en/index.html")


def test_a_language_link_leads_to_the_same_page_and_place(visit: Any) -> None:
    page = visit("en/principles/clients-needs.html#questions-for-your-board")
    address = page.locator("a[hreflang=ar]").first.evaluate("link => link.href")
    assert address.endswith("/ar/principles/clients-needs.html#questions-for-your-board")
