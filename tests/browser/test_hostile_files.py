"""Hostile files, addresses and records: nothing in them runs, and nothing that was entered before is lost."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from form import go_to, kept, open_file, show_whole
from hostile_files import PAYLOADS, hostile_files, scripted
from playwright.sync_api import Browser, BrowserContext, Page
from tabs import PAGE, device, open_tab, started, store, texts, wait_until

MINE = "input[name='q-balance-1'][value='2']"
# What shows that something ran: traces, violations of the policy, prototypes with more in them.
LOOK = """() => ({
  hit: self.hit,
  violations: self.violations,
  prototypes: [Object.prototype, Array.prototype, Function.prototype].flatMap(one => Object.keys(one)),
})"""
HARMLESS = {"hit": None, "violations": [], "prototypes": []}
LISTEN = """
  self.hit = null;
  self.violations = [];
  document.addEventListener('securitypolicyviolation', event => violations.push(event.violatedDirective));
"""
ANSWERED = ["file-message", "newer-file", "example"]


@pytest.fixture(scope="module")
def whole(project: Path) -> Any:
    example = project / "assessment" / "schema" / "examples" / "result-file.json"
    return json.loads(example.read_text(encoding="utf-8"))


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """Afterwards no page may have thrown an error or opened a window of the browser's."""
    context = browser.new_context()
    context.add_init_script(LISTEN)
    wrong: list[str] = []
    context.on("weberror", lambda error: wrong.append(str(error.error)))
    context.on("dialog", lambda dialog: wrong.append(dialog.message))
    yield context
    context.close()
    assert wrong == []


def answered(context: BrowserContext, base: str) -> tuple[Page, str]:
    """A page on which somebody answered, and the text that is kept of that."""
    page = show_whole(open_tab(context, base))
    page.check(MINE)
    kept(page)
    (text,) = texts(page, "own")
    return page, text


def opened(page: Page, content: str | bytes) -> str:
    """Opens a file and returns the id of what shows what the page made of it."""
    page.evaluate("ids => ids.forEach(id => { document.getElementById(id).hidden = true; })", ANSWERED)
    buffer = content.encode() if isinstance(content, str) else content
    page.set_input_files("#file-input", {"name": "a.json", "mimeType": "text/plain", "buffer": buffer})
    wait_until(page, f"{ANSWERED}.some(id => !document.getElementById(id).hidden)")
    found: str = page.evaluate("ids => ids.find(id => !document.getElementById(id).hidden)", ANSWERED)
    return found


@pytest.mark.parametrize("every", [3, pytest.param(1, marks=pytest.mark.long)])
def test_no_hostile_file_runs_or_loses_anything(
    context: BrowserContext, site_url: str, whole: Any, every: int
) -> None:
    page, mine = answered(context, site_url)
    files = hostile_files(whole, json.loads(mine)["id"])
    assert len(files) >= 100
    outcomes = set()
    for name, content in list(files.items())[::every]:
        shown = opened(page, content)
        assert page.evaluate(LOOK) == HARMLESS, name
        assert mine in [one["text"] for one in device(page, "list")], name
        refused = shown == "file-message" and "can't be opened" in page.inner_text("#file-message")
        outcomes.add("refused" if refused else shown)
        if shown != "file-message":
            page.click("#leave-newer-file, #leave-example >> visible=true")
        elif not refused:
            opened(page, mine)
        assert page.is_checked(MINE), name
        kept(page)
    assert outcomes == {"refused", *ANSWERED}, "all ways were taken"


