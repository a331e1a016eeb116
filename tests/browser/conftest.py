"""A reader who opens pages of the site; nothing foreign or inline may run meanwhile."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from firefox import Firefox
from playwright.sync_api import Browser, Page

PHONE = {"width": 360, "height": 740}
DESKTOP = {"width": 1280, "height": 900}
LISTEN = """
  window.violations = [];
  document.addEventListener('securitypolicyviolation', event => violations.push(event.violatedDirective));
"""
# What `make test` opens of all ways to open a page, by language; `make test-all` opens a page in all of them.
SAMPLE = {
    None: ("http-desktop", "file-phone"),
    "en": ("http-phone", "desktop-dark"),
    "fr": ("http-phone",),
    "ar": ("http-desktop", "file-phone", "phone-light"),
}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Leaves to `make test-all` what repeats a test in a further way."""
    ways: dict[Any, set[str]] = {}
    repeated = [(item, *way_and_language(item)) for item in items]
    for item, way, _language in repeated:
        ways.setdefault(function_of(item), set()).add(way)
    for item, way, language in repeated:
        if len(ways[function_of(item)]) > 1 and way not in SAMPLE[language]:
            item.add_marker(pytest.mark.long)


def function_of(item: pytest.Item) -> Any:
    """The test of which the item is one case."""
    return getattr(item, "function", item)


def way_and_language(item: pytest.Item) -> tuple[str, str | None]:
    """How the test opens its page, "" if that is up to the test; and in which language, if it has several."""
    values = item.callspec.params if hasattr(item, "callspec") else {}
    return values.get("visit", values.get("screen", "")), values.get("language")


@pytest.fixture(params=["http-phone", "http-desktop", "file-phone"])
def visit(
    request: pytest.FixtureRequest, browser: Browser, site_url: str, site_folder: Path
) -> Iterator[Any]:
    """A function that opens a page of the site; afterwards nothing foreign or inline may have run."""
    way, size = request.param.split("-")
    base = site_url if way == "http" else site_folder.as_uri() + "/"
    context = browser.new_context(viewport=PHONE if size == "phone" else DESKTOP)
    context.add_init_script(LISTEN)
    page = context.new_page()
    foreign: list[str] = []
    errors: list[str] = []
    page.on(
        "request",
        lambda sent: None if sent.url.startswith((base, "data:", "blob:")) else foreign.append(sent.url),
    )
    page.on("pageerror", lambda error: errors.append(str(error)))

    def open_page(address: str) -> Page:
        page.goto(base + address)
        return page

    yield open_page
    assert page.evaluate("violations") == []
    assert foreign == []
    assert errors == []
    context.close()


@pytest.fixture(params=["http", "file"])
def base(request: pytest.FixtureRequest, site_url: str, site_folder: Path) -> str:
    """Address of the site as Firefox opens it, ending in a slash."""
    return site_url if request.param == "http" else site_folder.as_uri() + "/"


@pytest.fixture(scope="session")
def running_firefox() -> Iterator[Firefox]:
    """Started once, because a start takes seconds; tests ask for `firefox`."""
    running = Firefox()
    yield running
    running.close()


@pytest.fixture
def firefox(running_firefox: Firefox, base: str) -> Iterator[Firefox]:
    """Firefox with nothing stored; afterwards nothing foreign or inline may have run."""
    running_firefox.forget()
    yield running_firefox
    nothing_foreign(running_firefox, base)


@pytest.fixture
def fresh_firefox(base: str) -> Iterator[Firefox]:
    """Another Firefox, just installed, as on another computer."""
    started = Firefox()
    try:
        yield started
        nothing_foreign(started, base)
    finally:
        started.close()


def nothing_foreign(firefox: Firefox, base: str) -> None:
    assert firefox.take_complaints() == []
    assert [address for address in firefox.take_requests() if not address.startswith(base)] == []
