"""Builds only when there is something to do: what a build needs takes a second to import."""

from __future__ import annotations

import argparse
import sys
from importlib import import_module

from spm_guide.commands.places import cache_of, day_problems, folders_of, options_of
from spm_guide.inputs import read_inputs, read_program
from spm_guide.last_build import made_from, unchanged


def build(arguments: argparse.Namespace) -> int:
    """Says that nothing has changed, with what the last build said, or builds."""
    key = made_from(read_inputs(folders_of(arguments)), read_program(), options_of(arguments))
    # Downloads are made anew each time.
    anew = arguments.clean or arguments.with_downloads or day_problems()
    record = None if anew else unchanged(cache_of(arguments), arguments.output, key)
    if record is None:
        status: int = import_module("spm_guide.commands.site").build(arguments)
        return status
    for line in record.said:
        print(line, file=sys.stderr)
    print("Nothing has changed since the last build.", file=sys.stderr)
    say_where(arguments)
    return 0


def say_where(arguments: argparse.Namespace) -> None:
    """Says where the site is, and what it lacks."""
    front_door = (arguments.output / "index.html").resolve()
    print(f"The site is in {arguments.output}. Open {front_door} in a browser.")
    if arguments.base_url is None:
        print("No sitemap: it needs --base-url, the address the site will have.")
