"""Trying addresses: what opens is fine, what is gone is an error, what refuses programs is for a person."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from spm_guide.model.text import Location
from spm_guide.online_addresses import online_problems
from spm_guide.problems import Severity


class _Server(BaseHTTPRequestHandler):
    """Answers with the number in the path, e.g. /404; counts how often each path was asked for."""

    asked: list[str]

    def do_GET(self) -> None:  # the name that the library calls
        self.asked.append(self.path)
        self.send_response(int(self.path[1:4]))
        self.end_headers()
        self.wfile.write(b"page")

    def log_message(self, format: str, *args: object) -> None:
        """Tests stay quiet."""


@pytest.fixture
def server() -> Iterator[str]:
    """Address of a server of our own on this machine."""
    _Server.asked = []
    with ThreadingHTTPServer(("127.0.0.1", 0), _Server) as serving:
        thread = threading.Thread(target=serving.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{serving.server_port}"
        serving.shutdown()
        thread.join()


def tried(*addresses: str) -> list[tuple[str, Severity, int]]:
    """Code, severity and line of what is found; the addresses stand on lines 1, 2, ..."""
    placed = [(address, Location("resources.yml", line)) for line, address in enumerate(addresses, start=1)]
    found = online_problems(placed, lambda *_: None)
    return [(one.code, one.severity, one.location.line) for one in found]


def test_an_address_that_opens_is_fine(server: str) -> None:
    assert tried(f"{server}/200") == []


def test_a_page_that_is_gone_is_an_error(server: str) -> None:
    assert tried(f"{server}/404", f"{server}/200") == [("SPM245", Severity.ERROR, 1)]


@pytest.mark.parametrize("status", [401, 403, 429, 503])
def test_a_server_that_refuses_programs_is_left_to_a_person(server: str, status: int) -> None:
    assert tried(f"{server}/{status}") == [("SPM246", Severity.WARNING, 1)]


def test_a_host_that_is_not_there_is_an_error() -> None:
    assert tried("http://127.0.0.1:9/") == [("SPM245", Severity.ERROR, 1)]


def test_each_page_is_tried_once_and_reported_at_every_place(server: str) -> None:
    found = tried(f"{server}/404", f"{server}/404#part", f"{server}/200")
    assert [line for _, _, line in found] == [1, 2]
    assert sorted(_Server.asked) == ["/200", "/404"]


def test_letters_of_any_script_can_stand_in_an_address(server: str) -> None:
    assert tried(f"{server}/200/diagnóstico?q=أداء") == []
