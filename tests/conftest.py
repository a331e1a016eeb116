"""What tests share: the model, the built site, served below a path and as a folder, and a real browser."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from made_once import made_once
from playwright.sync_api import Browser, sync_playwright
from whole_guide import whole_guide

from spm_guide.build import BuildOptions, build
from spm_guide.commands.places import CACHE_VARIABLE
from spm_guide.export.header_files import response_headers
from spm_guide.folders import find_folders
from spm_guide.model.scored_model import ScoredModel, scored_model
from spm_guide.model.text import SOURCE_LANGUAGE
from spm_guide.stage.policy import CONTENT_SECURITY_POLICY

PROJECT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(PROJECT / "tests" / "browser"))

from find_browser import FLAGS, find_browser  # noqa: E402

# The site never stands at the root in tests: an address that starts with "/" must not go unnoticed.
SUB_PATH = "some/path"


def pytest_configure(config: pytest.Config) -> None:
    """All workers of one run use each other's work, and nobody else's."""
    if not hasattr(config, "workerinput"):
        os.environ[CACHE_VARIABLE] = tempfile.mkdtemp(prefix="spm-guide-tests-")


def pytest_unconfigure(config: pytest.Config) -> None:
    """Removes it."""
    if not hasattr(config, "workerinput"):
        shutil.rmtree(os.environ.pop(CACHE_VARIABLE), ignore_errors=True)


class BareHandler(SimpleHTTPRequestHandler):
    """Serves files and says nothing."""

    def log_message(self, format: str, *args: object) -> None:
        """Says nothing."""


class QuietHandler(BareHandler):
    """Serves files with the headers that the site has files for."""

    def end_headers(self) -> None:
        """Adds the headers: what works in tests also works behind a server that sends them."""
        for name, value in response_headers(CONTENT_SECURITY_POLICY):
            self.send_header(name, value)
        super().end_headers()


@pytest.fixture(scope="session")
def project() -> Path:
    """The checkout."""
    return PROJECT


@pytest.fixture(scope="session")
def english_model() -> ScoredModel:
    """The model of the guide as it is today."""
    guides = whole_guide()
    return scored_model(guides[SOURCE_LANGUAGE])


@pytest.fixture(scope="session")
def served_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that stands at the root of the test server; the site is below SUB_PATH."""

    def make(root: Path) -> None:
        cache = Path(os.environ[CACHE_VARIABLE])
        problems = build(find_folders(), BuildOptions(output=root / SUB_PATH, cache=cache))
        assert not problems, "\n".join(map(str, problems))

    return made_once(tmp_path_factory, "served", make)


@pytest.fixture(scope="session")
def site_folder(served_folder: Path) -> Path:
    """The whole site, built once for all workers."""
    return served_folder / SUB_PATH


@pytest.fixture(scope="session")
def site_url(served_folder: Path) -> Iterator[str]:
    """Address of the site over http, ending in a slash."""
    yield from served(QuietHandler, served_folder)


@pytest.fixture(scope="session")
def site_url_without_headers(served_folder: Path) -> Iterator[str]:
    """The same from a host that sends no headers of ours."""
    yield from served(BareHandler, served_folder)


def served(handler: type[SimpleHTTPRequestHandler], folder: Path) -> Iterator[str]:
    """Serves `folder` on this machine and gives the address of the site in it."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(handler, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}/{SUB_PATH}/"
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's Chromium, driven by Playwright."""
    path = find_browser()
    assert path, "No Chromium: run `make test`, which installs one."
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=list(FLAGS))
        yield chromium
        chromium.close()
