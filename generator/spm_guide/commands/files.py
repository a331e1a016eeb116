"""The commands that make one file of the guide."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from pathlib import Path

from spm_guide import exports
from spm_guide.build import Progress
from spm_guide.commands.places import cache_of, folders_of
from spm_guide.commands.saying import DONE, print_problems
from spm_guide.export_kinds import EXPORT_KINDS
from spm_guide.inputs import read_program
from spm_guide.memory import Memory, memory_of
from spm_guide.problems import Problem
from spm_guide.progress import progress_report


def export(arguments: argparse.Namespace) -> int:
    """Writes the file of the kind that was asked for."""
    name = EXPORT_KINDS[arguments.kind].file_name
    file = arguments.output or Path(name.format(code=arguments.language))
    write = exports.EXPORTERS[arguments.kind]
    return _written(
        arguments,
        file,
        lambda memory, progress: write(memory, folders_of(arguments), arguments.language, file, progress),
    )


def xlsform(arguments: argparse.Namespace) -> int:
    """Writes the form."""
    file: Path = arguments.output
    return _written(
        arguments,
        file,
        lambda memory, progress: exports.xlsform(
            memory, folders_of(arguments), arguments.language, file, progress
        ),
    )


def _written(
    arguments: argparse.Namespace, file: Path, write: Callable[[Memory, Progress], list[Problem]]
) -> int:
    memory = memory_of(cache_of(arguments), read_program())
    with progress_report(sys.stderr) as progress:
        problems = write(memory, progress)
    memory.close()
    status = print_problems(problems)
    if status == DONE:
        print(f"Wrote {file}")
    return status
