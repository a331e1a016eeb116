"""A message names the place and holds no answer; a link opens it in the reader's own mail program."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import parse_qs, urlsplit

from two_pages import ARABIC, ENGLISH, two_pages

from spm_guide.stage.reader_message import improve_translation, text_ids, unclear_question

GUIDE = two_pages(ARABIC)


def test_english_needs_no_better_translation():
    assert improve_translation(two_pages(ENGLISH), "clients.html") is None


def test_the_message_names_language_page_and_texts():
    message = improve_translation(GUIDE, "clients.html", ("clients.md#clients",))
    assert message is not None
    lines = message.text.split("\n")
    assert lines[:3] == [
        "Language: العربية (ar)",
        "Page: clients.html",
        "Names of the texts: clients.md#clients",
    ]


def test_the_link_holds_the_same_message():
    guide = replace(GUIDE, contact="guide@example.org")
    message = improve_translation(guide, "clients.html")
    assert message is not None
    address = urlsplit(message.mail)
    assert (address.scheme, address.path) == ("mailto", "guide@example.org")
    assert parse_qs(address.query)["body"] == [message.text.replace("\n", "\r\n")]
    assert improve_translation(GUIDE, "clients.html").mail.startswith("mailto:?subject=")


def test_a_question_is_named_with_version_edition_and_language_and_no_answer():
    message = unclear_question(GUIDE, "indicators-2", 3)
    assert message.text.split("\n") == [
        "Question: indicators-2, version 3",
        f"Edition: {GUIDE.model_id} {GUIDE.model_version}",
        "Language: العربية (ar)",
        "",
        "What is unclear:",
        "",
    ]


def test_texts_are_named_by_file_and_heading():
    page = next(page for page in GUIDE.pages if "what-it-means" in page.markdown)
    assert text_ids(page)[0] == page.file
    assert "#what-it-means" in text_ids(page)
