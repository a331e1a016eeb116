"""Writes anew what each fault prints, after a message was reworded. Read the difference before you commit.

python tests/faults/rewrite_expected.py
"""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from fault_folder import EXPECTED, broken_project, fault_folders, read_transcript, run


def rewrite(fault: Path) -> None:
    """Keeps the sentence and the commands of `fault`, and replaces what follows."""
    transcript = read_transcript(fault)
    with TemporaryDirectory() as folder:
        _, printed, complained = run(transcript.command, broken_project(fault, Path(folder) / "project"))
    file = fault / EXPECTED
    kept = file.read_text(encoding="utf-8").removesuffix(transcript.printed)
    file.write_text(kept + printed + complained, encoding="utf-8")


if __name__ == "__main__":
    for fault in fault_folders():
        rewrite(fault)
