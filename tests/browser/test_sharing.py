"""Giving an assessment to others: what goes along, as a file or as a link.

G1  each of three contents says what it holds, and holds that exactly
G2  no name goes along unless everything does, and none stands in the name of the file
G3  a link carries the answers in its fragment and opens beside what is there
G4  a link says its length; above 2,000 characters, or where it would lead nowhere, a file is better
"""

from __future__ import annotations

import base64
import json
from typing import Any

import pytest
from form import clicked_text, go_to, inside, kept, open_file, saved, show_whole
from hostile_files import PAYLOADS, scripted
from playwright.sync_api import Locator, Page, expect
from results import ONE_WAY, example
from tabs import texts
from test_hostile_files import MINE

from spm_guide.model.scored_model import ScoredModel

SECRET = "Amina Diallo"
EVERYTHING, ANSWERS, CONTRIBUTION = "Everything", "Answers without", "A contribution"


def whole(model: ScoredModel) -> Any:
    """Sixty answers, with a name of a person wherever a text can be."""
    file = example("small-cooperative")
    answers = {
        question.id: {
            "value": place % 5,
            "rev": question.rev,
            "note": SECRET,
            "evidence": "documented",
            "records": [{"document": SECRET, "page": "1", "kept": SECRET, "date": SECRET}],
            "flag": True,
        }
        for place, question in enumerate(
            question for practice in model.practices for question in practice.questions
        )
    }
    answers["services-3"] = {"value": "na", "rev": answers["services-3"]["rev"], "reason": SECRET}
    return {
        **file,
        "id": SECRET,
        "edition": SECRET,
        "created": SECRET,
        "changed": SECRET,
        "scope": {"kind": "branch", "name": SECRET, "by": SECRET},
        "period": {"from": "2025-01-01", "to": SECRET},
        "profile": {
            **file["profile"],
            "role": SECRET,
            "regions": ["northern-africa", SECRET],
            "tier": "medium",
        },
        "goals": [*file["goals"], SECRET],
        "answers": {**answers, SECRET: {"value": 1}},
        "links": {
            "reach": {"understood": {"value": 2, "note": SECRET}},
            SECRET: {SECRET: {"value": 1}},
        },
        "targets": {"people": {"level": 3, "by": SECRET}, SECRET: {"level": 1}},
        "plan": [{"owner": SECRET}],
        "sources": [{"id": SECRET, "changed": SECRET}, {"id": SECRET}],
        "other": SECRET,
    }


def share(page: Page, content: str) -> Locator:
    """Opens the dialog and chooses what goes along."""
    page.click("#share")
    dialog = page.locator("#share-dialog")
    dialog.get_by_role("radio", name=content).check()
    return dialog


def opened(page: Page, file: Any) -> Page:
    open_file(page, file)
    page.wait_for_selector("#file-message:not([hidden])")
    return page


@ONE_WAY
def test_everything_is_everything(visit: Any, english_model: ScoredModel) -> None:
    file = whole(english_model)
    page = opened(visit("en/assessment.html"), file)
    dialog = share(page, EVERYTHING)
    expect(dialog.get_by_role("status").first).to_contain_text(f'The name "{SECRET}".')
    expect(dialog.get_by_role("status").first).to_contain_text("61 answers.")
    assert json.loads(clicked_text(page, dialog.get_by_role("button", name="data"))) == file
    assert inside(clicked_text(page, dialog.get_by_role("button", name="page"))) == file
    page.keyboard.press("Escape")
    expect(page.locator("#saved")).to_contain_text("Last saved to a file")


