"""Rows of a form in one language: what is asked, shown or worked out, and what can be chosen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from spm_guide.model.guide import Guide


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the sheet "survey", with the names of its columns; empty: nothing stands there."""

    type: str
    name: str
    label: str = ""
    hint: str = ""
    required: str = ""
    relevant: str = ""
    constraint: str = ""
    constraint_message: str = ""
    appearance: str = ""
    calculation: str = ""


@dataclass(frozen=True, slots=True)
class Choice:
    """A row of the sheet "choices"."""

    list_name: str
    name: str
    label: str


# Columns that each language has one of.
IN_WORDS = ("label", "hint", "constraint_message")


@dataclass(slots=True)
class Rows:
    """The rows so far."""

    guide: Guide
    survey: list[Row] = field(default_factory=list)
    choices: list[Choice] = field(default_factory=list)

    def say(self, id: str, **parts: str) -> str:
        """An interface text with its {names} filled in.  raises  UnusableText"""
        text = self.guide.interface_text(id).shown
        for name, part in parts.items():
            text = text.replace(f"{{{name}}}", part)
        return text

    def list(self, name: str, choices: Sequence[tuple[str, str]]) -> None:
        """A list of (value, label)."""
        self.choices += [Choice(name, value, label) for value, label in choices]

    def put(self, row: Row) -> None:
        """A row below the others."""
        self.survey.append(row)

    def begin(self, name: str, label: str = "", relevant: str = "", one_screen: bool = False) -> None:
        """The begin of a group; on a phone, its fields stand on one screen or each on its own."""
        appearance = "field-list" if one_screen else ""
        self.put(Row("begin_group", name, label, relevant=relevant, appearance=appearance))

    def end(self) -> None:
        """The end of the group that began last."""
        self.put(Row("end_group", ""))

    def calculate(self, name: str, calculation: str) -> None:
        """A field that is worked out and not shown."""
        self.put(Row("calculate", name, calculation=calculation))

    def note(self, name: str, label: str, hint: str = "") -> None:
        """Words to read."""
        self.put(Row("note", name, label, hint))

    def text(self, name: str, label: str, longest: int, relevant: str = "", lines: bool = False) -> None:
        """Words to enter.  longest  in characters"""
        self.put(
            Row(
                "text",
                name,
                label,
                relevant=relevant,
                constraint=f"string-length(.) <= {longest}",
                constraint_message=self.say("form-too-long", limit=str(longest)),
                appearance="multiline" if lines else "",
            )
        )
