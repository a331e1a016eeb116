"""What comes out of a printer: a form for a pen, the form with its answers, or the results alone."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from form import go_to, open_file, show_whole
from playwright.sync_api import Browser
from results import example, show_results
from tabs import wait_until

GOALS = 7


def on_paper(page: Any) -> Any:
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    return page


def with_resources(page: Any) -> None:
    """Waits for the words of resources, which come after the results."""
    wait_until(page, "spm.wordsOfResources")


def test_a_form_without_answers_is_whole_and_has_no_results(visit: Any) -> None:
    page = on_paper(visit("en/assessment.html"))
    assert page.locator(".thread:visible").count() == GOALS
    assert page.locator(".question:visible").count() == 15
    assert page.locator("input[name=profile-type]:visible").count() == 6
    for needless in ("#results", "#welcome", "#review", ".tools", ".steps", "dialog", ".where"):
        assert page.locator(f"{needless}:visible").count() == 0, needless


def test_from_any_screen_of_the_form_all_answers_are_printed(visit: Any) -> None:
    page = visit("en/assessment.html")
    open_file(page, example("values-ngo"))
    go_to(page, "practice-balance")
    on_paper(page)
    assert page.locator(".thread:visible").count() == 3
    assert page.locator(".question:visible").count() == 60
    assert not page.is_visible("#results")


def test_all_on_one_page_prints_answers_with_their_results(visit: Any) -> None:
    page = show_whole(visit("en/assessment.html"))
    page.check("input[name=goal][value=gender]")
    page.check("input[name='q-balance-1'][value='2']")
    page.wait_for_selector("#results-body .step", state="attached")
    on_paper(page)
    assert page.locator(".thread:visible").count() == 1
    assert page.is_visible("#results")


@pytest.mark.parametrize("language", ["en", "ar"])
def test_from_the_results_only_they_are_printed_and_what_matters_lies_open(visit: Any, language: str) -> None:
    page = visit(f"{language}/assessment.html")
    results = show_results(page, example("values-ngo"))
    with_resources(page)
    on_paper(page)
    for needless in ("form", ".top", ".intro", ".tools", ".steps", ".bottom", "#welcome", "dialog"):
        assert page.locator(f"{needless}:visible").count() == 0, needless
    # Three steps with their resources, and no more of them.
    assert results.locator(".step:visible").count() == 3
    assert results.locator(".resources > li:visible").count() == 9
    assert results.locator(".pattern .source:visible").count() >= 1
    # Areas and practices in a table, in which each has its row.
    assert results.locator('[data-fold="table practices"] tbody tr:visible').count() == 18
    # Neither sums nor what only leads on a screen.
    assert results.locator(".workings:visible").count() == 0
    assert results.locator(".step .leads:visible").count() == 0
    assert results.locator(".basis:visible").count() >= 4


def test_resources_are_printed_with_their_addresses(visit: Any) -> None:
    page = visit("en/assessment.html")
    show_results(page, example("values-ngo"))
    with_resources(page)
    on_paper(page)
    link = page.locator(".resources > li > a").first
    shown = link.evaluate("one => getComputedStyle(one, '::after').content")
    # The browser names the attribute or what stands in it.
    assert "attr(href)" in shown or str(link.get_attribute("href")) in shown


@pytest.mark.parametrize(("name", "width", "height"), [("A4", 595, 842), ("Letter", 612, 792)])
@pytest.mark.parametrize("language", ["en", "ar"])
def test_results_fit_the_sheet(
    browser: Browser, site_url: str, tmp_path: Path, language: str, name: str, width: int, height: int
) -> None:
    page = browser.new_page()
    page.goto(f"{site_url}{language}/assessment.html")
    show_results(page, example("commercial-bank"))
    with_resources(page)
    # What is wider than the sheet would make Chromium shrink everything, or be cut off.
    margins = 28 * 96 / 25.4
    page.set_viewport_size({"width": int(width * 96 / 72 - margins), "height": 900})
    on_paper(page)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    sheet = page.pdf(path=tmp_path / "results.pdf", format=name)
    page.close()
    assert sheet.startswith(b"%PDF")
    boxes = re.findall(rb"/MediaBox \[\s*0 0 (\S+) (\S+)\s*\]", sheet)
    assert 5 <= len(boxes) <= 12
    assert {(int(float(across)), int(float(down))) for across, down in boxes} == {(width, height)}


@pytest.mark.parametrize("language", ["en", "ar"])
def test_each_sheet_of_results_says_whose_it_is_and_of_which_day(visit: Any, language: str) -> None:
    page = visit(f"{language}/assessment.html")
    show_results(page, example("values-ngo"))
    head = page.evaluate("getComputedStyle(document.documentElement).getPropertyValue('--spm-sheet')")
    name = page.inner_text(".top-name").strip()
    today = page.evaluate(
        "new Intl.DateTimeFormat(document.documentElement.lang + '-u-nu-latn', { dateStyle: 'long' })"
        ".format(new Date())"
    )
    assert name in head
    assert today in head


def test_dark_colours_never_reach_the_paper(visit: Any) -> None:
    page = visit("en/what-spm-is.html")
    page.locator("input[name=__palette]").nth(2).check()
    ink = "getComputedStyle(document.querySelector('h1')).color"
    dark = page.evaluate(ink)
    on_paper(page)
    assert page.evaluate(ink) != dark
