"""One command adds a language: it has catalogues and builds, with every text in English, marked."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from spm_guide.cli import main
from spm_guide.folders import find_folders


@pytest.fixture
def guide(tmp_path: Path) -> Path:
    """A copy of the whole guide with English alone: to read other catalogues would take longest."""
    folders = find_folders()
    top = tmp_path / "guide"
    for folder in (folders.assessment, folders.content, folders.theme):
        shutil.copytree(folder, top / folder.name)
    shutil.copy(folders.mkdocs_config, top)
    (top / "locales").mkdir()
    (top / "locales/languages.yml").write_text("languages:\n  - {code: en, name: English, direction: ltr}\n")
    return top


@pytest.mark.long
def test_swahili_is_added_and_built(guide: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["translations", "add", "sw", "--project", str(guide)]) == 0
    said = capsys.readouterr().out
    assert "Kiswahili (sw) is listed" in said
    catalogues = sorted(path.name for path in (guide / "locales/sw/LC_MESSAGES").iterdir())
    assert catalogues == ["assessment.po", "guide.po", "interface.po"]
    before = {path: path.read_bytes() for path in (guide / "locales").rglob("*.po")}
    assert main(["translations", "update", "--project", str(guide)]) == 0
    assert {path: path.read_bytes() for path in before} == before

    site = tmp_path / "site"
    command = ["build", "--language", "sw", "--project", str(guide), "--output", str(site)]
    assert main(command) == 0
    assert "SPM432" in capsys.readouterr().err
    form = (site / "sw/assessment.html").read_text(encoding="utf-8")
    assert re.search(r'<html lang="?sw"? ', form)
    assert re.search(r'lang="?en"?[^>]*>Start again<', form)
    page = (site / "sw/what-spm-is.html").read_text(encoding="utf-8")
    assert re.search(r'<span lang="?en"? dir="?ltr"?>', page)
