"""The guide on a device: kept when asked, whole without internet, renewed by itself, removed again."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from conftest import LISTEN, PHONE, nothing_foreign
from firefox import Firefox
from moody_server import MoodyServer
from playwright.sync_api import Browser, BrowserContext, Page, expect

from spm_guide.export.service_worker import write_service_worker

BELOW = "some/path"
# Enough of the site for what is tested here; the whole of it is kept in one test.
LEFT_OUT = ("guide", "cases", "challenges", "lessons", "principles", "training", "tables")
SAID = "#offline-copy [data-said]"
COMPLETE = "Complete: this guide works without internet now"
# Whether something of a kind is written down on the device.
IS_WRITTEN = (
    "(await (await caches.open('spm-guide /some/path/en/')).keys()).some(one => one.url.includes('?%s='))"
)
NEWER = ".spm-newer__show"


@pytest.fixture
def site(site_folder: Path, tmp_path: Path) -> Path:
    """A small copy of the English site, which a test may change; below a path, as everywhere in tests."""
    copy = tmp_path / "served" / BELOW
    for part in ("en", "assets"):
        shutil.copytree(site_folder / part, copy / part, ignore=shutil.ignore_patterns(*LEFT_OUT))
    write_service_worker(copy, "en")
    return copy


@pytest.fixture
def server(site: Path) -> Iterator[MoodyServer]:
    started = MoodyServer(site.parent.parent)
    yield started
    started.close()


@pytest.fixture
def home(server: MoodyServer) -> str:
    return f"{server.url}{BELOW}/en/"


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    opened = browser.new_context(viewport=PHONE)
    opened.add_init_script(LISTEN)
    yield opened
    for page in opened.pages:
        assert page.evaluate("window.violations ?? []") == []
    opened.close()


def keep(page: Page, home: str) -> None:
    """Presses the button and waits until everything is there."""
    page.goto(home + "offline.html")
    page.click("[data-act=keep]")
    expect(page.locator(SAID)).to_contain_text(COMPLETE)


def change(site: Path, name: str, old: str, new: str) -> None:
    path = site / "en" / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def publish(site: Path, words: str) -> None:
    """Puts a new version on the server: other words on two pages, another script beside them."""
    for name in ("about.html", "index.html"):
        change(site, name, "<h1", f"<p class='version'>{words}</p><h1")
    (site / "en" / "assessment-sums.js").write_text(f"self.sums = '{words}';\n")
    write_service_worker(site, "en")


def version(page: Page) -> str:
    """What the page says is its version; "" as it was built."""
    return page.locator("p.version").first.inner_text() if page.locator("p.version").count() else ""


def wait(page: Page, condition: str) -> None:
    """Waits until an expression, which may await something, is true in the page."""
    page.evaluate(f"""async () => {{
      while (!({condition})) await new Promise(later => setTimeout(later, 20));
    }}""")


def is_kept(page: Page) -> Any:
    """Whether there is a worker, and the names of caches."""
    return page.evaluate(
        "Promise.all([navigator.serviceWorker.getRegistrations(), caches.keys()])"
        ".then(([workers, names]) => [workers.length, names.length])"
    )


def test_nothing_is_loaded_before_the_reader_asks_and_the_size_is_told(
    context: BrowserContext, server: MoodyServer, home: str
) -> None:
    page = context.new_page()
    page.goto(home + "offline.html")
    button = page.locator("[data-act=keep]")
    expect(button).to_contain_text("MB)")
    expect(page.locator("[data-cost]")).to_contain_text("MB of data")
    page.wait_for_load_state("networkidle")
    assert server.asked_for("service-worker.js") == server.asked_for("offline-files") == []
    assert is_kept(page) == [0, 0]


@pytest.mark.parametrize("language", ["en", "ar"])
def test_without_internet_the_whole_guide_is_there(
    context: BrowserContext, site_folder: Path, language: str
) -> None:
    server = MoodyServer(site_folder.parent.parent)
    home = f"{server.url}{BELOW}/{language}/"
    page = context.new_page()
    page.goto(home + "offline.html")
    page.click("[data-act=keep]")
    page.locator("[data-act=look]").wait_for(timeout=60_000)
    server.close()
    context.set_offline(True)
    for address in ("", "index.html", "guide/collection.html?from=mail#levels", "resources.html", "about"):
        page.goto(home + address)
        assert page.get_attribute("html", "lang") == language
        assert page.locator("h1").count() == 1
        assert page.evaluate("getComputedStyle(document.body).backgroundColor") != "rgba(0, 0, 0, 0)"
    page.goto(home + "assessment.html#practice-balance")
    page.check("[name=q-balance-1][value='2']")
    page.goto(home + "assessment.html#results")
    page.locator("#results-body h3").first.wait_for()
    page.goto(home + "not/a/page.html")
    page.wait_for_url("**/not-kept.html")
    expect(page.locator("main a").first).to_be_visible()


def test_what_is_not_in_the_list_comes_from_the_network(
    context: BrowserContext, server: MoodyServer, home: str, site: Path
) -> None:
    page = context.new_page()
    keep(page, home)
    (site / "en" / "added.html").write_text("<!doctype html><title>Added</title><h1>Added later</h1>")
    page.goto(home + "added.html")
    assert page.inner_text("h1") == "Added later"
    assert page.goto(home + "nothing.html").status == 404


def test_a_new_version_is_loaded_and_used_without_help(
    context: BrowserContext, server: MoodyServer, home: str, site: Path
) -> None:
    page = context.new_page()
    keep(page, home)
    publish(site, "second")
    server.asked.clear()
    page.goto(home + "about.html")
    assert version(page) == "", "the version that is complete"
    page.locator(NEWER).wait_for()
    assert version(page) == ""
    page.evaluate(
        "document.head.append(Object.assign(document.createElement('script'), { src: 'assessment-sums.js' }))"
    )
    wait(page, "self.spm?.wordsOfSums || self.sums")
    assert page.evaluate("self.sums") is None, "an open page gets all its parts from its own version"
    other = context.new_page()
    other.goto(home + "index.html")
    assert version(other) == "second"
    page.click(NEWER)
    page.locator("p.version").wait_for()
    names = [Path(path).name for path in server.asked]
    fetched = [name for name in names if not name.startswith(("service-worker", "offline-files", "search"))]
    assert sorted(fetched) == ["about.html", "assessment-sums.js", "index.html"]


def test_a_version_that_comes_in_part_is_not_used_and_goes_on_later(
    context: BrowserContext, server: MoodyServer, home: str, site: Path
) -> None:
    page = context.new_page()
    keep(page, home)
    publish(site, "second")
    server.missing = {"assessment-sums.js"}
    page.goto(home + "about.html")
    wait(page, IS_WRITTEN % "coming")
    wait(page, "!(await navigator.serviceWorker.getRegistration()).installing")
    for name in ("index.html", "about.html"):
        page.goto(home + name)
        assert version(page) == ""
    server.missing = set()
    server.asked.clear()
    page.goto(home + "index.html")
    page.locator(NEWER).wait_for()
    page.goto(home + "about.html")
    assert version(page) == "second"
    assert len(server.asked_for("about.html")) <= 1, "what came before was kept"


def test_loading_that_breaks_off_goes_on_where_it_was(
    context: BrowserContext, server: MoodyServer, home: str
) -> None:
    page = context.new_page()
    page.goto(home + "offline.html")
    page.wait_for_load_state("networkidle")
    server.patience = 12
    page.click("[data-act=keep]")
    expect(page.locator(SAID)).to_contain_text("The connection is gone")
    server.patience, server.is_down = None, False
    page.reload()
    expect(page.locator(SAID)).to_contain_text("A part of the guide")
    server.asked.clear()
    page.click("[data-act=continue]")
    expect(page.locator(SAID)).to_contain_text(COMPLETE)
    whole = page.evaluate(
        "fetch('offline-files.json').then(one => one.json()).then(one => Object.keys(one.files).length)"
    )
    assert len(server.asked) < whole


def test_stop_stops(context: BrowserContext, server: MoodyServer, home: str) -> None:
    page = context.new_page()
    page.goto(home + "offline.html")
    page.route("**/*.html", lambda route: None)
    page.click("[data-act=keep]")
    page.click("[data-act=stop]")
    expect(page.locator(SAID)).to_contain_text("Stopped.")
    expect(page.locator("[data-act=continue]")).to_be_focused()


def test_a_file_that_is_not_what_the_list_says_is_not_kept(
    context: BrowserContext, server: MoodyServer, home: str, site: Path
) -> None:
    change(site, "about.html", "</h1>", "!</h1>")
    page = context.new_page()
    page.goto(home + "offline.html")
    page.click("[data-act=keep]")
    expect(page.locator(SAID)).to_contain_text("being changed at this moment")
    assert is_kept(page)[0] == 0


def test_removed_means_removed(context: BrowserContext, server: MoodyServer, home: str) -> None:
    page = context.new_page()
    keep(page, home)
    page.reload()
    expect(page.locator(SAID)).to_contain_text(COMPLETE)
    page.click("[data-act=remove]")
    expect(page.locator("[data-act=no]")).to_be_focused()
    page.click("[data-act=yes]")
    expect(page.locator(SAID)).to_contain_text("The guide is removed")
    server.asked.clear()
    page.goto(home + "about.html")
    assert server.asked_for("about.html")
    assert is_kept(page) == [0, 0]
    keep(page, home)


def test_kept_again_right_after_it_was_removed(
    context: BrowserContext, server: MoodyServer, home: str
) -> None:
    page = context.new_page()
    keep(page, home)
    page.reload()
    page.click("[data-act=remove]")
    page.click("[data-act=yes]")
    page.click("[data-act=keep]")
    expect(page.locator(SAID)).to_contain_text(COMPLETE)
    server.is_down = True
    page.goto(home + "about.html")
    assert page.locator("h1").count() == 1


def test_looking_for_a_newer_version(
    context: BrowserContext, server: MoodyServer, home: str, site: Path
) -> None:
    page = context.new_page()
    keep(page, home)
    page.click("[data-act=look]")
    expect(page.locator(SAID)).to_contain_text("You have the newest version")
    publish(site, "second")
    page.click("[data-act=look]")
    expect(page.locator(SAID)).to_contain_text("The newer version is here")
    server.is_down = True
    page.goto(home + "about.html")
    assert version(page) == "second"


def test_a_site_that_gave_up_its_worker_is_read_from_the_network_and_without_it_from_the_device(
    context: BrowserContext, server: MoodyServer, home: str, site: Path
) -> None:
    page = context.new_page()
    keep(page, home)
    server.missing = {"service-worker.js"}
    (site / "en" / "about.html").write_text("<!doctype html><title>Moved</title><h1>We moved</h1>")
    page.goto(home + "index.html")
    wait(page, IS_WRITTEN % "looked")
    page.goto(home + "about.html")
    assert page.inner_text("h1") == "We moved"
    server.is_down = True
    page.goto(home + "about.html")
    assert page.inner_text("h1") != "We moved"


def test_a_retired_worker_takes_everything_with_it(
    context: BrowserContext, server: MoodyServer, home: str, site: Path
) -> None:
    page = context.new_page()
    keep(page, home)
    shutil.copyfile(site / "assets" / "retired-service-worker.js", site / "en" / "service-worker.js")
    page.goto(home + "about.html")
    wait(page, "(await caches.keys()).length === 0")
    server.asked.clear()
    page.goto(home + "about.html")
    assert server.asked_for("about.html")
    assert is_kept(page) == [0, 0]


def test_from_a_folder_there_is_nothing_to_keep(visit: Any) -> None:
    page = visit("en/offline.html")
    if page.url.startswith("file:"):
        expect(page.locator(SAID)).to_contain_text("from a folder or a stick")
        expect(page.locator("[data-act=keep]")).to_be_hidden()
    else:
        expect(page.locator("[data-act=keep]")).to_be_visible()


def test_firefox_keeps_it_too(running_firefox: Firefox, server: MoodyServer, home: str) -> None:
    firefox = running_firefox
    firefox.forget()
    firefox.open(home + "offline.html")
    firefox.click("[data-act=keep]")
    firefox.wait_until(f"document.querySelector('{SAID}').textContent.includes('{COMPLETE}')")
    server.is_down = True
    for name in ("assessment.html", "assessment-hints.html"):
        firefox.open(home + name)
        assert firefox.find("h1").text
    nothing_foreign(firefox, server.url)
