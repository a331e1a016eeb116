"""What comes out of a printer: a form for a pen, or the answers with their results."""

from __future__ import annotations

from typing import Any

GOALS = 7


def on_paper(page: Any) -> Any:
    page.emulate_media(media="print")
    return page


def test_a_form_without_answers_is_whole_and_has_no_results(visit: Any) -> None:
    page = on_paper(visit("en/assessment.html"))
    assert page.locator(".thread:visible").count() == GOALS
    assert page.locator(".evidence:visible").count() == 15
    assert page.locator("input[name=profile-type]:visible").count() == 6
    assert not page.is_visible("#results")
    assert not page.is_visible(".toolbar")


def test_answers_print_with_their_goals_and_results(visit: Any) -> None:
    page = visit("en/assessment.html")
    page.check("input[name=goal][value=gender]")
    page.check("input[name='q-balance-1'][value='2']")
    on_paper(page)
    assert page.locator(".thread:visible").count() == 1
    assert page.is_visible("#results")
    # Folded on the screen, open on paper.
    assert page.locator(".practice-results:visible").count() == 3


def test_dark_colours_never_reach_the_paper(visit: Any) -> None:
    page = visit("en/what-spm-is.html")
    page.locator("input[name=__palette]").nth(2).check()
    ink = "getComputedStyle(document.querySelector('h1')).color"
    dark = page.evaluate(ink)
    on_paper(page)
    assert page.evaluate(ink) != dark
