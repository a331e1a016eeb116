"""What is said and can be done when saving fails, another tab changed answers, or a computer is shared."""

from __future__ import annotations

import json
from typing import Any

import pytest
from form import clicked_text, go_to, inside, kept, saved
from playwright.sync_api import Page, expect
from results import ONE_WAY
from tabs import FULL, device, store, stored, texts

MINE, THEIRS = 2, 4


def choice(value: int) -> str:
    return f"input[name='q-balance-1'][value='{value}']"


def answer(page: Page, value: int) -> None:
    go_to(page, "practice-balance")
    page.check(choice(value))


def conflict(page: Page) -> None:
    """Another tab, of which this one hears nothing, answers what is then answered here too."""
    answer(page, 0)
    kept(page)
    (record,) = [one for one in stored(page) if one.get("kind") == "own"]
    theirs = json.loads(record["text"])
    theirs["answers"]["balance-1"]["value"] = THEIRS
    store(page, {**record, "text": json.dumps(theirs), "stamp": "of another tab"})
    page.check(choice(MINE))
    page.wait_for_selector("#saved[data-state=conflict]")


def values(page: Page, kind: str) -> list[int]:
    """How the question is answered in what is kept of a kind, "own" or "copy"."""
    return [json.loads(text)["answers"]["balance-1"]["value"] for text in texts(page, kind)]


@pytest.mark.parametrize(
    ("button", "chosen", "other"), [(0, THEIRS, MINE), (1, MINE, THEIRS)], ids=["theirs", "mine"]
)
def test_the_reader_chooses_and_the_other_answers_become_a_copy(
    visit: Any, button: int, chosen: int, other: int
) -> None:
    page = visit("en/assessment.html")
    conflict(page)
    message = page.locator("#file-message")
    expect(message).to_be_focused()
    message.locator("button").nth(button).click()
    kept(page)
    expect(page.locator(choice(chosen))).to_be_checked()
    assert (values(page, "own"), values(page, "copy")) == ([chosen], [other])


def test_nothing_is_written_until_the_reader_chose(visit: Any) -> None:
    page = visit("en/assessment.html")
    conflict(page)
    page.check(choice(1))
    expect(page.locator("#saved")).to_have_attribute("data-state", "conflict")
    assert values(page, "own") == [THEIRS]


def test_no_room_is_said_at_once_and_a_file_takes_the_answers(visit: Any) -> None:
    page = visit("en/assessment.html")
    go_to(page, "practice-balance")
    page.evaluate(FULL)
    page.check(choice(MINE))
    message = page.locator("#file-message")
    expect(message).to_contain_text("no room left")
    expect(page.locator("#saved")).to_have_attribute("data-state", "failed")
    file = inside(clicked_text(page, message.locator("button")))
    assert file["answers"]["balance-1"]["value"] == MINE


def test_it_is_said_once_and_answering_goes_on(visit: Any) -> None:
    page = visit("en/assessment.html")
    go_to(page, "practice-balance")
    page.evaluate(FULL)
    page.check(choice(MINE))
    page.wait_for_selector("#file-message:not([hidden])")
    page.check(choice(1))
    expect(page.locator(choice(1))).to_be_focused()
    assert saved(page)["answers"]["balance-1"]["value"] == 1


@ONE_WAY
def test_the_next_change_tries_again(visit: Any) -> None:
    page = visit("en/assessment.html")
    go_to(page, "practice-balance")
    page.evaluate("() => { self.put = IDBObjectStore.prototype.put; }")
    page.evaluate(FULL)
    page.check(choice(MINE))
    page.wait_for_selector("#saved[data-state=failed]")
    page.evaluate("() => { IDBObjectStore.prototype.put = self.put; }")
    page.check(choice(1))
    kept(page)
    assert values(page, "own") == [1]


def test_on_a_shared_computer_nothing_stays_when_the_tab_is_closed(visit: Any) -> None:
    next_visitor = visit("en/assessment.html")
    page = next_visitor.context.new_page()
    page.goto(next_visitor.url)
    answer(page, MINE)
    kept(page)
    page.click("#device-open")
    switch = page.locator("#device-body").get_by_role("checkbox")
    switch.check()
    expect(switch).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("#saved")).to_contain_text("for this visit only")
    page.reload()
    expect(page.locator(choice(MINE))).to_be_checked()
    page.close()
    next_visitor.reload()
    next_visitor.wait_for_selector("#saved[data-state=empty]")
    assert device(next_visitor, "list") == []
    assert next_visitor.is_hidden("#returning")
    assert not next_visitor.is_checked(choice(MINE))
