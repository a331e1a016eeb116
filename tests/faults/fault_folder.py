"""Reads what stands in a fault's expected.txt and makes the project that has the fault.

expected.txt begins with a sentence that says what is wrong. Then come the commands, each behind "$ ".
The last one is spm-guide; those before it make what a repository can't hold, such as a missing file.
What follows is every line that spm-guide prints.
"""

from __future__ import annotations

import io
import shlex
import shutil
import subprocess
from contextlib import chdir, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path

from spm_guide.cli import main

FAULTS = Path(__file__).resolve().parent
BASE = FAULTS / "base-project"
SCHEMAS = FAULTS.parent.parent / "assessment" / "schema"
EXPECTED = "expected.txt"


@dataclass(frozen=True)
class Transcript:
    """One expected.txt.

    preparations  lines for the shell
    command       what follows spm-guide, word by word
    printed       everything it prints, with the line end of the last line
    """

    sentence: str
    preparations: tuple[str, ...]
    command: tuple[str, ...]
    printed: str


def fault_folders() -> list[Path]:
    """The folder of each fault."""
    return sorted(path.parent for path in FAULTS.glob(f"*/{EXPECTED}"))


def read_transcript(fault: Path) -> Transcript:
    """What the folder `fault` expects."""
    lines = (fault / EXPECTED).read_text(encoding="utf-8").splitlines(keepends=True)
    commands = [number for number, line in enumerate(lines) if line.startswith("$ ")]
    assert commands == list(range(commands[0], commands[-1] + 1)), f"{fault.name}: commands follow each other"
    *preparations, command = (lines[number][2:].strip() for number in commands)
    program, *arguments = shlex.split(command)
    assert program == "spm-guide", f"{fault.name}: the last command is spm-guide"
    sentence = "".join(lines[: commands[0]]).strip()
    printed = "".join(lines[commands[-1] + 1 :])
    return Transcript(sentence, tuple(preparations), tuple(arguments), printed)


def copied_base(target: Path) -> Path:
    """The base project at `target`, with the real schemas: they have to notice the faults."""
    shutil.copytree(BASE, target)
    shutil.copytree(SCHEMAS, target / "assessment" / "schema")
    return target


def broken_project(fault: Path, target: Path) -> Path:
    """The base project at `target`, with the files of the fault on top."""
    copied_base(target)
    left_out = shutil.ignore_patterns(EXPECTED)
    shutil.copytree(fault, target, ignore=left_out, dirs_exist_ok=True, symlinks=True)
    for line in read_transcript(fault).preparations:
        subprocess.run(["sh", "-ec", line], cwd=target, check=True)
    return target


def run(command: tuple[str, ...], folder: Path) -> tuple[int, str, str]:
    """Runs spm-guide in `folder` and returns its exit status, what it printed, and what it complained."""
    printed, complained = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8") for _ in range(2))
    with chdir(folder), redirect_stdout(printed), redirect_stderr(complained):
        status = main(command)
    return status, _text(printed), _text(complained)


def _text(stream: io.TextIOWrapper) -> str:
    stream.seek(0)
    return stream.read()
