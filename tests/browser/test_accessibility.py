"""axe-core finds nothing on the pages people use most, in English and Arabic."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

PAGES = ("index.html", "principles/clients.html", "assessment.html")


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("address", PAGES)
def test_no_violation(browser: Browser, site_url: str, language: str, address: str) -> None:
    # axe-core comes as an inline script, which our own policy would rightly refuse.
    context = browser.new_context(viewport={"width": 360, "height": 740}, bypass_csp=True)
    page = context.new_page()
    page.goto(f"{site_url}{language}/{address}")
    if address == "assessment.html":
        page.check("input[name=goal][value=reach]")
        page.check("input[name='q-indicators-1'][value='3']")
    results = Axe().run(page)
    assert results.violations_count == 0, results.generate_report()
    context.close()
