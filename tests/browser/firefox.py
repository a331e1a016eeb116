"""Debian's Firefox, driven through Marionette, because Playwright drives only a Firefox of its own making."""

from __future__ import annotations

import contextlib
import ctypes
import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from find_browser import FIREFOX, find_browser
from marionette_driver.marionette import Marionette, WebElement

Found = TypeVar("Found")

# Without system access nobody may read the console. The folder of the profile follows.
ARGUMENTS = ("--headless", "--no-remote", "--marionette", "--remote-allow-system-access", "--profile")
# Seconds. Long enough for a busy machine; only a test that fails waits for it.
PATIENCE_AT_START = 180
PATIENCE = 60
# Number of the kernel's "send this signal when my parent ends".
PR_SET_PDEATHSIG = 1

PREFERENCES: dict[str, str | int | bool] = {
    # Firefox takes a free port and writes it down, so that no two ever collide.
    "marionette.port": 0,
    # What Firefox does for its readers: each local file has storage of its own. The settings that Firefox
    # recommends to itself for tests would switch that off.
    "security.fileuri.strict_origin_policy": True,
    "remote.prefs.recommended": False,
    # Of those settings these are needed: files can be chosen, clicks count at once, two have the focus.
    "dom.file.createInChild": True,
    "dom.input_events.security.minNumTicks": 0,
    "dom.input_events.security.minTimeElapsedInMS": 0,
    "focusmanager.testmode": True,
    # Whatever is not on this machine is asked of a proxy that nobody runs.
    "network.proxy.type": 1,
    "network.proxy.http": "127.0.0.1",
    "network.proxy.http_port": 9,
    "network.proxy.ssl": "127.0.0.1",
    "network.proxy.ssl_port": 9,
    # And Firefox itself has nothing to ask.
    "app.normandy.enabled": False,
    "app.update.auto": False,
    "browser.safebrowsing.downloads.remote.enabled": False,
    "browser.safebrowsing.update.enabled": False,
    "datareporting.healthreport.uploadEnabled": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "dom.push.connection.enabled": False,
    "extensions.getAddons.cache.enabled": False,
    "extensions.systemAddon.update.enabled": False,
    "extensions.update.enabled": False,
    "media.gmp-manager.updateEnabled": False,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "network.http.speculative-parallel-limit": 0,
    # An empty window at once: no welcome, no question, no news.
    "browser.aboutwelcome.enabled": False,
    "browser.newtabpage.enabled": False,
    "browser.shell.checkDefaultBrowser": False,
    "browser.startup.homepage_override.mstone": "ignore",
    "browser.startup.page": 0,
    # Downloads go to the folder without a question.
    "browser.download.alwaysOpenPanel": False,
    "browser.download.folderList": 2,
    "browser.download.useDownloadDir": True,
}

# Runs in the browser's own window; requests of pages carry the id of their tab, Firefox's own carry none.
WATCH_REQUESTS = """
  window.sentByPages = [];
  Services.obs.addObserver(subject => {
    const request = subject.QueryInterface(Ci.nsIHttpChannel);
    if (request.loadInfo.browsingContextID) window.sentByPages.push(request.URI.spec);
  }, 'http-on-modify-request');
"""
# Every violation of a page's policy and every error that its scripts did not catch, from the first byte on.
TAKE_COMPLAINTS = """
  const found = Services.console.getMessageArray()
    .filter(message => message instanceof Ci.nsIScriptError)
    .filter(message => message.category === 'content javascript' || message.category.startsWith('CSP'))
    .map(message => `${message.errorMessage} (${message.sourceName}, line ${message.lineNumber})`);
  Services.console.reset();
  return found;
"""
LIST_ADDRESSES = """
  const behind = gBrowser.selectedBrowser.browsingContext.sessionHistory;
  return Array.from({ length: behind.count }, (_, at) => behind.getEntryAtIndex(at).URI.spec);
"""
TAKE_REQUESTS = "return window.sentByPages.splice(0);"
FORGET = """
  const done = arguments[arguments.length - 1];
  const everything = Ci.nsIClearDataService.CLEAR_DOM_STORAGES | Ci.nsIClearDataService.CLEAR_ALL_CACHES;
  Services.clearData.deleteData(everything, { onDataDeleted: failed => done(failed) });
"""


def end_with_parent() -> None:
    """Runs in the new process: tests that are killed can't end it any more, so the kernel does."""
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)


