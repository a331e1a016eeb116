"""The whole form in all its languages: what is asked, worked out and shown, top to bottom."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass

from spm_guide.export.xlsform.institution_rows import institution_rows
from spm_guide.export.xlsform.question_rows import question_rows
from spm_guide.export.xlsform.result_rows import result_rows
from spm_guide.export.xlsform.rows import IN_WORDS, Choice, Row, Rows
from spm_guide.export.xlsform.thread_rows import thread_rows
from spm_guide.model.form_fields import (
    ENDED,
    FORM_MODEL,
    FORM_REVISIONS,
    FORM_VERSION,
    NO_REVISIONS,
    STARTED,
)
from spm_guide.model.guide import Guide, Language
from spm_guide.model.scored_model import ScoredModel, scored_model

FORM_ID = "spm_check"
# Name of a column -> what stands there.
Cells = dict[str, str]


@dataclass(frozen=True, slots=True)
class Form:
    """The three sheets of a form, each a list of rows."""

    survey: tuple[Cells, ...]
    choices: tuple[Cells, ...]
    settings: Cells


def form(guides: Mapping[str, Guide]) -> Form:
    """The form in the languages of the guides, of which there is at least one; the first one is shown first.

    raises  UnusableText
    """
    in_each = [_rows(guide) for guide in guides.values()]
    languages = [guide.language for guide in guides.values()]
    survey = _side_by_side([rows.survey for rows in in_each], languages)
    choices = _side_by_side([rows.choices for rows in in_each], languages)
    model = scored_model(in_each[0].guide)
    settings = {
        "form_title": in_each[0].say("assessment-title"),
        "form_id": FORM_ID,
        # Servers take a changed form only if its version changed, too.
        "version": f"{model.version}-{_digest(survey, choices)}",
        "default_language": _called(languages[0]),
        # On the web, a screen at a time as on a phone.
        "style": "pages",
    }
    return Form(survey, choices, settings)


def _rows(guide: Guide) -> Rows:
    model = scored_model(guide)
    rows = Rows(guide)
    rows.put(Row("start", STARTED))
    rows.put(Row("end", ENDED))
    rows.calculate(FORM_MODEL, f"'{model.id}'")
    rows.calculate(FORM_VERSION, f"'{model.version}'")
    rows.calculate(FORM_REVISIONS, f"'{_revisions(model)}'")
    institution_rows(rows)
    question_rows(rows)
    thread_rows(rows)
    result_rows(rows, model)
    return rows


def _revisions(model: ScoredModel) -> str:
    questions = [question for practice in model.practices for question in practice.questions]
    return " ".join(f"{one.id}:{one.rev}" for one in questions if one.rev != 1) or NO_REVISIONS


def _side_by_side(
    in_each: Sequence[Sequence[Row] | Sequence[Choice]], languages: Sequence[Language]
) -> tuple[Cells, ...]:
    """Rows with the words of each language in a column of its own; without columns that hold nothing."""
    rows: list[Cells] = []
    for same in zip(*in_each, strict=True):
        cells: Cells = {}
        for column, value in asdict(same[0]).items():
            if column not in IN_WORDS:
                cells[column] = value
                continue
            for language, row in zip(languages, same, strict=True):
                cells[f"{column}::{_called(language)}"] = getattr(row, column)
        rows.append(cells)
    used = {column for row in rows for column, value in row.items() if value}
    return tuple({column: value for column, value in row.items() if column in used} for row in rows)


def _called(language: Language) -> str:
    """A language as forms call it: its name and its code."""
    return f"{language.name} ({language.code})"


def _digest(*sheets: tuple[Cells, ...]) -> str:
    return hashlib.sha256(repr(sheets).encode()).hexdigest()[:8]
