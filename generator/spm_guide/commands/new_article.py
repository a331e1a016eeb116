"""The command that begins an article of the journal."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from spm_guide.commands.places import folders_of, today
from spm_guide.commands.saying import DONE, print_problems
from spm_guide.load.sources import load_sources
from spm_guide.model.article import EVENT, FILE_NAME, FOLDER, RESERVED, name_in_address
from spm_guide.model.sources import Sources
from spm_guide.model.text import Location, Text
from spm_guide.output_files import reason_of
from spm_guide.problems import Problem, problem

# What the writer replaces; the file is correct as it is.
SUMMARY = "One or two sentences that say what this is about."
TEXT = "The text. Give each heading an id: ## What happened {#what-happened}"
LONGEST_NAME = 60
AUTHOR = "journal-author-project"
_OF_EVENT = ("start", "end", "zone", "place", "link")


def new_article(arguments: argparse.Namespace) -> int:
    """Writes the file and says where it is; a file that is there stays as it is."""
    given = [name for name in _OF_EVENT if getattr(arguments, name)]
    if arguments.kind == EVENT:
        _complain_about_event(arguments)
    elif given:
        arguments.wrong_usage(f"only an event has --{given[0]}")
    name = arguments.name or short_name(arguments.title)
    folders = folders_of(arguments)
    path = folders.content / FOLDER / f"{name}.md"
    sources, _ = load_sources(folders)
    problems = _problems(arguments, name, path, sources)
    if problems:
        return print_problems(problems)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        # "x": nothing that is there is ever written over.
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(article_text(arguments, arguments.author or [_project(sources)]))
    except OSError as error:
        return print_problems([problem("SPM507", Location(str(path)), reason=reason_of(error))])
    print(f"Wrote {path}")
    print("Write summary and text, add tags and practices, then look for problems: spm-guide check")
    print(f"A translation is a file beside it: {name}.fr.md, with the same date and kind.")
    return DONE


def short_name(title: str) -> str:
    """A name for the file: the title's words, as many as make a handy address."""
    name = ""
    for word in name_in_address(title).split("-"):
        if len(name) + len(word) >= LONGEST_NAME:
            break
        name = f"{name}-{word}" if name else word
    return name


def article_text(arguments: argparse.Namespace, authors: list[str]) -> str:
    """The whole file. JSON strings are YAML strings too, whatever signs a title has."""
    lines = [
        f"title: {_quoted(arguments.title)}",
        f"date: {_quoted(today())}",
        f"kind: {arguments.kind}",
        f"language: {arguments.language}",
        f"authors: [{', '.join(map(_quoted, authors))}]",
        f"summary: {_quoted(arguments.summary or SUMMARY)}",
        "tags: []",
        "practices: []",
        "pages: []",
    ]
    if arguments.kind == EVENT:
        lines.append("event:")
        for name in _OF_EVENT:
            if getattr(arguments, name):
                lines.append(f"  {name}: {_quoted(getattr(arguments, name))}")
    return "\n".join(["---", *lines, "---", "", TEXT, ""])


def _complain_about_event(arguments: argparse.Namespace) -> None:
    """Leaves with a word about what an event lacks; `check` says whether times are right."""
    missing = [name for name in ("start", "end") if not getattr(arguments, name)]
    if missing:
        arguments.wrong_usage(f"an event needs --{' and --'.join(missing)}")
    if not (arguments.place or arguments.link):
        arguments.wrong_usage("an event needs --place or --link")
    if ":" in arguments.start and not arguments.zone:
        arguments.wrong_usage("an event with hours needs --zone")


def _problems(arguments: argparse.Namespace, name: str, path: Path, sources: Sources) -> list[Problem]:
    shown = Location(f"content/{FOLDER}/{path.name}")
    if not name:
        return [problem("SPM382", Location("--title"), words=arguments.title)]
    if not FILE_NAME.fullmatch(f"{name}.md") or "." in name:
        return [problem("SPM361", shown)]
    if name in RESERVED:
        return [problem("SPM362", shown, slug=name)]
    codes = sources.language_codes()
    if arguments.language not in codes:
        known = ", ".join(codes)
        return [problem("SPM504", Location("--language"), language=arguments.language, known=known)]
    return [problem("SPM381", shown)] if path.exists() else []


def _project(sources: Sources) -> str:
    """How the project signs, in English: nobody looks for a translation of a name here."""
    text = sources.interface.get(AUTHOR)
    return text.english if isinstance(text, Text) else SUMMARY


def _quoted(words: str) -> str:
    return json.dumps(" ".join(words.split()), ensure_ascii=False)
