"""The command that pools the contributions of a network."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from spm_guide.commands.places import folders_of
from spm_guide.commands.saying import DONE, INPUT_WRONG, print_problems, print_words, text_missing
from spm_guide.commands.sources import guide_of
from spm_guide.export.pool_files import peers_table, pool_csv
from spm_guide.model.guide import Guide, UnusableText
from spm_guide.model.pool import Pool
from spm_guide.model.scored_model import scored_model
from spm_guide.model.text import Location
from spm_guide.output_files import output_folder_problems, reason_of, swapped_in
from spm_guide.pool.group_names import group_names, groups_of
from spm_guide.pool.make_pool import make_pool
from spm_guide.pool.publishable import LEAST
from spm_guide.pool.reading import contribution_files
from spm_guide.pool.score_table import DatabaseError, ScoreTable
from spm_guide.problems import Problem, problem
from spm_guide.stage.pool_report import pool_report
from spm_guide.terminal.pool_table import pool_table


def pool(arguments: argparse.Namespace) -> int:
    """Pools the contributions in a folder; done when something could be published, whatever was refused."""
    guide, problems = guide_of(arguments)
    if guide is None:
        return print_problems(problems)
    sources = [arguments.folder, *folders_of(arguments).sources]
    problems = output_folder_problems(arguments.output, sources)
    try:
        files, others = contribution_files(arguments.folder)
    except OSError as error:
        problems.append(_unreadable(arguments.folder, error))
    if problems:
        return print_problems(problems)
    try:
        made = _written(guide, files, arguments)
    except UnusableText as error:
        return print_problems([text_missing(error)])
    except OSError as error:
        return print_problems([_refused_by_disk(arguments.output, reason_of(error))])
    except DatabaseError as error:
        return print_problems([_refused_by_disk(arguments.output, str(error).partition("\n")[0])])
    if not made.quartiles:
        place = Location(str(arguments.folder))
        return print_problems([problem("SPM664", place, least=LEAST, n=made.institutions)])
    refused = len(files) - made.institutions
    if print_words(lambda: pool_table(made, guide, group_names(guide), refused, others)) != DONE:
        return INPUT_WRONG
    print(f"Wrote {arguments.output}")
    return DONE


def _written(guide: Guide, files: Sequence[str], arguments: argparse.Namespace) -> Pool:
    """The pool of `files`; nothing is written where nothing may be published."""
    model = scored_model(guide)
    with ScoreTable([practice.id for practice in model.practices]) as table:
        made = make_pool(files, model, groups_of(guide), table, arguments.jobs, print_problems)
        if made.quartiles:
            report = pool_report(made, guide, folders_of(arguments).theme, group_names(guide))
            with swapped_in(arguments.output) as folder:
                table.write_parquet(made.quartiles, folder / "pool.parquet")
                # Spreadsheets take a file for UTF-8 by its first signs.
                (folder / "pool.csv").write_bytes(pool_csv(made).encode("utf-8-sig"))
                (folder / "peers.yml").write_bytes(peers_table(made).encode("utf-8"))
                (folder / "report.html").write_bytes(report.encode("utf-8"))
    return made


def _unreadable(folder: Path, error: OSError) -> Problem:
    return problem("SPM661", Location(str(folder)), folder=folder, reason=error.strerror or error)


def _refused_by_disk(output: Path, reason: str) -> Problem:
    return problem("SPM507", Location(str(output)), reason=reason)
