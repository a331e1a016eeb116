"""One practice a screen: next and back, any screen by its address, all on one page for who wants that."""

from __future__ import annotations

from typing import Any

import pytest
from form import go_to, kept, show_whole
from playwright.sync_api import Page, expect
from tabs import wait_until

OPENS_WHEN_TOLD = """
  const { set } = Object.getOwnPropertyDescriptor(IDBRequest.prototype, 'onsuccess');
  const told = new Promise(resolve => { self.openNow = resolve; });
  Object.defineProperty(IDBOpenDBRequest.prototype, 'onsuccess', {
    set(heard) { set.call(this, event => told.then(() => heard.call(this, event))); },
  });
"""


def visible(page: Page) -> list[str]:
    found: list[str] = page.locator(".screen:visible").evaluate_all("all => all.map(one => one.id)")
    return found


def next_screens(page: Page) -> list[str]:
    """The screens on which "next" is pressed, from the first to the last."""
    seen = []
    while True:
        (here,) = visible(page)
        seen.append(here)
        if not page.is_visible("#next"):
            return seen
        page.click("#next")
        wait_until(page, f"document.body.dataset.screen !== '{here}'")


@pytest.mark.parametrize("language", ["en", "ar"])
def test_next_leads_through_every_screen_and_back_returns(visit: Any, language: str) -> None:
    page = visit(f"{language}/assessment.html")
    go_to(page, "goals")
    page.check("input[name=goal][value=gender]")
    go_to(page, "welcome")
    seen = next_screens(page)
    practices = [id for id in seen if id.startswith("practice-")]
    assert len(practices) == 15
    assert seen[:5] == ["welcome", "how", "about", "goals", "mode"]
    assert seen[20:] == ["thread-gender", "review", "results"]
    page.click("#back")
    expect(page.locator("#review")).to_be_visible()
    page.go_back()
    expect(page.locator("#results")).to_be_visible()


def test_a_place_is_there_at_once(visit: Any) -> None:
    """A page that still glides under the finger takes its tap for another place's."""
    page = show_whole(visit("en/assessment.html"))
    page.evaluate("document.getElementById('practice-people').scrollIntoView()")
    where = page.evaluate("document.getElementById('practice-people').getBoundingClientRect().top")
    assert abs(where) < page.evaluate("innerHeight")


def test_each_screen_fits_a_phone(visit: Any) -> None:
    page = visit("ar/assessment.html")
    for screen in page.locator(".screen").evaluate_all("all => all.map(one => one.id)"):
        page.evaluate("id => { location.hash = id; }", screen)
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), screen


def test_an_address_opens_its_question_and_takes_the_reader_there(visit: Any) -> None:
    page = visit("en/assessment.html")
    page.evaluate("location.hash = 'question-balance-1'")
    expect(page.locator("#question-balance-1")).to_be_focused()
    assert visible(page) == ["practice-balance"]
    page.evaluate("location.hash = 'practice-people'")
    expect(page.locator("#practice-people h2")).to_be_focused()


def test_the_thread_of_a_goal_that_was_not_chosen_leads_to_the_goals(visit: Any) -> None:
    page = visit("en/assessment.html")
    page.evaluate("location.hash = 'thread-reach'")
    expect(page.locator("#goals")).to_be_visible()
    assert visible(page) == ["goals"]


def test_every_part_is_one_click_away(visit: Any) -> None:
    page = visit("en/assessment.html")
    go_to(page, "how")
    page.click("#contents-open")
    page.click("#contents a[href='#practice-people']")
    page.wait_for_selector("#practice-people.here")
    assert visible(page) == ["practice-people"]
    assert not page.is_visible("#contents")
    page.click(".where a[href='#how']")
    page.wait_for_selector("#how.here")
    assert visible(page) == ["how"]


def test_all_on_one_page_shows_all_and_is_remembered(visit: Any) -> None:
    page = visit("en/assessment.html")
    show_whole(page)
    assert len(visible(page)) == 15 + 7
    page.check("input[name='q-balance-1'][value='1']")
    page.wait_for_selector("#saved[data-state=saved]")
    page.reload()
    page.wait_for_selector("input[name='q-balance-1']:checked")
    assert len(visible(page)) == 15 + 7
    page.uncheck("#one-page")
    assert len(visible(page)) == 1


def test_what_is_chosen_before_the_device_answers_stays(visit: Any) -> None:
    page = visit("en/assessment.html")
    page.add_init_script(OPENS_WHEN_TOLD)
    page.reload()
    show_whole(page)
    page.evaluate("openNow()")
    wait_until(page, "spm.device.kind()")
    page.check("input[name='q-balance-1'][value='1']")
    kept(page)
    assert page.is_checked("#one-page")
    assert len(visible(page)) == 15 + 7


def test_answers_given_before_the_device_answers_are_gone_on_with_after_a_reload(visit: Any) -> None:
    page = visit("en/assessment.html#practice-balance")
    page.add_init_script(OPENS_WHEN_TOLD)
    page.reload()
    page.check("input[name='q-balance-1'][value='1']")
    page.evaluate("openNow()")
    kept(page)
    page.reload()
    page.evaluate("openNow()")
    expect(page.locator("input[name='q-balance-1'][value='1']")).to_be_checked()
    assert not page.is_visible("#returning")


def test_progress_tells_what_is_answered_and_how_long_the_rest_takes(visit: Any) -> None:
    page = visit("en/assessment.html")
    go_to(page, "practice-understanding")
    assert page.inner_text("#progress") == "About 15 minutes left"
    page.check("#practice-understanding input[value='2']")
    assert page.inner_text("#count-strategy") == "1 of 5"
    assert page.inner_text("#progress") == "About 14 minutes left"
    page.check("#practice-understanding input[value=dk]")
    assert page.inner_text("#count-strategy") == "1 of 5"  # don't know is an answer


def test_a_practice_and_a_goal_of_one_name_are_counted_apart(visit: Any) -> None:
    page = visit("en/assessment.html")
    go_to(page, "goals")
    page.check("input[name=goal][value=protection]")
    go_to(page, "practice-protection")
    page.check("input[name='q-protection-1'][value='2']")
    assert page.locator("#count-protection").text_content() == "1 of 1"
    assert page.locator("#count-thread-protection").text_content() == "0 of 9"


def test_nothing_is_chosen_beforehand(visit: Any) -> None:
    page = visit("en/assessment.html")
    chosen = page.locator("form#assessment input:checked").evaluate_all("all => all.map(one => one.name)")
    assert set(chosen) <= {"mode", "scope-kind"}  # how much is asked, and that it is the whole institution
