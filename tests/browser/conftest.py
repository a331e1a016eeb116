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
