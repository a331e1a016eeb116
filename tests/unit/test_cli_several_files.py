"""score, merge and compare as their users type them.

1. `score` prints one document a line for several files, and keeps the place of one that is wrong.
2. `score --explain` prints the steps behind any id of the model, in any language of the guide.
3. `merge` prints the merge document, or a table; with --output it also writes a file that can be scored.
4. `compare` prints the comparison, or a table.
5. Wrong input ends with 1 and its reason, wrong usage with 2; nothing is written then.
6. A page that the check saved is read like the JSON in it; flaws are told with their lines in the page.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from whole_guide import whole_guide

from spm_guide.cli import main

Json = dict[str, Any]
Save = Callable[..., str]


@pytest.fixture(scope="module")
def revisions() -> dict[str, int]:
    """The present revision of every question of the guide."""
    guides = whole_guide()
    return {one.id: one.rev for practice in guides["en"].practices for one in practice.questions}


@pytest.fixture
def save(tmp_path: Path, revisions: dict[str, int]) -> Save:
    """Writes a saved assessment with answers to the present questions, and returns its path."""

    def write(name: str, **members: Any) -> str:
        for question, answer in members.get("answers", {}).items():
            answer.setdefault("rev", revisions[question])
        path = tmp_path / name
        path.write_text(json.dumps({"format": 1, "mode": "quick", **members}), encoding="utf-8")
        return str(path)

    return write


@pytest.fixture
def board_and_staff(save: Save) -> list[str]:
    return [
        save(
            "board.json",
            id="a",
            profile={"role": "board"},
            goals=["reach"],
            answers={"objectives-1": {"value": 4}, "indicators-1": {"value": 2}},
            links={"reach": {"understood": {"value": 2}}},
        ),
        save(
            "staff.json",
            id="b",
            profile={"role": "field"},
            goals=["reach"],
            answers={"objectives-1": {"value": 1}, "indicators-1": {"value": "dk"}},
            links={"reach": {"understood": {"value": 0}}},
        ),
    ]


def printed(capture: pytest.CaptureFixture[bytes]) -> Json:
    out = capture.readouterr().out
    document: Json = json.loads(out)
    assert out == json.dumps(document, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"
    return document


def assert_fits(document: Json, kind: str, project: Path) -> None:
    schema = json.loads((project / "assessment/schema" / f"{kind}.schema.json").read_text(encoding="utf-8"))
    assert [error.message for error in Draft202012Validator(schema).iter_errors(document)] == []


def test_scoring_loads_no_site_generator() -> None:
    code = "import sys, spm_guide.cli; sys.exit(bool({'mkdocs', 'material', 'pelican'} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_several_scores_are_lines_in_the_order_of_the_files(  # 1
    save: Save, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    files = [save(f"{level}.json", answers={"indicators-1": {"value": level}}) for level in (3, 0, 4)]
    assert main(["score", *files]) == 0
    lines = capfdbinary.readouterr().out.decode("utf-8").splitlines()
    rows = [json.loads(line)["maturity"]["practices"] for line in lines]
    scores = [next(row["score"] for row in one if row["id"] == "indicators") for one in rows]
    assert scores == [7500, 0, 10000]
    assert main(["score", files[0]]) == 0
    assert capfdbinary.readouterr().out.decode("utf-8") == lines[0] + "\n"


def test_a_wrong_file_among_several_keeps_its_place(  # 1, 5
    save: Save, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    broken = tmp_path / "broken.json"
    broken.write_text("{")
    assert main(["score", save("a.json"), str(broken), save("b.json", mode="full")]) == 1
    said = capfd.readouterr()
    documents = [json.loads(line) for line in said.out.splitlines()]
    assert [document and document["mode"] for document in documents] == ["quick", None, "full"]
    assert said.err.startswith(f"{broken}:1: SPM601 ")


@pytest.mark.parametrize(
    ("id", "title"),
    [
        ("objectives-1", "Question: "),
        ("objectives", "Practice: "),
        ("strategy", "Area: Strategy"),
        ("reach", "Goal: "),
        ("tool-first", "Pattern: "),
    ],
)
def test_explain_takes_every_kind_of_id(  # 2
    id: str, title: str, save: Save, capsys: pytest.CaptureFixture[str]
) -> None:
    file = save("a.json", goals=["reach"], answers={"objectives-1": {"value": 3}})
    assert main(["score", file, "--explain", id]) == 0
    assert any(line.startswith(title) for line in capsys.readouterr().out.splitlines())


def test_an_explanation_in_another_language_has_its_names(  # 2
    save: Save, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["score", save("a.json"), "--explain", "strategy", "--language", "fr"]) == 0
    assert "Stratégie" in capsys.readouterr().out


def test_an_unknown_id_is_refused_with_a_guess(save: Save, capsys: pytest.CaptureFixture[str]) -> None:  # 5
    assert main(["score", save("a.json"), "--explain", "objectivs"]) == 1
    assert 'Did you mean "objectives"?' in capsys.readouterr().err


def test_a_merge_is_a_document_of_its_schema(  # 3
    board_and_staff: list[str], project: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert main(["merge", *board_and_staff]) == 0
    document = printed(capfdbinary)
    assert_fits(document, "merge-document", project)
    assert document["files"] == 2
    assert [point["question"] for point in document["talking_points"]["questions"]] == ["objectives-1"]
    assert [point["link"] for point in document["talking_points"]["links"]] == ["understood"]


def test_a_merge_also_writes_a_file_that_can_be_scored(  # 3
    board_and_staff: list[str],
    revisions: dict[str, int],
    tmp_path: Path,
    project: Path,
    capfdbinary: pytest.CaptureFixture[bytes],
) -> None:
    together = tmp_path / "together.json"
    assert main(["merge", *board_and_staff, "--output", str(together)]) == 0
    assert printed(capfdbinary)["files"] == 2
    written = json.loads(together.read_text(encoding="utf-8"))
    assert_fits(written, "result-file", project)
    assert written["answers"]["objectives-1"] == {
        "value": 1,
        "rev": revisions["objectives-1"],
        "flag": True,
    }
    assert written["sources"] == [{"id": "a", "changed": None}, {"id": "b", "changed": None}]
    assert main(["score", str(together)]) == 0
    practices = printed(capfdbinary)["maturity"]["practices"]
    assert {row["id"]: row["score"] for row in practices}["objectives"] == 2500


def test_the_same_merge_gives_the_same_bytes(board_and_staff: list[str], tmp_path: Path) -> None:  # 3
    written = []
    for name in ("one.json", "other.json"):
        assert main(["merge", *board_and_staff, "--output", str(tmp_path / name)]) == 0
        written.append((tmp_path / name).read_bytes())
    assert written[0] == written[1]


def test_the_table_of_a_merge_is_an_agenda(  # 3
    board_and_staff: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["merge", *board_and_staff, "--format", "table"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "Files merged: 2"
    first = lines.index("To talk about: questions") + 1
    assert lines[first].startswith("  1. ")
    assert lines[first].endswith("(objectives-1)")
    assert lines[first + 1 : first + 3] == ["     spread 3, median 1", "     Levels: 1: 1, 4: 1"]
    assert lines[first + 3].startswith("     By role: ")
    assert "To talk about: links" in lines


def test_a_comparison_is_a_document_of_its_schema(  # 4
    board_and_staff: list[str], project: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert main(["compare", *board_and_staff]) == 0
    document = printed(capfdbinary)
    assert_fits(document, "comparison", project)
    changes = {row["id"]: row["change"] for row in document["practices"]}
    assert (changes["objectives"], changes["indicators"]) == (-7500, None)


def test_the_table_of_a_comparison_shows_before_after_and_change(  # 4
    save: Save, capsys: pytest.CaptureFixture[str]
) -> None:
    old = save("old.json", changed="2025-05-01T00:00:00Z", answers={"objectives-1": {"value": 1}})
    new = save("new.json", changed="2026-05-01T00:00:00Z", answers={"objectives-1": {"value": 3}})
    assert main(["compare", old, new, "--format", "table"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "From 2025-05-01 to 2026-05-01"
    [objectives] = [line for line in lines if line.startswith("  ") and "+50" in line]
    assert objectives.split()[-6:] == ["25", "%", "75", "%", "+50", "1"]
    assert main(["compare", new, old, "--format", "table"]) == 0
    assert "The first file is the later one. Name the older file first." in capsys.readouterr().out


@pytest.mark.parametrize("command", ["merge", "compare"])
def test_files_of_another_model_are_refused(  # 5
    command: str, save: Save, capsys: pytest.CaptureFixture[str]
) -> None:
    files = [save("a.json"), save("b.json", model={"id": "another", "version": 1})]
    assert main([command, *files]) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith(f"{files[1]}: SPM621 ")


def test_a_merge_that_is_refused_writes_nothing(  # 5
    save: Save, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files = [
        save("a.json", scope={"kind": "branch", "name": "Kisumu"}),
        save("b.json", scope={"kind": "institution"}),
    ]
    assert main(["merge", *files, "--output", str(tmp_path / "c.json")]) == 1
    said = capsys.readouterr().err
    assert f'{files[1]}: SPM622 The scope of this file is institution; that of "{files[0]}"' in said
    assert not (tmp_path / "c.json").exists()


def test_a_merge_does_not_write_over_its_files(  # 5
    board_and_staff: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    before = Path(board_and_staff[0]).read_bytes()
    assert main(["merge", *board_and_staff, "--output", board_and_staff[0]]) == 1
    assert "SPM625" in capsys.readouterr().err
    assert Path(board_and_staff[0]).read_bytes() == before


def test_an_output_that_cannot_be_written(  # 5
    board_and_staff: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["merge", *board_and_staff, "--output", str(tmp_path)]) == 1
    assert "SPM507" in capsys.readouterr().err


def test_every_wrong_file_is_named_at_once(  # 5
    save: Save, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files = [save("a.json", mode="slow"), str(tmp_path / "missing.json")]
    assert main(["merge", *files]) == 1
    said = capsys.readouterr().err
    assert [code for code in ("SPM608", "SPM509") if code in said] == ["SPM608", "SPM509"]


@pytest.mark.parametrize(
    "wrong",
    [
        ["merge"],
        ["compare", "one.json"],
        ["compare", "one.json", "two.json", "three.json"],
        ["merge", "one.json", "--format", "html"],
        ["score", "one.json", "two.json", "--table"],
        ["score", "one.json", "two.json", "--explain", "objectives"],
        ["score", "one.json", "--table", "--explain", "objectives"],
    ],
    ids=" ".join,
)
def test_wrong_usage_ends_with_2(wrong: list[str]) -> None:  # 5
    with pytest.raises(SystemExit) as ended:
        main(wrong)
    assert ended.value.code == 2


def test_a_saved_page_is_read_like_the_json_in_it(  # 6
    save: Save, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    plain = Path(save("a.json", answers={"indicators-1": {"value": 3}}))
    page = tmp_path / "a.html"
    opening = '<!doctype html>\n<p>\n<script type="application/json" id="spm-assessment">\n'
    page.write_text(f"{opening}{plain.read_text('utf-8')}</script>\n", encoding="utf-8")
    assert main(["score", str(plain), str(page)]) == 0
    first, second = capsys.readouterr().out.splitlines()
    assert first == second
    page.write_text(f'{opening}{{"format": 1,\n"mode": "slow"}}</script>', encoding="utf-8")
    assert main(["score", str(page)]) == 1
    assert capsys.readouterr().err.startswith(f"{page}:5: SPM608 ")
