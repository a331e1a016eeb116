"""What a device keeps: the pages of one language with all they need, each named by what is in it."""

from __future__ import annotations

import hashlib
import json
import zlib
from pathlib import Path

import pytest

from spm_guide.export.service_worker import (
    fingerprint,
    kept_files,
    size_on_device,
    transfer_size,
    write_service_worker,
)

FILES = {
    "en/index.html": "home",
    "en/guide/one page.html": "page",
    "en/search-index.js": "words",
    "en/tables/plan.xlsx": "cells",
    "en/404.html": "lost",
    "en/app.webmanifest": "{}",
    "fr/index.html": "accueil",
    "assets/site.css": "p {}",
    "assets/icons/icon-512.png": "picture",
    "assets/schema/result-file.schema.json": "{}",
    "assets/service-worker.js": "work();",
    "index.html": "door",
}
KEPT = [
    "../assets/site.css",
    "guide/one%20page.html",
    "index.html",
    "search-index.js",
    "tables/plan.xlsx",
]


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site with two languages, as small as can be."""
    for name, content in FILES.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, "utf-8")
    return tmp_path


def written(site: Path) -> tuple[bytes, str]:
    """The list and the worker of English."""
    write_service_worker(site, "en")
    return (site / "en/offline-files.json").read_bytes(), (site / "en/service-worker.js").read_text("utf-8")


def test_pages_of_the_language_and_what_all_share_are_kept_and_nothing_else(site: Path) -> None:
    assert list(kept_files(site, "en")) == KEPT


def test_a_worker_that_is_there_is_not_kept_by_the_next(site: Path) -> None:
    before = written(site)
    assert written(site) == before


def test_each_file_is_named_by_what_is_in_it(site: Path) -> None:
    files = json.loads(written(site)[0])["files"]
    assert list(files) == KEPT
    assert files["index.html"] == hashlib.sha256(b"home").hexdigest()[:32] == fingerprint(b"home")


def test_the_worker_names_the_list_and_brings_the_script(site: Path) -> None:
    listed, worker = written(site)
    assert worker == f'self.spmVersion="{fingerprint(listed)}";\nwork();'


def test_the_worker_changes_with_what_is_kept_and_only_then(site: Path) -> None:
    before = written(site)
    (site / "fr/index.html").write_text("autre", "utf-8")
    assert written(site) == before
    (site / "assets/site.css").write_text("p { }", "utf-8")
    assert written(site)[1] != before[1]


def test_sizes_are_those_on_the_way_and_on_the_device(tmp_path: Path) -> None:
    (tmp_path / "long.html").write_bytes(b"again and " * 1000)
    (tmp_path / "short.html").write_bytes(b"a")
    files = {path.name: path for path in tmp_path.iterdir()}
    assert size_on_device(files) == 10_001
    # What compression would make longer goes as it is.
    assert transfer_size(files) == len(zlib.compress(b"again and " * 1000)) + 1
