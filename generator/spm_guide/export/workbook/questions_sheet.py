"""The sheet with the questions: each with five levels to read, an answer to choose, and room for a note."""

from __future__ import annotations

from dataclasses import dataclass

from spm_guide.export.workbook.entered import EnteredQuestion
from spm_guide.export.workbook.expression import NULL, Cell, Expression, as_expression, call, is_number, when
from spm_guide.export.workbook.grid import Choice, Colouring, Sheet
from spm_guide.export.workbook.lists_sheet import Lists, in_words
from spm_guide.export.workbook.words import Words, height
from spm_guide.model.guide import LEVELS, Guide, Practice, Question
from spm_guide.model.result_file import DONT_KNOW, NOT_APPLICABLE, Answer, ResultFile

_COLUMNS = [0, 7, 9, 74, 40, 22, 30, 26, *[0] * 7]
_ID, _NUMBER, _CORE, _QUESTION, _ANSWER, _EVIDENCE, _NOTE, _REASON, _SUMS = range(9)
_SUM_HEADS = ("state", "asked", "applicable", "known", "levels", "evidenced", "rev")
# What a program reads above the columns, in a hidden row.
_COLUMN_IDS = ("id", "number", "core", "question", "answer", "evidence", "note", "reason", *_SUM_HEADS)
_CORE_MARK = "●"
# What counts as evidence.
_SHOWN = ("documented", "verified")
_HEAD_ROW = 3


@dataclass(frozen=True, slots=True)
class QuestionsSheet:
    """The sheet, the sums of each question by its id, and the first and last cell of what is filled in."""

    sheet: Sheet
    questions: dict[str, EnteredQuestion]
    corners: tuple[Cell, Cell]


def questions_sheet(
    guide: Guide, words: Words, lists: Lists, mode: Cell, given: ResultFile
) -> QuestionsSheet:
    """The sheet, with the answers that are given already chosen."""
    sheet = Sheet(words.tab("workbook-tab-questions"), columns=list(_COLUMNS))
    sheet.put(0, _NUMBER, words.say("workbook-questions"), "title")
    sheet.heights[0] = 30
    lead = words.say("workbook-questions-lead")
    sheet.merge(sheet.put(1, _NUMBER, lead, "lead"), 1, _REASON)
    sheet.heights[1] = height((lead, sum(_COLUMNS)))
    heads = (
        *("workbook-number", "workbook-core", "workbook-question", "workbook-answer"),
        *("workbook-evidence", "answer-note", "workbook-reason"),
    )
    first = sheet.put_row(_HEAD_ROW - 1, _ID, _COLUMN_IDS, "sum-head")[0]
    sheet.heights[_HEAD_ROW - 1] = 0
    said = [words.say(id) for id in heads]
    sheet.put_row(_HEAD_ROW, _NUMBER, said, "head")
    sheet.heights[_HEAD_ROW] = height(*zip(said, _COLUMNS[_NUMBER:_SUMS], strict=True))
    sheet.frozen = (_HEAD_ROW + 1, 0)
    sheet.repeated = (_HEAD_ROW, _HEAD_ROW)
    rows = _Rows(sheet, words, lists, mode, given, _HEAD_ROW + 1)
    for area in guide.areas:
        rows.area(area.id, area.name.shown)
        for practice in guide.practices:
            if practice.area == area.id:
                rows.practice(practice)
    return QuestionsSheet(sheet, rows.questions, (first, rows.last))


