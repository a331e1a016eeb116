"""Worksheets in pages: fields give results on the device; without script their tables stay readable."""

from __future__ import annotations

import csv
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect
from results import numbers

CALCULATOR = {
    "start": 5600,
    "joined": 1900,
    "end": 6000,
    "unavoidable-low": 50,
    "unavoidable-high": 30,
    "margin-low": 16,
    "margin-high": 16,
    "years-low": 1,
    "years-high": 2,
    "marketing": 3800,
    "hours": 15200,
    "hour-cost": 1,
    "orientation": 1900,
    "appraisal": 1900,
    "days": 80,
    "day-cost": 100,
    "once": 4000,
    "life": 4,
}


def fill(page: Page, values: dict[str, Any]) -> None:
    for name, value in values.items():
        page.fill(f"[name='{name}']", str(value))


def saved_table(page: Page) -> list[list[str]]:
    with page.expect_download() as download:
        page.click("[data-act=save]")
    assert download.value.suggested_filename.endswith(".csv")
    return list(csv.reader(StringIO(Path(download.value.path()).read_text(encoding="utf-8-sig"))))


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_calculator_works_out_both_cases(visit: Any, language: str) -> None:
    page = visit(f"{language}/business-case.html")
    said = page.locator("#case-said")
    assert numbers(said.inner_text())[0] == 8, "fields that are still empty"
    fill(page, CALCULATOR)
    low, high = said.locator("p").all()
    assert {322, 750} <= set(numbers(low.inner_text().replace(",", "")))
    assert {205, 1050} <= set(numbers(high.inner_text().replace(",", "")))
    assert page.locator("[name=break-even-high]").inner_text() == "19.5\u00a0%"
    assert page.locator("[name=benefit-10-high]").inner_text() == "4,620"
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_another_formula_shows_its_own_row_and_fields(visit: Any) -> None:
    page = visit("en/business-case.html")
    fill(page, CALCULATOR)
    assert not page.is_visible("[name=finished]")
    page.select_option("[name=formula]", "sef")
    fill(page, {"finished": 500, "not-renewed": 80})
    assert page.locator("[name=rate-sef-low]").inner_text() == "16\u00a0%"
    assert not page.is_visible("[data-row=rate-mcril]")


def test_what_can_t_be_is_said(visit: Any) -> None:
    page = visit("en/business-case.html")
    fill(page, {**CALCULATOR, "end": 9000})
    expect(page.locator("#case-said")).to_contain_text("look at the first three fields again")
    assert page.locator("[name=left-low]").inner_text() == ""


def test_the_saved_sum_has_what_was_entered_formulas_and_sources(visit: Any) -> None:
    page = visit("en/business-case.html")
    fill(page, CALCULATOR)
    rows = saved_table(page)
    assert ["Clients at the start of the year", "5600"] in rows
    assert ["Further years (or loan cycles) that a client who is kept stays", "1", "2"] in rows
    (left,) = (row for row in rows if row[0] == "Clients who left")
    assert left[1:3] == ["1,500", "1,500"]
    assert left[3].startswith("start + joined")
    assert left[4].startswith("https://")


def test_clearing_leaves_nothing(visit: Any) -> None:
    page = visit("en/business-case.html")
    fill(page, CALCULATOR)
    page.click(".spm-calculator [type=reset]")
    expect(page.locator("[name=left-low]")).to_have_text("")
    assert page.input_value("[name=start]") == ""


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_matrix_adds_up_and_says_what_it_can_t_decide(visit: Any, language: str) -> None:
    page = visit(f"{language}/cases/decision-matrix.html")
    fill(page, {"option-1": "One", "option-2": "Two", "weight-client-needs": 60, "weight-scale": 40})
    for option, concern, score in ((1, "client-needs", "4"), (1, "scale", "1"), (2, "client-needs", "1")):
        page.select_option(f"[name='score-{option}-{concern}']", score)
    assert page.locator("[name=total-1]").inner_text() == "280"
    assert page.locator("[name=total-2]").inner_text() == "", "a score is missing"
    page.select_option("[name='score-2-scale']", "4")
    said = page.locator("#matrix-said")
    assert {280, 400} <= set(numbers(said.inner_text()))
    page.select_option("[name='score-2-client-needs']", "2")
    assert page.locator("[name=total-2]").inner_text() == "280"
    assert numbers(said.inner_text()) == [0], "too close"


