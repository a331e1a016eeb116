"""Every figure opens into its arithmetic, which is word for word what the command line explains.

1. The sums of areas, practices, goals, hand-overs, patterns, priorities and of the whole are Python's.
2. A table shows the institution's own answers.
3. What is open stays open when results are drawn again, with the new figures; the focus stays where it is.
4. Without a network it says so, and comes the next time.
5. In Arabic a sum still runs from left to right.
"""

from __future__ import annotations

from typing import Any

import pytest
from form import show_whole
from playwright.sync_api import Browser, Locator, expect
from results import ONE_WAY, example, half_known, scores, show_results, unfold
from tabs import wait_until
from whole_guide import whole_guide

from spm_guide.model.guide import Guide
from spm_guide.model.result_file import result_file_from
from spm_guide.model.scored_model import ScoredModel, scored_model
from spm_guide.score.explain import explanations
from spm_guide.terminal.explanation import explanation_text

SIGNS = {"\N{MULTIPLICATION SIGN}": "*", "→": "->", "∛": "icbrt", "\N{MINUS SIGN}": "-"}


@pytest.fixture(scope="module")
def guide() -> Guide:
    guides = whole_guide()
    return guides["en"]


def python_sums(guide: Guide, data: Any, id: str, kind: str) -> list[str]:
    """The sums of an explanation, in the order in which the command line prints them."""
    model, answered = scored_model(guide), result_file_from(data)
    found = explanations(model, answered, scores(model, data), id)
    text = explanation_text([one for one in found if one["kind"] == kind], guide)
    return [line.rpartition(": ")[2].strip() for line in text.splitlines() if " = " in line]


def shown_sums(fold: Locator) -> list[str]:
    fold.locator(".workings > *").first.wait_for()
    sums = fold.locator(".sum").all_inner_texts()
    for sign, letters in SIGNS.items():
        sums = [one.replace(sign, letters) for one in sums]
    return [" ".join(one.split()) for one in sums]


@ONE_WAY
@pytest.mark.parametrize("institution", ["values-ngo", "half-known"])
def test_the_sums_are_those_of_the_command_line(
    institution: str, visit: Any, english_model: ScoredModel, guide: Guide
) -> None:  # 1
    data = half_known(english_model) if institution == "half-known" else example(institution)
    results = show_results(visit("en/assessment.html"), data)
    document = scores(english_model, data)
    area = python_sums(guide, data, "systems", "area")
    whole = 4 if document["maturity"]["score"] is not None else 0
    assert shown_sums(unfold(results, "sum area systems")) == area[: len(area) - whole]
    assert shown_sums(unfold(results, "sum overall overall")) == area[len(area) - whole :]
    for practice in ("understanding", "analysis"):
        expected = python_sums(guide, data, practice, "practice")
        assert shown_sums(unfold(results, f"sum practice {practice}")) == expected[: len(expected) - 1]
    goals = [goal["id"] for goal in document["alignment"]["goals"]]
    for goal in goals:
        expected = python_sums(guide, data, goal, "goal")
        assert shown_sums(unfold(results, f"sum goal {goal}")) == expected[:5]
    assert shown_sums(unfold(results, "sum alignment alignment")) == expected[8:]
    for place, giving in enumerate(("strategy", "systems", "decisions")):
        assert shown_sums(unfold(results, f"sum handover {giving}")) == [expected[5 + place]]


@ONE_WAY
def test_a_priority_is_worked_out_from_its_factors(
    visit: Any, english_model: ScoredModel, guide: Guide
) -> None:  # 1
    data = example("values-ngo")
    results = show_results(visit("en/assessment.html"), data)
    first = scores(english_model, data)["recommendations"][0]
    expected = python_sums(guide, data, first["practice"], "practice")[-1]
    assert shown_sums(unfold(results, f"sum priority {first['practice']}")) == [expected]
    assert expected.endswith(f" {first['priority']}")


@ONE_WAY
def test_a_pattern_shows_its_condition(visit: Any, english_model: ScoredModel) -> None:  # 1
    data = example("values-ngo")
    results = show_results(visit("en/assessment.html"), data)
    fired = [row["id"] for row in scores(english_model, data)["patterns"] if row["state"] == "fired"]
    fold = unfold(results, f"sum pattern {fired[0]}")
    fold.locator(".condition").wait_for()
    assert "The pattern shows." in fold.inner_text()
    # Where all parts have to be met, all of them are.
    assert fold.locator(".condition > li > strong").inner_text() == "met"
    assert set(fold.locator(".condition ul strong").all_inner_texts()) == {"met"}


