"""Makes what else can be made of the guide than a site: each kind of export_kinds.py."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from spm_guide.build import Progress, build_with, silent
from spm_guide.build_options import BuildOptions
from spm_guide.export.offline_zip import write_offline_zip
from spm_guide.export_kinds import EXPORT_KINDS, OFFLINE_ZIP
from spm_guide.folders import Folders, folder_problems
from spm_guide.load.sources import load_sources
from spm_guide.memory import Memory
from spm_guide.model.offline import Offline
from spm_guide.model.text import Location
from spm_guide.output_files import output_folder_problems, reason_of
from spm_guide.problems import Problem, has_errors, problem

# (memory, sources, language, file to write, progress) -> problems; with an error, the file stays as it was.
Exporter = Callable[[Memory, Folders, str, Path, Progress], list[Problem]]


def offline_zip(
    memory: Memory, folders: Folders, language: str, target: Path, progress: Progress = silent
) -> list[Problem]:
    """Writes one language as a ZIP that opens from a stick; it offers no other language."""
    if target.is_dir():
        return [problem("SPM514", Location("--output"), file=target)]
    with TemporaryDirectory(prefix="spm-guide-") as workshop:
        site = Path(workshop) / "site"
        options = BuildOptions(output=site, languages=(language,), offline=Offline(from_folder=True))
        problems = build_with(memory, folders, options, progress)
        if has_errors(problems):
            return problems
        try:
            write_offline_zip(site, language, target)
        except OSError as error:
            return [*problems, problem("SPM507", Location(str(target)), reason=reason_of(error))]
    return problems


EXPORTERS: dict[str, Exporter] = {OFFLINE_ZIP: offline_zip}


def build_with_downloads(
    memory: Memory, folders: Folders, options: BuildOptions, progress: Progress = silent
) -> list[Problem]:
    """Builds the site with a ZIP of each language in downloads/; with an error, nothing was changed."""
    problems = folder_problems(folders) or output_folder_problems(options.output, folders.sources)
    if problems:
        return problems
    codes = options.languages or load_sources(folders, memory)[0].language_codes()
    name = EXPORT_KINDS[OFFLINE_ZIP].file_name
    with TemporaryDirectory(prefix="spm-guide-") as workshop:
        files = [(code, Path(workshop) / name.format(code=code)) for code in dict.fromkeys(codes)]
        for code, file in files:
            problems = offline_zip(memory, folders, code, file, progress)
            if has_errors(problems):
                return problems
        offline = replace(options.offline, zips=tuple(files))
        return build_with(memory, folders, replace(options, offline=offline), progress)
