"""What pages show besides their own words: figures, tables to fill in, terms, the chooser, the matrix."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from spm_guide.model.text import Location, Text


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure of the invented institution that runs through the guide.

    value    count, sum of money or percentage, as pages show it
    formula  how it follows from other figures, or None: given
    """

    id: str
    value: Decimal
    formula: str | None
    declared_at: Location


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table to fill in; `width` is in characters."""

    title: Text
    width: int


@dataclass(frozen=True, slots=True)
class FillInTable:
    """A table that an institution fills in, on paper or in a spreadsheet.

    purpose     who fills it in, and when
    rows        cells given, row by row; None: to be filled in
    blank_rows  further rows, all to be filled in
    notes       what stands below the table
    """

    id: str
    title: Text
    purpose: Text
    columns: tuple[Column, ...]
    rows: tuple[tuple[Text | None, ...], ...]
    blank_rows: int
    notes: tuple[Text, ...]
    declared_at: Location


@dataclass(frozen=True, slots=True)
class Term:
    """A word of the field, explained.

    also    other English forms under which pages use it, such as the plural
    source  the address whose meaning the definition follows, or None: it is ours
    """

    id: str
    term: Text
    also: tuple[str, ...]
    definition: Text
    source: str | None
    declared_at: Location


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer to a question of the chooser."""

    id: str
    words: Text


@dataclass(frozen=True, slots=True)
class ChooserQuestion:
    """One question that leads to a tool."""

    id: str
    words: Text
    answers: tuple[Answer, ...]
    declared_at: Location


@dataclass(frozen=True, slots=True)
class ChooserRule:
    """What fits certain answers.

    when     question id -> answer id; a question not named may have any answer
    tools    resource ids
    """

    when: dict[str, str]
    tools: tuple[str, ...]
    because: Text
    declared_at: Location


@dataclass(frozen=True, slots=True)
class ToolChooser:
    """Five questions and the rules behind them, the first that fits first."""

    questions: tuple[ChooserQuestion, ...] = ()
    rules: tuple[ChooserRule, ...] = ()


@dataclass(frozen=True, slots=True)
class Concern:
    """Something that a decision is weighed on."""

    id: str
    words: Text


@dataclass(frozen=True, slots=True)
class ConcernGroup:
    """Concerns of one kind: social, financial or strategic."""

    id: str
    name: Text
    concerns: tuple[Concern, ...]
    declared_at: Location


@dataclass(frozen=True, slots=True)
class PageParts:
    """All of them."""

    figures: tuple[Figure, ...] = ()
    tables: tuple[FillInTable, ...] = ()
    glossary: tuple[Term, ...] = ()
    chooser: ToolChooser = ToolChooser()
    concerns: tuple[ConcernGroup, ...] = ()
