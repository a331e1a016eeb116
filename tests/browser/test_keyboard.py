"""Single keys for those who like them, and the help that lists them.

1. Digits choose an answer by its place, in three scripts; 0 takes it back.
2. They are for the question with the focus, else for the first on the screen without an answer.
3. Arrows to the sides turn screens, mirrored where the page reads from right to left.
4. No key does anything while somebody types, chooses in another group, or holds a modifier.
5. The help opens by "?" and by touch; there the keys can be turned off, and stay off.
"""

from __future__ import annotations

from typing import Any

import pytest
from form import go_to, kept, saved, show_whole
from playwright.sync_api import Page, expect
from tabs import wait_until

QUESTION = "input[name='q-balance-1']"


def value(page: Page, id: str = "balance-1") -> Any:
    return saved(page)["answers"].get(id, {}).get("value")


def screen(page: Page) -> Any:
    return page.evaluate("document.body.dataset.screen")


def press(page: Page, key: str) -> None:
    """A key that the keyboard of this machine may not have."""
    page.evaluate(
        """key => document.activeElement.dispatchEvent(
          new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))""",
        key,
    )


@pytest.mark.parametrize("language", ["en", "ar"])
def test_digits_choose_by_place_and_zero_takes_back(visit: Any, language: str) -> None:  # 1
    page = visit(f"{language}/assessment.html#practice-balance")
    page.keyboard.press("3")
    expect(page.locator(f"{QUESTION}[value='2']")).to_be_checked()
    expect(page.locator(f"{QUESTION}[value='2']")).to_be_focused()
    page.keyboard.press("3")
    assert value(page) == 2
    page.locator(f"{QUESTION}[value='2']").focus()
    page.keyboard.press("6")
    assert value(page) == "dk"
    page.locator(f"{QUESTION}[value='dk']").focus()
    page.keyboard.press("0")
    expect(page.locator(f"{QUESTION}[value='dk']")).not_to_be_checked()
    expect(page.locator(f"{QUESTION}[value='dk']")).to_be_focused()
    assert value(page) is None


@pytest.mark.parametrize(("key", "level"), [("٢", 1), ("۴", 3)])
def test_digits_of_other_scripts_count(visit: Any, key: str, level: int) -> None:  # 1
    page = visit("ar/assessment.html#practice-balance")
    press(page, key)
    assert value(page) == level


def test_a_digit_without_an_answer_does_nothing(visit: Any) -> None:  # 1
    page = visit("en/assessment.html#practice-balance")
    page.keyboard.press("9")
    page.keyboard.press("0")
    assert saved(page)["answers"] == {}


def test_digits_answer_the_question_with_the_focus(visit: Any) -> None:  # 2
    page = visit("en/assessment.html#mode")
    page.check("input[name=mode][value=full]")
    go_to(page, "question-balance-3")
    page.keyboard.press("1")
    assert value(page, "balance-3") == 0
    # Without a focus in a question: the first without an answer.
    page.locator("#practice-balance h2").focus()
    page.keyboard.press("2")
    assert value(page) == 1
    page.locator("#practice-balance h2").focus()
    page.keyboard.press("5")
    answers = saved(page)["answers"]
    assert {id: answer["value"] for id, answer in answers.items()} == {
        "balance-3": 0,
        "balance-1": 1,
        "balance-2": 4,
    }


def test_digits_answer_links(visit: Any) -> None:  # 2
    page = visit("en/assessment.html#goals")
    page.check("input[name=goal][value=reach]")
    go_to(page, "thread-reach")
    page.keyboard.press("2")
    assert saved(page)["links"]["reach"] == {"understood": {"value": 1}}


@pytest.mark.parametrize(("language", "onwards", "back"), [("en", "Right", "Left"), ("ar", "Left", "Right")])
def test_arrows_turn_screens_in_reading_direction(
    visit: Any, language: str, onwards: str, back: str
) -> None:  # 3
    page = visit(f"{language}/assessment.html#goals")
    wait_until(page, "document.body.dataset.screen === 'goals'")
    page.keyboard.press(f"Arrow{onwards}")
    wait_until(page, "document.body.dataset.screen === 'mode'")
    page.keyboard.press(f"Arrow{back}")
    wait_until(page, "document.body.dataset.screen === 'goals'")


