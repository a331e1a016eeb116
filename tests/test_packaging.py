"""The wheel holds everything, and the pinned pair of renderers stays the pair we chose."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import venv
from pathlib import Path

import pytest

PAIR = {"mkdocs-material": "9.8.1", "pelican": "4.10.2"}


@pytest.mark.parametrize("lock", ["generator/requirements.lock", "tests/requirements.lock"])
def test_the_lock_files_hold_the_chosen_pair_of_renderers(project: Path, lock: str) -> None:
    pins = dict(re.findall(r"^([a-z0-9-]+)==([^\s;\\]+)", (project / lock).read_text(), re.MULTILINE))
    assert {name: pins[name] for name in PAIR} == PAIR


@pytest.mark.parametrize("lock", ["generator/requirements.lock", "tests/requirements.lock"])
def test_lock_files_pin_by_hash_and_name_no_host(project: Path, lock: str) -> None:
    text = (project / lock).read_text()
    requirements = re.findall(r"^[a-z0-9].*?(?=^[a-z0-9]|\Z)", text, re.MULTILINE | re.DOTALL)
    assert requirements
    assert all("--hash=sha256:" in requirement for requirement in requirements)
    assert "://" not in text


def test_the_wheel_in_an_empty_environment_builds_a_site(project: Path, tmp_path: Path) -> None:
    def run(*command: str, cwd: Path = tmp_path) -> str:
        result = subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False)
        assert result.returncode == 0, result.stdout + result.stderr
        return result.stdout

    run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(tmp_path), str(project))
    venv.create(tmp_path / "empty", with_pip=True)
    python = str(tmp_path / "empty" / "bin" / "python")
    install = (python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check")
    run(*install, "--require-hashes", "-r", str(project / "generator" / "requirements.lock"))
    run(*install, "--no-deps", *map(str, tmp_path.glob("*.whl")))
    command = str(tmp_path / "empty" / "bin" / "spm-guide")
    run(command, "build", "--language", "ar", "--output", "made")
    for name in ("index.html", "ar/assessment.html", "ar/principles/clients.html"):
        assert (tmp_path / "made" / name).is_file()
    assert not os.path.exists(tmp_path / "made" / "en")
