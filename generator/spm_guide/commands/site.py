"""The commands that make a site."""

from __future__ import annotations

import argparse
import gc
import sys
import threading

from spm_guide.build import build_with
from spm_guide.commands.places import cache_of, day_problems, folders_of, options_of
from spm_guide.commands.saying import DONE, INPUT_WRONG, print_problems
from spm_guide.commands.site_is_there import say_where
from spm_guide.exports import build_with_downloads
from spm_guide.inputs import read_program
from spm_guide.memory import memory_of
from spm_guide.model.text import Location
from spm_guide.output_files import output_folder_problems
from spm_guide.problems import Problem, has_errors, problem
from spm_guide.progress import progress_report
from spm_guide.serve import HOST, serve_site, site_server


def build(arguments: argparse.Namespace) -> int:
    """Builds the site; see site_is_there for what happens when nothing has changed."""
    unreadable_day = day_problems()
    if unreadable_day:
        return print_problems(unreadable_day)
    memory = memory_of(cache_of(arguments), read_program(), arguments.clean)
    with progress_report(sys.stderr) as progress:
        run = build_with_downloads if arguments.with_downloads else build_with
        problems = run(memory, folders_of(arguments), options_of(arguments), progress)
    memory.close()
    status = print_problems(problems)
    if status == DONE:
        say_where(arguments)
    return status


def serve(arguments: argparse.Namespace) -> int:
    """Builds the site, shows it and builds it again after each change."""
    # This command stays for hours.
    gc.enable()
    folders = folders_of(arguments)
    memory = memory_of(cache_of(arguments), read_program(), arguments.clean)

    def rebuild() -> list[Problem]:
        with progress_report(sys.stderr) as progress:
            problems = build_with(memory, folders, options_of(arguments), progress)
        print_problems(problems)
        return problems

    taken = output_folder_problems(arguments.output, folders.sources)
    if taken:
        return print_problems(taken)
    if has_errors(rebuild()) and not arguments.output.is_dir():
        return INPUT_WRONG
    try:
        server = site_server(arguments.output.resolve(), arguments.port)
    except (OSError, OverflowError) as error:
        return print_problems([problem("SPM508", Location("--port"), port=arguments.port, reason=error)])

    def say_ready() -> None:
        print(f"Open http://{HOST}:{server.server_port}/ . Stop with Ctrl+C.", flush=True)

    def rebuild_and_say() -> None:
        rebuild()
        print("Built again.", flush=True)

    watched = [*folders.sources, folders.mkdocs_config]
    serve_site(server, watched, say_ready, rebuild_and_say, threading.Event())
    memory.close()
    return DONE
