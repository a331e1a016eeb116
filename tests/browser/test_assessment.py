"""Somebody answers the check in a real browser, over http and from a folder, in English and Arabic."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from form import drawn, kept, open_file, saved, show_whole
from playwright.sync_api import Browser


@pytest.mark.parametrize("language", ["en", "ar"])
def test_answers_give_results_and_survive_a_reload(visit: Any, language: str) -> None:
    page = show_whole(visit(f"{language}/assessment.html"))
    page.check("input[name=goal][value=reach]")
    page.check("input[name='q-indicators-1'][value='3']")
    page.check("input[name='link-reach-understood'][value='2']")
    page.check("input[name='link-reach-objective'][value='0']")
    page.locator("#results-body .step").first.wait_for()
    results = drawn(page)
    assert results.locator(".step").count() == 1
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    kept(page)
    shown = results.inner_text()
    page.reload()
    results.locator(".step").first.wait_for()
    assert page.is_checked("input[name='q-indicators-1'][value='3']")
    assert page.locator("#results-body").inner_text() == shown


def test_only_chosen_goals_show_their_links(visit: Any) -> None:
    page = show_whole(visit("en/assessment.html"))
    assert not page.is_visible("#thread-gender")
    page.check("input[name=goal][value=gender]")
    assert page.is_visible("#thread-gender")


def test_a_saved_file_can_be_opened_again(visit: Any) -> None:
    page = show_whole(visit("en/assessment.html"))
    page.check("input[name='q-balance-1'][value='2']")
    file = saved(page)
    assert file["answers"]["balance-1"]["value"] == 2
    page.click("#start-again")
    page.wait_for_selector("#file-message:not([hidden])")
    assert not page.is_checked("input[name='q-balance-1'][value='2']")
    open_file(page, file)
    page.wait_for_selector("input[name='q-balance-1'][value='2']:checked")
    assert page.is_checked("input[name='q-balance-1'][value='2']")


def test_a_refused_file_changes_nothing_and_says_why(visit: Any, tmp_path: Path) -> None:
    page = show_whole(visit("en/assessment.html"))
    page.check("input[name='q-balance-1'][value='2']")
    path = tmp_path / "broken.json"
    path.write_text('{"format": 1, "mode": "quick",\n "answers": {"balance-1": {"value": 3.0}}}')
    page.set_input_files("#file-input", path)
    page.wait_for_selector("#file-message:not([hidden])")
    assert "Line 2" in page.inner_text("#file-message")
    assert page.is_checked("input[name='q-balance-1'][value='2']")


def test_a_file_without_goals_makes_room_for_the_next(visit: Any, tmp_path: Path) -> None:
    page = visit("en/assessment.html")
    for name, answers in (("first", "{}"), ("second", '{"balance-1": {"value": 2, "rev": 2}}')):
        path = tmp_path / f"{name}.json"
        path.write_text(f'{{"format": 1, "mode": "quick", "answers": {answers}}}')
        page.set_input_files("#file-input", path)
        page.wait_for_selector("#file-message:not([hidden])")
    assert page.is_checked("input[name='q-balance-1'][value='2']")


def test_an_answer_to_another_revision_stays_in_the_file_until_it_is_confirmed(
    visit: Any, tmp_path: Path
) -> None:
    page = show_whole(visit("en/assessment.html"))
    path = tmp_path / "old.json"
    given = {"value": 3, "rev": 99, "evidence": "said", "note": "Asked in March."}
    path.write_text(json.dumps({"format": 1, "mode": "quick", "answers": {"balance-1": given}}))
    page.set_input_files("#file-input", path)
    page.wait_for_selector("#file-message:not([hidden])")
    assert not page.is_checked("input[name='q-balance-1'][value='3']")

    def saved_answer() -> Any:
        return saved(page)["answers"]["balance-1"]

    page.check("input[name='q-indicators-1'][value='1']")
    assert saved_answer() == given
    page.check("input[name='q-balance-1'][value='3']")
    assert saved_answer() == {**given, "rev": 2}


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("address", ["index.html", "principles/clients.html", "how-the-score-works.html"])
def test_pages_fit_the_screen_and_ask_nobody_else(visit: Any, language: str, address: str) -> None:
    page = visit(f"{language}/{address}")
    assert page.get_attribute("html", "lang") == language
    assert page.get_attribute("html", "dir") == ("rtl" if language == "ar" else "ltr")
    assert page.locator("h1").count() == 1
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_without_scripts_the_form_is_whole_and_says_what_is_missing(browser: Browser, site_url: str) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 740})
    page = context.new_page()
    page.goto(f"{site_url}en/assessment.html")
    assert page.locator("fieldset.question:visible").count() == 60
    assert page.is_visible("#thread-gender")
    assert page.locator(".without-script:visible").count() == 2
    assert not page.is_visible("#save-file")
    context.close()
