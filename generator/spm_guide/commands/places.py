"""Where a command reads and where it keeps what the next one can use again."""

from __future__ import annotations

import argparse
import os
from datetime import UTC, date, datetime
from pathlib import Path

from platformdirs import user_cache_path

from spm_guide.build_options import BuildOptions
from spm_guide.folders import Folders, find_folders, folders_in
from spm_guide.model.text import Location
from spm_guide.problems import Problem, problem

CACHE_VARIABLE = "SPM_GUIDE_CACHE"
# Seconds since 1970, as https://reproducible-builds.org/specs/source-date-epoch/ has it.
DAY_VARIABLE = "SOURCE_DATE_EPOCH"


def folders_of(arguments: argparse.Namespace) -> Folders:
    """The folders of the guide that the command is about."""
    return folders_in(arguments.project) if arguments.project else find_folders()


def cache_of(arguments: argparse.Namespace) -> Path:
    """The folder for what can be used again: the one given, else the one the environment names."""
    given: Path | None = arguments.cache
    named = os.environ.get(CACHE_VARIABLE)
    return given or (Path(named) if named else user_cache_path("spm-guide", appauthor=False))


def given_day() -> str | None:
    """The day that the environment names, e.g. "2026-11-28"; None: it names none that can be."""
    try:
        return datetime.fromtimestamp(int(os.environ[DAY_VARIABLE]), UTC).date().isoformat()
    except (KeyError, ValueError, OverflowError, OSError):
        return None


def day_problems() -> list[Problem]:
    """Why the day that the environment names can't be read."""
    value = os.environ.get(DAY_VARIABLE)
    if not value or given_day() is not None:
        return []
    return [problem("SPM383", Location(DAY_VARIABLE), value=value)]


def today() -> str:
    """The day that counts as today: the one given, else that of this machine."""
    return given_day() or date.today().isoformat()


def options_of(arguments: argparse.Namespace) -> BuildOptions:
    """What the user chose for the site."""
    return BuildOptions(
        output=arguments.output,
        languages=tuple(arguments.language),
        base_url=arguments.base_url,
        jobs=arguments.jobs,
        cache=cache_of(arguments),
        renderer=arguments.renderer,
        day=given_day(),
    )
