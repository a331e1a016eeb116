"""Towards SPI on the page: the figures of Python, plainly indicative, and what our questions leave out."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Browser, expect
from results import example, numbers, percent, show_results, unfold
from whole_guide import whole_guide

from spm_guide.model.guide import Guide
from spm_guide.model.result_file import result_file_from
from spm_guide.model.scored_model import scored_model
from spm_guide.model.touched_standards import touched_standards
from spm_guide.score.towards_spi import towards_spi


@pytest.fixture(scope="module")
def guides() -> dict[str, Guide]:
    found = whole_guide()
    return found


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("name", ["values-ngo", "small-cooperative"])
def test_each_dimension_shows_what_is_touched_answered_and_how_it_looks(
    visit: Any, language: str, name: str, guides: dict[str, Guide]
) -> None:
    file = example(name)
    file["mode"] = "quick" if name == "small-cooperative" else "full"
    rows = towards_spi(scored_model(guides["en"]), touched_standards(guides["en"]), result_file_from(file))
    results = show_results(visit(f"{language}/assessment.html"), file)
    shown = results.locator(".dimensions > li")
    assert shown.count() == 7
    for row, item in zip(rows, shown.all(), strict=True):
        words = numbers(item.locator(".range").inner_text())
        assert words[:2] == [row["touched"], row["standards"]]
        assert words[2:] == ([row["known"], row["applicable"]] if row["applicable"] else [])
        figure = numbers(item.locator(".figure").inner_text())
        assert figure == ([] if row["score"] is None else [percent(row["score"])])
        assert item.locator(".mark").count() == int(row["provisional"])


def test_nobody_takes_it_for_an_audit(visit: Any) -> None:
    results = show_results(visit("en/assessment.html"), example("values-ngo"))
    caution = results.locator(".towards-spi .caution")
    assert caution.is_visible()
    for plain in ("nobody endorsed it", "does not replace SPI5, an audit or a certification", "hint"):
        assert plain in caution.inner_text()
    # It is read before any figure.
    assert caution.evaluate(
        "one => !!(one.compareDocumentPosition(document.querySelector('.dimensions')) & 4)"
    )


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_dimension_unfolds_into_what_our_questions_leave_out(
    visit: Any, language: str, guides: dict[str, Guide]
) -> None:
    page = visit(f"{language}/assessment.html")
    results = show_results(page, example("values-ngo"))
    fold = unfold(results, "standards 7")
    [dimension] = [one for one in guides[language].crosswalk if one.id == "7"]
    expect(fold.locator("dd")).to_have_text([standard.not_covered.shown for standard in dimension.standards])
    assert fold.locator("b").all_inner_texts() == ["7A", "7B", "7C"]
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_what_is_left_out_comes_when_the_network_is_back(browser: Browser, site_url: str) -> None:
    page = browser.new_page()
    page.route("**/assessment-standards.js", lambda route: route.abort())
    page.goto(f"{site_url}en/assessment.html")
    results = show_results(page, example("values-ngo"))
    fold = unfold(results, "standards 1")
    expect(fold).to_contain_text("This part did not load.")
    page.unroute("**/assessment-standards.js")
    fold.locator("> summary").click()
    fold.locator("> summary").click()
    expect(fold.locator("dt")).to_have_count(2)
    page.close()
