"""Saved assessments of other versions of the model at the command line.

1. `score`, `merge` and `compare` say on standard error what became of the answers of an older file.
2. `upgrade` writes the copy and leaves the file as it is.
3. Of a newer file, what is understood counts, and a warning says so.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from whole_guide import whole_guide

from spm_guide.cli import main
from spm_guide.model.guide import Guide

VERSION_1 = Path(__file__).resolve().parent.parent / "version-1"
OLD = str(VERSION_1 / "first-look.json")
Captured = pytest.CaptureFixture[str]


@pytest.fixture(scope="module")
def guide() -> Guide:
    guides = whole_guide()
    return guides["en"]


def scores(printed: str) -> dict[str, int | None]:
    return {one["id"]: one["score"] for one in json.loads(printed)["maturity"]["practices"]}


def test_score_says_what_became_of_the_answers_a_line_for_each_kind(
    capsys: Captured, guide: Guide
) -> None:  # 1
    assert main(["score", OLD]) == 0
    said = capsys.readouterr()
    practices = scores(said.out)
    assert (practices["objectives"], practices["people"]) == (10000, None)
    first, carried, changed, new, dropped, regions = said.err.splitlines()
    version = guide.model_version
    assert first == (
        f"{OLD}: answers to version 1 of the questions, read as version {version}. The file stays as it is."
    )
    assert carried == "    carried over: 1 (objectives-1)"
    assert changed == "    changed, unanswered until confirmed: 1 (people-1)"
    assert new.startswith("    new: 45 (understanding-2, ")
    assert dropped == "    no longer asked: 0"
    assert regions.startswith("    regions to choose again: asia → central-asia, ")


def test_score_says_it_in_the_language_that_is_asked_for(capsys: Captured) -> None:  # 1
    assert main(["score", OLD, "--explain", "objectives", "--language", "fr"]) == 0
    assert "people-1" in capsys.readouterr().err


def test_several_files_say_it_each(capsys: Captured, tmp_path: Path) -> None:  # 1
    present = tmp_path / "present.json"
    present.write_text('{"format": 1, "mode": "quick"}')
    assert main(["score", OLD, str(present), str(VERSION_1 / "cooperative.json")]) == 0
    said = capsys.readouterr()
    assert len(said.out.splitlines()) == 3
    assert [line.partition(":")[0] for line in said.err.splitlines() if line[0] != " "] == [
        OLD,
        str(VERSION_1 / "cooperative.json"),
    ]


def test_merge_and_compare_say_it_and_still_name_the_versions(capsys: Captured, tmp_path: Path) -> None:  # 1
    present = tmp_path / "present.json"
    assert main(["upgrade", OLD, "--output", str(present)]) == 0
    capsys.readouterr()
    for command in (["merge", OLD, str(present)], ["compare", OLD, str(present)]):
        assert main(command) == 0
        said = capsys.readouterr()
        assert "model_version" in json.loads(said.out)["differences"]
        assert said.err.startswith(f"{OLD}: answers to version 1")


def test_upgrade_writes_a_copy_that_says_nothing_more(
    capsys: Captured, tmp_path: Path, guide: Guide
) -> None:  # 2
    before = Path(OLD).read_bytes()
    copy = tmp_path / "copy.json"
    assert main(["upgrade", OLD, "--output", str(copy)]) == 0
    said = capsys.readouterr()
    assert said.out == ""
    assert "changed, unanswered until confirmed: 1 (people-1)" in said.err
    assert Path(OLD).read_bytes() == before
    data: Any = json.loads(before)
    assert json.loads(copy.read_text()) == {
        **data,
        "model": {**data["model"], "version": guide.model_version},
    }
    assert main(["score", OLD]) == 0
    of_the_file = capsys.readouterr().out
    assert main(["score", str(copy)]) == 0
    of_the_copy = capsys.readouterr()
    assert of_the_copy.out == of_the_file
    assert of_the_copy.err == ""


def test_upgrade_says_why_it_can_not_write(capsys: Captured, tmp_path: Path) -> None:  # 2
    assert main(["upgrade", OLD, "--output", str(tmp_path)]) == 1
    assert "SPM507" in capsys.readouterr().err


def test_of_a_newer_file_what_is_understood_counts(
    capsys: Captured, tmp_path: Path, guide: Guide
) -> None:  # 3
    newer = tmp_path / "newer.json"
    named = {"id": guide.model_id, "version": guide.model_version + 1}
    answers = {"objectives-1": {"value": 3}, "next-1": {"value": 9}, "people-1": {"value": 4, "rev": 99}}
    newer.write_text(json.dumps({"format": 1, "mode": "quick", "model": named, "answers": answers}))
    assert main(["score", str(newer)]) == 0
    said = capsys.readouterr()
    practices = scores(said.out)
    assert (practices["objectives"], practices["people"]) == (7500, None)
    assert said.err.startswith(f"{newer}: SPM631 ")
