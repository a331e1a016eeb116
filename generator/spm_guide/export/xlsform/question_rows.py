"""The questions in the form: a group for each practice, in it a screen for each question."""

from __future__ import annotations

from spm_guide.export.xlsform.maturity_calculations import FULL
from spm_guide.export.xlsform.rows import Row, Rows
from spm_guide.export.xlsform.xpath import ref
from spm_guide.model.form_fields import evidence_field, note_field, plain, question_field, reason_field
from spm_guide.model.guide import Question
from spm_guide.model.result_file import DONT_KNOW, EVIDENCE, LONGEST_TEXT, NOT_APPLICABLE


def question_rows(rows: Rows) -> None:
    """Writes them."""
    rows.list("evidence", [(one, rows.say(f"answer-evidence-{one}")) for one in EVIDENCE])
    for practice in rows.guide.practices:
        rows.begin(f"practice_{plain(practice.id)}", practice.name.shown)
        for question in practice.questions:
            _question(question, rows)
        rows.end()


def _question(question: Question, rows: Rows) -> None:
    say, name = rows.say, question_field(question.id)
    rows.begin(f"question_{name}", relevant="" if question.core else FULL, one_screen=True)
    levels = [(str(level), text.shown) for level, text in enumerate(question.levels)]
    choices = [*levels, (DONT_KNOW, say("assessment-dont-know"))]
    if not question.always_applies:
        choices.append((NOT_APPLICABLE, say("assessment-not-applicable")))
    rows.list(name, choices)
    rows.put(Row(f"select_one {name}", name, question.wording.shown, question.reason.shown))
    if not question.always_applies:
        does_not = f"{ref(name)} = '{NOT_APPLICABLE}'"
        rows.text(reason_field(question.id), say("assessment-na-reason"), LONGEST_TEXT, does_not)
    examples = (("answer-enough", question.enough), ("answer-not-enough", question.not_enough))
    rows.put(
        Row(
            "select_one evidence",
            evidence_field(question.id),
            say("answer-evidence"),
            "\n".join(f"{say(id)} – {text.shown}" for id, text in examples),
            relevant=f"{ref(name)} >= 0",
        )
    )
    rows.text(note_field(question.id), say("answer-note"), LONGEST_TEXT, lines=True)
    rows.end()
