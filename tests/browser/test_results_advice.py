"""Results say what to do: three steps with reasons and resources, what to find out, and first what hurts."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from form import go_to, show_whole
from playwright.sync_api import Browser, Route, expect
from results import example, numbers, scores, show_results, unfold

from spm_guide.model.scored_model import ScoredModel

BOTH = pytest.mark.parametrize("language", ["en", "ar"])


def few_answers(model: ScoredModel) -> Any:
    """The cooperative as it began: objectives at the top, some data, and nothing else answered."""
    file = example("small-cooperative")
    levels = {"objectives": 4, "collection": 1}
    file["links"] = {}
    file["answers"] = {
        question.id: {"value": levels[practice.id], "rev": question.rev}
        for practice in model.practices
        for question in practice.questions
        if practice.id in levels
    }
    return file


@BOTH
def test_three_steps_come_first_with_all_that_is_needed_to_begin(
    visit: Any, language: str, english_model: ScoredModel, site_folder: Path
) -> None:
    page = visit(f"{language}/assessment.html")
    file = example("values-ngo")
    results = show_results(page, file)
    advised = scores(english_model, file)["recommendations"]
    steps = results.locator(".step:visible")
    assert steps.count() == 3
    for one, step in zip(advised, steps.all(), strict=False):
        assert step.locator("h4").inner_text().strip()
        assert step.locator(".why dd > p").count() == len(one["why"])
        assert step.locator(".step-facts dd").count() == 5  # why, who, effort, first result, done when
        leads = step.locator(".leads a").evaluate_all("all => all.map(one => one.getAttribute('href'))")
        assert leads[0] == f"#practice-{one['practice']}"
        assert (site_folder / language / leads[1]).is_file()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@BOTH
def test_resources_say_their_languages_cost_effort_and_why_they_fit(
    visit: Any, language: str, english_model: ScoredModel
) -> None:
    page = visit(f"{language}/assessment.html")
    file = example("values-ngo")
    results = show_results(page, file)
    first = scores(english_model, file)["recommendations"][0]
    resources = unfold(results, f"resources {first['practice']}").locator(".resources > li")
    expect(resources).to_have_count(len(first["resources"]))
    for resource in resources.all():
        assert resource.locator("> a").get_attribute("href").startswith("http")
        assert resource.locator(".facts li").count() >= 2
        assert resource.locator(".fits li").count() >= 2
        assert resource.locator("p").inner_text().strip()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_a_step_unfolds_into_the_arithmetic_of_its_priority(visit: Any, english_model: ScoredModel) -> None:
    page = visit("en/assessment.html")
    file = example("commercial-bank")
    results = show_results(page, file)
    for one in scores(english_model, file)["recommendations"][:3]:
        workings = unfold(results, f"sum priority {one['practice']}")
        expect(workings).to_contain_text(re.compile(rf"[=→] {one['priority']}$"))


def test_the_other_steps_stay_as_they_were_left_when_an_answer_changes(visit: Any) -> None:
    page = visit("en/assessment.html")
    results = show_results(page, example("values-ngo"))
    show_whole(page)
    more = results.locator('[data-fold="steps"]')
    assert "12 more" in more.locator("> summary").inner_text()
    more.locator("> summary").click()
    assert results.locator(".step:visible").count() == 15
    # The list goes on counting where the first three end.
    assert more.locator("ol").evaluate("list => list.start") == 4
    answer_anew(page, 0)
    assert results.locator(".step:visible").count() == 15
    more.locator("> summary").click()
    answer_anew(page, 1)
    assert results.locator(".step:visible").count() == 3


def answer_anew(page: Any, level: int) -> None:
    """Changes an answer, upon which results are drawn again."""
    page.evaluate("document.querySelector('#results-body .step').dataset.old = 'yes'")
    page.check(f"input[name='q-balance-1'][value='{level}']")
    expect(page.locator("#results-body .step[data-old]")).to_have_count(0)


@BOTH
def test_a_practice_at_the_top_needs_no_step_and_is_said_so(
    visit: Any, language: str, english_model: ScoredModel
) -> None:
    results = show_results(visit(f"{language}/assessment.html"), few_answers(english_model))
    assert results.locator(".step").count() == 1
    top = results.locator(".at-the-top")
    assert top.is_visible()
    named = top.locator("xpath=following-sibling::ul[1]").locator("a")
    assert named.evaluate_all("all => all.map(one => one.getAttribute('href'))") == ["#practice-objectives"]


@BOTH
def test_what_to_find_out_is_grouped_by_practice_and_says_who_can_answer(
    visit: Any, language: str, english_model: ScoredModel
) -> None:
    page = visit(f"{language}/assessment.html")
    file = few_answers(english_model)
    results = show_results(page, file)
    open_ones = scores(english_model, file)["find_out"]
    assert len(open_ones) == 13
    # So many practices are folded; few are not.
    assert results.locator(".find-out a:visible").count() == 0
    group = unfold(results, "find-out people")
    addresses = group.locator(".open-question > a").evaluate_all("all => all.map(one => one.hash)")
    assert addresses == [f"#question-people-{place}" for place in (1, 2, 3, 4)]
    for question in group.locator(".open-question").all():
        assert question.locator(".facts li").count() >= 2  # a label, and at least one role
    group.locator("a").nth(2).click()
    expect(page.locator("#question-people-3")).to_be_visible()


def test_few_open_practices_stand_unfolded(visit: Any, english_model: ScoredModel) -> None:
    file = example("values-ngo")
    for place in (1, 2, 3, 4):
        file["answers"][f"reporting-{place}"]["value"] = "dk"
    results = show_results(visit("en/assessment.html"), file)
    assert results.locator(".find-out h4").all_inner_texts() == ["Reporting and learning"]
    assert results.locator(".find-out a:visible").count() == 4


def test_nothing_to_find_out_takes_no_room(visit: Any) -> None:
    results = show_results(visit("en/assessment.html"), example("values-ngo"))
    assert results.locator(".find-out").count() == 0


def begin_with(page: Any, issue: str) -> None:
    """Comes in by what hurts."""
    page.locator(f".issue:has([data-issue={issue}]) > summary").click()
    page.click(f"[data-issue={issue}]")


@BOTH
def test_what_hurts_comes_with_its_practices_steps_pages_and_links(visit: Any, language: str) -> None:
    page = visit(f"{language}/assessment.html")
    begin_with(page, "arrears")
    page.locator("#question-protection-1 input[value='1']").check()
    go_to(page, "goals")
    page.check("input[name=goal][value=protection]")
    go_to(page, "results")
    block = page.locator("#results-body .hurts")
    block.wait_for()
    practices = block.locator(".hurts-practices > li")
    assert practices.count() == 5
    # One has an answer and a step, the others wait for theirs.
    assert practices.first.locator(".first-step").count() == 1
    assert numbers(practices.first.locator(".figure").inner_text()) == [25]
    for waiting in practices.all()[1:]:
        assert waiting.locator(".first-step").count() == 0
        assert waiting.locator(".open-question").count() == 1
    assert block.locator(".leads a").count() == 3
    links = block.locator(".hurts-links > li")
    assert links.count() == 3
    assert links.locator("a").evaluate_all("all => all.map(one => one.hash)") == ["#thread-protection"] * 3
    # It stands above all figures.
    assert page.evaluate(
        "document.querySelector('.hurts').compareDocumentPosition(document.querySelector('.area-results'))"
        " & Node.DOCUMENT_POSITION_FOLLOWING"
    )
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_what_hurts_without_a_goal_leads_to_the_goals(visit: Any) -> None:
    page = visit("en/assessment.html")
    begin_with(page, "staff-turnover")
    page.locator("#question-people-1 input[value='4']").check()
    go_to(page, "results")
    block = page.locator("#results-body .hurts")
    block.get_by_text("Choose a goal").click()
    expect(page.locator("#goals")).to_be_visible()


def test_results_of_somebody_who_came_without_an_issue_have_no_such_block(visit: Any) -> None:
    results = show_results(visit("en/assessment.html"), example("values-ngo"))
    assert results.locator(".hurts").count() == 0


def test_resources_that_did_not_come_are_asked_for_again_when_opened(browser: Browser, site_url: str) -> None:
    page = browser.new_page()
    refused: list[Route] = []

    def refuse(route: Route) -> None:
        refused.append(route)
        route.abort()

    page.route("**/assessment-resources.js", refuse)
    page.goto(f"{site_url}en/assessment.html")
    results = show_results(page, example("values-ngo"))
    key = results.locator(".fold-resources").first.get_attribute("data-fold")
    fold = unfold(results, key or "")
    expect(fold).to_contain_text("This part did not load. Open it again when you are online.")
    assert results.locator(".step").count() == 3  # steps do without
    page.unroute("**/assessment-resources.js")
    fold.locator("> summary").click()
    fold.locator("> summary").click()
    expect(fold.locator(".resources > li")).to_have_count(3)
    assert refused
    page.close()
