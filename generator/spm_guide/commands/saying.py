"""What commands say: problems on standard error with the exit status they mean, JSON, words."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any

from spm_guide.model.guide import UnusableText
from spm_guide.model.text import Location
from spm_guide.problems import Problem, has_errors, problem
from spm_guide.score.document import canonical_json

DONE, INPUT_WRONG = 0, 1


def print_problems(problems: list[Problem], stream: object = None) -> int:
    """Prints them, by default on standard error, and returns the exit status they mean."""
    target = sys.stderr if stream is None else sys.stdout
    for found in problems:
        print(found, file=target)
    return status_of(problems)


def status_of(problems: list[Problem]) -> int:
    """The exit status that problems mean: one error is enough."""
    return INPUT_WRONG if has_errors(problems) else DONE


def print_json(document: dict[str, Any] | None) -> None:
    """Prints a document."""
    sys.stdout.buffer.write(canonical_json(document).encode("utf-8") + b"\n")


def print_words(words: Callable[[], str]) -> int:
    """Prints what `words` puts together; a guide may lack one of the texts it needs."""
    try:
        print(words())
    except UnusableText as error:
        return print_problems([text_missing(error)])
    return DONE


def text_missing(error: UnusableText) -> Problem:
    """The problem that a guide lacks a text of the interface."""
    return problem("SPM345", Location("content/interface"), id=error.id, guess="")
