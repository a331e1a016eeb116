"""The command `spm-guide`: arguments in, one call, problems and an exit status out.

Exit status: 0 done, 1 something in the user's input is wrong, 2 the command was used wrongly.
"""

from __future__ import annotations

import argparse
import hashlib
import io
import json
import sys
import threading
from collections.abc import Callable, Sequence
from importlib.metadata import version
from pathlib import Path
from typing import Any

from spm_guide.build import BuildOptions, build, read_guides
from spm_guide.folders import Folders, find_folders, folders_in
from spm_guide.load.sources import load_sources
from spm_guide.model.compiled import compiled_model
from spm_guide.model.guide import Guide, UnusableText
from spm_guide.model.scored_model import ScoredModel, scored_model
from spm_guide.model.text import SOURCE_LANGUAGE, Location
from spm_guide.online_addresses import online_problems
from spm_guide.output_files import output_folder_problems, reason_of, write_file
from spm_guide.problems import Problem, Severity, problem
from spm_guide.progress import progress_report
from spm_guide.saved_files import (
    SavedFile,
    comparison_problems,
    merge_problems,
    read_saved_file,
    read_saved_files,
    upgrade_problems,
)
from spm_guide.score.compare import comparison
from spm_guide.score.document import canonical_json, score_document
from spm_guide.score.explain import explainable, explanations
from spm_guide.score.merge import merge_document
from spm_guide.score.merged_file import merged_file
from spm_guide.serve import HOST, serve, site_server
from spm_guide.stage.model_document import model_document
from spm_guide.terminal.comparison_table import comparison_table
from spm_guide.terminal.explanation import explanation_text
from spm_guide.terminal.merge_table import merge_table
from spm_guide.terminal.score_table import score_table
from spm_guide.terminal.upgrade_report import upgrade_report
from spm_guide.translate.catalogues import (
    catalogue_status,
    read_catalogues,
    update_catalogues,
    write_templates,
)
from spm_guide.validate.markdown_page import scanned_pages
from spm_guide.validate.outward_addresses import outward_addresses
from spm_guide.validate.suggestions import did_you_mean

