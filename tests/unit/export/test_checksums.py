"""Fingerprints of a site, as `sha256sum` reads them."""

from __future__ import annotations

import subprocess
from pathlib import Path

from spm_guide.export.checksums import write_checksums


def checked(site: Path) -> subprocess.CompletedProcess[str]:
    command = ["sha256sum", "--check", "--strict", "--quiet", "SHA256SUMS"]
    return subprocess.run(command, cwd=site, capture_output=True, text=True, check=False)


def small_site(folder: Path) -> Path:
    for name in ("index.html", "en/a page.html", "ar/index.html", ".htaccess"):
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(name, encoding="utf-8")
    write_checksums(folder)
    return folder


def test_every_file_is_listed_once_in_order_and_the_list_is_not(tmp_path: Path) -> None:
    lines = (small_site(tmp_path) / "SHA256SUMS").read_text(encoding="utf-8").splitlines()
    assert [line[66:] for line in lines] == [".htaccess", "ar/index.html", "en/a page.html", "index.html"]


def test_a_whole_copy_is_found_whole(tmp_path: Path) -> None:
    assert checked(small_site(tmp_path)).returncode == 0


def test_damage_and_loss_are_found(tmp_path: Path) -> None:
    site = small_site(tmp_path)
    (site / "index.html").write_text("other", encoding="utf-8")
    (site / "ar/index.html").unlink()
    result = checked(site)
    assert result.returncode != 0
    assert "index.html: FAILED" in result.stdout
    assert "ar/index.html: FAILED open or read" in result.stdout


def test_written_again_it_stays_the_same(tmp_path: Path) -> None:
    site = small_site(tmp_path)
    before = (site / "SHA256SUMS").read_bytes()
    write_checksums(site)
    assert (site / "SHA256SUMS").read_bytes() == before
