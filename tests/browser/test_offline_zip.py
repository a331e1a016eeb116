"""The guide on a stick: one ZIP, unpacked somewhere, opened with a double-click in Chromium and Firefox."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import DESKTOP, LISTEN, nothing_foreign
from firefox import Firefox
from playwright.sync_api import Browser, Page
from site_html import is_elsewhere, page_parts, target_of

from spm_guide.exports import offline_zip
from spm_guide.folders import find_folders
from spm_guide.memory import Memory

# A stick has a name with a space, and letters that an address can't hold as they are.
STICK = "Stick of Amélie/SPM 100%"


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The Arabic guide as a ZIP."""
    target = tmp_path_factory.mktemp("zip") / "spm-guide-ar.zip"
    assert offline_zip(Memory(None, ""), find_folders(), "ar", target) == []
    return target


@pytest.fixture(scope="module")
def stick(archive: Path) -> Path:
    """The folder it was unpacked to."""
    folder = archive.parent / STICK
    with zipfile.ZipFile(archive) as packed:
        packed.extractall(folder)
    return folder


@pytest.fixture
def page(browser: Browser, stick: Path) -> Iterator[Page]:
    """A page that asks for nothing but files of the stick, and breaks no rule."""
    context = browser.new_context(viewport=DESKTOP)
    context.add_init_script(LISTEN)
    opened = context.new_page()
    complaints: list[str] = []
    opened.on("console", lambda said: complaints.append(said.text) if said.type == "error" else None)
    opened.on("pageerror", lambda error: complaints.append(str(error)))
    asked: list[str] = []
    opened.on("request", lambda request: asked.append(request.url))
    yield opened
    assert opened.evaluate("violations") == []
    assert complaints == []
    assert [url for url in asked if not url.startswith((stick.as_uri(), "data:", "blob:"))] == []
    context.close()


def test_the_stick_holds_the_check_as_a_spreadsheet(stick: Path) -> None:
    assert (stick / "spm-guide/ar/downloads/spm-check-ar.xlsx").read_bytes().startswith(b"PK")
    page = (stick / "spm-guide/ar/offline.html").read_text("utf-8")
    assert 'href="downloads/spm-check-ar.xlsx"' in page
    assert "@@" not in page


def pages_of(stick: Path) -> list[Path]:
    return sorted(stick.rglob("*.html"))


def test_on_top_there_is_the_page_to_open_and_what_to_know(archive: Path) -> None:
    with zipfile.ZipFile(archive) as packed:
        names = packed.namelist()
        notes = packed.read("README.txt")
        times = {entry.date_time for entry in packed.infolist()}
    assert {name.split("/")[0] for name in names} == {"START.html", "README.txt", "spm-guide"}
    assert all(name.isascii() for name in names)
    assert {name.split("/")[1] for name in names[2:]} == {"ar", "assets"}
    assert notes.decode("utf-8-sig").startswith("\u2068SPM Guide\u2069\r\n")
    assert times == {(1980, 1, 1, 0, 0, 0)}


def test_nothing_in_it_needs_a_server(archive: Path, stick: Path) -> None:
    with zipfile.ZipFile(archive) as packed:
        names = packed.namelist()
    for_servers = ("service-worker.js", "offline-files.json", ".webmanifest", "404.html", "not-kept.html")
    assert [name for name in names if name.endswith(for_servers)] == []
    assert [name for name in names if "search" in name and name.endswith("index.js")], "the search is there"
    for page in pages_of(stick):
        text = page.read_text(encoding="utf-8")
        assert 'rel="manifest"' not in text
        assert "<!-- when" not in text
        assert "@@" not in text


def test_no_link_is_dead_and_none_leads_to_another_language(stick: Path) -> None:
    assert len(pages_of(stick)) > 80
    anchors = {page.resolve(): page_parts(page).anchors for page in pages_of(stick)}
    for page in pages_of(stick):
        parts = page_parts(page)
        for address in [*parts.links, *parts.loads]:
            if is_elsewhere(address):
                continue
            file, anchor = target_of(address, page)
            assert file.is_file(), f"{page}: {address}"
            assert not anchor or anchor in anchors[file], f"{page}: {address}"
        assert 'hreflang="en"' not in page.read_text(encoding="utf-8")


def test_a_double_click_opens_the_guide_the_check_and_its_results(page: Page, stick: Path) -> None:
    page.goto((stick / "START.html").as_uri())
    page.wait_for_url("**/spm-guide/ar/index.html")
    assert page.get_attribute("html", "dir") == "rtl"
    assert page.locator("[data-spm-language]").count() == 0, "there is no other language"
    page.goto((stick / "spm-guide/ar/offline.html").as_uri())
    # How to get the ZIP, the workbook and the whole site, but no copy of the copy.
    assert page.locator(".spm-copy").count() == 3
    assert page.locator("#offline-copy").count() == 0
    page.goto((stick / "spm-guide/ar/assessment.html").as_uri() + "#practice-balance")
    page.check("[name=q-balance-1][value='2']")
    page.goto((stick / "spm-guide/ar/assessment.html").as_uri() + "#results")
    page.locator("#results-body h3").first.wait_for()


def test_a_zip_that_is_still_packed_says_so(browser: Browser, stick: Path, tmp_path: Path) -> None:
    """Windows unpacks only the file that was double-clicked."""
    alone = tmp_path / "START.html"
    alone.write_bytes((stick / "START.html").read_bytes())
    context = browser.new_context(viewport=DESKTOP)
    opened = context.new_page()
    opened.goto(alone.as_uri())
    assert opened.url == alone.as_uri()
    assert "ZIP" in opened.inner_text("main p")
    context.close()


def test_in_firefox_too(running_firefox: Firefox, stick: Path) -> None:
    running_firefox.forget()
    running_firefox.open((stick / "START.html").as_uri())
    running_firefox.wait_until("location.pathname.endsWith('/ar/index.html')")
    assert running_firefox.find("h1").text
    for name in ("guide/collection.html", "offline.html", "assessment.html"):
        running_firefox.open((stick / "spm-guide/ar" / name).as_uri())
        assert running_firefox.find("h1").text
    nothing_foreign(running_firefox, stick.as_uri())
