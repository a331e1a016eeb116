"""The commands that make one file of the guide."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from spm_guide.commands.places import cache_of, folders_of
from spm_guide.commands.saying import DONE, print_problems
from spm_guide.export_kinds import EXPORT_KINDS
from spm_guide.exports import EXPORTERS
from spm_guide.inputs import read_program
from spm_guide.memory import memory_of
from spm_guide.progress import progress_report


def export(arguments: argparse.Namespace) -> int:
    """Writes the file of the kind that was asked for."""
    name = EXPORT_KINDS[arguments.kind].file_name
    file = arguments.output or Path(name.format(code=arguments.language))
    memory = memory_of(cache_of(arguments), read_program())
    with progress_report(sys.stderr) as progress:
        write = EXPORTERS[arguments.kind]
        problems = write(memory, folders_of(arguments), arguments.language, file, progress)
    memory.close()
    status = print_problems(problems)
    if status == DONE:
        print(f"Wrote {file}")
    return status
