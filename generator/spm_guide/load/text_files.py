"""Reads a text file, and says what is wrong with it when it is not one."""

from __future__ import annotations

from pathlib import Path

from spm_guide.model.text import Location
from spm_guide.problems import Problem, problem


def read_text_file(path: Path, shown: str) -> tuple[str | None, list[Problem]]:
    """The text of `path`, with line ends as "\\n" and without a byte order mark.

    shown    the name messages use
    returns  (None, problems) when there is no text: missing, unreadable, not UTF-8, or empty
    """
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return None, [problem("SPM101", Location(shown))]
    except OSError as error:
        return None, [problem("SPM102", Location(shown), reason=error.strerror or error)]
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        return None, [problem("SPM103", Location(shown, line), byte=f"0x{data[error.start]:02X}")]
    if not text.strip():
        return None, [problem("SPM104", Location(shown))]
    return text.replace("\r\n", "\n").replace("\r", "\n"), []
