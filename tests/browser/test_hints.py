"""What counts as an answer: opened below a question or, where nothing can be opened, on a page of its own."""

from __future__ import annotations

import json
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator
from tabs import wait_until
from whole_guide import whole_guide

from spm_guide.model.guide import Guide, Question

SCRIPT = "**/assessment-hints.js"


@pytest.fixture(scope="module")
def guides() -> dict[str, Guide]:
    found = whole_guide()
    return found


def questions(guide: Guide) -> list[Question]:
    return [question for practice in guide.practices for question in practice.questions]


def hints_of(page: Any, question: str) -> Locator:
    """What a question can open, on the screen of that question."""
    page.evaluate("place => { location.hash = place; }", f"question-{question}")
    found: Locator = page.locator(f"#question-{question} .hints")
    found.wait_for()
    return found


def words_of(place: Locator) -> list[str]:
    """The reason, then what is enough, not enough, enough for the small, then the roles."""
    said = place.locator("p:not(.hint-links, .spm-reader-message p), dd:not(:has(li)), li")
    return [words.strip() for words in said.all_inner_texts()]


def model_words(guide: Guide, question: Question) -> list[str]:
    roles = {role.id: role.name.shown for role in guide.profile.roles}
    texts = (question.reason, question.enough, question.not_enough, question.enough_when_small)
    return [*(text.shown for text in texts), *(roles[role] for role in question.roles)]


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_question_opens_the_words_of_the_model_and_closes_them(
    visit: Any, guides: dict[str, Guide], language: str
) -> None:
    page = visit(f"{language}/assessment.html")
    guide = guides[language]
    for question in (guide.practices[0].questions[0], guide.practices[-1].questions[-1]):
        hints = hints_of(page, question.id)
        hints.locator("summary").press("Enter")
        hints.locator("dl").wait_for()
        assert words_of(hints) == model_words(guide, question)
        assert hints.locator("summary").evaluate("summary => summary === document.activeElement")
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        hints.locator("summary").press("Enter")
        assert not hints.locator("dl").is_visible()


def test_read_more_leads_to_the_page_of_the_guide(visit: Any, guides: dict[str, Guide]) -> None:
    page = visit("en/assessment.html")
    question = guides["en"].practices[0].questions[0]
    hints_of(page, question.id).locator("summary").click()
    hints_of(page, question.id).locator("a").first.click()
    file = next(one.file for one in guides["en"].pages if one.id == question.page)
    page.wait_for_url(f"**/en/{file.removesuffix('.md')}.html")


def test_an_unclear_question_has_a_message_without_the_answer(visit: Any, guides: dict[str, Guide]) -> None:
    page = visit("ar/assessment.html")
    question = guides["ar"].practices[0].questions[0]
    hints_of(page, question.id).locator("summary").click()
    hints_of(page, question.id).locator("a").last.click()
    page.wait_for_url(f"**/ar/assessment-hints.html#unclear-{question.id}")
    folded = page.locator(f"#unclear-{question.id}")
    folded.locator("summary").click()
    lines = folded.locator("textarea").input_value().strip().splitlines()
    assert question.id in lines[0]
    assert str(question.rev) in lines[0]
    assert len([line for line in lines if line]) == 4
    assert folded.locator("a").get_attribute("href").startswith("mailto:?subject=")


def test_the_words_come_when_they_are_first_wanted_and_once(visit: Any) -> None:
    page = visit("en/assessment.html")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    assert page.evaluate("spm.wordsOfHints === undefined")
    for question in ("indicators-1", "balance-1", "indicators-1"):
        hints_of(page, question).locator("summary").click()
    hints_of(page, "balance-1").locator("dl").wait_for()
    assert len([address for address in asked if address.endswith("hints.js")]) == 1


