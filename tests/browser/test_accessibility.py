"""axe-core finds nothing on the pages people use most: en and ar, phone and desktop, light and dark."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from form import go_to, open_file, show_whole
from playwright.sync_api import Browser, Page

OLDER = Path(__file__).resolve().parent.parent / "version-1" / "cooperative.json"


def nothing(_page: Page) -> None:
    """Leaves the page as it opens."""


def open_everything(page: Page) -> None:
    page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true; })")


def open_hints(page: Page) -> None:
    page.locator("#question-indicators-1 .hints summary").click()
    page.wait_for_selector("#question-indicators-1 .hints dl")


def choose_a_tool(page: Page) -> None:
    page.locator(".spm-chooser input").first.check()


def work_out_the_case(page: Page) -> None:
    page.select_option("[name=formula]", "sef")
    for field in page.locator(".spm-calculator input[type=number]").all():
        field.fill("50")


def weigh_a_decision(page: Page) -> None:
    page.fill("[name=option-1]", "One")
    page.fill("[name='weight-scale']", "100")
    page.select_option("[name='score-1-scale']", "4")
    page.check("[name=harm-1]")


def search(page: Page) -> None:
    page.click("[data-spm-open-search]")
    page.keyboard.insert_text("CRECER PPI")
    page.wait_for_selector(".spm-search__results ul")


def show_form_whole(page: Page) -> None:
    show_whole(page)
    page.check("input[name=mode][value=full]")
    page.check("input[name='q-services-3'][value=na]")
    page.locator("#question-services-3 details.more summary").click()
    page.wait_for_selector("#question-services-3 textarea")


def show_results(page: Page) -> None:
    page.click("[data-example=values-ngo]")
    page.wait_for_selector("#results-body .step")
    for fold in page.locator("#results-body details").all():
        fold.evaluate("one => { one.open = true; }")
    page.wait_for_selector("#results-body .workings table, #results-body .workings p")


def show_first_results(page: Page) -> None:
    go_to(page, "practice-objectives")
    page.check("input[name='q-objectives-1'][value='1']")
    go_to(page, "results")
    page.wait_for_selector("#results-body .step")


def refuse_a_file(page: Page) -> None:
    open_file(page, "{")
    page.wait_for_selector("#file-message:not([hidden])")


def open_an_older_file(page: Page) -> None:
    show_whole(page)
    open_file(page, OLDER)
    page.wait_for_selector(".changed-question")


def look_at_a_newer_file(page: Page) -> None:
    data = json.loads(OLDER.read_text(encoding="utf-8"))
    data["model"]["version"] = 99
    show_whole(page)
    open_file(page, data)
    page.wait_for_selector("#newer-file:not([hidden])")


def start_again(page: Page) -> None:
    page.click("#start-again")
    page.wait_for_selector("#file-message:not([hidden])")


def open_dialog(name: str) -> Callable[[Page], None]:
    def open_it(page: Page) -> None:
        go_to(page, "practice-balance")
        page.check("input[name='q-balance-1'][value='1']")
        page.click(f"#{name}-open")
        page.wait_for_selector(f"#{name}[open]")

    return open_it


def open_share(page: Page) -> None:
    go_to(page, "practice-balance")
    page.check("input[name='q-balance-1'][value='1']")
    page.click("#share")
    page.wait_for_selector("#share-dialog[open]")


STATES: dict[str, tuple[str, Callable[[Page], None]]] = {
    "home": ("index.html", nothing),
    "search": ("guide/people.html", search),
    "principle": ("principles/clients.html", nothing),
    "point": ("principles/clients-protection.html", open_everything),
    "score": ("how-the-score-works.html", nothing),
    "chapter": ("guide/collection.html", open_everything),
    "part": ("guide/systems.html", nothing),
    "lesson": ("lessons/values.html", nothing),
    "session": ("training/board.html", nothing),
    "tools": ("tools/which-tool-when.html", choose_a_tool),
    "calculator": ("business-case.html", work_out_the_case),
    "matrix": ("cases/decision-matrix.html", weigh_a_decision),
    "resources": ("resources.html", nothing),
    "glossary": ("glossary.html", nothing),
    "table": ("table-record-check.html", nothing),
    "links": ("start/donors.html", nothing),
    "form": ("assessment.html", show_form_whole),
    "hints": ("assessment.html#question-indicators-1", open_hints),
    "all-hints": ("assessment-hints.html", nothing),
    "results": ("assessment.html", show_results),
    "first-results": ("assessment.html", show_first_results),
    "refused-file": ("assessment.html", refuse_a_file),
    "older-file": ("assessment.html", open_an_older_file),
    "newer-file": ("assessment.html", look_at_a_newer_file),
    "started-again": ("assessment.html", start_again),
    "device": ("assessment.html", open_dialog("device")),
    "keys": ("assessment.html", open_dialog("keys")),
    "contents": ("assessment.html", open_dialog("contents")),
    "share": ("assessment.html", open_share),
}
SCREENS = {
    "phone-light": {"viewport": {"width": 360, "height": 740}, "color_scheme": "light"},
    "desktop-dark": {"viewport": {"width": 1280, "height": 900}, "color_scheme": "dark"},
}
# `make test` looks at each state in one of these ways, in turns; `make test-all` in every way.
TURNS = (("en", "desktop-dark"), ("ar", "phone-light"))
CASES = [
    pytest.param(
        language,
        screen,
        state,
        marks=[] if (language, screen) == TURNS[number % len(TURNS)] else [pytest.mark.long],
    )
    for number, state in enumerate(STATES)
    for language in ("en", "ar")
    for screen in SCREENS
]


def check(page: Page, without: str | None = None) -> None:
    """Fails with axe's report when it finds something; `without` selects what it shall not look at."""
    found = Axe().run(page, {"exclude": [without]} if without else None, {"resultTypes": ["violations"]})
    assert found.violations_count == 0, f"{page.url}: {found.generate_report()}"


@pytest.mark.parametrize(("language", "screen", "state"), CASES)
def test_no_violation(browser: Browser, site_url: str, language: str, screen: str, state: str) -> None:
    address, prepare = STATES[state]
    # axe-core comes as an inline script, which our own policy would rightly refuse.
    context = browser.new_context(bypass_csp=True, **SCREENS[screen])
    page = context.new_page()
    page.goto(f"{site_url}{language}/{address}")
    prepare(page)
    check(page)
    context.close()


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("screen", SCREENS)
def test_no_violation_on_any_screen_of_the_form(
    browser: Browser, site_url: str, language: str, screen: str
) -> None:
    context = browser.new_context(bypass_csp=True, **SCREENS[screen])
    page = context.new_page()
    page.goto(f"{site_url}{language}/assessment.html")
    page.click("[data-example=values-ngo]")
    page.wait_for_selector("#results-body .step")
    screens = page.locator(".screen:not([hidden])").evaluate_all("all => all.map(one => one.id)")
    assert len(screens) == 5 + 15 + 3 + 2  # three goals are chosen
    for id in screens:
        go_to(page, id)
        # The other screens are hidden; skipping them at once halves the time.
        check(page, without=f".screen:not(#{id})")
    context.close()
