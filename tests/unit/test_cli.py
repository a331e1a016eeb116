"""The command as its users type it: what it prints and how it ends."""

from __future__ import annotations

import json
import os
import pty
import re
import shutil
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

import pytest
from published import LANGUAGES

from spm_guide.cli import main

COMMANDS = [
    ["build"],
    ["serve"],
    ["check"],
    ["score"],
    ["merge"],
    ["compare"],
    ["upgrade"],
    ["model"],
    ["export", "offline-zip"],
    ["export", "workbook"],
    ["export", "xlsform"],
    ["import", "workbook"],
    ["import", "kobo"],
    ["translations", "extract"],
    ["translations", "update"],
    ["translations", "status"],
]
DATA = ("assessment", "content", "locales", "theme")
WRONG_EXPORTS = (["export"], ["export", "kiwi", "--language", "ar"], ["export", "offline-zip"])
EMPTY_RESULT = {"format": 1, "id": "a", "model": {"id": "spm-guide-core"}, "mode": "quick"}


@pytest.fixture
def copy(project: Path, tmp_path: Path) -> Path:
    """A copy of the sources that a test may break."""
    target = tmp_path / "project"
    for name in DATA:
        shutil.copytree(project / name, target / name)
    shutil.copy(project / "mkdocs.yml", target)
    return target


