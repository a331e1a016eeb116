"""Where a command reads and where it keeps what the next one can use again."""

from __future__ import annotations

import argparse
import os
from pathlib import Path

from platformdirs import user_cache_path

from spm_guide.build_options import BuildOptions
from spm_guide.folders import Folders, find_folders, folders_in

CACHE_VARIABLE = "SPM_GUIDE_CACHE"


def folders_of(arguments: argparse.Namespace) -> Folders:
    """The folders of the guide that the command is about."""
    return folders_in(arguments.project) if arguments.project else find_folders()


def cache_of(arguments: argparse.Namespace) -> Path:
    """The folder for what can be used again: the one given, else the one the environment names."""
    given: Path | None = arguments.cache
    named = os.environ.get(CACHE_VARIABLE)
    return given or (Path(named) if named else user_cache_path("spm-guide", appauthor=False))


def options_of(arguments: argparse.Namespace) -> BuildOptions:
    """What the user chose for the site."""
    return BuildOptions(
        output=arguments.output,
        languages=tuple(arguments.language),
        base_url=arguments.base_url,
        jobs=arguments.jobs,
        cache=cache_of(arguments),
        renderer=arguments.renderer,
    )
