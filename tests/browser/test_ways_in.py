"""Somebody begins: step by step, with what hurts, or by looking at an example."""

from __future__ import annotations

from typing import Any

import pytest
from form import go_to, kept, open_file, saved
from playwright.sync_api import expect

EXAMPLES = ("values-ngo", "commercial-bank", "small-cooperative")


def test_what_hurts_is_asked_first_and_its_results_come_before_the_rest(visit: Any) -> None:
    page = visit("en/assessment.html")
    page.click(".issue summary >> text=Our arrears are rising")
    page.click("[data-issue=arrears]")
    for id in ("protection", "early-warning", "services", "people", "daily-use"):
        page.wait_for_selector(f"#practice-{id}.here")
        page.locator(".screen.here .question:visible").first.locator("input[value='1']").check()
        page.click("#next")
    page.wait_for_selector("#results-body .step")
    page.click("#next")
    page.wait_for_selector("#about.here")
    kept(page)
    assert len(saved(page)["answers"]) == 5


def test_an_issue_changes_the_order_and_nothing_in_the_file(visit: Any) -> None:
    page = visit("en/assessment.html")
    page.click(".issue summary >> text=Our arrears are rising")
    page.click("[data-issue=arrears]")
    assert "arrears" not in str(saved(page))


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("example", EXAMPLES)
def test_an_example_opens_with_one_click_and_is_marked_on_every_screen(
    visit: Any, language: str, example: str
) -> None:
    page = visit(f"{language}/assessment.html")
    name = page.inner_text(f"[data-example={example}]")
    page.click(f"[data-example={example}]")
    page.wait_for_selector("#results-body .step")
    for screen in ("results", "goals", "practice-people", "review", "how"):
        go_to(page, screen)
        assert name in page.inner_text("#example-words").replace("\u2068", "").replace("\u2069", "")
    page.emulate_media(media="print")
    expect(page.locator("#example-words")).to_be_visible()


def test_an_example_never_touches_ones_own_answers(visit: Any) -> None:
    page = visit("en/assessment.html")
    go_to(page, "practice-balance")
    page.check("input[name='q-balance-1'][value='4']")
    kept(page)
    go_to(page, "welcome")
    page.click("[data-example=values-ngo]")
    page.wait_for_selector("#example:not([hidden])")
    go_to(page, "practice-balance")
    page.check("input[name='q-balance-1'][value='0']")
    page.click("#leave-example")
    go_to(page, "practice-balance")
    assert page.is_checked("input[name='q-balance-1'][value='4']")
    page.reload()
    page.wait_for_selector("input[name='q-balance-1'][value='4']:checked")


def test_a_saved_example_stays_an_example(visit: Any) -> None:
    page = visit("en/assessment.html")
    page.click("[data-example=commercial-bank]")
    page.wait_for_selector("#example:not([hidden])")
    file = saved(page)
    page.click("#leave-example")
    open_file(page, file)
    page.wait_for_selector("#example:not([hidden])")
