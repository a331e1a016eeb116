"""Reads locales/terms/<code>.txt and locales/words/<code>.txt; a language need not have them.

Lines that begin with # are comments. A line of terms is the id of a term of the glossary, a colon, and
further ways to say it with commas between them; a line of words is one word.
"""

from __future__ import annotations

from pathlib import Path

from spm_guide.load.text_files import read_text_file
from spm_guide.model.own_words import OwnWords
from spm_guide.problems import Problem


def read_own_words(locales: Path, code: str) -> tuple[OwnWords, list[Problem]]:
    """The lists of the language, and what is wrong with their files."""
    terms, problems = _lines(locales, f"terms/{code}.txt")
    words, found = _lines(locales, f"words/{code}.txt")
    further = {id_.strip(): _listed(forms) for id_, _, forms in (line.partition(":") for line in terms)}
    return OwnWords(further, tuple(words)), [*problems, *found]


def _lines(locales: Path, name: str) -> tuple[list[str], list[Problem]]:
    if not (locales / name).exists():
        return [], []
    text, problems = read_text_file(locales / name, f"{locales.name}/{name}")
    lines = [line.strip() for line in (text or "").splitlines()]
    return [line for line in lines if line and not line.startswith("#")], problems


def _listed(forms: str) -> tuple[str, ...]:
    return tuple(form.strip() for form in forms.split(",") if form.strip())
