"""The command `spm-guide`: arguments in, one call, problems and an exit status out.

Exit status: 0 done, 1 something in the user's input is wrong, 2 the command was used wrongly.
"""

from __future__ import annotations

import argparse
import io
import json
import sys
import threading
from collections.abc import Callable, Sequence
from importlib.metadata import version
from pathlib import Path

from spm_guide.build import BuildOptions, build, read_guides
from spm_guide.folders import Folders, find_folders, folders_in
from spm_guide.load.result_files import LONGEST_FILE, read_result_file
from spm_guide.model.compiled import compiled_model
from spm_guide.model.scored_model import scored_model
from spm_guide.model.text import SOURCE_LANGUAGE, Location
from spm_guide.output_files import output_folder_problems, reason_of
from spm_guide.problems import Problem, Severity, problem
from spm_guide.progress import progress_report
from spm_guide.score.document import canonical_json, score_document
from spm_guide.score_table import score_table
from spm_guide.serve import HOST, serve, site_server
from spm_guide.translate.catalogues import (
    catalogue_status,
    read_catalogues,
    update_catalogues,
    write_templates,
)

DONE, INPUT_WRONG, USAGE_WRONG = 0, 1, 2
DEFAULT_OUTPUT = "site"
DEFAULT_PORT = 8000
# A character takes up to four bytes.
_MOST_BYTES = 4 * LONGEST_FILE


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

    score = command(
        "score", _score, "Compute the scores of a saved assessment.", "score my-institution.json --table"
    )
    score.add_argument("file", metavar="FILE", help="a saved assessment, or - for standard input")
    score.add_argument("--table", action="store_true", help="a table for people instead of JSON")

    command(
        "model",
        _model,
        "Print the model (questions, steps, resources) as JSON, in English.",
        "model > model.json",
    )

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
    _, problems = read_guides(_folders(arguments))
    if arguments.format == "json":
        print(json.dumps({"problems": [_as_json(found) for found in problems]}, ensure_ascii=False, indent=2))
        return _status_of(problems)
    status = _print_problems(problems, sys.stdout)
    if not problems:
        print("No problems found.")
    return status


def _score(arguments: argparse.Namespace) -> int:
    guides, problems = read_guides(_folders(arguments))
    if not guides:
        return _print_problems(problems)
    guide = guides[SOURCE_LANGUAGE]
    model = scored_model(guide)
    name = "standard input" if arguments.file == "-" else arguments.file
    try:
        data = _read_at_most(_MOST_BYTES + 1, arguments.file)
    except OSError as error:
        return _print_problems([problem("SPM509", Location(name), reason=error.strerror or error)])
    if len(data) > _MOST_BYTES:
        size = f"more than {LONGEST_FILE}"
        return _print_problems([problem("SPM602", Location(name), size=size, limit=LONGEST_FILE)])
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return _print_problems([problem("SPM510", Location(name))])
    answered, wrong = read_result_file(text, name, model)
    if answered is None:
        return _print_problems(wrong)
    _print_problems(wrong)
    document = score_document(model, answered)
    if arguments.table:
        print(score_table(document, guide, answered))
    else:
        sys.stdout.buffer.write(canonical_json(document).encode("utf-8") + b"\n")
    return DONE


def _model(arguments: argparse.Namespace) -> int:
    guides, problems = read_guides(_folders(arguments))
    if not guides:
        return _print_problems(problems)
    compiled = json.dumps(compiled_model(guides[SOURCE_LANGUAGE]), ensure_ascii=False, indent=2)
    sys.stdout.buffer.write(compiled.encode("utf-8") + b"\n")
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


def _read_at_most(size: int, file: str) -> bytes:
    """The first `size` bytes of a file, or of standard input for "-"; a wrong name can mean endless ones."""
    if file == "-":
        return sys.stdin.buffer.read(size)
    with Path(file).open("rb") as opened:
        return opened.read(size)


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
