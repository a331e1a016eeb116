"""The commands that work with saved assessments."""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from spm_guide.commands.saying import (
    DONE,
    INPUT_WRONG,
    print_json,
    print_problems,
    print_words,
    text_missing,
)
from spm_guide.commands.sources import guide_of
from spm_guide.model.guide import Guide, UnusableText
from spm_guide.model.scored_model import ScoredModel, scored_model
from spm_guide.model.text import Location
from spm_guide.output_files import reason_of, write_file
from spm_guide.problems import Problem, problem
from spm_guide.saved_files import (
    SavedFile,
    comparison_problems,
    merge_problems,
    read_saved_file,
    read_saved_files,
    upgrade_problems,
)
from spm_guide.score.compare import comparison
from spm_guide.score.document import score_document
from spm_guide.score.explain import explainable, explanations
from spm_guide.score.merge import merge_document
from spm_guide.score.merged_file import merged_file
from spm_guide.terminal.comparison_table import comparison_table
from spm_guide.terminal.explanation import explanation_text
from spm_guide.terminal.merge_table import merge_table
from spm_guide.terminal.score_table import score_table
from spm_guide.terminal.upgrade_report import upgrade_report
from spm_guide.validate.suggestions import did_you_mean


def score(arguments: argparse.Namespace) -> int:
    """Scores saved assessments."""
    if len(arguments.file) > 1 and (arguments.table or arguments.explain):
        arguments.wrong_usage("--table and --explain take one file")
    guide, problems = guide_of(arguments)
    if guide is None:
        return print_problems(problems)
    model = scored_model(guide)
    if arguments.explain and arguments.explain not in explainable(model):
        guess = did_you_mean(arguments.explain, explainable(model))
        wrong_id = problem("SPM626", Location("--explain"), id=arguments.explain, guess=guess)
        return print_problems([wrong_id])
    if len(arguments.file) > 1:
        return _score_each(arguments.file, model, guide)
    saved, problems = read_saved_file(arguments.file[0], model)
    if saved is None:
        return print_problems(problems)
    print_problems(problems)
    _say_what_was_upgraded([saved], guide)
    document = score_document(model, saved.answered)
    if arguments.explain:
        explained = explanations(model, saved.answered, document, arguments.explain)
        return print_words(lambda: explanation_text(explained, guide))
    if arguments.table:
        print(score_table(document, guide, saved.answered))
    else:
        print_json(document)
    return DONE


def _score_each(files: Sequence[str], model: ScoredModel, guide: Guide) -> int:
    """One line a file, in the order of the files; `null` keeps the place of one that can't be scored."""
    statuses = set()
    for file in files:
        saved, problems = read_saved_file(file, model)
        statuses.add(print_problems(problems))
        _say_what_was_upgraded([] if saved is None else [saved], guide)
        print_json(None if saved is None else score_document(model, saved.answered))
    return max(statuses)


def merge(arguments: argparse.Namespace) -> int:
    """Merges the assessments of several people."""
    guide, problems = guide_of(arguments)
    if guide is None:
        return print_problems(problems)
    model = scored_model(guide)
    files, problems = read_saved_files(arguments.file, model)
    problems += merge_problems(files, model, arguments.output)
    if print_problems(problems) != DONE:
        return INPUT_WRONG
    _say_what_was_upgraded(files, guide)
    answered = [file.answered for file in files]
    document = merge_document(model, answered)
    if arguments.output is not None:
        merged = merged_file(model, answered, document, _name_of_merge(files))
        problems = _write_saved_file(merged, arguments.output)
        if problems:
            return print_problems(problems)
    if arguments.format == "table":
        return print_words(lambda: merge_table(document, guide))
    print_json(document)
    return DONE


def compare(arguments: argparse.Namespace) -> int:
    """Compares two assessments."""
    guide, problems = guide_of(arguments)
    if guide is None:
        return print_problems(problems)
    model = scored_model(guide)
    files, problems = read_saved_files([arguments.old, arguments.new], model)
    problems += comparison_problems(files, model)
    if print_problems(problems) != DONE:
        return INPUT_WRONG
    _say_what_was_upgraded(files, guide)
    document = comparison(model, *(file.answered for file in files))
    if arguments.format == "table":
        return print_words(lambda: comparison_table(document, guide))
    print_json(document)
    return DONE


def upgrade(arguments: argparse.Namespace) -> int:
    """Copies an older assessment to the present version."""
    guide, problems = guide_of(arguments)
    if guide is None:
        return print_problems(problems)
    model = scored_model(guide)
    file, problems = read_saved_file(arguments.file, model)
    if file is not None:
        problems = upgrade_problems(file, model, arguments.output)
    if file is None or problems:
        return print_problems(problems)
    _say_what_was_upgraded([file], guide)
    return print_problems(_write_saved_file(file.data, arguments.output))


def _name_of_merge(files: Sequence[SavedFile]) -> str:
    """The same for the same files, so that a merge done again gives the same bytes."""
    texts = "\n".join(sorted(file.text for file in files))
    return hashlib.sha256(texts.encode("utf-8")).hexdigest()[:32]


def _write_saved_file(data: dict[str, Any], output: Path) -> list[Problem]:
    """Writes a saved assessment as the page does, and returns what stood in the way."""
    try:
        write_file(output, json.dumps(data, ensure_ascii=False, indent=2) + "\n")
    except OSError as error:
        return [problem("SPM507", Location(str(output)), reason=reason_of(error))]
    return []


def _say_what_was_upgraded(files: Sequence[SavedFile], guide: Guide) -> None:
    """Says on standard error what became of the answers of older files."""
    for file in files:
        if file.report is not None:
            try:
                print(upgrade_report(file.name, file.report, guide), file=sys.stderr)
            except UnusableText as error:
                print_problems([text_missing(error)])
