"""Somebody comes back, begins anew, changes the language: nothing shows unasked, nothing is lost."""

from __future__ import annotations

from typing import Any

import pytest
from form import go_to, kept, saved, show_whole
from playwright.sync_api import Browser, Page, expect

LEVEL = "input[name='q-balance-1'][value='2']"


def answer(page: Page) -> None:
    go_to(page, "practice-balance")
    page.check(LEVEL)
    kept(page)


def come_back(page: Page, address: str = "en/assessment.html", screen: str = "") -> Page:
    """Opens the page in a new tab of the same browser: a new visit."""
    again = page.context.new_page()
    again.goto(page.url.split("en/assessment.html")[0] + address + screen)
    again.wait_for_selector("#returning:not([hidden])")
    return again


def test_who_comes_back_is_asked_before_any_answer_shows(visit: Any) -> None:
    page = visit("en/assessment.html")
    answer(page)
    again = come_back(page, screen="#practice-balance")
    assert again.evaluate("document.body.dataset.screen") == "welcome"
    assert again.locator("form#assessment input[name^='q-']:checked").count() == 0
    again.click("#go-on")
    expect(again.locator(LEVEL)).to_be_checked()
    expect(again.locator("#practice-balance")).to_be_visible()


def test_another_assessment_stands_beside_the_first(visit: Any) -> None:
    page = visit("en/assessment.html")
    answer(page)
    again = come_back(page)
    again.click("#start-another")
    go_to(again, "practice-balance")
    assert not again.is_checked(LEVEL)
    again.check("input[name='q-balance-1'][value='4']")
    kept(again)
    again.click("#device-open")
    again.locator("#device-body li").nth(1).wait_for()
    assert again.locator("#device-body li").count() == 2


def test_what_was_removed_comes_back_with_undo(visit: Any) -> None:
    page = visit("en/assessment.html")
    answer(page)
    again = come_back(page)
    again.click("#remove-kept")
    again.wait_for_selector("#file-message:not([hidden])")
    again.click("#device-open")
    assert again.locator("#device-body li").count() == 0
    again.click("#device button:text('Close')")
    again.click("#file-message button")
    expect(again.locator(LEVEL)).to_be_checked()


def test_starting_again_keeps_a_copy_and_can_be_undone(visit: Any) -> None:
    page = show_whole(visit("en/assessment.html"))
    page.check(LEVEL)
    kept(page)
    page.click("#start-again")
    page.wait_for_selector("#file-message:not([hidden])")
    assert not page.is_checked(LEVEL)
    page.click("#device-open")
    expect(page.locator("#device-body li")).to_have_count(1)  # the copy
    page.click("#device button:text('Close')")
    page.click("#file-message button")
    expect(page.locator(LEVEL)).to_be_checked()


@pytest.mark.parametrize("language", ["ar", "fr"])
def test_another_language_takes_answers_place_and_half_a_note_along(visit: Any, language: str) -> None:
    page = visit("en/assessment.html")
    answer(page)
    page.locator("#question-balance-1 details.more summary").click()
    page.locator("#question-balance-1 textarea").press_sequentially("The board look")
    page.click(f"a[hreflang={language}]")
    page.wait_for_url(f"**/{language}/assessment.html*")
    expect(page.locator(LEVEL)).to_be_checked()
    expect(page.locator("#practice-balance")).to_be_visible()
    assert page.evaluate("location.hash") == "#practice-balance"
    assert saved(page)["answers"]["balance-1"]["note"] == "The board look"


def test_an_example_goes_along_to_another_language(visit: Any) -> None:
    page = visit("en/assessment.html")
    page.click("[data-example=small-cooperative]")
    page.wait_for_selector("#results-body .step")
    page.click("a[hreflang=ar]")
    page.wait_for_url("**/ar/assessment.html*")
    page.wait_for_selector("#example:not([hidden])")
    page.wait_for_selector("#results-body .step")


def test_answers_given_before_the_script_came_are_kept(browser: Browser, site_url: str) -> None:
    page = browser.new_page()
    held: list[Any] = []
    page.route("**/assessment.js", lambda route: held.append(route))
    page.goto(f"{site_url}en/assessment.html", wait_until="commit")
    page.check(LEVEL)
    page.wait_for_timeout(100)
    held[0].continue_()
    kept(page)
    assert saved(page)["answers"]["balance-1"]["value"] == 2
    page.context.close()
