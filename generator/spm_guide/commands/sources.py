"""Where a command finds the guide, and what it can use again of earlier work."""

from __future__ import annotations

import argparse

from spm_guide.commands.places import cache_of, folders_of, today
from spm_guide.inputs import read_inputs, read_program
from spm_guide.load.sources import load_sources
from spm_guide.memory import memory_of
from spm_guide.model.guide import Guide
from spm_guide.model.text import Location
from spm_guide.problems import Problem, has_errors, problem
from spm_guide.reading import read_guides


def guides_of(
    arguments: argparse.Namespace, only: str | None = None
) -> tuple[dict[str, Guide], list[Problem]]:
    """The guide by language and what is wrong with it; see reading.read_guides."""
    folders = folders_of(arguments)
    memory = memory_of(cache_of(arguments), read_program())
    inputs = read_inputs(folders)
    try:
        found = read_guides(folders, only, memory, inputs, today())
        if read_inputs(folders) == inputs:
            memory.keep()
        return found
    finally:
        memory.close()


def guide_of(arguments: argparse.Namespace) -> tuple[Guide | None, list[Problem]]:
    """The guide in the language asked for, or None with the errors that stand in the way."""
    guides, problems = guides_of(arguments, only=arguments.language)
    if not guides and not has_errors(problems):
        known = ", ".join(load_sources(folders_of(arguments))[0].language_codes())
        place = Location("--language")
        return None, [problem("SPM504", place, language=arguments.language, known=known)]
    return guides.get(arguments.language), problems
