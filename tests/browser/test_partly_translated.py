"""A language whose pages are mostly English: its quick check and results are whole, the rest says so."""

from __future__ import annotations

from typing import Any

import pytest
from form import go_to, show_whole
from playwright.sync_api import expect
from published import PARTLY
from results import ONE_WAY

from spm_guide.model.scored_model import ScoredModel

# What stands on a screen in English; titles of publications, publishers and numbers of standards may.
ENGLISH = """screen => [...document.querySelectorAll(screen + ' [lang=en]')]
  .filter(one => one.checkVisibility() && !one.closest('a[rel], .resource__title, .spm-resource'))
  .map(one => one.textContent.trim()).filter(words => /[a-z]/i.test(words))"""


@ONE_WAY
@pytest.mark.parametrize("language", PARTLY)
def test_the_quick_check_is_answered_and_read_without_english(
    visit: Any, language: str, english_model: ScoredModel
) -> None:
    page = visit(f"{language}/assessment.html")
    practices = [practice.id for practice in english_model.practices]
    show_whole(page)
    assert page.evaluate(ENGLISH, "#assessment") == []
    for at, practice in enumerate(practices):
        page.check(f"input[name='q-{practice}-1'][value='{at % 5}']")
    page.check("input[name=goal][value=reach]")
    for link, value in (("understood", 2), ("objective", 1), ("response", 0)):
        page.check(f"input[name='link-reach-{link}'][value='{value}']")
    go_to(page, "results")
    page.wait_for_selector("#results-body:not([aria-busy])", state="attached")
    assert page.evaluate(ENGLISH, "#results") == []


@ONE_WAY
@pytest.mark.parametrize("language", PARTLY)
def test_a_page_in_english_is_marked_and_says_how_much_is_translated(visit: Any, language: str) -> None:
    page = visit(f"{language}/guide/objectives.html")
    assert page.evaluate("document.documentElement.lang") == language
    assert page.locator("article p[lang=en], article [lang=en] p").count() > 5
    expect(page.locator("a[hreflang=en]").first).to_be_attached()
