"""A ZIP for a stick: one language, the same bytes each time, what was there before is not lost."""

from __future__ import annotations

import os
import zipfile
from pathlib import Path

from spm_guide.export.offline_zip import write_offline_zip
from spm_guide.exports import offline_zip
from spm_guide.folders import find_folders
from spm_guide.memory import Memory

FILES = (
    *("START.html", "README.txt", "index.html", "404.html", ".spm-guide-site"),
    *("ar/index.html", "ar/guide/strategy.html", "en/index.html"),
    *(
        "assets/site.css",
        "assets/front-door.css",
        "assets/scripts/open-guide.js",
        "assets/icons/icon-192.png",
    ),
)
PACKED = [
    "START.html",
    "README.txt",
    "spm-guide/ar/guide/strategy.html",
    "spm-guide/ar/index.html",
    "spm-guide/assets/front-door.css",
    "spm-guide/assets/scripts/open-guide.js",
    "spm-guide/assets/site.css",
]


def small_site(folder: Path) -> Path:
    for name in FILES:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(f"In {name}.", "utf-8")
    return folder


def test_the_language_lies_in_one_folder_below_the_page_to_open(tmp_path: Path) -> None:
    target = write_offline_zip(small_site(tmp_path / "site"), "ar", tmp_path / "ar.zip")
    with zipfile.ZipFile(target) as packed:
        assert packed.namelist() == PACKED
        assert packed.read("spm-guide/ar/index.html") == b"In ar/index.html."
        # Whoever unpacks it may read it.
        assert {entry.external_attr >> 16 for entry in packed.infolist()} == {0o100644}


def test_the_same_site_gives_the_same_bytes(tmp_path: Path) -> None:
    first = write_offline_zip(small_site(tmp_path / "one"), "ar", tmp_path / "one.zip").read_bytes()
    again = small_site(tmp_path / "two")
    for path in again.rglob("*.html"):
        os.utime(path, (0, 0))
        path.chmod(0o600)
    assert write_offline_zip(again, "ar", tmp_path / "two.zip").read_bytes() == first


def test_a_folder_is_not_overwritten(tmp_path: Path) -> None:
    (found,) = offline_zip(Memory(None, ""), find_folders(), "ar", tmp_path)
    assert found.code == "SPM514"
    assert list(tmp_path.iterdir()) == []
