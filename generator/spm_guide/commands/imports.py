"""The commands that make a saved assessment of what other programs filled in."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

from spm_guide.commands.saying import DONE, print_problems, text_missing
from spm_guide.commands.sources import guide_of
from spm_guide.load.kobo_answers import read_kobo_answers
from spm_guide.load.workbook_answers import read_workbook_answers
from spm_guide.model.guide import UnusableText
from spm_guide.model.scored_model import scored_model
from spm_guide.model.text import Location
from spm_guide.output_files import reason_of, write_file
from spm_guide.problems import Problem, problem

# Bytes; a filled-in check has about 150,000, and a submission of the form about 5,000.
_LARGEST_FILE = 20_000_000
# Signs of a submission's id in the name of its file.
_SHORT_ID = 12
Json = dict[str, Any]


def workbook(arguments: argparse.Namespace) -> int:
    """Reads the check as a spreadsheet and writes a saved assessment."""
    guide, problems = guide_of(arguments)
    if guide is None:
        return print_problems(problems)
    name = str(arguments.file)
    content, problems = _content_of(arguments.file, "SPM641")
    if content is None:
        return print_problems(problems)
    data, problems = read_workbook_answers(content, name, scored_model(guide))
    if data is None:
        return print_problems(problems)
    return _write({arguments.output or arguments.file.with_suffix(".json"): data})


def kobo(arguments: argparse.Namespace) -> int:
    """Reads what KoboToolbox or ODK exported and writes a saved assessment for each submission."""
    output: Path = arguments.output or arguments.file.with_suffix("")
    if output.exists() and not output.is_dir():
        return print_problems([problem("SPM501", Location("--output"), folder=output)])
    guide, problems = guide_of(arguments)
    if guide is None:
        return print_problems(problems)
    content, problems = _content_of(arguments.file, "SPM644")
    if content is None:
        return print_problems(problems)
    found, problems = read_kobo_answers(content, str(arguments.file), scored_model(guide))
    if problems:
        return print_problems(problems)
    try:
        start = guide.interface_text("file-name").shown
    except UnusableText as error:
        return print_problems([text_missing(error)])
    return _write({output / _file_name(start, data): data for data in found})


def _file_name(start: str, data: Json) -> str:
    """As the page names what it saves, with the day of the answers and what tells submissions apart."""
    day = (data["changed"] or data["created"] or "")[:10]
    return "-".join(part for part in (start, day, data["id"][:_SHORT_ID]) if part) + ".json"


def _content_of(file: Path, unusable: str) -> tuple[bytes | None, list[Problem]]:
    """What is in the file, or None with the reason.  unusable  code of the problem that it is too large"""
    name = str(file)
    try:
        with file.open("rb") as opened:
            content = opened.read(_LARGEST_FILE + 1)
    except OSError as error:
        return None, [problem("SPM509", Location(name), reason=error.strerror or error)]
    if len(content) > _LARGEST_FILE:
        return None, [problem(unusable, Location(name), reason="it is too large")]
    return content, []


def _write(assessments: dict[Path, Json]) -> int:
    for output, data in assessments.items():
        try:
            write_file(output, json.dumps(data, ensure_ascii=False, indent=2) + "\n")
        except OSError as error:
            return print_problems([problem("SPM507", Location(str(output)), reason=reason_of(error))])
        print(f"Wrote {output}")
    return DONE
