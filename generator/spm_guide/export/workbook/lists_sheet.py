"""The hidden sheet with the words that can be chosen, each above the id that a program reads for it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from spm_guide.export.workbook.expression import Block, Cell
from spm_guide.export.workbook.grid import Sheet
from spm_guide.export.workbook.words import Words
from spm_guide.model.guide import Guide, Question
from spm_guide.model.result_file import DONT_KNOW, EVIDENCE, NOT_APPLICABLE
from spm_guide.model.text import Text

MODES = ("quick", "full")
SCOPES = ("institution", "branch", "subsidiary", "programme")
LINK_WORDS = ("no", "partly", "yes", "dont-know")
LINK_VALUES = (0, 1, 2, DONT_KNOW)
YES_LIST = "chosen"


@dataclass(slots=True)
class Lists:
    """Rows of the sheet: in each the name of a list, and its words or, on the row below, their ids."""

    sheet: Sheet
    next_row: int = 0
    words: dict[str, Block] = field(default_factory=dict)
    ids: dict[str, list[str]] = field(default_factory=dict)

    def add(self, name: str, choices: Sequence[tuple[str, str]]) -> Block:
        """A list of (id, word).  returns  the cells with its words"""
        self.sheet.put(self.next_row, 0, name, "sum-head")
        self.sheet.put(self.next_row + 1, 0, f"{name} ids", "sum-head")
        self.ids[name] = [id for id, _ in choices]
        self.words[name] = Block(self.sheet.put_row(self.next_row, 1, [word for _, word in choices], "sum"))
        self.sheet.put_row(self.next_row + 1, 1, self.ids[name], "sum")
        self.next_row += 2
        return self.words[name]

    def word(self, name: str, id: str) -> Cell:
        """The cell with the word of an id."""
        return self.words[name].cells[self.ids[name].index(id)]

    def keep(self, name: str, words: str) -> Cell:
        """Words that formulas show but nobody chooses."""
        self.sheet.put(self.next_row, 0, name, "sum-head")
        self.next_row += 1
        return self.sheet.put(self.next_row - 1, 1, words, "sum")


def lists_sheet(guide: Guide, words: Words) -> Lists:
    """Everything that can be chosen, besides the profile's own lists."""
    lists = Lists(Sheet(words.tab("workbook-tab-lists"), columns=[24, *[30] * 7], hidden=True))
    lists.add("mode", [(mode, words.say(f"assessment-mode-{mode}")) for mode in MODES])
    lists.add("scope", [(scope, words.say(f"assessment-scope-{scope}")) for scope in SCOPES])
    lists.add(YES_LIST, [("yes", words.say("assessment-yes"))])
    lists.add("evidence", [(one, words.say(f"answer-evidence-{one}")) for one in EVIDENCE])
    links = zip(LINK_VALUES, LINK_WORDS, strict=True)
    lists.add("links", [(str(value), words.say(f"assessment-{word}")) for value, word in links])
    for practice in guide.practices:
        for question in practice.questions:
            lists.add(question.id, _answers(question, words))
    return lists


def in_words(level: int, text: Text) -> str:
    """A level as it is chosen: its digit and what it means."""
    return f"{level} – {text.shown}"


def _answers(question: Question, words: Words) -> list[tuple[str, str]]:
    levels = [(str(level), in_words(level, text)) for level, text in enumerate(question.levels)]
    unknown = (DONT_KNOW, words.say("assessment-dont-know"))
    not_applicable = (NOT_APPLICABLE, words.say("assessment-not-applicable"))
    return [*levels, unknown] if question.always_applies else [*levels, unknown, not_applicable]
