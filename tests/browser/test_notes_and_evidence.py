"""What belongs to an answer beside its level: a note, what it rests on, documents, and a flag to come back.

1. All of it is folded away until wanted, and nothing in it is chosen beforehand.
2. What is entered is in the answer, letter by letter, in the form of the result file, and stays.
3. The fold says in words what is inside.
4. A document more than 24 months older than the end of the period is pointed out.
5. What is removed can be brought back.
6. What the page does not know stays in the file; another file shows its own.
7. A file that can only be looked at can't be changed here either.
"""

from __future__ import annotations

import re
from typing import Any

import pytest
from form import go_to, kept, open_file, saved
from playwright.sync_api import Locator, Page, expect

ID = "balance-1"
RECORD = {"document": "Minutes of the board", "page": "3", "kept": "Office, shelf 2", "date": "2024-06-30"}


def open_fold(page: Page) -> Locator:
    """Shows the question and opens its note and evidence."""
    go_to(page, f"question-{ID}")
    fold = page.locator(f"#question-{ID} .more")
    if fold.get_attribute("open") is None:
        fold.locator("summary").click()
    fold.locator("textarea").wait_for()
    return fold


def documents(fold: Locator) -> Locator:
    return fold.locator("fieldset:not(.evidence)")


def add_document(fold: Locator) -> Locator:
    """Adds a document and returns its group of fields; the first one has the focus."""
    fold.locator("button").last.click()
    added = documents(fold).last
    expect(added.locator("input").first).to_be_focused()
    return added


def fill_in(group: Locator, record: dict[str, str]) -> None:
    for place, text in enumerate(record.values()):
        group.locator("input").nth(place).fill(text)


def file_with(answer: dict[str, Any], period: Any = None) -> dict[str, Any]:
    whole = {"value": 2, "rev": 2, **answer}
    return {"format": 1, "id": "one", "mode": "quick", "period": period, "answers": {ID: whole}}


def show(page: Page, file: dict[str, Any]) -> Locator:
    open_file(page, file)
    page.wait_for_selector("#file-message:not([hidden])")
    return open_fold(page)


@pytest.mark.parametrize("language", ["en", "ar"])
def test_nothing_is_there_until_it_is_wanted(visit: Any, language: str) -> None:  # 1
    page = visit(f"{language}/assessment.html#practice-balance")
    fold = page.locator(f"#question-{ID} .more")
    assert fold.locator("textarea, input").count() == 0
    page.check(f"input[name='q-{ID}'][value='2']")
    open_fold(page)
    assert fold.locator("textarea").input_value() == ""
    assert fold.locator("input[type=radio]").count() == 4
    assert fold.locator("input:checked").count() == 0
    assert documents(fold).count() == 0
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert saved(page)["answers"][ID] == {"value": 2, "rev": 2}


def test_what_an_answer_rests_on_is_asked_for_a_level_only(visit: Any) -> None:  # 1
    page = visit("en/assessment.html#practice-balance")
    fold = open_fold(page)
    kinds = fold.locator(".evidence")
    expect(kinds).to_be_hidden()
    page.check(f"input[name='q-{ID}'][value='0']")
    expect(kinds).to_be_visible()
    page.check(f"input[name='q-{ID}'][value='dk']")
    expect(kinds).to_be_hidden()


@pytest.mark.parametrize("language", ["en", "ar"])
def test_note_evidence_and_documents_are_in_the_file_and_come_back(visit: Any, language: str) -> None:  # 2
    page = visit(f"{language}/assessment.html#practice-balance")
    page.check(f"input[name='q-{ID}'][value='2']")
    fold = open_fold(page)
    fold.locator("textarea").fill("Asked in <March>.\nالأسئلة")
    fold.locator("input[value=documented]").check()
    fill_in(add_document(fold), RECORD)
    expected = {
        "value": 2,
        "rev": 2,
        "note": "Asked in <March>.\nالأسئلة",
        "evidence": "documented",
        "records": [RECORD],
    }
    assert saved(page)["answers"][ID] == expected
    kept(page)
    page.reload()
    fold = open_fold(page)
    expect(fold.locator("textarea")).to_have_value(expected["note"])
    expect(fold.locator("input[value=documented]")).to_be_checked()
    shown = documents(fold).locator("input").evaluate_all("all => all.map(one => one.value)")
    assert shown == list(RECORD.values())
    assert saved(page)["answers"][ID] == expected