def break_model(copy: Path) -> None:
    path = copy / "assessment" / "model" / "model.yml"
    path.write_text(re.sub(r"version: \d+", "version: none", path.read_text()))


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_every_command_has_help_with_an_example(
    command: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main([*command, "--help"])
    assert ended.value.code == 0
    assert f"example: spm-guide {' '.join(command)}" in capsys.readouterr().out


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_the_readme_names_every_command(command: list[str], project: Path) -> None:
    assert f"`spm-guide {' '.join(command)}" in (project / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "wrong", [[], ["fly"], ["build", "--jobs", "0"], ["build", "--jobs", "x"], ["score"], *WRONG_EXPORTS]
)
def test_wrong_usage_ends_with_2(wrong: list[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(wrong)
    assert ended.value.code == 2


def test_check_finds_nothing_wrong_with_our_sources(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check"]) == 0
    assert capsys.readouterr().out == "No problems found.\n"


def test_check_as_json_names_file_line_code_and_remedy(
    copy: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    break_model(copy)
    assert main(["check", "--format", "json", "--project", str(copy)]) == 1
    problems = json.loads(capsys.readouterr().out)["problems"]
    assert problems
    assert set(problems[0]) == {"file", "line", "code", "severity", "what", "remedy"}
    assert problems[0]["file"] == "assessment/model/model.yml"


def test_a_build_with_a_broken_model_ends_with_1_and_keeps_the_old_site(
    copy: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    site = tmp_path / "site"
    site.mkdir()
    (site / ".spm-guide-site").touch()
    (site / "index.html").write_text("old")
    break_model(copy)
    assert main(["build", "--project", str(copy), "--output", str(site)]) == 1
    assert "assessment/model/model.yml:" in capsys.readouterr().err
    assert (site / "index.html").read_text() == "old"


def test_an_unknown_language_is_named_with_the_known_ones(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["build", "--language", "xx", "--output", str(tmp_path / "site")]) == 1
    said = capsys.readouterr().err
    assert "SPM504" in said
    assert "en, es, fr, ar, pt" in said


@pytest.mark.parametrize(
    "address", ["example.org", "ftp://example.org", "https://", "https://a.org/?b", "http://[x"]
)
def test_a_base_url_that_is_no_address_is_refused(address: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["build", "--base-url", address]) == 1
    assert "SPM505" in capsys.readouterr().err


def test_plain_lines_where_there_is_no_terminal(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["build", "--language", "en", "--output", str(tmp_path / "site")]) == 0
    said = capsys.readouterr()
    assert "Rendering languages (1 of 1)\n" in said.err
    assert "\r" not in said.err
    assert str(tmp_path / "site" / "index.html") in said.out


def test_a_bar_on_a_terminal(tmp_path: Path) -> None:
    ours, theirs = pty.openpty()
    command = [
        sys.executable,
        "-m",
        "spm_guide.cli",
        "build",
        "--language",
        "en",
        "--output",
        str(tmp_path / "s"),
    ]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=theirs) as process:
        os.close(theirs)
        said = b""
        while True:
            try:
                piece = os.read(ours, 4096)
            except OSError:  # how Linux says that the other end is closed
                break
            if not piece:
                break
            said += piece
    os.close(ours)
    assert process.returncode == 0
    assert b"\r" in said
    assert "█".encode() in said or b"#" in said


def test_score_prints_the_canonical_document(
    tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    path = tmp_path / "result.json"
    path.write_text(json.dumps({**EMPTY_RESULT, "answers": {"objectives-1": {"value": 3}}}))
    assert main(["score", str(path)]) == 0
    out = capfdbinary.readouterr().out
    document = json.loads(out)
    assert out == json.dumps(document, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"
    practices = {one["id"]: one["score"] for one in document["maturity"]["practices"]}
    assert practices["objectives"] == 7500


def test_score_reads_standard_input() -> None:
    command = [sys.executable, "-m", "spm_guide.cli", "score", "-", "--table"]
    ran = subprocess.run(command, input=json.dumps(EMPTY_RESULT), capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr
    assert "Find out first" in ran.stdout


@pytest.mark.parametrize(
    ("content", "code"), [(b"\xff\xfe\x00", "SPM510"), (None, "SPM509"), (b"nonsense", "SPM6")]
)
def test_a_result_file_that_is_none_ends_with_1(
    content: bytes | None, code: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "result.json"
    if content is not None:
        path.write_bytes(content)
    assert main(["score", str(path)]) == 1
    assert code in capsys.readouterr().err


def test_model_prints_the_english_model(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["model"]) == 0
    model = json.loads(capfdbinary.readouterr().out)
    assert len(model["practices"]) == 15
    assert len(model["practices"][0]["questions"][0]["levels"]) == 5
    assert model["areas"][0]["name"] == "Strategy"


def test_catalogues_are_up_to_date_with_the_english(copy: Path) -> None:
    """Extracting and updating changes nothing: somebody who changes English also updates the catalogues."""
    before = {path: path.read_bytes() for path in sorted((copy / "locales").rglob("*.po*"))}
    assert before
    assert main(["translations", "update", "--project", str(copy)]) == 0
    assert {path: path.read_bytes() for path in sorted((copy / "locales").rglob("*.po*"))} == before


def test_status_counts_every_language_and_domain(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["translations", "status"]) == 0
    rows = [line.split() for line in capsys.readouterr().out.splitlines()[1:]]
    assert {(row[0], row[1]) for row in rows} == {
        (language, domain) for language in LANGUAGES[1:] for domain in ("interface", "assessment", "guide")
    }
    assert all(int(row[2]) == sum(map(int, row[3:])) for row in rows), rows


def test_serve_shows_the_site_and_builds_again_after_a_change(copy: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "spm_guide.cli", "serve", "--port", "0", "--language", "en"]
    command += ["--project", str(copy), "--output", str(tmp_path / "site")]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as process:
        assert process.stdout is not None
        try:
            said = process.stdout.readline()
            found = re.search(r"http://127\.0\.0\.1:\d+/", said)
            assert found, said
            about = found[0] + "en/about.html"
            assert "A wholly new sentence" not in _get(about)
            page = copy / "content" / "about.md"
            page.write_text(page.read_text() + "\nA wholly new sentence.\n")
            assert process.stdout.readline() == "Built again.\n"
            assert "A wholly new sentence" in _get(about)
            with pytest.raises(urllib.error.HTTPError) as missing:
                _get(found[0] + "en/nowhere.html")
            assert missing.value.code == 404
            assert "<html" in missing.value.read().decode()
        finally:
            process.terminate()


def _get(address: str) -> str:
    for _ in range(50):
        try:
            with urllib.request.urlopen(address) as answer:
                return str(answer.read().decode("utf-8"))
        except urllib.error.HTTPError:
            raise
        except OSError:
            time.sleep(0.1)
    raise AssertionError(f"no answer from {address}")