@ONE_WAY
def test_answers_without_notes_hold_no_text_that_anybody_typed(
    visit: Any, english_model: ScoredModel
) -> None:
    file = whole(english_model)
    page = opened(visit("en/assessment.html"), file)
    dialog = share(page, ANSWERS)
    expect(dialog.get_by_role("status").first).to_have_text(
        "In it now: 60 answers. 1 link of your threads. No name."
    )
    with page.expect_download() as download:
        dialog.get_by_role("button", name="page").click()
    assert download.value.suggested_filename.startswith("spm-answers-2")
    text = download.value.path().read_text("utf-8")
    assert SECRET not in text
    given = inside(text)
    id_ = given.pop("id")
    assert len(id_) == 32
    assert len({one.pop("id") for one in given["sources"]}) == 2
    # Choices come in the order of the form.
    given["profile"]["languages"].sort(key=file["profile"]["languages"].index)
    assert given == {
        "format": 1,
        "model": {"id": english_model.id, "version": english_model.version},
        "edition": None,
        "mode": "full",
        "created": None,
        "changed": None,
        "scope": {"kind": "branch", "name": ""},
        "period": {"from": "2025-01-01", "to": None},
        "profile": {**file["profile"], "role": None, "regions": ["northern-africa"]},
        "goals": file["goals"][:-1],
        "answers": {
            id_: {key: value for key, value in answer.items() if key in ("value", "rev", "evidence")}
            for id_, answer in file["answers"].items()
            if id_ != SECRET
        },
        "links": {"reach": {"understood": {"value": 2}}},
        "targets": {"people": {"level": 3}},
        "plan": [],
        "sources": [{}, {}],
    }
    page.keyboard.press("Escape")
    # It was not all of it.
    expect(page.locator("#saved")).to_contain_text("Not saved to a file yet")


@ONE_WAY
def test_a_contribution_holds_answers_size_regions_version_and_a_random_id(
    visit: Any, english_model: ScoredModel
) -> None:
    file = whole(english_model)
    page = opened(visit("en/assessment.html"), file)
    dialog = share(page, CONTRIBUTION)
    expect(dialog.get_by_role("button", name="page")).to_be_hidden()
    expect(dialog.locator("textarea")).to_be_hidden()
    with page.expect_download() as download:
        dialog.get_by_role("button", name="data").click()
    given = json.loads(download.value.path().read_text("utf-8"))
    assert given == {
        "format": 1,
        "id": given["id"],
        "model": {"id": english_model.id, "version": english_model.version},
        "mode": "full",
        "profile": {"tier": "medium", "regions": ["northern-africa"]},
        "answers": {
            id_: {"value": answer["value"], "rev": answer["rev"]}
            for id_, answer in file["answers"].items()
            if id_ != SECRET
        },
    }
    assert len(given["id"]) == 32
    assert download.value.suggested_filename.startswith(f"spm-contribution-{given['id'][:8]}-")
    again = json.loads(clicked_text(page, dialog.get_by_role("button", name="data")))
    assert again == given, "who saves twice counts once"


@ONE_WAY
def test_an_example_can_not_be_contributed_and_stays_an_example(visit: Any) -> None:
    page = visit("en/assessment.html")
    page.click("[data-example=small-cooperative]")
    page.wait_for_selector("#example:not([hidden])")
    dialog = share(page, ANSWERS)
    assert dialog.get_by_role("radio").count() == 2
    given = json.loads(clicked_text(page, dialog.get_by_role("button", name="data")))
    assert given["id"] == "example-small-cooperative"


def link_of(dialog: Locator) -> str:
    return dialog.locator("textarea").input_value()


@pytest.mark.parametrize("visit", ["http-phone", "http-desktop"], indirect=True)
def test_a_link_with_sixty_answers_opens_beside_what_is_kept(visit: Any, english_model: ScoredModel) -> None:
    page = opened(visit("en/assessment.html"), whole(english_model))
    kept(page)
    dialog = share(page, ANSWERS)
    link = link_of(dialog)
    expect(dialog.get_by_text(f"{len(link):,} characters")).to_contain_text("A file is safer")
    address, _, fragment = link.partition("#answers:")
    assert address == page.url.partition("#")[0]
    sent = json.loads(base64.urlsafe_b64decode(fragment + "=" * (-len(fragment) % 4)))
    assert SECRET not in json.dumps(sent)
    # Another reader, with answers of their own.
    other = page.context.browser.new_context()
    theirs = other.new_page()
    theirs.goto(address)
    show_whole(theirs)
    theirs.check(MINE)
    kept(theirs)
    mine = texts(theirs, "own")
    theirs.goto("about:blank")
    theirs.goto(link)
    expect(theirs.locator("#file-message")).to_contain_text("The answers are open")
    assert "answers" not in theirs.url.partition("#")[2]
    theirs.wait_for_selector("#results-body .step")
    kept(theirs)
    assert mine[0] in texts(theirs, "own")
    assert len(texts(theirs, "own")) == 2
    shown = saved(theirs)
    assert len(shown["answers"]) == 60
    assert {id_: one["value"] for id_, one in shown["answers"].items()} == {
        id_: one["value"] for id_, one in sent["answers"].items()
    }
    # In the page that is open, a link opens as well.
    theirs.evaluate("link => { location.href = link; }", link)
    theirs.wait_for_url(lambda url: "answers:" not in url)
    other.close()