def test_each_letter_counts(visit: Any) -> None:  # 2
    page = visit("en/assessment.html#practice-balance")
    fold = open_fold(page)
    fold.locator("textarea").focus()
    page.keyboard.type("As")
    # A note may stand at a question without an answer.
    assert saved(page)["answers"] == {ID: {"value": None, "rev": 2, "note": "As"}}


def test_an_empty_document_is_not_written_down(visit: Any) -> None:  # 2
    page = visit("en/assessment.html#practice-balance")
    page.check(f"input[name='q-{ID}'][value='2']")
    added = add_document(open_fold(page))
    assert "records" not in saved(page)["answers"][ID]
    added.locator("button").click()
    assert documents(open_fold(page)).count() == 0
    assert "records" not in saved(page)["answers"][ID]


def test_a_long_note_says_how_much_room_is_left(visit: Any) -> None:  # 2
    page = visit("en/assessment.html#practice-balance")
    fold = open_fold(page)
    note = fold.locator("textarea")
    left = fold.locator(f"#left-{ID}")
    note.fill("a" * 1700)
    note.fill("a" * 1801)
    expect(left).to_have_text("Room for 199 more letters")
    assert note.get_attribute("aria-describedby") == f"left-{ID}"
    note.fill("a" * 1995)
    note.press("End")
    note.press_sequentially("123456789")
    assert len(note.input_value()) == 2000
    expect(left).to_have_text("Room for 0 more letters")


def test_the_flag_says_whether_it_is_set(visit: Any) -> None:  # 2
    page = visit("en/assessment.html#practice-balance")
    flag = page.locator(f"#question-{ID} .flag")
    expect(flag).to_have_attribute("aria-pressed", "false")
    flag.click()
    expect(flag).to_have_attribute("aria-pressed", "true")
    assert saved(page)["answers"][ID]["flag"] is True
    kept(page)
    page.reload()
    go_to(page, f"question-{ID}")
    expect(flag).to_have_attribute("aria-pressed", "true")
    flag.click()
    expect(flag).to_have_attribute("aria-pressed", "false")
    assert saved(page)["answers"][ID]["flag"] is False


def test_the_fold_says_what_is_inside(visit: Any) -> None:  # 3
    page = visit("en/assessment.html#practice-balance")
    page.check(f"input[name='q-{ID}'][value='2']")
    fold = open_fold(page)
    summary = fold.locator("summary")
    expect(summary).to_have_text("Note and evidence")
    fold.locator("textarea").fill("Asked in March.")
    fold.locator("input[value=said]").check()
    fill_in(add_document(fold), RECORD)
    expect(summary).to_have_text("Note and evidence Note Somebody said so 1 document")
    add_document(fold).locator("input").first.fill("Study")
    fold.locator("textarea").fill("")
    fold.locator("input[value=none]").check()
    expect(summary).to_have_text("Note and evidence 2 documents")


@pytest.mark.parametrize(
    ("date", "old"),
    [
        ("2022-12-30", True),
        ("2022-12-31", False),
        ("2024-12-31", False),
        ("2022-11", True),
        ("2022-12", False),
        ("2021", True),
        ("2022", False),
        ("spring", False),
        (None, False),
    ],
)
def test_old_evidence_is_pointed_out(visit: Any, date: str | None, old: bool) -> None:  # 4
    page = visit("en/assessment.html")
    period = {"from": "2024-01-01", "to": "2024-12-31"}
    fold = show(page, file_with({"records": [{"document": "Study", "date": date}]}, period))
    field = fold.locator("[aria-describedby^=old-]")
    assert field.input_value() == (date or "")
    said = page.locator(f"#{field.get_attribute('aria-describedby')}")
    expect(said).to_have_text(re.compile("more than 24 months" if old else "^$"))