def test_words_that_do_not_come_are_said_to_be_missing_and_come_later(
    browser: Browser, site_url: str
) -> None:
    page = browser.new_page()
    page.goto(f"{site_url}en/assessment.html")
    page.route(SCRIPT, lambda route: route.abort())
    hints = hints_of(page, "balance-1")
    hints.locator("summary").click()
    hints.locator("[role=alert]").wait_for()
    assert hints.locator("a").get_attribute("href") == "assessment-hints.html#hints-balance-1"
    page.unroute(SCRIPT)
    hints.locator("summary").click()
    hints.locator("summary").click()
    hints.locator("dl").wait_for()
    assert hints.locator("[role=alert]").count() == 0
    page.close()


def test_a_form_that_can_only_be_read_still_says_what_counts(visit: Any, guides: dict[str, Guide]) -> None:
    page = visit("en/assessment.html")
    named = {"id": guides["en"].model_id, "version": 99}
    newer = json.dumps({"format": 1, "model": named, "mode": "quick", "answers": {}})
    file = {"name": "newer.json", "mimeType": "application/json", "buffer": newer.encode()}
    page.set_input_files("#file-input", file)
    page.wait_for_selector("#newer-file:not([hidden])")
    hints_of(page, "balance-1").locator("summary").click()
    hints_of(page, "balance-1").locator("dl").wait_for()


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_page_has_the_same_words_for_every_question(
    visit: Any, guides: dict[str, Guide], language: str
) -> None:
    page = visit(f"{language}/assessment-hints.html")
    blocks = page.locator("[id^=hints-]")
    expected = questions(guides[language])
    assert blocks.evaluate_all("all => all.map(one => one.id)") == [f"hints-{one.id}" for one in expected]
    for block, question in zip(blocks.all(), expected, strict=True):
        assert block.locator("h4").inner_text() == question.wording.shown
        assert words_of(block) == model_words(guides[language], question)


@pytest.mark.parametrize("question", ["balance-1", "balance-2"])
def test_the_page_leads_back_to_a_question_even_one_of_the_full_check(visit: Any, question: str) -> None:
    page = visit("en/assessment-hints.html")
    page.click(f"#hints-{question} a[href*='#question-']")
    page.wait_for_url(f"**/en/assessment.html#question-{question}")
    box = f"document.getElementById('question-{question}').getBoundingClientRect()"
    wait_until(page, f"{box}.height > 0 && {box}.top >= 0 && {box}.top < innerHeight")


def test_the_page_keeps_its_place_between_languages(visit: Any) -> None:
    page = visit("en/assessment-hints.html#hints-balance-1")
    page.click("a[hreflang=ar]")
    page.wait_for_url("**/ar/assessment-hints.html#hints-balance-1")


def test_the_page_has_the_colours_that_the_reader_chose(visit: Any) -> None:
    page = visit("en/what-spm-is.html")
    page.locator("input[name=__palette]").nth(2).check()
    dark = page.evaluate("getComputedStyle(document.body).color")
    page = visit("en/assessment-hints.html")
    assert page.evaluate("getComputedStyle(document.body).color") == dark


def test_without_scripts_a_question_links_to_its_words(browser: Browser, site_url: str) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 740})
    page = context.new_page()
    page.goto(f"{site_url}en/assessment.html")
    link = page.locator("#question-balance-1 a.hints")
    box = link.bounding_box()
    assert box is not None
    assert box["height"] >= 44
    link.click()
    page.wait_for_url("**/en/assessment-hints.html#hints-balance-1")
    assert page.locator("#hints-balance-1 dl").is_visible()
    context.close()


def test_on_paper_the_form_has_no_hints_and_their_page_no_links(visit: Any) -> None:
    page = visit("en/assessment.html")
    hints = hints_of(page, "balance-1")
    hints.locator("summary").click()
    hints.locator("dl").wait_for()
    page.emulate_media(media="print")
    assert page.is_visible("#question-balance-1")
    assert not hints.is_visible()
    page = visit("en/assessment-hints.html")
    assert page.locator(".question:visible").count() == 60
    assert page.locator(".hint-links:visible").count() == 0
