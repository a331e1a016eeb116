"""Files for web servers say the same rules in the words of each; test_servers.py tries them."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

from spm_guide.export.header_files import FILES, response_headers, write_header_files
from spm_guide.folders import find_folders
from spm_guide.stage.policy import CONTENT_SECURITY_POLICY

HEADERS = dict(response_headers(CONTENT_SECURITY_POLICY))
# Cloudflare Pages refuses longer lines.
LONGEST_LINE = 2000


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    write_header_files(CONTENT_SECURITY_POLICY, "/some/path/", find_folders().theme, folder)
    return folder


def lines(file: Path) -> list[str]:
    text = file.read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.lstrip().startswith("#")]


def test_the_policy_allows_nothing_inline_and_nothing_of_others() -> None:
    policy = HEADERS["Content-Security-Policy"]
    assert policy.startswith("default-src 'none'; ")
    assert policy.endswith("; frame-ancestors 'none'")
    assert not re.search(r"unsafe|https?:|\*", policy)


def test_netlify_and_cloudflare_pages(site: Path) -> None:
    where, *rules = lines(site / "_headers")
    assert where == "/*"
    assert dict(rule.strip().split(": ", 1) for rule in rules) == HEADERS
    assert max(map(len, rules)) <= LONGEST_LINE


@pytest.mark.parametrize(
    ("name", "rule"),
    [
        (".htaccess", r'Header always set (\S+) "([^"]+)"'),
        ("server/nginx.conf", r'add_header (\S+) "([^"]+)" always;'),
        ("server/Caddyfile", r'\t(\S+) "([^"]+)"'),
    ],
)
def test_servers_with_a_language_of_their_own(site: Path, name: str, rule: str) -> None:
    said = [match for line in lines(site / name) if (match := re.fullmatch(rf"\s*{rule}", line))]
    assert dict(match.groups() for match in said) == HEADERS
    assert "/some/path/404.html" in (site / name).read_text(encoding="utf-8")


def test_internet_information_services(site: Path) -> None:
    root = ElementTree.parse(site / "server/web.config").getroot()
    added = root.iterfind("./system.webServer/httpProtocol/customHeaders/add")
    assert {one.attrib["name"]: one.attrib["value"] for one in added} == HEADERS
    lost = root.find("./system.webServer/httpErrors/error")
    assert lost is not None
    assert lost.attrib["path"] == "/some/path/404.html"


def test_strict_transport_security_is_explained_and_never_switched_on(site: Path) -> None:
    for name in set(FILES.values()) - {"server/README.txt", "server/web.config"}:
        assert "Strict-Transport-Security" in (site / name).read_text(encoding="utf-8"), name
        assert not [line for line in lines(site / name) if "Strict-Transport" in line], name
    assert "Strict-Transport-Security" not in HEADERS


def test_who_runs_a_server_is_told_what_each_file_is_for(site: Path) -> None:
    said = (site / "server/README.txt").read_text(encoding="utf-8")
    assert "below /some/path/" in said
    assert [name for name in FILES.values() if name != "server/README.txt" and name not in said] == []
    assert max(map(len, said.splitlines())) < 120
