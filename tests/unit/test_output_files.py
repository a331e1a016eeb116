"""Outputs are written aside and swapped in whole; what is not ours is never touched."""

from __future__ import annotations

from pathlib import Path

import pytest

from spm_guide.output_files import MARKER, output_folder_problems, swapped_in, write_file


def codes(target: Path) -> list[str]:
    return [found.code for found in output_folder_problems(target)]


def test_a_new_an_empty_and_an_own_folder_are_fine(tmp_path: Path) -> None:
    own = tmp_path / "own"
    own.mkdir()
    (own / MARKER).touch()
    (own / "index.html").touch()
    (tmp_path / "empty").mkdir()
    assert codes(tmp_path / "new" / "deeper") == codes(tmp_path / "empty") == codes(own) == []


def test_an_output_that_is_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine")
    assert codes(tmp_path / "file") == ["SPM501"]


def test_an_output_that_is_a_link_is_refused(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "real")
    assert codes(tmp_path / "link") == ["SPM501"]


def test_somebody_elses_folder_is_refused_and_kept(tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("mine")
    found = output_folder_problems(tmp_path)
    assert [one.code for one in found] == ["SPM502"]
    assert str(tmp_path) in str(found[0])
    assert "--output" in found[0].remedy


def test_a_folder_below_a_file_can_not_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine")
    assert codes(tmp_path / "file" / "site") == ["SPM503"]


def test_the_new_site_replaces_the_old_one_whole(tmp_path: Path) -> None:
    site = tmp_path / "site"
    for page in ("old.html", "new.html"):
        with swapped_in(site) as fresh:
            (fresh / page).write_text(page)
    assert sorted(path.name for path in site.iterdir()) == [MARKER, "new.html"]
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_failed_build_leaves_the_old_site_untouched(tmp_path: Path) -> None:
    site = tmp_path / "site"
    with swapped_in(site) as fresh:
        (fresh / "index.html").write_text("good")
    with pytest.raises(FileNotFoundError), swapped_in(site) as fresh:  # noqa: PT012  the block is the point
        (fresh / "index.html").write_text("half")
        (fresh / "missing").read_text()
    assert (site / "index.html").read_text() == "good"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_file_is_replaced_in_one_step(tmp_path: Path) -> None:
    write_file(tmp_path / "deep" / "file.po", "first")
    path = write_file(tmp_path / "deep" / "file.po", "é")
    assert path.read_bytes() == "é".encode()
    assert [one.name for one in path.parent.iterdir()] == ["file.po"]


def test_a_file_that_can_not_be_replaced_keeps_what_it_held(tmp_path: Path) -> None:
    folder = tmp_path / "file.po"
    folder.mkdir()
    (folder / "inside").touch()
    with pytest.raises(OSError):  # noqa: PT011  the reason differs between systems
        write_file(folder, "new")
    assert [one.name for one in tmp_path.rglob("*")] == ["file.po", "inside"]
