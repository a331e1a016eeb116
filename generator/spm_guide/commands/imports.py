"""The commands that make a saved assessment of what other programs filled in."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from spm_guide.commands.saying import DONE, print_problems
from spm_guide.commands.sources import guide_of
from spm_guide.load.workbook_answers import read_workbook_answers
from spm_guide.model.scored_model import scored_model
from spm_guide.model.text import Location
from spm_guide.output_files import reason_of, write_file
from spm_guide.problems import problem

# Bytes; a filled-in check has about 150,000.
_LARGEST_FILE = 10_000_000


def workbook(arguments: argparse.Namespace) -> int:
    """Reads the check as a spreadsheet and writes a saved assessment."""
    guide, problems = guide_of(arguments)
    if guide is None:
        return print_problems(problems)
    name = str(arguments.file)
    try:
        with arguments.file.open("rb") as opened:
            content = opened.read(_LARGEST_FILE + 1)
    except OSError as error:
        return print_problems([problem("SPM509", Location(name), reason=error.strerror or error)])
    if len(content) > _LARGEST_FILE:
        return print_problems([problem("SPM641", Location(name), reason="it is too large")])
    data, problems = read_workbook_answers(content, name, scored_model(guide))
    if data is None:
        return print_problems(problems)
    output: Path = arguments.output or arguments.file.with_suffix(".json")
    try:
        write_file(output, json.dumps(data, ensure_ascii=False, indent=2) + "\n")
    except OSError as error:
        return print_problems([problem("SPM507", Location(str(output)), reason=reason_of(error))])
    print(f"Wrote {output}")
    return DONE
