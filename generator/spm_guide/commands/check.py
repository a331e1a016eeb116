"""The command that lists problems."""

from __future__ import annotations

import argparse
import json
import sys

from spm_guide.commands.places import folders_of
from spm_guide.commands.saying import print_problems, status_of
from spm_guide.commands.sources import guides_of
from spm_guide.load.sources import load_sources
from spm_guide.online_addresses import online_problems
from spm_guide.problems import Problem
from spm_guide.progress import progress_report
from spm_guide.validate.finished_site import finished_site_problems
from spm_guide.validate.markdown_page import scanned_pages
from spm_guide.validate.outward_addresses import outward_addresses


def check(arguments: argparse.Namespace) -> int:
    """Lists every problem of the sources, or of a finished site."""
    if arguments.site is not None:
        return _print_found(finished_site_problems(arguments.site), arguments.format)
    _, problems = guides_of(arguments)
    if arguments.online:
        sources, _ = load_sources(folders_of(arguments))
        addresses = outward_addresses(sources, scanned_pages(sources.markdown))
        with progress_report(sys.stderr) as progress:
            problems += online_problems(addresses, progress)
    return _print_found(problems, arguments.format)


def _print_found(problems: list[Problem], how: str) -> int:
    if how == "json":
        print(json.dumps({"problems": [_as_json(found) for found in problems]}, ensure_ascii=False, indent=2))
        return status_of(problems)
    status = print_problems(problems, sys.stdout)
    if not problems:
        print("No problems found.")
    return status


def _as_json(found: Problem) -> dict[str, str | int]:
    return {
        "file": found.location.file,
        "line": found.location.line,
        "code": found.code,
        "severity": found.severity.value,
        "what": found.what,
        "remedy": found.remedy,
    }
