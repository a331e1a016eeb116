"""A reader searches: from a server and from a folder, with keys or fingers, on a bad line too."""

from __future__ import annotations

from typing import Any

import pytest
from firefox import Firefox
from playwright.sync_api import Browser, Page, Route, expect

PAGE = "guide/collection.html"
FIELD = "#search-words"
STATUS = ".spm-search__status"
RESULT = ".spm-search__results > li > a"
OPEN_SEARCH = ".spm-header [data-spm-open-search]"


def search(page: Page, words: str) -> None:
    """Opens the search and types; letters outside the keyboard's layout come without a key."""
    page.click(OPEN_SEARCH)
    expect(page.locator(FIELD)).to_be_focused()
    page.keyboard.insert_text(words)
    page.wait_for_selector(RESULT)


@pytest.mark.parametrize(
    ("language", "words", "leads_to"),
    [
        ("en", "resting client", "/en/glossary.html#resting-client"),
        ("ar", "خروج العملاء", "/ar/glossary.html#client-exit"),
    ],
)
def test_a_result_leads_to_its_place(visit: Any, language: str, words: str, leads_to: str) -> None:
    page = visit(f"{language}/{PAGE}")
    search(page, words)
    first = page.locator(RESULT).first
    assert first.locator("mark").count() > 0
    assert page.locator(STATUS).inner_text().strip()
    assert page.evaluate("violations") == []
    first.click()
    page.wait_for_url(f"**{leads_to}")
    assert page.locator(":target").is_visible()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_a_result_on_the_same_page_closes_the_dialog(visit: Any) -> None:
    page = visit("en/glossary.html")
    search(page, "mission drift")
    page.locator(RESULT).first.click()
    page.wait_for_url("**/glossary.html#mission-drift")
    assert page.locator("#search[open]").count() == 0


@pytest.fixture
def page(browser: Browser, site_url: str) -> Any:
    """A page of the guide on a desktop, over http."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    opened = context.new_page()
    yield opened
    context.close()


def test_nothing_is_fetched_before_the_search_is_opened(page: Page, site_url: str) -> None:
    fetched: list[str] = []
    page.on("request", lambda sent: fetched.append(sent.url.rpartition("/")[2]))
    page.goto(f"{site_url}en/{PAGE}", wait_until="networkidle")
    parts = {"search.js", "search.css", "search-index.js"}
    assert not parts & set(fetched)
    search(page, "exit")
    assert parts <= set(fetched)
    page.keyboard.press("Escape")
    search(page, "exit")
    assert len([name for name in fetched if name in parts]) == len(parts)


def test_keys_open_go_through_and_close(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}en/{PAGE}")
    for keys in ("/", "Control+k"):
        page.keyboard.press(keys)
        expect(page.locator(FIELD)).to_be_focused()
        page.keyboard.press("Escape")
        expect(page.locator("#search")).not_to_be_visible()
    page.locator(OPEN_SEARCH).focus()
    page.keyboard.press("Enter")
    expect(page.locator(FIELD)).to_have_value("")
    page.keyboard.type("complaints")
    page.wait_for_selector(RESULT)
    links = page.locator(".spm-search__results a")
    page.keyboard.press("ArrowDown")
    expect(links.nth(0)).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(links.nth(1)).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    expect(page.locator(FIELD)).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator(OPEN_SEARCH)).to_be_focused()
    page.keyboard.press("/")
    expect(page.locator(FIELD)).to_have_value("complaints")
    page.keyboard.press("Enter")
    page.wait_for_url("**#complaints-mechanism")


def test_a_slash_in_a_field_is_a_slash(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}en/resources.html")
    page.locator("[name=word]").fill("")
    page.locator("[name=word]").press("/")
    expect(page.locator("[name=word]")).to_have_value("/")
    assert page.locator("#search[open]").count() == 0


def test_what_is_typed_while_the_search_loads_is_looked_for(page: Page, site_url: str) -> None:
    held: list[Route] = []
    page.route("**/search-index.js", lambda route: held.append(route))
    page.goto(f"{site_url}en/{PAGE}")
    loading = page.locator(STATUS).text_content()
    page.click(OPEN_SEARCH)
    page.keyboard.type("complaints")
    expect(page.locator(STATUS)).to_be_visible()
    assert page.locator(STATUS).text_content() == loading
    with page.expect_response("**/search-index.js"):
        held[0].continue_()
    page.wait_for_selector(RESULT)
    assert page.locator(STATUS).text_content() != loading


def test_a_failed_line_is_told_and_can_be_tried_again(page: Page, site_url: str) -> None:
    page.route("**/search-index.js", lambda route: route.abort())
    page.goto(f"{site_url}en/{PAGE}")
    page.click(OPEN_SEARCH)
    page.keyboard.type("complaints")
    expect(page.locator(".spm-search__failed")).to_be_visible()
    page.unroute("**/search-index.js")
    page.click("[data-act=again]")
    page.wait_for_selector(RESULT)
    expect(page.locator(".spm-search__failed")).not_to_be_visible()


def test_what_stands_nowhere_is_said(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}en/{PAGE}")
    search(page, "segmentatoin")
    said = page.locator(STATUS)
    expect(said).to_contain_text("segmentatoin")
    expect(said).to_contain_text("segmentation")
    page.fill(FIELD, "xylophone")
    expect(page.locator(RESULT)).to_have_count(0)
    expect(said).to_contain_text("xylophone")


def test_worksheets_keep_their_words_beside_the_search(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}en/resources.html")
    search(page, "exit")
    page.keyboard.press("Escape")
    before = page.locator("#catalogue-found").inner_text()
    page.locator("[name=word]").fill("exit")
    expect(page.locator("#catalogue-found")).not_to_have_text(before)


def test_without_script_there_is_no_button(browser: Browser, site_url: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    opened = context.new_page()
    opened.goto(f"{site_url}en/{PAGE}")
    assert not opened.locator(OPEN_SEARCH).is_visible()
    assert not opened.locator("#search").is_visible()
    context.close()


@pytest.mark.parametrize("base", ["file"], indirect=True)
def test_firefox_searches_from_a_folder(firefox: Firefox, base: str) -> None:
    firefox.open(f"{base}ar/{PAGE}")
    firefox.click(OPEN_SEARCH)
    firefox.type(FIELD, "الشكاوي")
    firefox.find(f"{RESULT} mark")
    firefox.click(RESULT)
    firefox.wait_until("location.hash === '#complaints-mechanism'")
    assert firefox.address == f"{base}ar/glossary.html#complaints-mechanism"
