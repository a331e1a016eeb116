"""The commands for translators' catalogues."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from pathlib import Path

from spm_guide.commands.places import folders_of
from spm_guide.commands.saying import DONE, print_problems
from spm_guide.commands.sources import guides_of
from spm_guide.load.own_word_files import read_own_words
from spm_guide.model.guide import Guide, Language
from spm_guide.model.standing import Standing
from spm_guide.model.text import SOURCE_LANGUAGE, Location
from spm_guide.output_files import reason_of, write_file
from spm_guide.problems import Problem, in_order, problem
from spm_guide.translate.catalogues import (
    BrokenCatalogue,
    catalogue_status,
    read_catalogues,
    update_catalogues,
    write_templates,
)
from spm_guide.translate.extract import extract_messages
from spm_guide.translate.new_language import UnknownLanguage, language_entry, new_language, with_language
from spm_guide.validate.suggestions import did_you_mean
from spm_guide.validate.wording.every_rule import wording_problems

LANGUAGES = "locales/languages.yml"


def extract(arguments: argparse.Namespace) -> int:
    """Writes the templates."""
    folders = folders_of(arguments)
    guides, problems = guides_of(arguments)
    if not guides:
        return print_problems(problems)
    return _write(lambda: write_templates(guides[SOURCE_LANGUAGE], folders.locales), folders.locales)


def update(arguments: argparse.Namespace) -> int:
    """Brings the catalogues up to date."""
    folders = folders_of(arguments)
    guides, problems = guides_of(arguments)
    if not guides:
        return print_problems(problems)
    english = guides[SOURCE_LANGUAGE]
    languages = tuple(guide.language for guide in guides.values())
    same_meaning = tuple(arguments.keep_meaning)
    if unknown := _unknown_ids(english, same_meaning):
        return print_problems(unknown)
    return _write(
        lambda: [
            *write_templates(english, folders.locales),
            *update_catalogues(english, folders.locales, languages, same_meaning),
        ],
        folders.locales,
    )


def _unknown_ids(english: Guide, ids: tuple[str, ...]) -> list[Problem]:
    """A problem for each id that is neither the context of a text nor a page."""
    contexts = {one.context for messages in extract_messages(english).values() for one in messages}
    known = contexts | {page.file for page in english.pages}
    place = Location("--keep-meaning")
    return [
        problem("SPM434", place, id=id_, guess=did_you_mean(id_, known)) for id_ in ids if id_ not in known
    ]


def status(arguments: argparse.Namespace) -> int:
    """Shows how much is done."""
    folders = folders_of(arguments)
    guides, problems = guides_of(arguments)
    if not guides:
        return print_problems(problems)
    codes = [code for code in guides if code != SOURCE_LANGUAGE]
    catalogues, _ = read_catalogues(folders.locales, codes)
    languages = tuple(guide.language for guide in guides.values())
    print(f"{'language':10}{'domain':14}{'texts':>8}{'done':>8}{'fuzzy':>8}{'missing':>9}")
    for row in catalogue_status(guides[SOURCE_LANGUAGE], catalogues, languages):
        print(
            f"{row.language:10}{row.domain:14}{row.total:>8}{row.translated:>8}{row.fuzzy:>8}{row.missing:>9}"
        )
    return DONE


def check(arguments: argparse.Namespace) -> int:
    """Finds slips in the finished translations."""
    folders = folders_of(arguments)
    guides, problems = guides_of(arguments)
    if not guides:
        return print_problems(problems, sys.stdout)
    there = [code for code in guides if code != SOURCE_LANGUAGE]
    unknown = [code for code in arguments.language if code not in there]
    if unknown:
        place, known = Location("--language"), ", ".join(there)
        return print_problems([problem("SPM504", place, language=code, known=known) for code in unknown])
    catalogues, _ = read_catalogues(folders.locales, there)
    for code in arguments.language or there:
        own, found = read_own_words(folders.locales, code)
        problems += found
        problems += wording_problems(
            guides[SOURCE_LANGUAGE], catalogues, code, own, spell=not arguments.no_spelling
        )
    chosen = tuple(f"locales/{code}" for code in arguments.language or there)
    shown = [
        one for one in problems if one.location.file.startswith((*chosen, "locales/terms", "locales/words"))
    ]
    if not shown:
        print("No problems found.")
    return print_problems(in_order(shown), sys.stdout)


def add(arguments: argparse.Namespace) -> int:
    """Adds a language: its entry in the list, and its catalogues."""
    folders = folders_of(arguments)
    guides, problems = guides_of(arguments)
    if not guides:
        return print_problems(problems)
    place = Location(LANGUAGES)
    if arguments.code in guides:
        listed = guides[arguments.code].language.declared_at
        return print_problems([problem("SPM431", listed, language=arguments.code)])
    try:
        language = new_language(arguments.code, Standing(arguments.standing), place)
    except UnknownLanguage as error:
        guess = f'Did you mean "{error.near}"? ' if error.near else ""
        return print_problems([problem("SPM430", Location("CODE"), language=arguments.code, guess=guess)])
    listing = folders.top / LANGUAGES
    listed_too = with_language(listing.read_text(encoding="utf-8"), language)
    if listed_too is None:
        return print_problems([problem("SPM433", place, entry=language_entry(language))])
    status = _write(
        lambda: [
            *update_catalogues(guides[SOURCE_LANGUAGE], folders.locales, [language]),
            # Last: a language is listed when its catalogues are there.
            write_file(listing, listed_too),
        ],
        folders.locales,
    )
    if status == DONE:
        print(_next_steps(language))
    return status


def _next_steps(language: Language) -> str:
    code = language.code
    return f"""
{language.name} ({code}) is listed in {LANGUAGES}. Nothing is translated yet.

1. Translate locales/{code}/LC_MESSAGES/interface.po first, and in it the notices on privacy, saving and
   errors: without them the language is not published. spm-guide check says how many are missing.
2. Then assessment.po, the questions and results. The pages, guide.po, can follow one by one.
3. See it: spm-guide build --language en --language {code}. What is not translated shows in English,
   marked.
4. spm-guide translations check --language {code} finds slips, spm-guide translations status shows how
   far you are.
5. Words that the check of spelling does not know go into locales/words/{code}.txt, one a line."""


def _write(write: Callable[[], list[Path]], folder: Path) -> int:
    try:
        written = write()
    except BrokenCatalogue as error:
        return print_problems(error.problems)
    except OSError as error:
        return print_problems([problem("SPM507", Location(str(folder)), reason=reason_of(error))])
    for path in written:
        print(f"Wrote {path.relative_to(folder.parent)}")
    return DONE
