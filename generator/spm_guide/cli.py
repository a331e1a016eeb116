"""The command `spm-guide`: arguments in, one call, problems and an exit status out.

Exit status: 0 done, 1 something in the user's input is wrong, 2 the command was used wrongly.
"""

from __future__ import annotations

import argparse
import gc
import io
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from importlib.metadata import version
from pathlib import Path
from typing import Any

from spm_guide.build_options import RENDERERS
from spm_guide.export_kinds import EXPORT_KINDS, FORM_FILE
from spm_guide.model.article import KINDS
from spm_guide.model.standing import Standing
from spm_guide.model.text import SOURCE_LANGUAGE

DONE, INPUT_WRONG, USAGE_WRONG = 0, 1, 2
DEFAULT_OUTPUT = "site"
DEFAULT_PORT = 8000


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command and returns its exit status."""
    parsed = _parser().parse_args(arguments)
    if isinstance(sys.stdout, io.TextIOWrapper):
        # A name that the terminal can't show must not stop the command.
        sys.stdout.reconfigure(errors="backslashreplace")
    module, _, function = parsed.run.partition(":")
    # Only the command that was asked for: all that they need takes seconds to import.
    run: Callable[[argparse.Namespace], int] = getattr(
        import_module(f"spm_guide.commands.{module}"), function
    )
    # A guide is many small objects that all stay: looking for garbage among them takes a third of the time.
    gc.disable()
    try:
        return run(parsed)
    except KeyboardInterrupt:
        return INPUT_WRONG
    except BrokenPipeError:
        sys.stderr.close()
        return DONE
    finally:
        gc.enable()


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="spm-guide",
        description="Builds and checks a multilingual guide to social performance management.",
    )
    parser.add_argument("--version", action="version", version=f"%(prog)s {version('spm-guide')}")
    commands = parser.add_subparsers(metavar="COMMAND", required=True)

    def group(name: str, does: str, example: str, metavar: str) -> Any:
        added = commands.add_parser(name, help=does, description=does, epilog=f"example: spm-guide {example}")
        return added.add_subparsers(metavar=metavar, required=True)

    def command(name: str, run: str, does: str, example: str, among: Any = None) -> argparse.ArgumentParser:
        added = (among or commands).add_parser(
            name, help=does, description=does, epilog=f"example: spm-guide {example}"
        )
        added.set_defaults(run=run)
        added.add_argument(
            "--project",
            type=Path,
            metavar="FOLDER",
            help="folder with content/, assessment/, locales/ and theme/ (default: our own)",
        )
        added.add_argument(
            "--cache",
            type=Path,
            metavar="FOLDER",
            help="where to keep what the next run can use again (default: the user's cache folder)",
        )
        return added

    site = command(
        "build", "site_is_there:build", "Build the site.", "build --language en --language ar --output site"
    )
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
    site.add_argument(
        "--renderer",
        choices=RENDERERS,
        default=RENDERERS[0],
        help=f"what makes pages of Markdown (default: {RENDERERS[0]})",
    )
    site.add_argument(
        "--with-downloads",
        action="store_true",
        help="with a ZIP of each language to download (takes twice as long)",
    )

    _add_clean(site)

    preview = command(
        "serve",
        "site:serve",
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

    preview.set_defaults(base_url=None, renderer=RENDERERS[0])
    _add_clean(preview)

    _add_new(group, command)

    check = command(
        "check",
        "check:check",
        "List every problem of model, pages, catalogues and links.",
        "check --format json",
    )
    check.add_argument(
        "--format", choices=("text", "json"), default="text", help="how to print (default: text)"
    )
    check.add_argument(
        "--online", action="store_true", help="also try every address of other sites; needs a network"
    )
    check.add_argument(
        "--site", type=Path, metavar="FOLDER", help="check a finished site instead of the sources"
    )

    score = command(
        "score",
        "scores:score",
        "Compute the scores of saved assessments.",
        "score my-institution.json --table",
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
        "scores:merge",
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
        "scores:compare",
        "Compare two saved assessments of different dates: what changed.",
        "compare 2025.json 2026.json --format table",
    )
    compare.add_argument("old", metavar="OLD", help="the older assessment")
    compare.add_argument("new", metavar="NEW", help="the newer assessment")
    _add_format(compare)
    _add_language(compare, "of the table")

    newer_copy = command(
        "upgrade",
        "scores:upgrade",
        "Copy a saved assessment that answers an older version of the questions to the present one.",
        "upgrade my-institution-2025.json --output my-institution.json",
    )
    newer_copy.add_argument("file", metavar="FILE", help="a saved assessment, or - for standard input")
    newer_copy.add_argument(
        "--output", type=Path, required=True, metavar="FILE", help="the copy; FILE stays as it is"
    )
    _add_language(newer_copy, "of the report")

    pool = command(
        "pool",
        "pool:pool",
        "Pool the saved assessments of many institutions: quartiles by tier and region, never of fewer than "
        "five.",
        "pool contributions --output pool",
    )
    pool.add_argument(
        "folder",
        type=Path,
        metavar="FOLDER",
        help="folder with saved assessments (.json), one of each institution",
    )
    pool.add_argument(
        "--output", type=Path, default=Path("pool"), metavar="FOLDER", help="where to (default: pool)"
    )
    pool.add_argument(
        "--jobs", type=_at_least_one, default=2, metavar="N", help="files read at the same time (default: 2)"
    )
    _add_language(pool, "of the tables and the report")

    model = command(
        "model",
        "model:model",
        "Print the model (questions, steps, patterns, resources), for programs or to read.",
        "model --format html --language fr > model.html",
    )
    model.add_argument(
        "--format", choices=("json", "html"), default="json", help="how to print (default: json)"
    )
    _add_language(model, "of the texts")

    files = group(
        "export",
        "Make a file of the guide, for other ways to read it.",
        "export offline-zip --language ar",
        "KIND",
    )
    for name, kind in EXPORT_KINDS.items():
        made = command(name, "files:export", kind.does, f"export {name} --language ar", files)
        made.add_argument("--language", required=True, metavar="CODE", help="language of the file")
        file_name = kind.file_name.format(code="CODE")
        made.add_argument(
            "--output", type=Path, metavar="FILE", help=f"the file to write (default: {file_name})"
        )
        made.set_defaults(kind=name)
    for_phones = command(
        "xlsform",
        "files:xlsform",
        "Write the check as a form for ODK and KoboToolbox (XLSForm), in all languages.",
        "export xlsform --output check.xlsx",
        files,
    )
    for_phones.add_argument(
        "--language", action="append", default=[], metavar="CODE", help="only this language; repeatable"
    )
    for_phones.add_argument(
        "--output",
        type=Path,
        default=Path(FORM_FILE),
        metavar="FILE",
        help=f"the file to write (default: {FORM_FILE})",
    )

    brought = group(
        "import",
        "Make a saved assessment of answers from another program.",
        "import workbook answers.xlsx --output answers.json",
        "KIND",
    )
    from_workbook = command(
        "workbook",
        "imports:workbook",
        "Read the check as a spreadsheet, in any language.",
        "import workbook answers.xlsx --output answers.json",
        brought,
    )
    from_workbook.add_argument("file", type=Path, metavar="FILE", help="the spreadsheet (XLSX)")
    from_workbook.add_argument(
        "--output", type=Path, metavar="FILE", help="the file to write (default: FILE with .json at its end)"
    )
    from_workbook.set_defaults(language=SOURCE_LANGUAGE)
    from_form = command(
        "kobo",
        "imports:kobo",
        "Read answers that KoboToolbox or ODK exported: a saved assessment for each submission.",
        "import kobo answers.csv --output answers",
        brought,
    )
    from_form.add_argument("file", type=Path, metavar="FILE", help="the exported table (CSV or XLSX)")
    from_form.add_argument(
        "--output", type=Path, metavar="FOLDER", help="where to (default: FILE without what follows its dot)"
    )
    from_form.set_defaults(language=SOURCE_LANGUAGE)

    catalogues = group(
        "translations", "Work with the translators' catalogues.", "translations status", "ACTION"
    )
    command(
        "extract",
        "translations:extract",
        "Write the templates (.pot) from the English.",
        "translations extract",
        catalogues,
    )
    brought_up = command(
        "update",
        "translations:update",
        "Bring the catalogues (.po) up to date; no translation is lost.",
        "translations update",
        catalogues,
    )
    brought_up.add_argument(
        "--keep-meaning",
        nargs="+",
        default=[],
        metavar="ID",
        help="texts whose English was only corrected, by msgctxt or page: their translations stay finished",
    )
    command(
        "status",
        "translations:status",
        "Show how much of each language is done.",
        "translations status",
        catalogues,
    )
    looked_at = command(
        "check",
        "translations:check",
        "Find slips in translations: numbers, punctuation, quotes, terms, left-over English, spelling.",
        "translations check --language fr",
        catalogues,
    )
    looked_at.add_argument(
        "--language", action="append", default=[], metavar="CODE", help="only this language; repeatable"
    )
    looked_at.add_argument(
        "--no-spelling", action="store_true", help="leave spelling out, which takes longest"
    )
    added = command(
        "add",
        "translations:add",
        "Add a language: list it and make its catalogues.",
        "translations add sw",
        catalogues,
    )
    added.add_argument("code", metavar="CODE", help="the language's code on the web, such as sw or pt-BR")
    added.add_argument(
        "--standing",
        choices=[standing.value for standing in Standing],
        default=Standing.MACHINE_ASSISTED.value,
        help=f"who stands behind its words (default: {Standing.MACHINE_ASSISTED.value})",
    )
    return parser


def _add_new(group: Callable[..., Any], command: Callable[..., argparse.ArgumentParser]) -> None:
    """The command that begins a file for a writer."""
    new = group(
        "new",
        "Begin a file for a writer, with everything that has to stand on top.",
        'new article --kind debate --title "..."',
        "WHAT",
    )
    article = command(
        "article",
        "new_article:new_article",
        "Begin an article of the journal.",
        'new article --kind debate --title "Should incentives be social?"',
        new,
    )
    article.add_argument("--kind", choices=KINDS, required=True, help="what it is")
    article.add_argument("--title", required=True, metavar="WORDS", help="title, in any script")
    _add_language(article, "it is written in")
    article.add_argument("--name", metavar="NAME", help="name of the file (default: made of the title)")
    article.add_argument(
        "--author", action="append", default=[], metavar="NAME", help="who writes it; repeatable"
    )
    article.add_argument("--summary", metavar="WORDS", help="one or two sentences for lists and feeds")
    article.add_argument("--start", metavar="TIME", help='of an event: "2027-03-10 09:00" or "2027-03-10"')
    article.add_argument("--end", metavar="TIME", help="of an event: when it ends, written like the start")
    article.add_argument("--zone", metavar="ZONE", help="of an event: its time zone, e.g. Africa/Nairobi")
    article.add_argument("--place", metavar="WORDS", help="of an event: where it takes place")
    article.add_argument("--link", metavar="ADDRESS", help="of an event: the page that announces it")
    article.set_defaults(wrong_usage=article.error)


def _add_clean(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--clean", action="store_true", help="work everything out anew instead of using earlier work again"
    )


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


def _at_least_one(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError(f"{text} is not a whole number from 1 on")
    return number


if __name__ == "__main__":
    sys.exit(main())