class _Rows:
    """Writes one row after the other."""

    def __init__(
        self, sheet: Sheet, words: Words, lists: Lists, mode: Cell, given: ResultFile, first: int
    ) -> None:
        self._sheet = sheet
        self._words = words
        self._lists = lists
        self._full = mode.same(lists.word("mode", "full"))
        self._given = given
        self._row = first
        self._number = 0
        self.questions: dict[str, EnteredQuestion] = {}
        self.last: Cell

    def area(self, id: str, name: str) -> None:
        self._band(f"area-{id}", name, 26)

    def practice(self, practice: Practice) -> None:
        words = f"{practice.name.shown}. {practice.summary.shown}"
        self._band(f"practice-{practice.area}", words, height((words, sum(_COLUMNS))) + 4)
        for question in practice.questions:
            self._question(question)

    def _band(self, style: str, words: str, tall: float) -> None:
        self._sheet.merge(self._sheet.put(self._row, _NUMBER, words, style), 1, _REASON)
        self._sheet.heights[self._row] = tall
        self._row += 1

    def _question(self, question: Question) -> None:
        sheet, row, lists = self._sheet, self._row, self._lists
        self._number += 1
        levels = [in_words(level, text) for level, text in enumerate(question.levels)]
        text = "\n".join((question.wording.shown, *levels))
        answer = self._given.answers.get(question.id, Answer())
        # An answer to another revision of the question waits until somebody confirms it.
        value = None if answer.value is None or answer.rev != question.rev else str(answer.value)
        word = None if value is None else str(lists.word(question.id, value).content)
        evidence = (
            lists.word("evidence", answer.evidence).content if value and answer.evidence != "none" else None
        )
        sheet.put(row, _ID, question.id, "sum-head")
        number = sheet.put(row, _NUMBER, self._number, "mark")
        sheet.put(row, _CORE, _CORE_MARK if question.core else None, "mark")
        shown = sheet.put(row, _QUESTION, text, "question")
        chosen = sheet.put(row, _ANSWER, word, "input-choice")
        rests_on = sheet.put(row, _EVIDENCE, str(evidence) if evidence else None, "input")
        sheet.put(row, _NOTE, None, "input")
        reason = sheet.put(row, _REASON, answer.reason if value == NOT_APPLICABLE else None, "input")
        sheet.choices += [
            Choice(chosen, lists.words[question.id]),
            Choice(rests_on, lists.words["evidence"]),
        ]
        sheet.heights[row] = height((text, _COLUMNS[_QUESTION] - 2), (word or "", _COLUMNS[_ANSWER] - 4))
        sums = self._sums(question, chosen, rests_on)
        self.questions[question.id] = sums
        self._colours(number, shown, chosen, reason, sums)
        self.last = sheet.put(row, _SUMS + len(_SUM_HEADS) - 1, question.rev, "sum")
        self._row += 1

    def _sums(self, question: Question, chosen: Cell, rests_on: Cell) -> EnteredQuestion:
        def put(place: int, content: Expression) -> Cell:
            return self._sheet.put(self._row, _SUMS + place, content, "sum")

        state = put(0, self._state(question.id, chosen))
        asked = as_expression(question.weight)
        weight = put(1, asked if question.core else when(self._full, asked, 0))
        applicable = put(2, when(state.same(NOT_APPLICABLE), 0, weight))
        known = put(3, when(is_number(state), weight, 0))
        levels = put(4, when(is_number(state), weight * state, 0))
        shown = call("OR", *(rests_on.same(self._lists.word("evidence", one)) for one in _SHOWN))
        return EnteredQuestion(state, weight, applicable, known, levels, put(5, when(shown, known, 0)))

    def _state(self, id: str, chosen: Cell) -> Expression:
        """What the answer is. A bare digit counts, too: it can be pasted into the cell."""
        state: Expression = as_expression(NULL)
        for level in range(LEVELS):
            state = when((chosen & "").same(str(level)), level, state)
        special = [one for one in self._lists.ids[id] if one in (DONT_KNOW, NOT_APPLICABLE)]
        for value in reversed([*range(LEVELS), *special]):
            state = when(chosen.same(self._lists.word(id, str(value))), value, state)
        return when(chosen.same(NULL), NULL, state)

    def _colours(self, number: Cell, shown: Cell, chosen: Cell, reason: Cell, sums: EnteredQuestion) -> None:
        here = self._sheet.title
        state = sums.state.text(here)
        colours = self._sheet.colourings
        for cell, last in ((number, shown), (chosen, reason)):
            colours.append(Colouring(cell, last, f"{sums.asked.text(here)}=0", "off"))
        for level, style in enumerate(("not-started", "beginning", "developing", "established", "leading")):
            condition = f"AND(ISNUMBER({state}),{state}={level})"
            colours.append(Colouring(chosen, chosen, condition, style))
        unknown = f'OR({state}="{DONT_KNOW}",{state}="{NOT_APPLICABLE}")'
        colours.append(Colouring(chosen, chosen, unknown, "unknown"))
        missing = f'AND({state}="{NOT_APPLICABLE}",{reason.text(here)}="")'
        colours.append(Colouring(reason, reason, missing, "missing"))