@ONE_WAY
@pytest.mark.parametrize("firmness", ["known", "applicable", "evidenced"])
def test_a_condition_on_how_firm_a_score_is_names_the_practice(
    firmness: str, visit: Any, english_model: ScoredModel, guide: Guide
) -> None:  # 1
    data = example("values-ngo")
    results = show_results(visit("en/assessment.html"), data)
    fired = [row["id"] for row in scores(english_model, data)["patterns"] if row["state"] == "fired"]
    unfold(results, f"sum pattern {fired[0]}").locator(".condition").wait_for()
    # A practice and a goal that share an id.
    said = results.evaluate(
        """(results, firmness) => {
          const condition = {figure: {[firmness]: 'protection'}, values: [5000], value: 5000, holds: true};
          const explained = {state: 'fired', condition: {...condition, at_least: 4000, at_most: null}};
          const guide = JSON.parse(document.getElementById('guide').textContent);
          return spm.sumsOfPatterns(guide, explained).map(element => element.textContent).join(' ');
        }""",
        firmness,
    )
    names = {one.id: one.name.shown for one in guide.practices}
    assert names["protection"] != next(one.name.shown for one in guide.goals if one.id == "protection")
    assert names["protection"] in said


@ONE_WAY
def test_the_answers_stand_above_the_sums(visit: Any, english_model: ScoredModel, guide: Guide) -> None:  # 2
    data = half_known(english_model)
    results = show_results(visit("en/assessment.html"), data)
    fold = unfold(results, "sum practice services")
    rows = fold.locator("tbody tr")
    rows.first.wait_for()
    practice = next(one for one in guide.practices if one.id == "services")
    assert rows.locator("th").all_inner_texts() == [one.wording.shown for one in practice.questions]
    assert "don't know" in rows.first.inner_text()
    assert "open: level 0 at worst, 4 at best" in rows.first.inner_text()
    assert "left out of every sum" in rows.nth(2).inner_text()


def test_what_is_open_stays_open_with_the_new_figures(visit: Any) -> None:  # 3
    page = show_whole(visit("en/assessment.html"))
    page.check("input[name='q-indicators-1'][value='1']")
    page.wait_for_selector("#results-body > .basis")
    results = page.locator("#results-body")
    fold = unfold(results, "sum practice indicators")
    assert shown_sums(fold)[0].endswith("= 2500")
    unfold(results, "table practices")
    page.check("input[name='q-indicators-1'][value='3']")
    expect(fold.locator(".sum").first).to_contain_text("= 7500")
    assert fold.get_attribute("open") is not None
    assert results.locator('[data-fold="table practices"] table').is_visible()
    fold.locator("> summary").click()
    page.check("input[name='q-indicators-1'][value='2']")
    expect(results.locator(".practice-results .percent")).to_have_text("50%")
    assert fold.get_attribute("open") is None


def test_the_focus_stays_when_results_are_drawn_again(visit: Any) -> None:  # 3
    page = show_whole(visit("en/assessment.html"))
    page.check("input[name='q-indicators-1'][value='1']")
    page.wait_for_selector("#results-body > .basis")
    page.locator('[data-fold="sum practice people"] > summary').focus()
    page.evaluate(
        """() => {
          const level = document.querySelector("input[name='q-understanding-1'][value='3']");
          level.checked = true;
          level.dispatchEvent(new Event('change', { bubbles: true }));
        }"""
    )
    expect(page.locator(".practice-results .percent").first).to_have_text("75%")
    assert (
        page.evaluate("document.activeElement.closest('[data-fold]').dataset.fold") == "sum practice people"
    )
    page.keyboard.press("Enter")
    expect(page.locator('[data-fold="sum practice people"] .sum-list')).to_be_visible()


def test_sums_open_although_the_network_is_gone(browser: Browser, site_url: str) -> None:  # 4
    page = browser.new_page()
    page.goto(f"{site_url}en/assessment.html")
    results = show_results(page, example("values-ngo"))
    wait_until(page, "spm.workings && spm.wordsOfSums")
    page.context.set_offline(True)
    assert len(shown_sums(unfold(results, "sum area strategy"))) == 6
    page.close()


def test_sums_that_did_not_come_are_asked_for_again(browser: Browser, site_url: str) -> None:  # 4
    page = browser.new_page()
    page.route("**/assets/sums.js", lambda route: route.abort())
    page.goto(f"{site_url}en/assessment.html")
    results = show_results(page, example("values-ngo"))
    fold = unfold(results, "sum area strategy")
    expect(fold).to_contain_text("This did not load.")
    page.unroute("**/assets/sums.js")
    fold.locator("> summary").click()
    fold.locator("> summary").click()
    expect(fold.locator(".sum")).to_have_count(6)
    page.close()


@ONE_WAY
def test_a_sum_runs_from_left_to_right_in_arabic(visit: Any) -> None:  # 5
    page = visit("ar/assessment.html")
    results = show_results(page, example("small-cooperative"))
    fold = unfold(results, "sum area strategy")
    fold.locator(".sum").first.wait_for()
    assert fold.locator(".sum").first.evaluate("one => getComputedStyle(one).direction") == "ltr"
    assert fold.locator("dt").first.evaluate("one => getComputedStyle(one).direction") == "rtl"
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