def test_what_could_harm_clients_is_out(visit: Any) -> None:
    page = visit("en/cases/decision-matrix.html")
    fill(page, {"option-1": "Branch", "weight-scale": 100})
    page.select_option("[name='score-1-scale']", "4")
    page.check("[name=harm-1]")
    expect(page.locator("#matrix-said")).to_contain_text("Branch could harm clients")
    fill(page, {"dissent": "=SUM(A1)"})
    rows = saved_table(page)
    assert ["Who sees it otherwise, and why", "'=SUM(A1)"] in rows


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_chooser_leaves_what_fits(visit: Any, language: str) -> None:
    page = visit(f"{language}/tools/which-tool-when.html")
    rules = page.locator("[data-rule]")
    all_rules = rules.count()
    assert page.locator("[data-rule]:visible").count() == all_rules
    for question in page.locator(".spm-chooser fieldset").all():
        question.locator("input").first.check()
    left = page.locator("[data-rule]:visible").count()
    assert 1 <= left <= 5
    page.click("#tool-chooser [type=reset]")
    expect(page.locator("[data-rule]:visible")).to_have_count(all_rules)


@pytest.mark.parametrize("language", ["en", "fr", "ar"])
def test_filters_leave_what_fits_and_stand_in_the_address(visit: Any, language: str) -> None:
    page = visit(f"{language}/resources.html")
    entries = page.locator(".spm-resource:visible")
    all_entries = entries.count()
    page.select_option("[name=language]", "ar")
    page.select_option("[name=cost]", "free")
    left = entries.count()
    assert 0 < left < all_entries
    assert numbers(page.inner_text("#catalogue-found")) == [left]
    assert "language=ar" in page.url
    page.reload()
    expect(entries).to_have_count(left)
    page.fill("[name=word]", "xyzzy")
    expect(entries).to_have_count(0)
    page.click("#catalogue [type=reset]")
    expect(entries).to_have_count(all_entries)


def test_a_link_to_a_resource_finds_it_behind_any_filter(visit: Any) -> None:
    page = visit("en/resources.html?language=pt")
    page.evaluate("location.hash = 'resource-ppi'")
    expect(page.locator("#resource-ppi")).to_be_visible()


def test_the_link_builder_makes_addresses_that_open(visit: Any) -> None:
    page = visit("en/start/donors.html")
    page.select_option("[name=language]", "ar")
    page.select_option("[name=goal]", "assessment.html#issue-arrears")
    address = page.input_value("[name=address]")
    assert address.endswith("/ar/assessment.html#issue-arrears")
    page.goto(address)
    expect(page.locator("#issue-arrears")).to_have_attribute("open", "")
    expect(page.locator("#issue-arrears a.button")).to_be_visible()


def test_copying_says_that_it_worked_or_not(visit: Any) -> None:
    page = visit("en/start/donors.html")
    page.click("[data-act=copy]")
    expect(page.locator("#link-said")).not_to_be_empty()


@pytest.mark.parametrize(
    ("address", "table"),
    [
        ("en/business-case.html", "[data-row=break-even]"),
        ("en/cases/decision-matrix.html", "[data-concern=mission]"),
        ("en/tools/which-tool-when.html", "[data-rule='0']"),
        ("en/resources.html", "#resource-ppi"),
        ("en/start/donors.html", "#link-builder td a"),
    ],
)
def test_without_script_there_is_a_table_or_a_list(
    browser: Browser, site_url: str, address: str, table: str
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site_url + address)
    expect(page.locator(table).first).to_be_visible()
    context.close()


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_table_to_fill_in_can_be_taken_along_and_printed(visit: Any, language: str) -> None:
    page = visit(f"{language}/guide/collection.html")
    names = page.locator(".spm-table__files a").evaluate_all(
        "all => all.map(one => one.getAttribute('href'))"
    )
    assert [name.rsplit(".", 1)[1] for name in names] == ["xlsx", "csv", "html"]
    page.locator(".spm-table__files a").last.click()
    expect(page.locator("table")).to_be_visible()
    page.emulate_media(media="print")
    assert (
        page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        or page.viewport_size["width"] < 800
    )


def test_a_term_leads_to_its_meaning(visit: Any) -> None:
    page = visit("en/guide/collection.html")
    term = page.locator("a.spm-term").first
    meaning = term.get_attribute("title")
    term.click()
    page.wait_for_url("**/glossary.html#*")
    goal = page.url.rsplit("#", 1)[1]
    assert meaning
    assert meaning in page.locator(f"#{goal} + dd").inner_text()
