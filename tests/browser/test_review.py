"""The review lists answers that deserve another look, each with a link to its question.

1. Lists: not answered, don't know, to come back to, without evidence, all; beside each how many.
2. Only what is asked is listed: the mode's questions, the links of chosen goals.
3. A role narrows every list to the questions it can answer.
4. An entry says practice, question and answer, and leads there; back again the list is as it was left.
5. A list without an entry says so in good words.
"""

from __future__ import annotations

from typing import Any

import pytest
from form import go_to, open_file, show_whole
from playwright.sync_api import Locator, Page, expect

ANSWERS = {
    "understanding-1": {"value": 3, "rev": 1, "evidence": "documented"},
    "objectives-1": {"value": 2, "rev": 1},
    "services-1": {"value": "dk", "rev": 1, "flag": True},
    "protection-1": {"value": 1, "rev": 1, "evidence": "said"},
    "understanding-2": {"value": "dk", "rev": 1},
    "balance-1": {"value": 0, "rev": 99},
}
LINKS = {
    "reach": {"understood": {"value": 2}, "objective": {"value": "dk"}},
    "gender": {"understood": {"value": 1}},
}


def review(page: Page, **changes: Any) -> Locator:
    """Opens a file, at the revisions of this model, and goes to the review."""
    revisions = page.evaluate(
        """() => Object.fromEntries(JSON.parse(document.getElementById('guide').textContent).model.practices
          .flatMap(practice => practice.questions.map(question => [question.id, question.rev])))"""
    )
    answers = {
        id: {**one, "rev": one["rev"] if one["rev"] == 99 else revisions[id]} for id, one in ANSWERS.items()
    }
    file = {"format": 1, "id": "one", "mode": "quick", "goals": ["reach"], "answers": answers, "links": LINKS}
    open_file(page, {**file, **changes})
    page.wait_for_selector("#file-message:not([hidden])")
    go_to(page, "review")
    return page.locator("#review-body")


def choose(body: Locator, name: str) -> list[str]:
    """Chooses a list; returns where its entries lead."""
    body.locator(f"input[value={name}]").check()
    return entries(body)


def entries(body: Locator) -> list[str]:
    return [
        str(link) for link in body.locator("li a").evaluate_all("all => all.map(one => one.hash.slice(1))")
    ]


def counts(body: Locator) -> list[str]:
    return body.locator(".count").all_inner_texts()


@pytest.mark.parametrize("language", ["en", "ar"])
def test_each_list_holds_what_its_name_says(visit: Any, language: str) -> None:  # 1, 2
    page = visit(f"{language}/assessment.html")
    body = review(page)
    expect(body.locator("input:checked")).to_have_value("open")
    open_ones = entries(body)
    # 15 core questions, four of them answered to the present revision; and the thread of the one goal.
    assert len(open_ones) == 12
    assert "question-balance-1" in open_ones
    assert "question-understanding-2" not in open_ones
    assert open_ones[-1] == "thread-reach"
    assert choose(body, "dk") == ["question-services-1", "thread-reach"]
    assert choose(body, "flagged") == ["question-services-1"]
    assert choose(body, "unproven") == ["question-objectives-1", "question-protection-1"]
    assert len(choose(body, "all")) == 16
    assert counts(body) == ["12", "2", "1", "2", "16"]
    assert "16" in body.locator("[role=status]").inner_text()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_the_full_check_lists_all_its_questions(visit: Any) -> None:  # 2
    body = review(visit("en/assessment.html"), mode="full", goals=[])
    assert counts(body) == ["55", "2", "1", "2", "60"]
    assert "question-understanding-2" in choose(body, "dk")


def test_a_role_sees_the_questions_it_can_answer(visit: Any) -> None:  # 3
    page = visit("en/assessment.html")
    body = review(page)
    choose(body, "all")
    roles = page.evaluate(
        """Object.fromEntries(Object.entries(JSON.parse(document.getElementById('guide').textContent).texts.questions)
          .map(([id, texts]) => [id, texts.roles]))"""
    )
    core = [entry for entry in entries(body) if entry.startswith("question-")]
    for role in ("board", "field"):
        body.locator("select").select_option(role)
        expected = [entry for entry in core if role in roles[entry.removeprefix("question-")]]
        assert 0 < len(expected) < len(core)
        assert entries(body) == expected
        assert counts(body)[-1] == str(len(expected))
    body.locator("select").select_option("")
    assert len(entries(body)) == 16


def test_an_entry_says_what_was_answered_and_leads_there(visit: Any) -> None:  # 4
    page = visit("en/assessment.html")
    body = review(page)
    choose(body, "all")
    entry = body.locator("li", has=page.locator("a[href='#question-objectives-1']"))
    level = page.locator("input[name='q-objectives-1'][value='2'] + span").text_content()
    assert entry.locator("p").inner_text() == level
    assert entry.locator(".practice-name").inner_text() == "Social objectives"
    thread = body.locator("li", has=page.locator("a[href='#thread-reach']"))
    assert thread.locator("p").inner_text() == "2 of 9"
    choose(body, "open")
    assert thread.locator("p").inner_text() == "7 links are not answered"
    choose(body, "dk")
    assert thread.locator("p").inner_text() == '1 link has the answer "Don\'t know"'
    choose(body, "all")
    entry.locator("a").click()
    expect(page.locator("#question-objectives-1")).to_be_visible()
    expect(body).to_be_hidden()
    page.check("input[name='q-objectives-1'][value='dk']")
    page.go_back()
    expect(body).to_be_visible()
    expect(body.locator("input:checked")).to_have_value("all")
    assert entry.locator("p").inner_text() == "Don't know"
    assert counts(body)[1] == "3"


@pytest.mark.parametrize("name", ["open", "dk", "flagged", "unproven"])
def test_an_empty_list_has_good_words(visit: Any, name: str) -> None:  # 5
    page = visit("en/assessment.html#review")
    body = page.locator("#review-body")
    choose(body, "all")
    none = body.locator(".message")
    expect(none).to_be_hidden()
    if name == "open":
        show_whole(page)
        for question in page.locator(".question:not(.only-full)").all():
            question.locator("[value='4']").first.check()
    assert choose(body, name) == []
    expect(none).to_be_visible()
    assert len(none.inner_text()) > 20


def test_on_one_page_the_lists_follow_the_answers(visit: Any) -> None:  # 1
    page = visit("en/assessment.html")
    show_whole(page)
    body = page.locator("#review-body")
    expect(body.locator(".count").first).to_have_text("15")
    page.check("input[name='q-balance-1'][value='dk']")
    expect(body.locator(".count").first).to_have_text("14")
    expect(body.locator(".count").nth(1)).to_have_text("1")
