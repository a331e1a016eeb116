"""Every fault of somebody's input is answered with file, line, code, reason and remedy, all at once."""

from __future__ import annotations

import filecmp
from pathlib import Path

import pytest
from fault_folder import (
    BASE,
    EXPECTED,
    broken_project,
    copied_base,
    fault_folders,
    read_transcript,
    run,
)

# These are worth a word and stop nobody.
WARNINGS = {"address-twice", "catalogue-missing", "language-not-published", "translation-wording"}


@pytest.mark.parametrize("fault", fault_folders(), ids=lambda fault: fault.name)
def test_fault(fault: Path, tmp_path: Path) -> None:
    transcript = read_transcript(fault)
    project = broken_project(fault, tmp_path / "project")
    before = everything_in(project)

    status, printed, complained = run(transcript.command, project)

    assert printed + complained == transcript.printed
    assert not (printed and complained)
    assert status == (0 if fault.name in WARNINGS else 1)
    assert everything_in(project) == before, "the command changed something, perhaps the old site"


@pytest.mark.parametrize("fault", fault_folders(), ids=lambda fault: fault.name)
def test_the_folder_of_a_fault_says_in_a_sentence_what_is_wrong(fault: Path) -> None:
    sentence = read_transcript(fault).sentence
    assert sentence.endswith((".", "!", "?"))
    assert sentence[0].isupper()


@pytest.mark.parametrize("fault", fault_folders(), ids=lambda fault: fault.name)
def test_the_folder_of_a_fault_holds_only_what_is_broken(fault: Path) -> None:
    for path in fault.rglob("*"):
        same = BASE / path.relative_to(fault)
        if path.is_file() and path.name != EXPECTED and same.is_file():
            assert not filecmp.cmp(path, same, shallow=False), f"{path} is the file of the base project"


def test_the_base_project_has_no_fault(tmp_path: Path) -> None:
    project = copied_base(tmp_path / "project")
    assert run(("check", "--project", "."), project) == (0, "No problems found.\n", "")


def everything_in(folder: Path) -> dict[str, bytes]:
    """Path -> bytes of every file, and b"" for what is no file."""
    return {
        str(path.relative_to(folder)): path.read_bytes() if path.is_file() else b""
        for path in sorted(folder.rglob("*"))
    }
