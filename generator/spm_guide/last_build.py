"""Notes what a site was made from, to see at once that there is nothing to do."""

from __future__ import annotations

import json
import os
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from spm_guide.build_options import BuildOptions
from spm_guide.digests import digest_of
from spm_guide.inputs import Inputs
from spm_guide.output_files import write_file


@dataclass(frozen=True, slots=True)
class Record:
    """
    One build.

    made_from  another for every change of the sources, the program and the options
    said       what the build had to say, in lines
    """

    made_from: str
    said: tuple[str, ...]


def unchanged(cache: Path, output: Path, made_from: str) -> Record | None:
    """The record of the build that made `output` from the same; None when there is something to do.

    Files that somebody added, changed or removed in `output` are something to do.
    """
    try:
        noted = json.loads(_file(cache, output).read_text(encoding="utf-8"))
        if noted["made_from"] != made_from or noted["files"] != _stamps(output):
            return None
        return Record(made_from, tuple(map(str, noted["said"])))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def write_record(cache: Path, output: Path, record: Record) -> None:
    """Notes that `output` was just made; that it can't be noted is no error."""
    noted: dict[str, Any] = {
        "made_from": record.made_from,
        "said": list(record.said),
        "files": _stamps(output),
    }
    with suppress(OSError):
        write_file(_file(cache, output), json.dumps(noted))


def _file(cache: Path, output: Path) -> Path:
    name = digest_of((os.path.realpath(output),))
    return cache / f"site-{name[:16]}.json"


def _stamps(output: Path) -> dict[str, list[int]]:
    """Size and time of every file of the site."""
    stamps = {}
    for folder, _, files in os.walk(output):
        for name in files:
            path = os.path.join(folder, name)
            found = os.stat(path)
            stamps[os.path.relpath(path, output)] = [found.st_size, found.st_mtime_ns]
    return stamps


def made_from(inputs: Inputs, program: str, options: BuildOptions) -> str:
    """Another for every change of the sources, the program and the options."""
    chosen = replace(options, output=Path(), jobs=1, cache=None)
    return digest_of((program, inputs.everything(), str(chosen)))
