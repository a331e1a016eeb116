"""Faults that lie around the command: its place, its rights, its ports, old terminals."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from fault_folder import copied_base

import spm_guide.commands.site
import spm_guide.render.with_zensical
from spm_guide.cli import main
from spm_guide.output_files import output_folder_problems

SMALL_RESULT = {
    "format": 1,
    "id": "a",
    "model": {"id": "small-guide", "version": 1},
    "mode": "quick",
    "answers": {"objectives-1": {"value": 3}},
    "goals": ["reach"],
    "links": {"reach": {"understood": {"value": 2}}},
}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The base project, which has no fault."""
    return copied_base(tmp_path / "project")


def test_a_port_that_another_program_uses(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(spm_guide.commands.site, "build_with", lambda *_: [])
    (tmp_path / "site").mkdir()
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        assert main(["serve", "--output", str(tmp_path / "site"), "--port", str(port)]) == 1
        assert f"--port: SPM508 Port {port} can't be used" in capsys.readouterr().err
    assert main(["serve", "--output", str(tmp_path / "site"), "--port", "70000"]) == 1
    assert "--port: SPM508 Port 70000 can't be used" in capsys.readouterr().err


@pytest.mark.parametrize("output", [".", "..", "../../site"])
def test_a_site_is_not_replaced_under_the_feet_of_who_asks(
    output: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    inside = tmp_path / "site" / "en"
    inside.mkdir(parents=True)
    for folder in (inside, inside.parent):
        (folder / ".spm-guide-site").touch()
    monkeypatch.chdir(inside)
    assert [found.code for found in output_folder_problems(Path(output))] == ["SPM512"]


def test_an_output_folder_whose_parent_may_not_be_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # The rights of a folder would not stop root, who may run these tests.
    monkeypatch.setattr(os, "access", lambda *_: False)
    found = output_folder_problems(tmp_path / "site")
    assert [(one.code, str(tmp_path) in one.what) for one in found] == [("SPM503", True)]


@pytest.mark.parametrize("name", ["x" * 300, "loop/site"])
def test_an_output_folder_that_no_disk_can_hold(name: str, tmp_path: Path) -> None:
    (tmp_path / "loop").symlink_to("loop")
    found = output_folder_problems(tmp_path / name)
    assert [one.code for one in found] == ["SPM507" if name[0] == "x" else "SPM503"]


def test_a_renderer_that_is_not_installed(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(spm_guide.render.with_zensical, "find_spec", lambda _: None)
    site = project.parent / "site"
    build = ["build", "--project", str(project), "--output", str(site)]
    assert main([*build, "--renderer", "zensical"]) == 1
    assert capsys.readouterr().err.endswith(
        "--renderer: SPM519 The renderer Zensical is not installed.\n"
        '    Install it with pip install "spm-guide[zensical]", or build without --renderer.\n'
    )
    assert not site.exists()


def test_a_source_that_may_not_be_read(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    locked = {project / "assessment" / "model" / "goals.yml", project / "locales/fr/LC_MESSAGES/guide.po"}
    really_open = Path.open

    def opened(path: Path, *arguments: object, **named: object) -> object:
        if path in locked:
            raise PermissionError(13, "Permission denied", str(path))
        return really_open(path, *arguments, **named)  # type: ignore[call-overload]

    monkeypatch.setattr(Path, "open", opened)
    assert main(["check", "--project", str(project)]) == 1
    said = capsys.readouterr().out
    for file in ("assessment/model/goals.yml", "locales/fr/LC_MESSAGES/guide.po"):
        assert f"{file}: SPM102 The file can't be read: Permission denied.\n" in said


def test_a_terminal_that_can_not_show_arabic(project: Path) -> None:
    (project / "content" / "عربي.md").touch()
    command = [sys.executable, "-m", "spm_guide.cli", "check", "--project", str(project)]
    ran = subprocess.run(
        command,
        env={**os.environ, "PYTHONIOENCODING": "latin-1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 1
    assert ran.stdout.startswith(r"content/\u0639\u0631\u0628\u064a.md: SPM104")
    assert not ran.stderr


def test_unknown_ids_in_a_result_file_change_no_figure(
    project: Path, tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    strange = json.loads(json.dumps(SMALL_RESULT))
    strange["answers"]["from-an-edition-1"] = {"value": "anything", "more": [1]}
    strange["links"]["another-goal"] = {"understood": 3}
    strange["links"]["reach"]["another-link"] = "x"
    strange["of-another-program"] = {"a": 1}
    documents = []
    for number, result in enumerate((SMALL_RESULT, strange)):
        file = tmp_path / f"{number}.json"
        file.write_text(json.dumps(result))
        assert main(["score", str(file), "--project", str(project)]) == 0
        said = capfdbinary.readouterr()
        assert not said.err
        documents.append(said.out)
    assert documents[0] == documents[1]
