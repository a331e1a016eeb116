"""nginx, Apache and Caddy with the files of the site: rules on every answer, small answers, no old copies."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path

import pytest
from find_browser import SERVERS
from servers import SUB_PATH, running

from spm_guide.export.header_files import response_headers, write_header_files
from spm_guide.folders import find_folders
from spm_guide.stage.policy import CONTENT_SECURITY_POLICY

pytestmark = pytest.mark.long

PAGE = "<!doctype html><title>Page</title>" + "<p>words</p>" * 500


@pytest.fixture(scope="module", params=SERVERS, ids=lambda kind: kind.name)
def port(request: pytest.FixtureRequest) -> Iterator[int]:
    with tempfile.TemporaryDirectory(prefix="spm-guide-server-") as folder:
        place = Path(folder)
        place.chmod(0o755)  # Apache reads as somebody else
        site = place / "root" / SUB_PATH
        site.mkdir(parents=True)
        write_header_files(CONTENT_SECURITY_POLICY, f"/{SUB_PATH}/", find_folders().theme, site)
        (site / "page.html").write_text(PAGE)
        (site / "app.webmanifest").write_text("{}")
        (site / "404.html").write_text("<!doctype html><title>Lost</title>")
        with running(request.param, place) as found:
            yield found


def ask(port: int, path: str, **headers: str) -> tuple[HTTPResponse, bytes]:
    connection = HTTPConnection("127.0.0.1", port, timeout=60)
    connection.request(
        "GET",
        f"/{SUB_PATH}/{path}",
        headers={name.replace("_", "-"): value for name, value in headers.items()},
    )
    answer = connection.getresponse()
    body = answer.read()
    connection.close()
    return answer, body


@pytest.mark.parametrize(
    ("path", "status"), [("page.html", 200), ("app.webmanifest", 200), ("no-such-page.html", 404)]
)
def test_every_answer_carries_every_rule_once(port: int, path: str, status: int) -> None:
    answer, body = ask(port, path)
    assert answer.status == status
    for name, value in response_headers(CONTENT_SECURITY_POLICY):
        assert answer.headers.get_all(name) == [value], name
    if status == 404:
        assert b"Lost" in body


def test_a_page_is_small_on_the_way_and_sent_once(port: int) -> None:
    first, body = ask(port, "page.html", Accept_Encoding="gzip")
    assert first.headers["Content-Encoding"] == "gzip"
    assert len(body) < len(PAGE) / 4
    known = {"Accept_Encoding": "gzip", "If_Modified_Since": first.headers["Last-Modified"]}
    if first.headers["ETag"]:
        known["If_None_Match"] = first.headers["ETag"]
    again, nothing = ask(port, "page.html", **known)
    assert (again.status, nothing) == (304, b"")


def test_types_are_told(port: int) -> None:
    assert (
        ask(port, "page.html")[0].headers["Content-Type"].lower().replace(" ", "")
        == "text/html;charset=utf-8"
    )
    assert ask(port, "app.webmanifest")[0].headers["Content-Type"].startswith("application/manifest+json")
