"""Pages of the guide: a foothold in long ones on a phone, and what a printer gets of them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

NOT_ON_PAPER = (
    ".spm-header__tools, .spm-tabs, .spm-side, .spm-toc, .spm-fold, .spm-path, .spm-next, .spm-palette"
)


@pytest.mark.parametrize("language", ["en", "ar"])
def test_what_is_on_the_page_stays_in_sight_on_phones(visit: Any, language: str) -> None:
    page = visit(f"{language}/guide/objectives.html")
    fold = page.locator(".spm-fold")
    if page.viewport_size["width"] > 900:
        assert not fold.is_visible()
        return
    page.evaluate("scrollTo(0, 5000)")
    page.wait_for_function("document.querySelector('.spm-fold').getBoundingClientRect().top === 0")
    fold.locator("summary").click()
    fold.locator("a[href='#board']").click()
    page.wait_for_function("!document.querySelector('.spm-fold').open")
    # The heading stands below the fold, not behind it.
    page.wait_for_function(
        """() => {
          const bottom = document.querySelector('.spm-fold').offsetHeight;
          const below = document.getElementById('board').getBoundingClientRect().top - bottom;
          return below >= 0 && below < 200;
        }"""
    )


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_chapter_leads_to_its_questions(visit: Any, language: str) -> None:
    page = visit(f"{language}/guide/objectives.html")
    page.locator(".spm-check a").first.click()
    page.wait_for_selector("[data-screen='practice-objectives']")


@pytest.mark.parametrize(
    "address", ["guide/objectives.html", "index.html", "tools/which-tool-when.html", "cases/amk.html"]
)
def test_paper_has_the_words_and_none_of_the_controls(visit: Any, address: str) -> None:
    page = visit(f"en/{address}")
    page.emulate_media(media="print")
    assert page.locator(f":is({NOT_ON_PAPER}):visible").count() == 0
    assert page.locator("main button:visible, main .spm-actions:visible").count() == 0
    assert page.locator("main h1").is_visible()
    # The first page sets its words on the brand colour; paper stays white, so they are dark there.
    ink = page.locator("main h1").evaluate("one => getComputedStyle(one).color")
    assert ink == page.evaluate("getComputedStyle(document.body).color")


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_chapter_fits_ten_sheets_and_what_is_folded_lies_open(
    browser: Browser, site_url: str, tmp_path: Path, language: str
) -> None:
    page = browser.new_page()
    page.goto(f"{site_url}{language}/guide/objectives.html")
    sheet = page.pdf(path=tmp_path / "chapter.pdf", format="A4", prefer_css_page_size=True)
    assert sheet.count(b"/Type /Page\n") <= 10
    page.emulate_media(media="print")
    folded = page.locator(".spm-level details ul, .spm-questions details dl")
    assert folded.count() == 9
    assert folded.evaluate_all("all => all.every(one => one.getBoundingClientRect().height > 10)")
    page.close()