@ONE_WAY
def test_a_short_link_says_its_length_and_carries_any_script(visit: Any) -> None:
    name = "አማራ «النور» 🌾"
    page = show_whole(visit("en/assessment.html"))
    page.check(MINE)
    page.fill("#scope-name", name)
    dialog = share(page, ANSWERS)
    assert (
        f"The link has {len(link_of(dialog)):,} characters." == dialog.get_by_text("characters").inner_text()
    )
    assert len(link_of(dialog)) < 700
    dialog.get_by_role("radio", name=EVERYTHING).check()
    link = link_of(dialog)
    page.goto("about:blank")
    page.goto(link)
    expect(page.locator("#file-message")).to_contain_text("The answers are open")
    assert page.input_value("#scope-name") == name


@ONE_WAY
def test_a_link_that_was_cut_is_refused_with_what_to_do(visit: Any) -> None:
    page = show_whole(visit("en/assessment.html"))
    page.check(MINE)
    kept(page)
    link = link_of(share(page, ANSWERS))
    page.goto("about:blank")
    page.goto(link[:-40])
    expect(page.locator("#file-message")).to_contain_text("not whole")
    assert len(texts(page, "own")) == 1


@ONE_WAY
def test_hostile_links_run_nothing_and_lose_nothing(visit: Any) -> None:
    page = show_whole(visit("en/assessment.html"))
    page.check(MINE)
    kept(page)
    mine = texts(page, "own")[0]
    address = page.url.partition("#")[0]
    hostile = scripted(example("small-cooperative"), PAYLOADS[2]) | {"id": json.loads(mine)["id"]}
    for text in ("", "[" * 10_000, '{"format": 9}', json.dumps(hostile)):
        page.goto("about:blank")
        page.goto(f"{address}#answers:{base64.urlsafe_b64encode(text.encode()).decode().rstrip('=')}")
        page.wait_for_selector("#file-message:not([hidden])")
        assert page.evaluate("self.hit === undefined")
        kept(page)
        assert mine in texts(page, "own") + texts(page, "copy"), text[:20]


@pytest.mark.parametrize("visit", ["file-phone"], indirect=True)
def test_from_a_folder_a_file_takes_the_place_of_a_link(visit: Any) -> None:
    page = show_whole(visit("en/assessment.html"))
    page.check(MINE)
    dialog = share(page, ANSWERS)
    expect(dialog.get_by_text("comes from a folder")).to_be_visible()
    expect(dialog.locator("textarea")).to_be_hidden()
    assert inside(clicked_text(page, dialog.get_by_role("button", name="page")))["answers"]


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_dialog_fits_takes_the_focus_and_gives_it_back(visit: Any, language: str) -> None:
    page = visit(f"{language}/assessment.html")
    go_to(page, "practice-balance")
    page.check(MINE)
    page.click("#share")
    dialog = page.locator("#share-dialog")
    expect(dialog.locator("h2")).to_be_focused()
    assert dialog.evaluate("it => it.scrollWidth <= it.clientWidth")
    assert dialog.get_by_role("radio").count() == 3
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    expect(page.locator("#share")).to_be_focused()
    page.click("#share")
    assert page.locator("#share-dialog").count() == 1


@ONE_WAY
def test_the_link_is_copied_or_selected(visit: Any) -> None:
    page = show_whole(visit("en/assessment.html"))
    page.check(MINE)
    dialog = share(page, ANSWERS)
    dialog.get_by_role("button", name="Copy").click()
    expect(dialog.get_by_role("status").last).to_contain_text("link is")
    assert dialog.locator("textarea").evaluate("it => it.selectionEnd - it.selectionStart") > 100
