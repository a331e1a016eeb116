"""Patterns on the page: those that show with all that helps, the others in a line; and in the reasons."""

from __future__ import annotations

from typing import Any

import pytest
from form import drawn, show_whole
from playwright.sync_api import Browser, Route, expect

# Good data and hardly an objective: the pattern tool-first. Steps of indicators, which it concerns, move up.
TOOL_FIRST = {"objectives": 1, "collection": 3, "indicators": 2}
NAME = "The tool came first"


def answer(page: Any, levels: dict[str, int]) -> Any:
    """Answers core questions and waits for the words that come after the page."""
    for practice, level in levels.items():
        page.check(f"input[name='q-{practice}-1'][value='{level}']")
    page.wait_for_selector("#results-body .patterns")
    return drawn(page)


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_pattern_that_shows_has_its_story_case_source_and_pages(visit: Any, language: str) -> None:
    page = show_whole(visit(f"{language}/assessment.html"))
    results = answer(page, TOOL_FIRST)
    pattern = results.locator(".pattern")
    assert pattern.count() == 1
    # How it looks, why it matters and what to do first are there at once; the case is unfolded.
    assert pattern.locator("blockquote, dt:visible").count() == 3
    pattern.locator(".fold-elsewhere > summary").click()
    assert pattern.locator("dt:visible").count() == 4
    assert pattern.locator(".source").get_attribute("href").startswith("https://www.findevgateway.org/")
    addresses = pattern.locator(".leads a").evaluate_all("all => all.map(one => one.getAttribute('href'))")
    assert addresses == ["guide/objectives.html", "tools/which-tool-when.html"]
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    for words in pattern.locator("h4, blockquote, dd, .source").all():
        # Every text is in the page's language, or marked as the English that stands in.
        marked = words.evaluate("one => (one.querySelector('[lang]') || one).closest('[lang]').lang")
        assert marked in (language, "en")
        assert words.inner_text().strip()


def test_a_pattern_unfolds_into_the_condition_that_it_meets(visit: Any) -> None:
    page = show_whole(visit("en/assessment.html"))
    results = answer(page, TOOL_FIRST)
    results.locator(".pattern .fold-sum > summary").click()
    condition = results.locator(".pattern .condition")
    expect(condition).to_contain_text("7500")  # collection: level 3
    expect(condition).to_contain_text("2500")  # objectives: level 1
    expect(condition).to_contain_text("5000")  # and the difference


def test_the_reasons_of_a_step_name_the_pattern(visit: Any) -> None:
    page = show_whole(visit("en/assessment.html"))
    results = answer(page, TOOL_FIRST)
    assert results.locator(".pattern h4").inner_text() == NAME
    steps = {
        step.locator(".practice-name").inner_text(): step.inner_text()
        for step in results.locator(".step").all()
    }
    why = f'Your answers fit the pattern "{NAME}".'
    assert {name for name, words in steps.items() if why in words} == {"Indicators", "Social objectives"}
    assert "Collecting data" in steps  # a step too, and not concerned


def test_what_cant_be_judged_is_counted_in_a_line_that_says_what_is_missing(visit: Any) -> None:
    page = show_whole(visit("en/assessment.html"))
    results = answer(page, {"collection": 1, "strategic-use": 3})
    assert results.locator(".pattern").count() == 0
    line = results.locator(".unknown-patterns")
    assert "patterns can't be judged yet. Answers are missing here:" in line.inner_text()
    places = line.locator("xpath=following-sibling::ul[1]").locator("li > *")
    missing = {place.inner_text(): place.get_attribute("href") for place in places.all()}
    # Head office only: strategic use is high, daily use is not known.
    assert missing["Use in daily work"] == "#practice-daily-use"
    assert missing["questions of the full check"] == "#mode"
    assert missing["your goals and their threads"] == "#goals"
    assert "Use in strategy" not in missing
    assert "Collecting data" not in missing


def test_a_pattern_that_no_longer_shows_goes_away(visit: Any) -> None:
    page = show_whole(visit("en/assessment.html"))
    results = answer(page, TOOL_FIRST)
    assert results.locator(".pattern").count() == 1
    answer(page, {"objectives": 3})
    assert results.locator(".pattern").count() == 0


def test_a_pattern_of_links_alone_has_its_words_too(visit: Any) -> None:
    page = show_whole(visit("en/assessment.html"))
    page.check("input[name=goal][value=reach]")
    for link, value in {"objective": 2, "indicator": 0}.items():
        page.check(f"input[name='link-reach-{link}'][value='{value}']")
    page.locator(".pattern dl").first.wait_for()
    drawn(page)
    assert page.locator(".pattern h4").all_inner_texts() == ["Strategy on paper"]
    assert page.locator(".step").count() == 0


def test_answers_given_while_the_words_are_on_their_way_are_not_forgotten(
    browser: Browser, site_url: str
) -> None:
    page = browser.new_page()
    held: list[Route] = []
    page.route("**/assessment-results.js", lambda route: held.append(route))
    page.goto(f"{site_url}en/assessment.html")
    show_whole(page)
    for practice, level in {**TOOL_FIRST, "people": 2}.items():
        page.check(f"input[name='q-{practice}-1'][value='{level}']")
    page.check("input[name='q-objectives-1'][value='2']")
    assert page.locator("#results-body .pattern").count() == 0
    held[0].continue_()
    page.wait_for_selector("#results-body .patterns")
    assert page.locator("#results-body .pattern").count() == 0
    assert "50%" in page.locator(".area-strategy .figure").first.inner_text()
    page.close()


def test_patterns_are_printed_with_the_address_of_their_source(visit: Any) -> None:
    page = show_whole(visit("en/assessment.html"))
    results = answer(page, TOOL_FIRST)
    page.emulate_media(media="print")
    assert results.locator(".pattern .source").is_visible()
    shown = "getComputedStyle(document.querySelector('.pattern .source'), '::after').content"
    assert "findevgateway" in page.evaluate(shown)
