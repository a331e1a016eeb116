"""The commands for translators' catalogues."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path

from spm_guide.commands.places import folders_of
from spm_guide.commands.saying import DONE, print_problems
from spm_guide.commands.sources import guides_of
from spm_guide.model.text import SOURCE_LANGUAGE, Location
from spm_guide.output_files import reason_of
from spm_guide.problems import problem
from spm_guide.translate.catalogues import (
    catalogue_status,
    read_catalogues,
    update_catalogues,
    write_templates,
)


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
    return _write(
        lambda: [
            *write_templates(english, folders.locales),
            *update_catalogues(english, folders.locales, languages),
        ],
        folders.locales,
    )


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


def _write(write: Callable[[], list[Path]], folder: Path) -> int:
    try:
        written = write()
    except OSError as error:
        return print_problems([problem("SPM507", Location(str(folder)), reason=reason_of(error))])
    for path in written:
        print(f"Wrote {path.relative_to(folder.parent)}")
    return DONE
