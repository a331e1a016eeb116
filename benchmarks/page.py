"""How soon the self-assessment can be used on a slow phone, beside a bare form with the same questions."""

from __future__ import annotations

import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from statistics import median
from typing import Any

import brotli
from markupsafe import escape
from playwright.sync_api import Browser, Page, sync_playwright

from spm_guide.build import BuildOptions, build, read_guides
from spm_guide.folders import find_folders
from spm_guide.model.guide import Guide
from spm_guide.model.text import SOURCE_LANGUAGE

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests" / "browser"))

from find_browser import FLAGS, find_browser

ROUNDS = 5
CPU_SLOWDOWN = 4
# Slow 3G: 400 kbit/s down, 400 ms for each way there and back.
SLOW_3G = {"offline": False, "downloadThroughput": 50_000, "uploadThroughput": 50_000, "latency": 400}
PHONE = {"width": 360, "height": 740}
# A level can be chosen: its circle is painted and the main thread is free to take the click.
CAN_ANSWER = """() => {
  const first = document.querySelector('input[name="q-understanding-1"]');
  const painted = performance.getEntriesByType('paint').some(one => one.name === 'first-contentful-paint');
  return Boolean(first) && painted && performance.now();
}"""
SCRIPT_READY = """() => Boolean(document.querySelector('html.script')) && performance.now()"""
# How long the main thread is taken: by the click, and by the results that follow when it has been painted.
WORK = """() => new Promise(done => {
  const input = document.querySelector('#practice-people input[name="q-people-1"]:not(:checked)');
  const show = spm.resultsView.show;
  let drawn = 0;
  spm.resultsView.show = (...all) => {
    const start = performance.now();
    show(...all);
    drawn += performance.now() - start;
  };
  const start = performance.now();
  input.click();
  const click = performance.now() - start;
  setTimeout(() => { spm.resultsView.show = show; done([click, drawn]); }, 500);
})"""


@dataclass(frozen=True, slots=True)
class PageFigures:
    """Medians in milliseconds, and bytes as brotli sends them.

    bare, ours      until a level can be chosen
    tools           until the script keeps answers
    click           taken by a click on a screen
    whole_click     the same with everything on one page
    results         taken there by drawing all results, once the click is painted
    bare_bytes, our_bytes
    """

    bare: float
    ours: float
    tools: float
    click: float
    whole_click: float
    results: float
    bare_bytes: int
    our_bytes: int


@cache
def packed(content: bytes) -> bytes:
    """Compressed once, as on a good host: the time it takes is no part of a page's."""
    return brotli.compress(content)


class _Compressed(SimpleHTTPRequestHandler):
    """Serves files as a good host does: compressed."""

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path.partition("?")[0]))
        if not path.is_file():
            self.send_error(404)
            return
        body = packed(path.read_bytes())
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Content-Encoding", "br")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Says nothing."""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Compressed, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}/"
    finally:
        server.shutdown()
        server.server_close()


def bare_form(guide: Guide) -> str:
    """The same 60 questions with their levels, without style or script."""
    parts = ['<!doctype html><html lang="en"><meta charset="utf-8"><title>Form</title><form>']
    for question in (one for practice in guide.practices for one in practice.questions):
        parts.append(f"<fieldset><legend>{escape(question.wording.shown)}</legend>")
        for value, level in enumerate(question.levels):
            name = f"q-{question.id}"
            words = escape(level.shown)
            parts.append(f'<label><input type="radio" name="{name}" value="{value}"> {words}</label><br>')
        parts.append("</fieldset>")
    return "".join([*parts, "</form></html>"])


def page_figures() -> PageFigures:
    """Builds the site, then measures both pages in turn in one browser."""
    guides, _ = read_guides(find_folders())
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        site = Path(folder) / "site"
        problems = build(find_folders(), BuildOptions(output=site, languages=(SOURCE_LANGUAGE,)))
        assert not problems, problems
        (site / "bare.html").write_text(bare_form(guides[SOURCE_LANGUAGE]), encoding="utf-8")
        ours = site / SOURCE_LANGUAGE / "assessment.html"
        chromium = playwright.chromium.launch(executable_path=find_browser(), args=list(FLAGS))
        with served(site) as base:
            rounds: list[tuple[float, float, float]] = []
            for _round in range(ROUNDS):
                bare, _never = _opened(chromium, base + "bare.html", scripted=False)
                able, tools = _opened(chromium, f"{base}{SOURCE_LANGUAGE}/assessment.html", scripted=True)
                rounds.append((bare, able, tools))
            click, whole_click, results = _clicks(chromium, f"{base}{SOURCE_LANGUAGE}/assessment.html")
        chromium.close()
        assets = ("assessment.css", "assessment-results.css", "assessment.js")
        first = [ours, *(site / "assets" / name for name in assets)]
        return PageFigures(
            *(median(values) for values in zip(*rounds, strict=True)),
            click=click,
            whole_click=whole_click,
            results=results,
            bare_bytes=_weight(site / "bare.html"),
            our_bytes=sum(map(_weight, first)),
        )


def _weight(path: Path) -> int:
    return len(brotli.compress(path.read_bytes()))


def slow_page(chromium: Browser) -> tuple[Page, Any]:
    context = chromium.new_context(viewport=PHONE)
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Emulation.setCPUThrottlingRate", {"rate": CPU_SLOWDOWN})
    return page, session


def _opened(chromium: Browser, address: str, scripted: bool) -> tuple[float, float]:
    page, session = slow_page(chromium)
    session.send("Network.emulateNetworkConditions", SLOW_3G)
    page.goto(address, wait_until="commit")
    able = page.wait_for_function(CAN_ANSWER, polling="raf", timeout=60_000).json_value()
    tools = able
    if scripted:
        tools = page.wait_for_function(SCRIPT_READY, polling="raf", timeout=60_000).json_value()
    page.context.close()
    return float(able), float(tools)


def _clicks(chromium: Browser, address: str) -> tuple[float, float, float]:
    """On the screen of a practice, and with an example's whole results below the form."""
    page, _session = slow_page(chromium)
    page.goto(address)
    page.click("[data-example=values-ngo]")
    page.wait_for_selector("#results-body .step")
    page.evaluate("location.hash = 'practice-people'")
    page.wait_for_selector("#practice-people", state="visible")
    click, _no_results = _typical_work(page)
    page.check("#one-page")
    page.wait_for_selector("#results-body .step", state="visible")
    whole_click, results = _typical_work(page)
    page.context.close()
    return click, whole_click, results


def _typical_work(page: Page) -> tuple[float, float]:
    found = [page.evaluate(WORK) for _round in range(9)]
    return median(click for click, _ in found), median(results for _, results in found)