def test_arrows_in_a_group_are_the_browsers_own(visit: Any) -> None:  # 3, 4
    page = visit("en/assessment.html#practice-balance")
    page.keyboard.press("2")
    page.keyboard.press("ArrowRight")
    assert value(page) == 2
    page.locator(f"{QUESTION}[value='2']").focus()
    page.keyboard.press("ArrowUp")
    assert value(page) == 1
    assert screen(page) == "practice-balance"


def test_keys_rest_while_somebody_types(visit: Any) -> None:  # 4
    page = visit("en/assessment.html#practice-balance")
    page.locator("#question-balance-1 .more summary").click()
    note = page.locator("#question-balance-1 textarea")
    note.focus()
    page.keyboard.type("12?0")
    page.keyboard.press("ArrowLeft")
    assert note.input_value() == "12?0"
    assert value(page) is None
    assert screen(page) == "practice-balance"
    expect(page.locator("#keys")).to_be_hidden()


def test_keys_leave_other_groups_alone(visit: Any) -> None:  # 4
    page = visit("en/assessment.html#practice-balance")
    page.keyboard.press("2")
    page.locator("#question-balance-1 .more summary").click()
    page.locator("#question-balance-1 input[value=said]").focus()
    page.keyboard.press("5")
    assert value(page) == 1


@pytest.mark.parametrize("keys", ["Control+3", "Alt+3", "Meta+3", "Alt+ArrowRight", "Shift+ArrowRight"])
def test_keys_with_a_modifier_are_others(visit: Any, keys: str) -> None:  # 4
    page = visit("en/assessment.html#practice-balance")
    wait_until(page, "document.body.dataset.screen === 'practice-balance'")
    page.keyboard.press(keys)
    assert saved(page)["answers"] == {}
    assert screen(page) == "practice-balance"


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_help_opens_by_key_and_by_touch(visit: Any, language: str) -> None:  # 5
    page = visit(f"{language}/assessment.html#practice-balance")
    dialog = page.locator("#keys")
    page.keyboard.press("?")
    expect(dialog).to_be_visible()
    # What lies below rests.
    page.keyboard.press("3")
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    assert saved(page)["answers"] == {}
    press(page, "؟")
    expect(dialog).to_be_visible()
    dialog.locator("button").click()
    expect(dialog).to_be_hidden()
    page.click("#keys-open")
    expect(dialog).to_be_visible()
    assert dialog.locator("kbd").count() == 9
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_keys_can_be_turned_off_and_stay_off(visit: Any) -> None:  # 5
    page = visit("en/assessment.html#practice-balance")
    page.keyboard.press("3")
    kept(page)
    page.click("#keys-open")
    expect(page.locator("#keys-on")).to_be_checked()
    page.uncheck("#keys-on")
    page.locator("#keys form button").click()

    def nothing_happens() -> None:
        page.locator("#practice-balance h2").focus()
        for key in ("1", "0", "?", "ArrowRight"):
            page.keyboard.press(key)
        assert value(page) == 2
        assert screen(page) == "practice-balance"
        expect(page.locator("#keys")).to_be_hidden()

    nothing_happens()
    page.reload()
    expect(page.locator(f"{QUESTION}[value='2']")).to_be_checked()
    nothing_happens()
    page.click("#keys-open")
    expect(page.locator("#keys-on")).not_to_be_checked()
    page.check("#keys-on")
    page.locator("#keys form button").click()
    page.locator("#practice-balance h2").focus()
    page.keyboard.press("ArrowRight")
    wait_until(page, "document.body.dataset.screen !== 'practice-balance'")


def test_on_one_page_arrows_turn_nothing(visit: Any) -> None:  # 3
    page = visit("en/assessment.html")
    show_whole(page)
    page.locator("#goals-title, #goals h2").first.focus()
    page.keyboard.press("ArrowRight")
    assert page.evaluate("location.hash") == ""
