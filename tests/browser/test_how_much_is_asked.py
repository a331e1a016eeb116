"""The quick check asks 15 questions, the full one 60; answers given in one stay in the other."""

from __future__ import annotations

from typing import Any

import pytest
from form import drawn, kept, saved, show_whole
from playwright.sync_api import Browser


def asked(page: Any) -> int:
    return int(page.locator("fieldset.question:visible").count())


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_full_check_asks_sixty_questions(visit: Any, language: str) -> None:
    page = show_whole(visit(f"{language}/assessment.html"))
    assert asked(page) == 15
    page.check("input[name=mode][value=full]")
    assert asked(page) == 60
    assert "60" in page.locator("#progress").inner_text()  # minutes
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_answers_of_the_full_check_stay_in_the_file_and_wait(visit: Any) -> None:
    page = show_whole(visit("en/assessment.html"))
    page.check("input[name=mode][value=full]")
    page.check("input[name='q-balance-1'][value='4']")
    page.check("input[name='q-balance-2'][value='0']")
    page.wait_for_selector("#results-body .basis")
    assert "50%" in drawn(page).inner_text()
    page.check("input[name=mode][value=quick]")
    assert "100%" in drawn(page).inner_text()  # what is not asked does not count
    file = saved(page)
    assert file["mode"] == "quick"
    assert file["answers"]["balance-2"]["value"] == 0
    kept(page)
    page.reload()
    page.wait_for_selector("input[name='q-balance-1'][value='4']:checked")
    assert asked(page) == 15
    page.check("input[name=mode][value=full]")
    assert page.is_checked("input[name='q-balance-2'][value='0']")


def test_each_goal_asks_in_its_own_words(visit: Any) -> None:
    page = show_whole(visit("en/assessment.html"))
    for goal in ("reach", "staff"):
        page.check(f"input[name=goal][value={goal}]")
    asked_of = {
        goal: page.locator(f"#thread-{goal} legend > span").all_inner_texts() for goal in ("reach", "staff")
    }
    assert [len(texts) for texts in asked_of.values()] == [9, 9]
    assert not set(asked_of["reach"]) & set(asked_of["staff"])


def test_results_that_do_not_load_are_said_to_be_missing_and_come_later(
    browser: Browser, site_url: str
) -> None:
    page = browser.new_page()
    page.goto(f"{site_url}en/assessment.html")
    page.route("**/assessment-results.js", lambda route: route.abort())
    show_whole(page).check("input[name='q-balance-1'][value='1']")
    page.get_by_text("The results did not load.").first.wait_for()
    page.unroute("**/assessment-results.js")
    page.check("input[name='q-balance-1'][value='2']")
    page.locator("#results-body .step").first.wait_for()
    assert page.get_by_text("The results did not load.").count() == 0
    page.close()
