"""axe-core finds nothing on the pages people use most: en and ar, phone and desktop, light and dark."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

OLDER = Path(__file__).resolve().parent.parent / "version-1" / "cooperative.json"


def nothing(_page: Page) -> None:
    """Leaves the page as it opens."""


def open_everything(page: Page) -> None:
    page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true; })")


def open_hints(page: Page) -> None:
    page.locator("#question-indicators-1 .hints summary").click()
    page.wait_for_selector("#question-indicators-1 .hints dl")


def give_answers(page: Page) -> None:
    page.check("input[name=goal][value=reach]")
    page.check("input[name='q-indicators-1'][value='3']")
    page.check("input[name=mode][value=full]")
    page.check("input[name='q-services-3'][value=na]")
    page.check("input[name='link-reach-understood'][value='1']")
    open_everything(page)


def show_a_pattern(page: Page) -> None:
    page.check("input[name='q-objectives-1'][value='1']")
    page.check("input[name='q-collection-1'][value='3']")
    page.wait_for_selector(".pattern dl")


def refuse_a_file(page: Page) -> None:
    broken = {"name": "broken.json", "mimeType": "application/json", "buffer": b"{"}
    page.set_input_files("#file-input", broken)
    page.wait_for_selector("#file-message:not([hidden])")


def open_an_older_file(page: Page) -> None:
    page.set_input_files("#file-input", OLDER)
    page.wait_for_selector(".changed-question")


def look_at_a_newer_file(page: Page) -> None:
    data = json.loads(OLDER.read_text(encoding="utf-8"))
    data["model"]["version"] = 99
    newer = {"name": "newer.json", "mimeType": "application/json", "buffer": json.dumps(data).encode()}
    page.set_input_files("#file-input", newer)
    page.wait_for_selector("#newer-file:not([hidden])")


def ask_before_removing(page: Page) -> None:
    page.click("#start-again")


STATES: dict[str, tuple[str, Callable[[Page], None]]] = {
    "home": ("index.html", nothing),
    "principle": ("principles/clients.html", nothing),
    "point": ("principles/clients-protection.html", open_everything),
    "score": ("how-the-score-works.html", nothing),
    "form": ("assessment.html", open_everything),
    "hints": ("assessment.html#question-indicators-1", open_hints),
    "all-hints": ("assessment-hints.html", nothing),
    "results": ("assessment.html", give_answers),
    "pattern": ("assessment.html", show_a_pattern),
    "refused-file": ("assessment.html", refuse_a_file),
    "older-file": ("assessment.html", open_an_older_file),
    "newer-file": ("assessment.html", look_at_a_newer_file),
    "question-asked": ("assessment.html", ask_before_removing),
}
SCREENS = {
    "phone-light": {"viewport": {"width": 360, "height": 740}, "color_scheme": "light"},
    "desktop-dark": {"viewport": {"width": 1280, "height": 900}, "color_scheme": "dark"},
}


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.parametrize("state", STATES)
def test_no_violation(browser: Browser, site_url: str, language: str, screen: str, state: str) -> None:
    address, prepare = STATES[state]
    # axe-core comes as an inline script, which our own policy would rightly refuse.
    context = browser.new_context(bypass_csp=True, **SCREENS[screen])
    page = context.new_page()
    page.goto(f"{site_url}{language}/{address}")
    prepare(page)
    results = Axe().run(page)
    assert results.violations_count == 0, results.generate_report()
    context.close()
