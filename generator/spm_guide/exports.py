"""Makes what else can be made of the guide than a site: each kind of export_kinds.py."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from spm_guide.build import Progress, build_with, silent
from spm_guide.build_options import BuildOptions
from spm_guide.export.offline_zip import write_offline_zip
from spm_guide.export.workbook.book import book
from spm_guide.export.workbook.looks import theme_tokens
from spm_guide.export.workbook.writing import written
from spm_guide.export.xlsform.form import form
from spm_guide.export.xlsform.writing import written as written_form
from spm_guide.export_kinds import EXPORT_KINDS, OFFLINE_ZIP, WORKBOOK
from spm_guide.folders import Folders, folder_problems
from spm_guide.inputs import read_inputs
from spm_guide.load.sources import load_sources
from spm_guide.memory import Memory
from spm_guide.model.guide import UnusableText
from spm_guide.model.notices import untranslated_notices
from spm_guide.model.offline import Offline
from spm_guide.model.result_file import ResultFile
from spm_guide.model.text import Location
from spm_guide.output_files import output_folder_problems, reason_of, write_file
from spm_guide.problems import Problem, has_errors, problem
from spm_guide.reading import read_guides
from spm_guide.stage.template_problem import template_problem

# (memory, sources, language, file to write, progress) -> problems; with an error, the file stays as it was.
Exporter = Callable[[Memory, Folders, str, Path, Progress], list[Problem]]


def offline_zip(
    memory: Memory, folders: Folders, language: str, target: Path, progress: Progress = silent
) -> list[Problem]:
    """Writes one language as a ZIP that opens from a stick, with its spreadsheet and no other language."""
    if target.is_dir():
        return [problem("SPM514", Location("--output"), file=target)]
    with TemporaryDirectory(prefix="spm-guide-") as workshop:
        site, sheets = Path(workshop) / "site", Path(workshop) / _file_name(WORKBOOK, language)
        problems = workbook(memory, folders, language, sheets, progress)
        if has_errors(problems):
            return problems
        offline = Offline(from_folder=True, workbooks=((language, sheets),))
        options = BuildOptions(output=site, languages=(language,), offline=offline)
        problems = build_with(memory, folders, options, progress)
        if has_errors(problems):
            return problems
        try:
            write_offline_zip(site, language, target)
        except OSError as error:
            return [*problems, problem("SPM507", Location(str(target)), reason=reason_of(error))]
    return problems


def workbook(
    memory: Memory, folders: Folders, language: str, target: Path, progress: Progress = silent
) -> list[Problem]:
    """Writes the check of one language as a spreadsheet."""
    if target.is_dir():
        return [problem("SPM514", Location("--output"), file=target)]
    progress("Reading and checking the sources", 0, 1)
    guides, problems = read_guides(folders, language, memory, read_inputs(folders))
    if has_errors(problems):
        return problems
    if language not in guides:
        known = ", ".join(load_sources(folders, memory)[0].language_codes())
        return [problem("SPM504", Location("--language"), language=language, known=known)]
    try:
        content = written(book(guides[language], ResultFile()), theme_tokens(folders.theme))
        write_file(target, content)
    except UnusableText as error:
        return [*problems, template_problem(error, folders.theme)]
    except OSError as error:
        return [*problems, problem("SPM507", Location(str(target)), reason=reason_of(error))]
    return problems


def xlsform(
    memory: Memory, folders: Folders, languages: Sequence[str], target: Path, progress: Progress = silent
) -> list[Problem]:
    """Writes the check as a form for ODK and KoboToolbox, in all languages of a build or in those named."""
    if target.is_dir():
        return [problem("SPM514", Location("--output"), file=target)]
    progress("Reading and checking the sources", 0, 1)
    guides, problems = read_guides(folders, recall=memory, inputs=read_inputs(folders))
    if has_errors(problems):
        return problems
    unknown = [code for code in dict.fromkeys(languages) if code not in guides]
    if unknown:
        known = ", ".join(guides)
        return [problem("SPM504", Location("--language"), language=code, known=known) for code in unknown]
    chosen = {
        code: guide
        for code, guide in guides.items()
        if (code in languages if languages else not untranslated_notices(guide))
    }
    try:
        write_file(target, written_form(form(chosen)))
    except UnusableText as error:
        return [*problems, template_problem(error, folders.theme)]
    except OSError as error:
        return [*problems, problem("SPM507", Location(str(target)), reason=reason_of(error))]
    return problems


EXPORTERS: dict[str, Exporter] = {OFFLINE_ZIP: offline_zip, WORKBOOK: workbook}


def build_with_downloads(
    memory: Memory, folders: Folders, options: BuildOptions, progress: Progress = silent
) -> list[Problem]:
    """Builds the site with downloads/ of each language; with an error, nothing was changed."""
    problems = folder_problems(folders) or output_folder_problems(options.output, folders.sources)
    if problems:
        return problems
    codes = options.languages or load_sources(folders, memory)[0].language_codes()
    with TemporaryDirectory(prefix="spm-guide-") as workshop:
        files = {
            kind: tuple((code, Path(workshop) / _file_name(kind, code)) for code in dict.fromkeys(codes))
            for kind in EXPORTERS
        }
        for kind, of_languages in files.items():
            for code, file in of_languages:
                problems = EXPORTERS[kind](memory, folders, code, file, progress)
                if has_errors(problems):
                    return problems
        offline = replace(options.offline, zips=files[OFFLINE_ZIP], workbooks=files[WORKBOOK])
        return build_with(memory, folders, replace(options, offline=offline), progress)


def _file_name(kind: str, code: str) -> str:
    return EXPORT_KINDS[kind].file_name.format(code=code)
