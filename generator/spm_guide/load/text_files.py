"""Reads a text file, and says what is wrong with it when it is not one."""

from __future__ import annotations

import re
from pathlib import Path

from spm_guide.model.text import Location
from spm_guide.problems import Problem, problem

# Bytes; many times what the longest source file needs. Reading more would take minutes.
LARGEST_FILE = 1_000_000
# Invisible signs that no editor writes on purpose; the Markdown renderer uses some for itself.
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]")


def read_text_file(path: Path, shown: str) -> tuple[str | None, list[Problem]]:
    """The text of `path`, with line ends as "\\n" and without a byte order mark.

    shown    the name messages use
    returns  (None, problems) when there is no text: missing, unreadable, too large, not UTF-8, empty, or
             with signs that no text has
    """
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST_FILE + 1)
    except FileNotFoundError:
        return None, [problem("SPM101", Location(shown))]
    except OSError as error:
        return None, [problem("SPM102", Location(shown), reason=error.strerror or error)]
    if len(data) > LARGEST_FILE:
        return None, [problem("SPM116", Location(shown), limit=LARGEST_FILE)]
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        return None, [problem("SPM103", Location(shown, line), byte=f"0x{data[error.start]:02X}")]
    if not text.strip():
        return None, [problem("SPM104", Location(shown))]
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    control = [_out_of_place(match, shown) for match in _CONTROL.finditer(text)]
    return (None, control) if control else (text, [])


def _out_of_place(sign: re.Match[str], shown: str) -> Problem:
    line = sign.string.count("\n", 0, sign.start()) + 1
    return problem("SPM106", Location(shown, line), character=f"U+{ord(sign.group()):04X}")
