"""What is wrong with one language's catalogue does not stand in the way of another."""

from __future__ import annotations

from pathlib import Path

from fault_folder import FAULTS, broken_project, run

FAULT = FAULTS / "catalogue-not-po"


def test_a_model_in_english_does_not_wait_for_french(tmp_path: Path) -> None:
    project = broken_project(FAULT, tmp_path / "project")
    assert run(("model", "--project", str(project)), tmp_path)[0] == 0
    status, _, complained = run(("model", "--project", str(project), "--language", "fr"), tmp_path)
    assert status == 1
    assert "SPM411" in complained


def test_an_unknown_language_is_told_which_there_are(tmp_path: Path) -> None:
    project = broken_project(FAULT, tmp_path / "project")
    (project / "locales/fr/LC_MESSAGES/interface.po").unlink()
    status, _, complained = run(("model", "--project", str(project), "--language", "xx"), tmp_path)
    assert status == 1
    assert "languages: en, fr" in complained
