"""Says at which line of which template a page could not be made."""

from __future__ import annotations

import traceback
from pathlib import Path

from jinja2 import TemplateError, TemplateNotFound, TemplateSyntaxError

from spm_guide.model.guide import UnusableText
from spm_guide.model.text import Location
from spm_guide.problems import Problem, problem


def template_problem(error: TemplateError | UnusableText, theme: Path) -> Problem:
    """What to mend after `error` stopped a page; templates are named from the folder around `theme` on."""
    place = _place(error, theme)
    if isinstance(error, UnusableText):
        place = place if place.line else Location("content/interface")
        return problem("SPM345" if error.missing else "SPM346", place, id=error.id, guess="")
    reason = f'there is no "{error.name}"' if isinstance(error, TemplateNotFound) else str(error)
    return problem("SPM513", place, reason=reason.rstrip("."))


def _place(error: TemplateError | UnusableText, theme: Path) -> Location:
    """The innermost line of a template that was at work; the theme where none was."""
    if isinstance(error, TemplateSyntaxError):
        return Location(_named(Path(error.filename or theme), theme), error.lineno)
    lines = [
        (Path(frame.filename), frame.lineno or 0)
        for frame in traceback.extract_tb(error.__traceback__)
        if Path(frame.filename).is_relative_to(theme)
    ]
    file, line = lines[-1] if lines else (theme, 0)
    return Location(_named(file, theme), line)


def _named(file: Path, theme: Path) -> str:
    return file.relative_to(theme.parent).as_posix() if file.is_relative_to(theme) else str(file)
