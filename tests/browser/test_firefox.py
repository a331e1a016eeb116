"""The assessment in Firefox, over http and from a folder: opening, saving, switching the language."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from firefox import Firefox
from form import inside

SCREEN = "practice-balance"
QUESTION = "#question-balance-1"
NOTE = f"{QUESTION} textarea"
ARABIC = "a[data-spm-language=ar]"
ENGLISH = "a[data-spm-language=en]"
# Longer than one letter a byte, with what an address can't hold as it is.
HALF_TYPED = "Ask Amélie: 50% & more? وبعد"

OFFENDING_PAGE = """<!doctype html>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; style-src 'self'">
<script src="throws.js"></script>
<script>document.title = 'ran';</script>
<p style="color: red">Red</p>
<img src="http://192.0.2.1/image.png" alt="">
"""


def level(value: int) -> str:
    """Selector of a level of the first question on balance."""
    return f"input[name='q-balance-1'][value='{value}']"


def is_checked(firefox: Firefox, selector: str) -> Any:
    return firefox.run(f'return document.querySelector("{selector}").checked')


def wait_for_level(firefox: Firefox, value: int) -> None:
    firefox.wait_until(f'document.querySelector("{level(value)}").checked')


def kept(firefox: Firefox) -> None:
    """Waits until the page says that the answers are saved on this device."""
    firefox.wait_until("document.querySelector('#saved').dataset.state === 'saved'")


def answer(firefox: Firefox, base: str, value: int) -> None:
    """Opens the question and answers it."""
    firefox.open(f"{base}en/assessment.html#{SCREEN}")
    firefox.click(level(value))
    kept(firefox)


def saved_file(firefox: Firefox) -> Path:
    firefox.click("#save-file")
    return firefox.downloaded()


@pytest.mark.parametrize(("language", "direction"), [("en", "ltr"), ("ar", "rtl")])
def test_the_assessment_opens(firefox: Firefox, base: str, language: str, direction: str) -> None:
    firefox.open(f"{base}{language}/assessment.html")
    assert firefox.find("h1").text
    root = firefox.run("return [document.documentElement.lang, document.documentElement.dir]")
    assert root == [language, direction]


def test_an_answer_saved_to_a_file_opens_on_another_computer(
    firefox: Firefox, fresh_firefox: Firefox, base: str
) -> None:
    answer(firefox, base, 2)
    path = saved_file(firefox)
    assert path.suffix == ".html"
    assert inside(path.read_text(encoding="utf-8"))["answers"]["balance-1"]["value"] == 2
    fresh_firefox.open(f"{base}en/assessment.html#{SCREEN}")
    assert not is_checked(fresh_firefox, level(2))
    fresh_firefox.choose_file("#file-input", path)
    wait_for_level(fresh_firefox, 2)
    assert fresh_firefox.find("#file-message").text


def test_answers_survive_a_reload(firefox: Firefox, base: str) -> None:
    answer(firefox, base, 2)
    firefox.reload()
    wait_for_level(firefox, 2)


def test_another_language_gets_the_answers_the_open_question_and_the_half_typed_note(
    firefox: Firefox, base: str
) -> None:
    answer(firefox, base, 2)
    firefox.click(f"{QUESTION} details.more summary")
    firefox.type(NOTE, HALF_TYPED)
    firefox.click(ARABIC)
    firefox.wait_until("document.documentElement.lang === 'ar'")
    wait_for_level(firefox, 2)
    assert firefox.find(QUESTION).is_displayed()
    firefox.click(f"{QUESTION} details.more summary")
    assert firefox.find(NOTE).get_property("value") == HALF_TYPED
    kept(firefox)
    # Whoever looks at the address, passes it on or goes back finds no answers in it.
    assert firefox.address == f"{base}ar/assessment.html#{SCREEN}"
    assert {address.partition("#")[2] for address in firefox.addresses()} <= {"", SCREEN}


def test_there_and_back_the_newest_answer_counts(firefox: Firefox, base: str) -> None:
    answer(firefox, base, 2)
    firefox.click(ARABIC)
    firefox.wait_until("document.documentElement.lang === 'ar'")
    wait_for_level(firefox, 2)
    firefox.click(level(3))
    kept(firefox)
    firefox.click(ENGLISH)
    firefox.wait_until("document.documentElement.lang === 'en'")
    wait_for_level(firefox, 3)
    assert firefox.address == f"{base}en/assessment.html#{SCREEN}"


def test_answers_gone_to_another_language_stay_there(firefox: Firefox, base: str) -> None:
    answer(firefox, base, 2)
    firefox.click(ARABIC)
    firefox.wait_until("document.documentElement.lang === 'ar'")
    wait_for_level(firefox, 2)
    kept(firefox)
    firefox.reload()
    wait_for_level(firefox, 2)


def test_a_file_opened_over_answers_leaves_a_copy_of_them_on_this_device(firefox: Firefox, base: str) -> None:
    answer(firefox, base, 2)
    path = saved_file(firefox)
    firefox.click(level(3))
    kept(firefox)
    firefox.choose_file("#file-input", path)
    wait_for_level(firefox, 2)
    kept(firefox)
    firefox.click("#device-open")
    # The last list is that of the copies; the first button of an entry opens it.
    firefox.click("#device-body .kept:last-of-type li button")
    wait_for_level(firefox, 3)


# What these tests themselves rely on.


def test_each_local_file_has_storage_of_its_own(running_firefox: Firefox, tmp_path: Path) -> None:
    for name in ("one.html", "two.html"):
        (tmp_path / name).write_text("<!doctype html><meta charset='utf-8'><title>A local file</title>")

    def open_page(name: str) -> Any:
        """What local storage and the names of databases say there."""
        running_firefox.open((tmp_path / name).as_uri())
        return running_firefox.run(
            "return indexedDB.databases().then(all => [localStorage.by, ...all.map(one => one.name)])"
        )

    running_firefox.forget()
    assert open_page("one.html") == [None]
    running_firefox.run("localStorage.by = 'one'; indexedDB.open('of one')")
    assert open_page("two.html") == [None]
    assert open_page("one.html") == ["one", "of one"]
    running_firefox.forget()
    assert open_page("one.html") == [None]


def test_what_breaks_the_policy_or_throws_does_not_go_unnoticed(
    running_firefox: Firefox, tmp_path: Path
) -> None:
    (tmp_path / "throws.js").write_text("throw new Error('thrown on purpose');")
    (tmp_path / "offending.html").write_text(OFFENDING_PAGE)
    running_firefox.forget()
    running_firefox.open((tmp_path / "offending.html").as_uri())
    complaints = "\n".join(running_firefox.take_complaints())
    for reason in ("thrown on purpose", "script-src-elem", "style-src-attr", "img-src"):
        assert reason in complaints


def test_what_a_page_asks_of_another_host_does_not_go_unnoticed(
    running_firefox: Firefox, tmp_path: Path
) -> None:
    page = tmp_path / "asking.html"
    page.write_text("<!doctype html><meta charset='utf-8'><img src='http://192.0.2.1/image.png' alt=''>")
    running_firefox.forget()
    running_firefox.open(page.as_uri())
    assert "http://192.0.2.1/image.png" in running_firefox.take_requests()
