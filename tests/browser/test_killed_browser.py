"""The browser is killed while somebody answers: no answer is lost, and at most the character being typed.

Nothing is asked of the browser before it dies: its processes get SIGKILL. Each time it is started again on
the same profile, what was kept is compared with what was given, and the answering goes on.
"""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from find_browser import FLAGS, find_browser
from form import go_to
from playwright.sync_api import Browser, Error, Locator, Page
from tabs import PAGE, device, started, wait_until

NOTE = "Minutes of the board, page 12: “وافق المجلس” — 3 of 5 members. "
# Milliseconds.
CONNECTING = 20_000
PRACTICES = ("objectives", "balance", "indicators", "people", "protection")


class MortalBrowser:
    """A Chromium with a profile on the disk, in a process group of its own."""

    def __init__(self, browser: Browser, profile: Path) -> None:
        path = find_browser()
        assert path
        port_file = profile / "DevToolsActivePort"
        port_file.unlink(missing_ok=True)
        command = [path, *FLAGS, "--headless=new", "--remote-debugging-port=0", f"--user-data-dir={profile}"]
        quiet = subprocess.DEVNULL
        self._process = subprocess.Popen(command, stdout=quiet, stderr=quiet, start_new_session=True)
        while not (port_file.exists() and port_file.read_text().count("\n")):
            assert self._process.poll() is None, "the browser did not start"
            time.sleep(0.05)
        port = port_file.read_text().splitlines()[0]
        try:
            self._connection = browser.browser_type.connect_over_cdp(
                f"http://127.0.0.1:{port}", timeout=CONNECTING
            )
        except Error:
            self._end()
            raise
        self.page = self._connection.contexts[0].new_page()

    def kill(self) -> None:
        self._end()
        with suppress(Error):
            self._connection.close()

    def _end(self) -> None:
        with suppress(ProcessLookupError):
            os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()


@pytest.fixture
def start(browser: Browser, tmp_path: Path) -> Iterator[Any]:
    """A function that starts the browser on always the same profile."""
    running: list[MortalBrowser] = []

    def start_browser() -> MortalBrowser:
        for tries_left in (2, 1, 0):
            try:
                running.append(MortalBrowser(browser, tmp_path / "profile"))
                break
            except Error:
                # Now and then a Chromium that was killed before does not answer; that loses nothing.
                if not tries_left:
                    raise
        return running[-1]

    yield start_browser
    for one in running:
        one.kill()


def opened(page: Page, base: str) -> Page:
    """The page, once its device lets it read: after a kill, Chromium may refuse for a moment."""
    for _try in range(3):
        page.goto(base + PAGE)
        started(page)
        if device(page, "kind") == "device":
            break
    return page


def kept(page: Page) -> dict[str, Any]:
    """The answers that the device keeps, by question."""
    all_kept = [one for one in device(page, "list") if one["kind"] == "own"]
    if not all_kept:
        return {}
    (one,) = all_kept
    answers: dict[str, Any] = json.loads(one["text"])["answers"]
    return answers


def wait_until_kept(page: Page, question: str, member: str, value: Any) -> None:
    """Waits until the page itself has read back what it stored."""
    wait_until(
        page,
        f"""(seen => seen && (JSON.parse(seen.text).answers[{json.dumps(question)}] || {{}}).{member} ===
            {json.dumps(value)})(spm.device.seen(spm.device.place().id))""",
    )


def answer(page: Page, question: str, value: int) -> None:
    page.check(f"input[name='q-{question}'][value='{value}']")


def die_while_answering(
    running: MortalBrowser, chance: random.Random, given: dict[str, Any]
) -> list[dict[str, Any]]:
    """Answers a question, writes a note and is killed on the way.

    given    what was given before, and may not be lost
    returns  what may be found afterwards: all that was given, without or with what was just being done
    """
    page = running.page
    question = f"{chance.choice(PRACTICES)}-1"
    value = chance.randrange(5)
    go_to(page, f"practice-{question.partition('-')[0]}")
    before = dict(given)
    answer(page, question, value)
    now = {**given, question: {**given.get(question, {}), "value": value}}
    if chance.random() < 0.25:
        time.sleep(chance.random() * 0.02)
        running.kill()
        return [before, now]
    wait_until_kept(page, question, "value", value)
    field = note_of(page, question)
    field.fill("")
    last = chance.randrange(1, len(NOTE))
    field.press_sequentially(NOTE[: last - 1])
    wait_until_kept(page, question, "note", NOTE[: last - 1])
    page.keyboard.insert_text(NOTE[last - 1])
    time.sleep(chance.random() * 0.02)
    running.kill()
    return [{**now, question: {"value": value, "note": NOTE[:length]}} for length in (last - 1, last)]


def note_of(page: Page, question: str) -> Locator:
    """The field for a note, unfolded."""
    more = page.locator(f"#question-{question} details.more")
    if more.get_attribute("open") is None:
        more.locator("> summary").click()
    return more.locator("textarea")


def as_given(answers: dict[str, Any]) -> dict[str, Any]:
    """Of each answer what the test gives: the value, and a note if there is one."""
    return {
        id: {name: one[name] for name in ("value", "note") if one.get(name) not in (None, "")}
        for id, one in answers.items()
        if one.get("value") is not None
    }


def lose_nothing(start: Any, base: str, kills: int) -> None:
    chance = random.Random(f"killed {kills} times")
    given: dict[str, Any] = {}
    running = start()
    running.page.goto(base + PAGE)
    started(running.page)
    for _ in range(kills):
        possible = die_while_answering(running, chance, given)
        running = start()
        page = running.page
        page.goto(base + PAGE)
        started(page)
        given = as_given(kept(page))
        assert given in possible
        if given:
            wait_until(page, "!document.getElementById('returning').hidden")
            page.click("#go-on")
        for question, one in given.items():
            assert page.is_checked(f"input[name='q-{question}'][value='{one['value']}']")
            go_to(page, f"practice-{question.partition('-')[0]}")
            assert note_of(page, question).input_value() == one.get("note", "")


def test_five_kills_lose_no_answer(start: Any, base: str) -> None:
    lose_nothing(start, base, 5)


@pytest.mark.long
def test_fifty_kills_lose_no_answer(start: Any, site_url: str) -> None:
    lose_nothing(start, site_url, 50)
