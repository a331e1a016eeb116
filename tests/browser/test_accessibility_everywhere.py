"""axe-core finds nothing on any page of any language; test_accessibility.py looks at what pages can do."""

from __future__ import annotations

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from conftest import PHONE
from playwright.sync_api import Browser
from published import LANGUAGES

pytestmark = pytest.mark.long
# WCAG 2.2 asks for targets of a size; axe looks at it only when told.
OPTIONS = {"resultTypes": ["violations"], "rules": {"target-size": {"enabled": True}}}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_violation_on_any_page(browser: Browser, site_url: str, site_folder: Path, language: str) -> None:
    home = site_folder / language
    pages = sorted(page.relative_to(site_folder).as_posix() for page in home.rglob("*.html"))
    # axe-core comes as an inline script, which our own policy would rightly refuse.
    context = browser.new_context(bypass_csp=True, viewport=PHONE, color_scheme="light")
    page = context.new_page()
    axe = Axe()
    found = []
    for address in pages:
        if address.endswith("404.html"):
            continue  # its links start at the root of a host
        page.goto(site_url + address)
        result = axe.run(page, None, OPTIONS)
        if result.violations_count:
            found.append(f"{address}: {result.generate_report()}")
    assert found == [], "\n".join(found)
    context.close()