def test_without_a_period_evidence_is_compared_with_today(visit: Any) -> None:  # 4
    page = visit("en/assessment.html")
    records = [{"date": "2001-02-03"}, {"date": "2999-01-01"}]
    old = show(page, file_with({"records": records})).locator(".old")
    expect(old.first).to_contain_text("more than 24 months")
    expect(old.last).to_be_empty()


def test_old_evidence_is_pointed_out_while_it_is_entered(visit: Any) -> None:  # 4
    page = visit("en/assessment.html")
    fold = show(page, file_with({}, {"to": "2024-12-31"}))
    added = add_document(fold)
    fill_in(added, {**RECORD, "date": "2021-01-01"})
    expect(added.locator(".old")).to_contain_text("more than 24 months")
    added.locator("input").last.fill("2024-01-01")
    expect(added.locator(".old")).to_be_empty()


def test_a_document_that_was_removed_can_be_brought_back(visit: Any) -> None:  # 5
    page = visit("en/assessment.html")
    records = [{"document": name, "mynet-shelf": 7} for name in ("One", "Two", "Three")]
    fold = show(page, file_with({"records": records}))

    def names() -> Any:
        return [record["document"] for record in saved(page)["answers"][ID]["records"]]

    documents(fold).nth(1).locator("button").click()
    undo = fold.get_by_role("button", name="Undo")
    expect(undo).to_be_focused()
    assert names() == ["One", "Three"]
    undo.click()
    expect(documents(fold).nth(1).locator("input").first).to_be_focused()
    assert saved(page)["answers"][ID]["records"] == records
    documents(fold).nth(2).locator("button").click()
    assert names() == ["One", "Two"]


def test_what_the_page_does_not_know_stays(visit: Any) -> None:  # 6
    page = visit("en/assessment.html")
    answer = {
        "evidence": "verified",
        "note": None,
        "mynet-colour": "red",
        "records": [{"document": "<b>Study</b>", "date": "March 2020", "mynet-shelf": [1, {}]}],
    }
    fold = show(page, file_with(answer))
    assert fold.locator("b").count() == 0
    fold.locator("textarea").fill("Seen.")
    documents(fold).locator("input").nth(1).fill("12")
    fold.locator("input[value=said]").check()
    expected = {
        **answer,
        "value": 2,
        "rev": 2,
        "note": "Seen.",
        "evidence": "said",
        "records": [{**answer["records"][0], "page": "12"}],
    }
    assert saved(page)["answers"][ID] == expected


def test_another_level_leaves_note_and_evidence_alone(visit: Any) -> None:  # 6
    page = visit("en/assessment.html")
    answer = {"evidence": "documented", "note": "Seen.", "records": [RECORD], "flag": True}
    show(page, file_with(answer))
    page.check(f"input[name='q-{ID}'][value='4']")
    assert saved(page)["answers"][ID] == {"value": 4, "rev": 2, **answer}


def test_another_file_shows_its_own_in_a_fold_that_is_open(visit: Any) -> None:  # 6
    page = visit("en/assessment.html")
    fold = show(page, file_with({"note": "First.", "records": [RECORD], "flag": True}))
    page.set_viewport_size({"width": 1280, "height": 900})
    open_file(page, {**file_with({"note": "Second."}), "id": "two"})
    expect(fold.locator("textarea")).to_have_value("Second.")
    assert documents(fold).count() == 0
    expect(page.locator(f"#question-{ID} .flag")).to_have_attribute("aria-pressed", "false")
    expect(fold.locator("summary")).to_have_text("Note and evidence Note")


def test_a_newer_file_can_be_read_and_not_changed(visit: Any) -> None:  # 7
    page = visit("en/assessment.html")
    newer = {**file_with({"note": "Seen.", "records": [RECORD]}), "model": {"version": 99}}
    open_file(page, newer)
    page.wait_for_selector("#newer-file:not([hidden])")
    fold = open_fold(page)
    assert fold.locator("textarea").input_value() == "Seen."
    controls = page.locator(f"#question-{ID} :is(textarea, input, button)")
    assert controls.count() > 10
    assert controls.evaluate_all("all => all.every(one => one.matches(':disabled'))")
