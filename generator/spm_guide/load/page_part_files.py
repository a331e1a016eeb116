"""Reads what pages show besides their own words: content/running-example/, templates/, glossary and more."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from pathlib import PurePosixPath

from spm_guide.load.fields import Fields, WrongShape
from spm_guide.model.document import Document
from spm_guide.model.page_parts import (
    Answer,
    ChooserQuestion,
    ChooserRule,
    Column,
    Concern,
    ConcernGroup,
    Figure,
    FillInTable,
    Term,
    ToolChooser,
)
from spm_guide.model.text import Text


def figures(document: Document) -> tuple[Figure, ...]:
    """The figures of one file of running-example/. Raises WrongShape."""
    return tuple(
        Figure(entry.words("id"), _number(entry), entry.words_or_none("from"), entry.location)
        for entry in Fields(document).each("figures")
    )


def fill_in_table(document: Document) -> FillInTable:
    """A file of templates/; its name is the id of the table. Raises WrongShape."""
    entry = Fields(document)
    id_ = PurePosixPath(document.file).stem
    context = f"table/{id_}"
    return FillInTable(
        id=id_,
        title=entry.text("title", f"{context}/title", "Title of a table that an institution fills in"),
        purpose=entry.text("purpose", f"{context}/purpose", "Who fills in the table, and when"),
        columns=tuple(
            Column(
                column.text("title", f"{context}/column/{number}", "Heading of a column, kept short"),
                column.whole("width"),
            )
            for number, column in enumerate(entry.each("columns"))
        ),
        rows=_rows(entry, context),
        blank_rows=entry.whole("blank_rows"),
        notes=entry.texts("notes", f"{context}/note", "Note below the table"),
        declared_at=entry.location,
    )


def glossary(document: Document) -> tuple[Term, ...]:
    """The terms of glossary.yml. Raises WrongShape."""
    return tuple(_term(entry) for entry in Fields(document).each("terms"))


def tool_chooser(document: Document) -> ToolChooser:
    """The questions and rules of tool-chooser.yml. Raises WrongShape."""
    fields = Fields(document)
    return ToolChooser(
        questions=tuple(_question(entry) for entry in fields.each("questions")),
        rules=tuple(_rule(entry, number) for number, entry in enumerate(fields.each("rules"))),
    )


def concerns(document: Document) -> tuple[ConcernGroup, ...]:
    """The groups of decision-matrix.yml. Raises WrongShape."""
    return tuple(
        ConcernGroup(
            id=group.words("id"),
            name=group.text("name", f"matrix/{group.words('id')}", "Kind of concerns in a decision"),
            concerns=tuple(
                Concern(one.words("id"), one.text("words", f"matrix/concern/{one.words('id')}", "A concern"))
                for one in group.each("concerns")
            ),
            declared_at=group.location,
        )
        for group in Fields(document).each("groups")
    )


def _number(entry: Fields) -> Decimal:
    """A whole number, or one with decimals in quotes, as the YAML reader wants it."""
    value = entry.value("value")
    try:
        return Decimal(value if isinstance(value, str) else entry.whole("value"))
    except InvalidOperation:
        raise WrongShape(f"value at {entry.location} is not a number") from None


def _rows(entry: Fields, context: str) -> tuple[tuple[Text | None, ...], ...]:
    rows = entry.value("rows")
    if not isinstance(rows, list) or not all(isinstance(cells, list) for cells in rows):
        raise WrongShape(f"rows at {entry.location} is not a list of lists")
    return tuple(
        tuple(_cell(entry, words, row, column, context) for column, words in enumerate(cells))
        for row, cells in enumerate(rows)
    )


def _cell(entry: Fields, words: object, row: int, column: int, context: str) -> Text | None:
    if not isinstance(words, str):
        raise WrongShape(f"a cell at {entry.location} is not text")
    if not words:
        return None
    place = entry.document.at((*entry.path, "rows", row, column))
    return Text(words, f"{context}/row/{row}/{column}", place, "Cell of a table that is filled in")


def _term(entry: Fields) -> Term:
    id_ = entry.words("id")
    return Term(
        id=id_,
        term=entry.text("term", f"term/{id_}", "A term of the field, as a heading in the glossary"),
        also=entry.list_of_words("also", otherwise=()),
        definition=entry.text("definition", f"term/{id_}/definition", "Meaning of a term, in one sentence"),
        source=entry.words_or_none("source"),
        declared_at=entry.location,
    )


def _question(entry: Fields) -> ChooserQuestion:
    context = f"chooser/{entry.words('id')}"
    return ChooserQuestion(
        id=entry.words("id"),
        words=entry.text("words", context, "Question that leads to a tool"),
        answers=tuple(
            Answer(one.words("id"), one.text("words", f"{context}/{one.words('id')}", "Its answer"))
            for one in entry.each("answers")
        ),
        declared_at=entry.location,
    )


def _rule(entry: Fields, number: int) -> ChooserRule:
    when = entry.inside("when")
    return ChooserRule(
        when={name: when.words(name) for name in when.names()},
        tools=entry.list_of_words("tools"),
        because=entry.text("because", f"chooser/rule/{number}", "Why these tools fit"),
        declared_at=entry.location,
    )