class Firefox:
    """One running Firefox; what it stores, downloads and logs goes away with it."""

    def __init__(self) -> None:
        """Starts it and waits until it listens."""
        command = find_browser(FIREFOX)
        assert command, "No Firefox: run `make test`, which installs one."
        self._folder = tempfile.TemporaryDirectory(prefix="spm-guide-firefox-", ignore_cleanup_errors=True)
        home = Path(self._folder.name)
        self.downloads = home / "downloads"
        self._log = home / "log.txt"
        profile = home / "profile"
        for folder in (self.downloads, profile):
            folder.mkdir()
        preferences = {**PREFERENCES, "browser.download.dir": str(self.downloads)}
        (profile / "user.js").write_text(
            "".join(
                f"user_pref({json.dumps(name)}, {json.dumps(value)});\n"
                for name, value in preferences.items()
            )
        )
        with self._log.open("wb") as log:
            # In a group of its own, so that its many processes end together.
            self._process = subprocess.Popen(
                [command, *ARGUMENTS, str(profile)],
                env={
                    **os.environ,
                    "HOME": str(home),
                    "XDG_CACHE_HOME": str(home),
                    "MOZ_CRASHREPORTER_DISABLE": "1",
                },
                stdout=log,
                stderr=log,
                start_new_session=True,
                preexec_fn=end_with_parent if sys.platform == "linux" else None,
            )
        try:
            listening = profile / "MarionetteActivePort"
            port = self._wait(lambda: self._port(listening), "Firefox does not listen", PATIENCE_AT_START)
            self._driver = Marionette(port=port, socket_timeout=PATIENCE_AT_START)
            self._driver.start_session({"strictFileInteractability": False})
            self._in_browser(WATCH_REQUESTS)
        except BaseException:
            self.close()
            raise

    def close(self) -> None:
        """Ends all its processes and removes everything it wrote."""
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()
        self._folder.cleanup()

    def forget(self) -> None:
        """Forgets what pages stored, local files too, and all that was noted and downloaded so far."""
        self.open("about:blank")
        with self._driver.using_context("chrome"):
            failed = self._driver.execute_async_script(FORGET, sandbox=None)
        assert not failed, f"Firefox could not clear its storage: {failed}"
        for path in self.downloads.iterdir():
            path.unlink()
        self.take_complaints()
        self.take_requests()

    def open(self, address: str) -> None:
        """Goes to an address and waits until the page is loaded."""
        self._driver.navigate(address)

    def reload(self) -> None:
        """Loads the page anew."""
        self._driver.refresh()

    @property
    def address(self) -> str:
        """Where it is, with the fragment."""
        return str(self._driver.get_url())

    def addresses(self) -> list[str]:
        """Where going back and forth leads in its one tab, with the fragments, the oldest first."""
        return list(self._in_browser(LIST_ADDRESSES))

    def find(self, selector: str) -> WebElement:
        """The first element that fits a CSS selector, as soon as it is visible."""

        def visible() -> WebElement | None:
            for element in self._driver.find_elements("css selector", selector):
                if element.is_displayed():
                    return element
            return None

        return self._wait(visible, f"nothing visible fits {selector}")

    def click(self, selector: str) -> None:
        """Clicks the middle of an element, as a mouse does; fails where something else covers it."""
        element = self.find(selector)
        # By itself Firefox leaves an element where it is, be it below the bar at the bottom.
        scroll = "arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' })"
        self._driver.execute_script(scroll, [element], sandbox=None)
        element.click()

    def type(self, selector: str, text: str) -> None:
        """Types into a field, key by key."""
        self.find(selector).send_keys(text)

    def choose_file(self, selector: str, path: Path) -> None:
        """Chooses a file in a file input, which may be hidden behind a button."""
        self._driver.find_element("css selector", selector).send_keys(str(path))

    def run(self, script: str) -> Any:
        """Runs a script among the page's own globals; what it returns or promises comes back."""
        return self._driver.execute_script(script, sandbox=None)

    def wait_until(self, condition: str) -> None:
        """Waits until an expression is true in the page."""
        self._wait(lambda: self.run(f"return Boolean({condition})"), f"never true: {condition}")

    def downloaded(self) -> Path:
        """The one file in the folder of downloads, once it is complete; the caller may move it away."""

        def complete() -> Path | None:
            files = list(self.downloads.iterdir())
            # While it comes, an empty file keeps its name and a .part holds what is there.
            whole = len(files) == 1 and files[0].suffix != ".part" and files[0].stat().st_size
            return files[0] if whole else None

        return self._wait(complete, "no file was downloaded, or several")

    def take_complaints(self) -> list[str]:
        """Violations of a page's policy and uncaught errors since the last call."""
        # Messages of the page's process come in order: with this answer, all before it are here.
        self.run("return 0")
        return list(self._in_browser(TAKE_COMPLAINTS))

    def take_requests(self) -> list[str]:
        """Addresses that pages asked for over http since the last call."""
        return list(self._in_browser(TAKE_REQUESTS))

    def _in_browser(self, script: str) -> Any:
        with self._driver.using_context("chrome"):
            return self._driver.execute_script(script, sandbox=None)

    def _port(self, file: Path) -> int | None:
        assert self._process.poll() is None, f"Firefox ended at once:\n{self._log.read_text()}"
        text = file.read_text() if file.is_file() else ""
        return int(text) if text else None

    def _wait(self, look: Callable[[], Found | None], otherwise: str, patience: float = PATIENCE) -> Found:
        """Looks again and again until something is found, at most for so many seconds."""
        end = time.monotonic() + patience
        while time.monotonic() < end:
            found = look()
            if found:
                return found
            time.sleep(0.05)
        raise AssertionError(otherwise)