DONE, INPUT_WRONG, USAGE_WRONG = 0, 1, 2
DEFAULT_OUTPUT = "site"
DEFAULT_PORT = 8000


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command and returns its exit status."""
    parsed = _parser().parse_args(arguments)
    if isinstance(sys.stdout, io.TextIOWrapper):
        # A name that the terminal can't show must not stop the command.
        sys.stdout.reconfigure(errors="backslashreplace")
    run: Callable[[argparse.Namespace], int] = parsed.run
    try:
        return run(parsed)
    except KeyboardInterrupt:
        return INPUT_WRONG
    except BrokenPipeError:
        sys.stderr.close()
        return DONE


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="spm-guide",
        description="Builds and checks a multilingual guide to social performance management.",
    )
    parser.add_argument("--version", action="version", version=f"%(prog)s {version('spm-guide')}")
    commands = parser.add_subparsers(metavar="COMMAND", required=True)

    def command(
        name: str, run: Callable[[argparse.Namespace], int], does: str, example: str
    ) -> argparse.ArgumentParser:
        added = commands.add_parser(name, help=does, description=does, epilog=f"example: spm-guide {example}")
        added.set_defaults(run=run)
        added.add_argument(
            "--project",
            type=Path,
            metavar="FOLDER",
            help="folder with content/, assessment/, locales/ and theme/ (default: our own)",
        )
        return added

    site = command("build", _build, "Build the site.", "build --language en --language ar --output site")
    site.add_argument(
        "--language", action="append", default=[], metavar="CODE", help="only this language; repeatable"
    )
    site.add_argument(
        "--output", type=Path, default=Path(DEFAULT_OUTPUT), metavar="FOLDER", help="where to (default: site)"
    )
    site.add_argument(
        "--base-url", metavar="ADDRESS", help="address the site will have; needed for a sitemap"
    )
    site.add_argument(
        "--jobs", type=_at_least_one, default=2, metavar="N", help="languages at the same time (default: 2)"
    )

    preview = command(
        "serve",
        _serve,
        "Build the site, show it on this machine, build again on changes.",
        "serve --port 8000",
    )
    preview.add_argument(
        "--language", action="append", default=[], metavar="CODE", help="only this language; repeatable"
    )
    preview.add_argument(
        "--output", type=Path, default=Path(DEFAULT_OUTPUT), metavar="FOLDER", help="where to (default: site)"
    )
    preview.add_argument(
        "--jobs", type=_at_least_one, default=2, metavar="N", help="languages at the same time (default: 2)"
    )
    preview.add_argument(
        "--port", type=int, default=DEFAULT_PORT, metavar="N", help=f"port (default: {DEFAULT_PORT})"
    )

    check = command(
        "check", _check, "List every problem of model, pages, catalogues and links.", "check --format json"
    )
    check.add_argument(
        "--format", choices=("text", "json"), default="text", help="how to print (default: text)"
    )
    check.add_argument(
        "--online", action="store_true", help="also try every address of other sites; needs a network"
    )

    score = command(
        "score", _score, "Compute the scores of saved assessments.", "score my-institution.json --table"
    )
    score.add_argument(
        "file",
        nargs="+",
        metavar="FILE",
        help="a saved assessment, or - for standard input; several give one line each, null for a wrong one",
    )
    in_words = score.add_mutually_exclusive_group()
    in_words.add_argument("--table", action="store_true", help="a table for people instead of JSON")
    in_words.add_argument(
        "--explain",
        metavar="ID",
        help="every step of the arithmetic behind a question, practice, area, goal or pattern",
    )
    _add_language(score, "of the explanation")
    score.set_defaults(wrong_usage=score.error)

    merge = command(
        "merge",
        _merge,
        "Merge the saved assessments of several people of one institution: what they say together, and what "
        "to talk about.",
        "merge board.json branch.json staff.json --output together.json --format table",
    )
    merge.add_argument("file", nargs="+", metavar="FILE", help="a saved assessment")
    merge.add_argument(
        "--output", type=Path, metavar="FILE", help="also write the merged assessment, to open on the page"
    )
    _add_format(merge)
    _add_language(merge, "of the table")

    compare = command(
        "compare",
        _compare,
        "Compare two saved assessments of different dates: what changed.",
        "compare 2025.json 2026.json --format table",
    )
    compare.add_argument("old", metavar="OLD", help="the older assessment")
    compare.add_argument("new", metavar="NEW", help="the newer assessment")
    _add_format(compare)
    _add_language(compare, "of the table")

    newer_copy = command(
        "upgrade",
        _upgrade,
        "Copy a saved assessment that answers an older version of the questions to the present one.",
        "upgrade my-institution-2025.json --output my-institution.json",
    )
    newer_copy.add_argument("file", metavar="FILE", help="a saved assessment, or - for standard input")
    newer_copy.add_argument(
        "--output", type=Path, required=True, metavar="FILE", help="the copy; FILE stays as it is"
    )
    _add_language(newer_copy, "of the report")

    model = command(
        "model",
        _model,
        "Print the model (questions, steps, patterns, resources), for programs or to read.",
        "model --format html --language fr > model.html",
    )
    model.add_argument(
        "--format", choices=("json", "html"), default="json", help="how to print (default: json)"
    )
    _add_language(model, "of the texts")

    catalogues = commands.add_parser(
        "translations",
        help="Work with the translators' catalogues.",
        description="Work with the translators' catalogues.",
        epilog="example: spm-guide translations status",
    )
    commands = catalogues.add_subparsers(metavar="ACTION", required=True)
    command("extract", _extract, "Write the templates (.pot) from the English.", "translations extract")
    command(
        "update",
        _update,
        "Bring the catalogues (.po) up to date; no translation is lost.",
        "translations update",
    )
    command("status", _status, "Show how much of each language is done.", "translations status")
    return parser


def _add_format(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--format", choices=("json", "table"), default="json", help="how to print (default: json)"
    )


def _add_language(parser: argparse.ArgumentParser, of_what: str) -> None:
    parser.add_argument(
        "--language",
        default=SOURCE_LANGUAGE,
        metavar="CODE",
        help=f"language {of_what} (default: {SOURCE_LANGUAGE})",
    )


def _build(arguments: argparse.Namespace) -> int:
    folders = _folders(arguments)
    with progress_report(sys.stderr) as progress:
        problems = build(folders, _options(arguments, arguments.base_url), progress)
    status = _print_problems(problems)
    if status == DONE:
        front_door = (arguments.output / "index.html").resolve()
        print(f"The site is in {arguments.output}. Open {front_door} in a browser.")
        if arguments.base_url is None:
            print("No sitemap: it needs --base-url, the address the site will have.")
    return status


def _serve(arguments: argparse.Namespace) -> int:
    folders = _folders(arguments)

    def rebuild() -> list[Problem]:
        with progress_report(sys.stderr) as progress:
            problems = build(folders, _options(arguments, None), progress)
        _print_problems(problems)
        return problems

    taken = output_folder_problems(arguments.output, folders.sources)
    if taken:
        return _print_problems(taken)
    if any(found.severity is Severity.ERROR for found in rebuild()) and not arguments.output.is_dir():
        return INPUT_WRONG
    try:
        server = site_server(arguments.output.resolve(), arguments.port)
    except (OSError, OverflowError) as error:
        return _print_problems([problem("SPM508", Location("--port"), port=arguments.port, reason=error)])
    print(f"Open http://{HOST}:{server.server_port}/ . Stop with Ctrl+C.", flush=True)
    watched = [*folders.sources, folders.mkdocs_config]

    def rebuild_and_say() -> None:
        rebuild()
        print("Built again.", flush=True)

    serve(server, watched, rebuild_and_say, threading.Event())
    return DONE


def _check(arguments: argparse.Namespace) -> int:
    folders = _folders(arguments)
    _, problems = read_guides(folders)
    if arguments.online:
        sources, _ = load_sources(folders)
        addresses = outward_addresses(sources, scanned_pages(sources.markdown))
        with progress_report(sys.stderr) as progress:
            problems += online_problems(addresses, progress)
    if arguments.format == "json":
        print(json.dumps({"problems": [_as_json(found) for found in problems]}, ensure_ascii=False, indent=2))
        return _status_of(problems)
    status = _print_problems(problems, sys.stdout)
    if not problems:
        print("No problems found.")
    return status


def _score(arguments: argparse.Namespace) -> int:
    if len(arguments.file) > 1 and (arguments.table or arguments.explain):
        arguments.wrong_usage("--table and --explain take one file")
    guide, problems = _guide(arguments)
    if guide is None:
        return _print_problems(problems)
    model = scored_model(guide)
    if arguments.explain and arguments.explain not in explainable(model):
        guess = did_you_mean(arguments.explain, explainable(model))
        wrong_id = problem("SPM626", Location("--explain"), id=arguments.explain, guess=guess)
        return _print_problems([wrong_id])
    if len(arguments.file) > 1:
        return _score_each(arguments.file, model, guide)
    saved, problems = read_saved_file(arguments.file[0], model)
    if saved is None:
        return _print_problems(problems)
    _print_problems(problems)
    _say_what_was_upgraded([saved], guide)
    document = score_document(model, saved.answered)
    if arguments.explain:
        explained = explanations(model, saved.answered, document, arguments.explain)
        return _print_words(lambda: explanation_text(explained, guide))
    if arguments.table:
        print(score_table(document, guide, saved.answered))
    else:
        _print_json(document)
    return DONE


def _score_each(files: Sequence[str], model: ScoredModel, guide: Guide) -> int:
    """One line a file, in the order of the files; `null` keeps the place of one that can't be scored."""
    statuses = set()
    for file in files:
        saved, problems = read_saved_file(file, model)
        statuses.add(_print_problems(problems))
        _say_what_was_upgraded([] if saved is None else [saved], guide)
        _print_json(None if saved is None else score_document(model, saved.answered))
    return max(statuses)


