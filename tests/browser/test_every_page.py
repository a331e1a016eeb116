"""A reader goes through the whole site: it fits the screen, calls nobody and obeys the policy."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest


@pytest.mark.parametrize("language", ["en", pytest.param("fr", marks=pytest.mark.long), "ar"])
def test_every_page_opens_whole(visit: Any, site_folder: Path, language: str) -> None:
    home = site_folder / language
    addresses = [str(page.relative_to(site_folder)) for page in sorted(home.rglob("*.html"))]
    direction = "rtl" if language == "ar" else "ltr"
    for address in addresses:
        if address.endswith("404.html"):
            continue  # a server shows it; its links start at the root
        page = visit(address)
        assert page.get_attribute("html", "lang") == language, address
        assert page.get_attribute("html", "dir") == direction, address
        assert page.locator("h1").count() == 1, address
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), address
        assert page.evaluate("violations") == [], address


def test_the_front_door_opens_the_language_the_browser_asks_for(visit: Any) -> None:
    page = visit("index.html")
    page.wait_for_url("**/en/index.html")


def test_a_language_link_leads_to_the_same_page_and_place(visit: Any) -> None:
    page = visit("en/principles/clients-needs.html#questions-for-your-board")
    address = page.locator("a[hreflang=ar]").first.evaluate("link => link.href")
    assert address.endswith("/ar/principles/clients-needs.html#questions-for-your-board")
