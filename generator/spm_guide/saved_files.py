"""Saved assessments as a user names them: read one, and say why several can't go together."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from spm_guide.load.page_block import json_in_page
from spm_guide.load.result_files import LONGEST_FILE, read_result_data
from spm_guide.model.circumstances import circumstances_from
from spm_guide.model.file_age import FileAge, file_age, version_of
from spm_guide.model.result_file import ResultFile, result_file_from
from spm_guide.model.scored_model import ScoredModel
from spm_guide.model.text import Location
from spm_guide.problems import Problem, problem
from spm_guide.score.one_institution import Obstacle, merge_obstacles, other_models
from spm_guide.score.upgrade import upgrade

STANDARD_INPUT = "-"
# A character takes up to four bytes.
_MOST_BYTES = 4 * LONGEST_FILE


@dataclass(frozen=True, slots=True)
class SavedFile:
    """A saved assessment, as the present version of the model reads it.

    name      for messages
    text      as it stands in the file; of a saved page, the JSON in it
    data      everything in it; of an older file, of its upgraded copy
    answered  the answers, with what the file itself says about itself
    report    what became of the answers of an older file, see score/upgrade.py; None of any other file
    newer     whether it answers a newer version of the model, of which only a part is understood
    """

    name: str
    text: str
    data: dict[str, Any]
    answered: ResultFile
    report: dict[str, Any] | None
    newer: bool


def read_saved_file(file: str, model: ScoredModel) -> tuple[SavedFile | None, list[Problem]]:
    """A saved assessment, or None; in any case with what is to be said about it.

    file  a path, or "-" for standard input
    """
    name = "standard input" if file == STANDARD_INPUT else file
    try:
        signs = _read_at_most(_MOST_BYTES + 1, file)
    except OSError as error:
        return None, [problem("SPM509", Location(name), reason=error.strerror or error)]
    if len(signs) > _MOST_BYTES:
        size = f"more than {LONGEST_FILE}"
        return None, [problem("SPM602", Location(name), size=size, limit=LONGEST_FILE)]
    try:
        text = signs.decode("utf-8-sig")
    except UnicodeDecodeError:
        return None, [problem("SPM510", Location(name))]
    inside = json_in_page(text)
    data, problems = read_result_data(text if inside is None else inside, name, model)
    if inside is not None:
        text = inside.lstrip("\n")
    if data is None:
        return None, problems
    age = file_age(data, model)
    if age is FileAge.NEWER:
        found = version_of(data, model)
        problems = [problem("SPM631", Location(name), found=found, present=model.version)]
    present, report = upgrade(data, model) if age is FileAge.OLDER else (data, None)
    answered = replace(result_file_from(present), about=circumstances_from(data))
    return SavedFile(name, text, present, answered, report, age is FileAge.NEWER), problems


def read_saved_files(files: Sequence[str], model: ScoredModel) -> tuple[list[SavedFile], list[Problem]]:
    """Several of them, with the problems of all; those that can't be used are left out."""
    read = [read_saved_file(file, model) for file in files]
    saved = [one for one, _ in read if one is not None]
    return saved, [found for _, problems in read for found in problems]


def merge_problems(files: Sequence[SavedFile], model: ScoredModel, output: Path | None) -> list[Problem]:
    """Why these files can't be merged into `output`; empty when they can."""
    obstacles = merge_obstacles(model, [file.answered for file in files])
    problems = [_in_words(obstacle, files) for obstacle in obstacles]
    first_with: dict[str, SavedFile] = {}
    for file in files:
        first = first_with.setdefault(file.text, file)
        if first is not file:
            problems.append(problem("SPM624", Location(file.name), first=first.name))
    if output is not None and any(_same_file(output, file.name) for file in files):
        problems.append(problem("SPM625", Location("--output"), file=output))
    return problems


def comparison_problems(files: Sequence[SavedFile], model: ScoredModel) -> list[Problem]:
    """Why these files can't be compared; empty when they can."""
    return [_in_words(one, files) for one in other_models(model, [file.answered for file in files])]


def contribution_problems(file: SavedFile, model: ScoredModel) -> list[Problem]:
    """Why this file can't go into a pool; empty when it can."""
    problems = [_in_words(one, [file]) for one in other_models(model, [file.answered])]
    if file.newer:
        found = file.answered.about.model_version
        problems.append(problem("SPM632", Location(file.name), found=found, present=model.version))
    return problems


def upgrade_problems(file: SavedFile, model: ScoredModel, output: Path) -> list[Problem]:
    """Why this file can't be upgraded into `output`; empty when it can."""
    problems = contribution_problems(file, model)
    if _same_file(output, file.name):
        problems.append(problem("SPM633", Location("--output"), file=output))
    return problems


def _in_words(obstacle: Obstacle, files: Sequence[SavedFile]) -> Problem:
    against = "" if obstacle.against is None else files[obstacle.against].name
    return problem(
        obstacle.code,
        Location(files[obstacle.place].name),
        found=obstacle.found,
        wanted=obstacle.wanted,
        against=against,
    )


def _same_file(output: Path, name: str) -> bool:
    try:
        return output.samefile(name)
    except OSError:
        return False


def _read_at_most(size: int, file: str) -> bytes:
    """The first `size` bytes of a file, or of standard input; a wrong name can mean endless ones."""
    if file == STANDARD_INPUT:
        return sys.stdin.buffer.read(size)
    with Path(file).open("rb") as opened:
        return opened.read(size)