def _merge(arguments: argparse.Namespace) -> int:
    guide, problems = _guide(arguments)
    if guide is None:
        return _print_problems(problems)
    model = scored_model(guide)
    files, problems = read_saved_files(arguments.file, model)
    problems += merge_problems(files, model, arguments.output)
    if _print_problems(problems) != DONE:
        return INPUT_WRONG
    _say_what_was_upgraded(files, guide)
    answered = [file.answered for file in files]
    document = merge_document(model, answered)
    if arguments.output is not None:
        merged = merged_file(model, answered, document, _name_of_merge(files))
        problems = _write_saved_file(merged, arguments.output)
        if problems:
            return _print_problems(problems)
    if arguments.format == "table":
        return _print_words(lambda: merge_table(document, guide))
    _print_json(document)
    return DONE


def _compare(arguments: argparse.Namespace) -> int:
    guide, problems = _guide(arguments)
    if guide is None:
        return _print_problems(problems)
    model = scored_model(guide)
    files, problems = read_saved_files([arguments.old, arguments.new], model)
    problems += comparison_problems(files, model)
    if _print_problems(problems) != DONE:
        return INPUT_WRONG
    _say_what_was_upgraded(files, guide)
    document = comparison(model, *(file.answered for file in files))
    if arguments.format == "table":
        return _print_words(lambda: comparison_table(document, guide))
    _print_json(document)
    return DONE


def _upgrade(arguments: argparse.Namespace) -> int:
    guide, problems = _guide(arguments)
    if guide is None:
        return _print_problems(problems)
    model = scored_model(guide)
    file, problems = read_saved_file(arguments.file, model)
    if file is not None:
        problems = upgrade_problems(file, model, arguments.output)
    if file is None or problems:
        return _print_problems(problems)
    _say_what_was_upgraded([file], guide)
    return _print_problems(_write_saved_file(file.data, arguments.output))


