"""Files of other versions of the model, opened in a real browser: nothing is lost, nothing counts wrongly.

Older files come from tests/version-1/; the report of an upgrade is held to Python's in tests/golden/.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from form import kept, saved, show_whole
from playwright.sync_api import Page, expect
from tabs import started, store, texts
from whole_guide import whole_guide

from spm_guide.model.guide import Guide
from spm_guide.model.text import SOURCE_LANGUAGE

VERSION_1 = Path(__file__).resolve().parent.parent / "version-1"


@pytest.fixture(scope="module")
def guide() -> Guide:
    guides = whole_guide()
    return guides[SOURCE_LANGUAGE]


def old_file(name: str = "cooperative") -> Any:
    return json.loads((VERSION_1 / f"{name}.json").read_text(encoding="utf-8"))


def open_file(page: Page, data: Any, folder: Path, box: str = "#file-message") -> str:
    """Opens the data as a file and returns what the page says to it."""
    path = folder / "opened.json"
    path.write_text(json.dumps(data), encoding="utf-8")
    page.set_input_files("#file-input", path)
    page.wait_for_selector(f"{box}:not([hidden])")
    return page.inner_text(box)


def own(page: Page) -> Any:
    """The one assessment that the browser keeps, once it is saved."""
    kept(page)
    (text,) = texts(page, "own")
    return json.loads(text)


def keep(page: Page, data: Any, version: int) -> str:
    """Puts into the browser what a page of another version of the model kept there; returns the text."""
    text = json.dumps(data)
    record = {"format": 1, "version": version, "stamp": "of-another-page-1", "kind": "own", "saved": 1}
    store(page, {**record, "id": data["id"], "of": data["id"], "text": text, "filed": None, "why": None})
    return text


def come_back(page: Page) -> None:
    """Opens the page anew and goes on with what is kept."""
    page.reload()
    started(page)
    page.click("#go-on")


def revisions(guide: Guide) -> dict[str, int]:
    return {question.id: question.rev for practice in guide.practices for question in practice.questions}


def changed_questions(guide: Guide, data: Any) -> set[str]:
    """Ids of the questions that the file answers with a value and that have another revision now."""
    revs = revisions(guide)
    return {
        id
        for id, answer in data["answers"].items()
        if id in revs and answer["value"] is not None and answer.get("rev", 1) != revs[id]
    }


@pytest.mark.parametrize("language", ["en", "ar"])
def test_an_older_file_opens_as_a_copy_that_says_what_became_of_the_answers(
    visit: Any, tmp_path: Path, guide: Guide, language: str
) -> None:
    page = show_whole(visit(f"{language}/assessment.html"))
    data = old_file()
    open_file(page, data, tmp_path)
    expected = changed_questions(guide, data)
    links = page.locator("#file-message a").evaluate_all("all => all.map(one => one.getAttribute('href'))")
    assert set(links) == {f"#question-{id}" for id in expected}
    notices = page.locator(".changed-question").evaluate_all("all => all.map(one => one.id)")
    assert set(notices) == {f"changed-{id}" for id in expected}
    assert page.is_checked("input[name='q-objectives-1'][value='2']")
    for id in expected:
        assert page.locator(f"input[name='q-{id}']:checked").count() == 0
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert json.loads((tmp_path / "opened.json").read_text()) == data, "the file stays as it was"
    if language == "en":
        said = page.inner_text("#file-message")
        assert "version 1" in said
        assert "45 questions are new" in said
        assert "Northern Africa, Western Asia" in said


def test_the_copy_loses_nothing(visit: Any, tmp_path: Path, guide: Guide) -> None:
    page = show_whole(visit("en/assessment.html"))
    data = old_file()
    open_file(page, data, tmp_path)
    copy = {**data, "model": {**data["model"], "version": guide.model_version}}
    assert saved(page) == copy
    assert own(page) == copy
    # The form writes what it knows; all else stays.
    page.check("input[name='goal'][value='needs']")
    after = saved(page)
    assert set(after["goals"]) == {"reach", "gender", "vanished", "needs"}
    assert set(after["profile"]["regions"]) == {"mena", "africa"}
    for member in ("id", "links", "targets", "plan", "next-version", "scope", "period"):
        assert after[member] == data[member]
    for id in ("retired-9", "unheard-of", *changed_questions(guide, data)):
        assert after["answers"][id] == data["answers"][id]


def test_a_changed_answer_counts_only_once_it_is_confirmed(visit: Any, tmp_path: Path, guide: Guide) -> None:
    page = show_whole(visit("en/assessment.html"))
    page.set_viewport_size({"width": 1280, "height": 900})
    data = old_file("first-look")
    open_file(page, data, tmp_path)
    notice = page.locator("#changed-people-1")
    said = notice.inner_text()
    assert "has changed since you answered" in said
    assert "Your answer then: number 3 of 5." in said
    reasons = [
        one.reason.english for version in guide.changes for one in version.changed if one.id == "people-1"
    ]
    assert reasons
    assert all(reason in said for reason in reasons)
    assert page.get_attribute("#question-people-1", "aria-describedby") == "changed-people-1"
    progress = page.inner_text("#progress")
    page.click("#changed-people-1 button")
    assert page.is_checked("input[name='q-people-1'][value='2']")
    assert page.evaluate("document.activeElement.name") == "q-people-1"
    assert notice.count() == 0
    assert page.inner_text("#progress") != progress
    answer = saved(page)["answers"]["people-1"]
    assert (answer["value"], answer["rev"]) == (2, revisions(guide)["people-1"])


def test_another_answer_replaces_the_old_one(visit: Any, tmp_path: Path, guide: Guide) -> None:
    page = show_whole(visit("en/assessment.html"))
    open_file(page, old_file(), tmp_path)
    page.check("input[name='q-people-1'][value='1']")
    assert page.locator("#changed-people-1").count() == 0
    before, after = old_file()["answers"]["people-1"], saved(page)["answers"]["people-1"]
    assert (after["value"], after["evidence"], after["mood"]) == (1, before["evidence"], before["mood"])
    assert after["rev"] == revisions(guide)["people-1"]


def test_an_answer_that_is_not_possible_any_more_can_only_be_given_anew(visit: Any, tmp_path: Path) -> None:
    """The question always applies now, and did not then."""
    page = show_whole(visit("en/assessment.html"))
    open_file(page, old_file(), tmp_path)
    assert "does not apply to us" in page.inner_text("#changed-indicators-1")
    assert page.locator("#changed-indicators-1 button").count() == 0


def test_answers_that_the_browser_keeps_from_an_older_version_are_upgraded_alike(
    visit: Any, guide: Guide
) -> None:
    page = started(visit("en/assessment.html"))
    data = old_file()
    text = keep(page, data, 1)
    come_back(page)
    page.wait_for_selector("#file-message:not([hidden])")
    assert "version 1" in page.inner_text("#file-message")
    assert page.is_checked("input[name='q-objectives-1'][value='2']")
    copy = {**data, "model": {**data["model"], "version": guide.model_version}}
    assert own(page) == copy
    assert texts(page, "copy") == [text], "an older page may still be in use"
    page.reload()
    expect(page.locator("input[name='q-objectives-1'][value='2']")).to_be_checked()
    assert page.is_hidden("#file-message"), "said once"
    assert page.locator("#changed-people-1").count() == 1
    assert texts(page, "copy") == [text], "and done once"


def test_older_answers_wait_until_somebody_opens_them(visit: Any) -> None:
    page = show_whole(visit("en/assessment.html"))
    page.check("input[name='q-objectives-1'][value='4']")
    mine = own(page)
    text = keep(page, old_file(), 1)
    page.reload()
    expect(page.locator("input[name='q-objectives-1'][value='4']")).to_be_checked()
    assert page.is_hidden("#file-message")
    assert sorted(texts(page, "own")) == sorted([text, json.dumps(mine, indent=2) + "\n"])


def test_what_a_newer_page_keeps_is_shown_and_never_written_over(visit: Any, guide: Guide) -> None:
    page = started(visit("en/assessment.html"))
    data = {**newer_file(guide), "id": "of-a-newer-page"}
    text = keep(page, data, guide.model_version + 1)
    come_back(page)
    page.wait_for_selector("#newer-file:not([hidden])")
    assert page.is_checked("input[name='q-objectives-1'][value='3']")
    assert page.locator("form#assessment input:enabled").count() == 0
    assert saved(page) == data, "it can be saved to a file"
    page.click("#leave-newer-file")
    page = show_whole(page)
    page.check("input[name='q-balance-1'][value='3']")
    kept(page)
    assert text in texts(page, "own")
    assert len(texts(page, "own")) == 2, "new answers stand beside it"


def newer_file(guide: Guide) -> Any:
    answers = {
        "objectives-1": {"value": 3},
        "protection-1": {"value": "na", "reason": "We only take savings."},
        "people-1": {"value": 1, "rev": 99},
        "next-question-1": {"value": 9, "kind": ["new"]},
    }
    named = {"id": guide.model_id, "version": guide.model_version + 1}
    return {"format": 1, "model": named, "mode": "full", "goals": ["reach"], "answers": answers}


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_newer_file_can_be_read_and_nothing_else(
    visit: Any, tmp_path: Path, guide: Guide, language: str
) -> None:
    page = show_whole(visit(f"{language}/assessment.html"))
    page.check("input[name='q-balance-1'][value='2']")
    mine = own(page)
    said = open_file(page, newer_file(guide), tmp_path, "#newer-file")
    assert str(guide.model_version + 1) in said
    assert page.is_checked("input[name='q-objectives-1'][value='3']")
    assert page.locator("#results-body .goal-result").count() == 1, "what is understood has results"
    assert page.locator("form#assessment input:enabled").count() == 0
    assert saved(page) == newer_file(guide), "it can be saved as it is"
    assert page.locator("#changed-people-1").count() == 1
    assert page.locator("#changed-people-1 button").count() == 0
    assert [json.loads(text) for text in texts(page, "own")] == [mine]
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.click("#leave-newer-file")
    assert page.is_hidden("#newer-file")
    assert page.is_checked("input[name='q-balance-1'][value='2']")
    assert not page.is_checked("input[name='q-objectives-1'][value='3']")
    assert page.locator("form#assessment input:disabled").count() == 0
    page.check("input[name='q-balance-1'][value='3']")
    assert set(own(page)["answers"]) == {"balance-1"}


def test_after_a_newer_file_another_one_opens_as_ever(visit: Any, tmp_path: Path, guide: Guide) -> None:
    page = show_whole(visit("en/assessment.html"))
    open_file(page, newer_file(guide), tmp_path, "#newer-file")
    open_file(page, old_file("first-look"), tmp_path)
    assert page.is_hidden("#newer-file")
    assert page.is_enabled("#save-file")
    assert page.is_checked("input[name='q-objectives-1'][value='4']")


def test_a_file_without_a_version_opens_without_a_word_about_versions(visit: Any, tmp_path: Path) -> None:
    page = show_whole(visit("en/assessment.html"))
    data = {"format": 1, "mode": "quick", "answers": {"objectives-1": {"value": 2}}}
    assert "version" not in open_file(page, data, tmp_path)
    assert page.is_checked("input[name='q-objectives-1'][value='2']")