@pytest.mark.parametrize("payload", PAYLOADS[:4])
def test_hostile_texts_stay_texts_on_every_screen(
    context: BrowserContext, site_url: str, whole: Any, payload: str
) -> None:
    page = open_tab(context, site_url)
    open_file(page, scripted(whole, payload))
    page.wait_for_selector("#file-message:not([hidden])")
    for screen in page.eval_on_selector_all(".screen", "all => all.map(one => one.id)"):
        if not screen.startswith("thread-"):
            go_to(page, screen)
    page.wait_for_selector("#results-body .step")
    page.click("#device-open")
    page.wait_for_selector("#device-body li")
    assert payload in page.inner_text("#device-body")
    page.keyboard.press("Escape")
    page.click("a[hreflang=ar]")
    page.wait_for_url("**/ar/**")
    page.wait_for_selector("#results-body .step")
    assert page.evaluate(LOOK) == HARMLESS
    again = open_tab(context, site_url)
    again.wait_for_selector("#returning:not([hidden])")
    assert payload in again.inner_text("#returning")
    assert again.evaluate(LOOK) == HARMLESS


def encoded(text: str | bytes) -> str:
    raw = text.encode() if isinstance(text, str) else text
    return base64.urlsafe_b64encode(raw).decode().rstrip("=")


def hostile_addresses(whole: Any) -> Iterator[str]:
    """Fragments as a page would send them along, or nearly so."""
    place = json.dumps({"kind": "own", "screen": PAYLOADS[0], "issue": "__proto__", "onePage": "yes"})
    hostile = json.dumps(scripted(whole, PAYLOADS[2]))
    yield "carry:"
    yield "carry:%00%ff<script>"
    yield "carry:" + encoded(b"\xff\xfe\x00")
    yield "carry:" + encoded("{}")
    yield "carry:" + encoded("null\nnull")
    yield "carry:" + encoded("[1]\n{}")
    yield "carry:" + encoded(place + '\n{"format": 1, "mode": "quick", "answers": 5}')
    yield "carry:" + encoded(place + "\n" + "[" * 100_000)
    yield "carry:" + encoded(place + "\n" + hostile)
    yield "carry:" + encoded(place.replace("own", "newer") + "\n" + hostile)
    yield "carry:" + encoded(place.replace("own", "<b>") + "\n" + hostile)
    yield "go-on:" + PAYLOADS[0]
    yield "go-on:__proto__"
    yield "go-on:%E0%A4%A"


def test_no_hostile_address_runs_or_loses_anything(
    context: BrowserContext, site_url: str, whole: Any
) -> None:
    page, mine = answered(context, site_url)
    for fragment in hostile_addresses(whole):
        page.goto("about:blank")
        page.goto(f"{site_url}{PAGE}#{fragment}")
        started(page)
        page.wait_for_timeout(100)
        assert page.evaluate(LOOK) == HARMLESS, fragment[:100]
        assert mine in [one["text"] for one in device(page, "list")], fragment[:100]
        assert "carry" not in page.url, fragment[:100]


def test_no_hostile_record_runs_or_hides_what_is_kept(
    context: BrowserContext, site_url: str, whole: Any
) -> None:
    page, mine = answered(context, site_url)
    record = {
        "id": PAYLOADS[0],
        "kind": "own",
        "text": json.dumps(scripted(whole, PAYLOADS[2])),
        "saved": 1e300,
    }
    store(
        page,
        record,
        {
            **record,
            "id": "copy-1",
            "kind": "copy",
            "why": "constructor",
            "filed": "now",
            "version": PAYLOADS[1],
        },
        {**record, "id": "toString", "text": '{"answers": {"a": null, "b": 1}, "scope": []}', "saved": -1},
        {**record, "id": "b", "text": "[" * 100_000, "of": {}},
        {"id": 0, "place": {"id": PAYLOADS[0], "screen": PAYLOADS[1]}},
    )
    again = open_tab(context, site_url)
    again.wait_for_selector("#returning:not([hidden])")
    again.click("#device-open")
    again.wait_for_selector("#device-body li")
    assert again.locator("#device-body li").count() == 5
    assert mine in [one["text"] for one in device(again, "list")]
    assert again.evaluate(LOOK) == HARMLESS