def _model(arguments: argparse.Namespace) -> int:
    guide, problems = _guide(arguments)
    if guide is None:
        return _print_problems(problems)
    if arguments.format == "html":
        printed = model_document(guide, _folders(arguments).theme)
    else:
        printed = json.dumps(compiled_model(guide), ensure_ascii=False, indent=2)
    sys.stdout.buffer.write(printed.encode("utf-8") + b"\n")
    return DONE


def _extract(arguments: argparse.Namespace) -> int:
    folders = _folders(arguments)
    guides, problems = read_guides(folders)
    if not guides:
        return _print_problems(problems)
    return _write(lambda: write_templates(guides[SOURCE_LANGUAGE], folders.locales), folders.locales)


def _update(arguments: argparse.Namespace) -> int:
    folders = _folders(arguments)
    guides, problems = read_guides(folders)
    if not guides:
        return _print_problems(problems)
    english = guides[SOURCE_LANGUAGE]
    languages = tuple(guide.language for guide in guides.values())
    return _write(
        lambda: [
            *write_templates(english, folders.locales),
            *update_catalogues(english, folders.locales, languages),
        ],
        folders.locales,
    )


def _status(arguments: argparse.Namespace) -> int:
    folders = _folders(arguments)
    guides, problems = read_guides(folders)
    if not guides:
        return _print_problems(problems)
    codes = [code for code in guides if code != SOURCE_LANGUAGE]
    catalogues, _ = read_catalogues(folders.locales, codes)
    languages = tuple(guide.language for guide in guides.values())
    print(f"{'language':10}{'domain':14}{'texts':>8}{'done':>8}{'fuzzy':>8}{'missing':>9}")
    for row in catalogue_status(guides[SOURCE_LANGUAGE], catalogues, languages):
        print(
            f"{row.language:10}{row.domain:14}{row.total:>8}{row.translated:>8}{row.fuzzy:>8}{row.missing:>9}"
        )
    return DONE


def _guide(arguments: argparse.Namespace) -> tuple[Guide | None, list[Problem]]:
    """The guide in the language asked for, or None with the errors that stand in the way."""
    guides, problems = read_guides(_folders(arguments), only=arguments.language)
    if not guides and _status_of(problems) == DONE:
        known = ", ".join(load_sources(_folders(arguments))[0].language_codes())
        place = Location("--language")
        return None, [problem("SPM504", place, language=arguments.language, known=known)]
    return guides.get(arguments.language), problems


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
                _print_problems([_text_missing(error)])


def _text_missing(error: UnusableText) -> Problem:
    return problem("SPM345", Location("content/interface"), id=error.id, guess="")


def _print_json(document: dict[str, Any] | None) -> None:
    sys.stdout.buffer.write(canonical_json(document).encode("utf-8") + b"\n")


def _print_words(words: Callable[[], str]) -> int:
    """Prints what `words` puts together; a guide may lack one of the texts it needs."""
    try:
        print(words())
    except UnusableText as error:
        return _print_problems([_text_missing(error)])
    return DONE


def _folders(arguments: argparse.Namespace) -> Folders:
    return folders_in(arguments.project) if arguments.project else find_folders()


def _write(write: Callable[[], list[Path]], folder: Path) -> int:
    try:
        written = write()
    except OSError as error:
        return _print_problems([problem("SPM507", Location(str(folder)), reason=reason_of(error))])
    for path in written:
        print(f"Wrote {path.relative_to(folder.parent)}")
    return DONE


def _options(arguments: argparse.Namespace, base_url: str | None) -> BuildOptions:
    return BuildOptions(
        output=arguments.output,
        languages=tuple(arguments.language),
        base_url=base_url,
        jobs=arguments.jobs,
    )


def _at_least_one(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError(f"{text} is not a whole number from 1 on")
    return number


def _print_problems(problems: list[Problem], stream: object = None) -> int:
    target = sys.stderr if stream is None else sys.stdout
    for found in problems:
        print(found, file=target)
    return _status_of(problems)


def _status_of(problems: list[Problem]) -> int:
    return INPUT_WRONG if any(found.severity is Severity.ERROR for found in problems) else DONE


def _as_json(found: Problem) -> dict[str, str | int]:
    return {
        "file": found.location.file,
        "line": found.location.line,
        "code": found.code,
        "severity": found.severity.value,
        "what": found.what,
        "remedy": found.remedy,
    }


if __name__ == "__main__":
    sys.exit(main())
