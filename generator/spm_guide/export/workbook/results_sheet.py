"""The sheet with the results: formulas that put figures and words of the sums where people read them."""

from __future__ import annotations

from collections.abc import Sequence

from spm_guide.export.workbook.alignment_sums import HANDOVERS
from spm_guide.export.workbook.expression import (
    NO_FIGURE,
    NULL,
    Block,
    Cell,
    Expression,
    Part,
    as_expression,
    call,
    is_number,
    joined,
    when,
)
from spm_guide.export.workbook.grid import Colouring, Sheet, Table
from spm_guide.export.workbook.institution_sheet import InstitutionSheet
from spm_guide.export.workbook.lists_sheet import Lists
from spm_guide.export.workbook.pattern_sums import STATES
from spm_guide.export.workbook.questions_sheet import QuestionsSheet
from spm_guide.export.workbook.rounding import WHOLE
from spm_guide.export.workbook.sums_sheet import Sums
from spm_guide.export.workbook.words import Words, height
from spm_guide.model.guide import Guide
from spm_guide.model.scoring_figures import BANDS

_COLUMNS = [34, 12, 16, 12, 12, 13, 15, 50, 0]
_NAME, _SCORE, _WORD, _LOW, _HIGH, _KNOWN, _EVIDENCED, _REMARK = range(8)
_STEPS_SHOWN = 3


class ResultsSheet:
    """Writes the sheet from top to bottom."""

    def __init__(
        self,
        guide: Guide,
        words: Words,
        lists: Lists,
        institution: InstitutionSheet,
        questions: QuestionsSheet,
        sums: Sums,
    ) -> None:
        self.sheet = Sheet(words.tab("workbook-tab-results"), columns=list(_COLUMNS))
        self._guide = guide
        self._words = words
        self._lists = lists
        self._sums = sums
        self._row = 0
        self._bands = {
            name: lists.keep(f"band {name}", words.say(f"results-band-{name}")) for _, name in BANDS
        }
        self._links = lists.add("link names", [(link.id, link.name.shown) for link in guide.links])
        self.sheet.put(0, _NAME, words.say("assessment-results"), "title")
        self.sheet.heights[0] = 30
        self._basis(institution, questions)
        self._finding()
        self.maturity()
        self.threads()
        self.handovers()
        self.patterns()
        self.steps()

    def _basis(self, institution: InstitutionSheet, questions: QuestionsSheet) -> None:
        known = Block([one.known for one in questions.questions.values()])
        applicable = Block([one.applicable for one in questions.questions.values()])
        answered = self._words.fill(
            "results-basis-answered",
            known=call("COUNTIF", known, ">=1"),
            applicable=call("COUNTIF", applicable, ">=1"),
        )
        full = institution.mode.same(self._lists.word("mode", "full"))
        mode = when(full, self._words.say("results-basis-full"), self._words.say("results-basis-quick"))
        self._row = 1
        self._across(joined([mode, " ", answered]), _NAME, "lead", 18)
        self._row += 1

    def _finding(self) -> None:
        for place in self._sums.finding.ids():
            self._across(self._sums.finding.at(place, "said") & "", _NAME, "text", 20)
        self._row += 1

    def maturity(self) -> None:
        """The whole, the areas, and the practices of each."""
        self._heading("results-summary", "workbook-results-lead")
        self._heads(
            ("results-column-name", _NAME),
            ("workbook-score", _SCORE),
            ("results-column-word", _WORD),
            ("workbook-low", _LOW),
            ("workbook-high", _HIGH),
            ("workbook-known", _KNOWN),
            ("workbook-evidenced", _EVIDENCED),
            ("results-column-mark", _REMARK),
        )
        whole, areas, practices = (
            self._sums.maturity.whole,
            self._sums.maturity.areas,
            self._sums.maturity.practices,
        )
        names = {practice.id: practice.name.shown for practice in self._guide.practices}
        missing = self._words.say("results-overall-missing")
        zero = self._words.say("results-overall-none")
        score = whole.at("all", "score")
        remark = when(is_number(score), when(score.same(0), zero, NULL), missing)
        self._figures(self._words.say("results-overall"), "label", whole, "all", remark)
        for area in self._guide.areas:
            self._figures(area.name.shown, f"practice-{area.id}", areas, area.id, self._marks(areas, area.id))
            for id in area.practices:
                self._figures(names[id], "cell", practices, id, self._marks(practices, id))
        apart = whole.at("all", "imbalance")
        self.sheet.put(self._row, _NAME, self._words.say("workbook-imbalance"), "label")
        self.sheet.put(self._row, _SCORE, _percent(apart), "percent-soft")
        self._row += 2

    def _figures(self, name: str, style: str, table: Table, id: str, remark: Expression) -> None:
        row, put = self._row, self.sheet.put
        put(row, _NAME, name, style)
        score = put(row, _SCORE, _percent(table.at(id, "score")), "percent")
        word = put(row, _WORD, self._band(table.at(id, "score")), "word")
        for column, figure in ((_LOW, "low"), (_HIGH, "high")):
            put(row, column, _percent(table.at(id, figure)), "percent-soft")
        for column, figure in ((_KNOWN, "known"), (_EVIDENCED, "evidenced")):
            there = figure in table.columns
            put(row, column, _percent(table.at(id, figure)) if there else None, "percent-soft")
        put(row, _REMARK, remark, "soft")
        self.sheet.heights[row] = 31
        for band in self._bands:
            shows = f"{word.text(self.sheet.title)}={_literal(self._bands[band])}"
            self.sheet.colourings.append(Colouring(score, word, shows, band))
        self._row += 1

    def _band(self, score: Cell) -> Expression:
        word: Expression = as_expression(NULL)
        for least, name in reversed(BANDS):
            word = when(score >= least, self._bands[name], word)
        return when(is_number(score), word, NULL)

    def _marks(self, table: Table, id: str) -> Expression:
        marks = [
            when(table.at(id, mark), self._words.say(f"results-{mark}"), NULL)
            for mark in ("provisional", "narrow")
        ]
        said = joined([marks[0], when(_both(table, id), " ", NULL), marks[1]])
        return when(is_number(table.at(id, "score")), said, self._words.say("results-no-score"))

    def threads(self) -> None:
        """Each goal: how much of its thread is unbroken, and where it breaks."""
        self._heading("results-threads", "results-threads-lead")
        self._heads(
            ("workbook-goal", _NAME),
            ("workbook-unbroken", _SCORE),
            ("workbook-activity", _WORD),
            ("workbook-low", _LOW),
            ("workbook-high", _HIGH),
            ("workbook-disconnected", _KNOWN),
            ("workbook-where", _EVIDENCED),
        )
        self.sheet.merge(self.sheet.cells[self._row - 1, _EVIDENCED], 1, 2)
        goals = self._sums.alignment.goals
        for goal in self._guide.goals:
            figures = ("continuity", "activity", "low", "high", "disconnected")
            cells = [goals.at(goal.id, figure) for figure in figures]
            self._thread(goal.name.shown, "cell", cells, self._where(goal.id))
            chosen = goals.at(goal.id, "chosen")
            row = self._row - 1
            mirror = self.sheet.put(row, _REMARK + 1, chosen, "sum")
            off = f"{mirror.text(self.sheet.title)}=0"
            first, last = self.sheet.cells[row, _NAME], self.sheet.cells[row, _EVIDENCED]
            self.sheet.colourings.append(Colouring(first, last, off, "off"))
        whole = self._sums.alignment.whole
        none = self._words.say("results-threads-none")
        provisional = self._words.say("results-provisional-goal")
        remark = when(
            whole.at("all", "goals").same(0), none, when(whole.at("all", "provisional"), provisional, NULL)
        )
        cells = [whole.at("all", figure) for figure in ("score", "low", "high")]
        self._thread(
            self._words.say("workbook-all-goals"), "label", [cells[0], None, *cells[1:], None], remark
        )
        self._row += 1

    def _thread(self, name: str, style: str, figures: Sequence[Cell | None], remark: Expression) -> None:
        self.sheet.put(self._row, _NAME, name, style)
        for column, figure in enumerate(figures, start=_SCORE):
            shown = None if figure is None else _percent(figure)
            self.sheet.put(self._row, column, shown, "percent" if column == _SCORE else "percent-soft")
        self._across(remark, _EVIDENCED, "soft", 33)

    def _where(self, goal: str) -> Expression:
        """Where the thread of a goal frays, breaks, or is not known any more."""
        goals, values = self._sums.alignment.goals, self._sums.alignment.values
        place = goals.at(goal, "break_place")
        said = values.across(goal, values.columns)
        link = call("INDEX", self._links, place)
        broken = call("INDEX", said, place).same(0)
        known = when(
            broken,
            self._words.fill("results-breaks", link=link),
            self._words.fill("results-frays", link=link),
        )
        ends = when(
            goals.at(goal, "break_known") > 0, known, self._words.fill("results-unknown-from", link=link)
        )
        whole = self._words.say("results-whole")
        sentence = when(place > len(self._guide.links), whole, ends)
        return when(goals.at(goal, "chosen").same(1), sentence, self._words.say("workbook-not-chosen"))

    def handovers(self) -> None:
        """What each area passes on to the next."""
        self._heading("results-handovers", "results-handovers-lead")
        table = self._sums.alignment.handovers
        for giving, taking, _, _ in HANDOVERS:
            areas = self._guide.areas
            names = {"from": areas[giving].name.shown, "to": areas[taking].name.shown}
            name = self._words.say("results-handover").format(**names)
            self.sheet.put(self._row, _NAME, name, "cell")
            self.sheet.put(self._row, _SCORE, _percent(table.at(areas[giving].id, "score")), "percent")
            self._across(self._words.say(f"results-handover-{areas[giving].id}"), _WORD, "soft", 18)
        self._row += 1

    def patterns(self) -> None:
        """Every pattern with whether it shows, and what to do first."""
        self._heading("results-patterns", "workbook-patterns-lead")
        self._heads(
            ("workbook-pattern", _NAME), ("workbook-state", _SCORE), ("results-pattern-first-move", _LOW)
        )
        self.sheet.merge(self.sheet.cells[self._row - 1, _SCORE], 1, 2)
        self.sheet.merge(self.sheet.cells[self._row - 1, _LOW], 1, _REMARK - _LOW + 1)
        for pattern in self._guide.patterns:
            truth = self._sums.patterns.at(pattern.id, "truth")
            holds, unknown, fails = (self._words.say(f"workbook-state-{state}") for state in STATES.values())
            state = when(truth.same(2), holds, when(truth.same(1), unknown, fails))
            name = self.sheet.put(self._row, _NAME, pattern.name.shown, "cell")
            cell = self.sheet.put(self._row, _SCORE, state, "word")
            self.sheet.merge(cell, 1, 2)
            move = pattern.first_move.shown
            shows = f"{cell.text(self.sheet.title)}={as_expression(holds).text('')}"
            self.sheet.colourings.append(Colouring(name, cell, shows, "fired"))
            self._across(move, _LOW, "soft", height((move, sum(_COLUMNS[_LOW:]))))
        self._row += 1

    def steps(self) -> None:
        """The most urgent steps."""
        self._heading("results-steps", "results-steps-lead")
        self._heads(
            ("workbook-practice", _NAME),
            ("results-effort", _SCORE),
            ("results-owner", _WORD),
            ("workbook-step", _LOW),
            ("results-deliverable", _REMARK),
        )
        self.sheet.merge(self.sheet.cells[self._row - 1, _LOW], 1, _REMARK - _LOW)
        steps, texts = self._sums.steps, self._sums.step_words
        orders = steps.column("order")
        for place in range(1, _STEPS_SHOWN + 1):
            there = call("COUNT", orders) >= place
            row = call("MATCH", call("LARGE", orders, place), orders, 0)

            def shown(column: str, there: Expression = there, row: Expression = row) -> Expression:
                return when(there, call("INDEX", texts.column(column), row), NULL)

            self.sheet.put(self._row, _NAME, shown("practice"), "label")
            self.sheet.put(self._row, _SCORE, shown("effort"), "word")
            self.sheet.put(self._row, _WORD, shown("role"), "word")
            self.sheet.put(self._row, _REMARK, shown("deliverable"), "soft")
            none = self._words.say("results-steps-none") if place == 1 else NULL
            action = when(there, shown("action"), none)
            self._across(action, _LOW, "cell", 50, until=_REMARK - 1)
        self._row += 1

    def _heading(self, id: str, lead: str) -> None:
        self.sheet.put(self._row, _NAME, self._words.say(id), "heading")
        self.sheet.heights[self._row] = 32
        self._row += 1
        said = self._words.say(lead)
        self._across(said, _NAME, "lead", height((said, sum(_COLUMNS))))

    def _heads(self, *columns: tuple[str, int]) -> None:
        said = [(self._words.say(id), column) for id, column in columns]
        for words, column in said:
            self.sheet.put(self._row, column, words, "head")
        self.sheet.heights[self._row] = height(*((words, _COLUMNS[column] - 2) for words, column in said)) + 3
        self._row += 1

    def _across(self, content: Part, column: int, style: str, tall: float, until: int = _REMARK) -> None:
        """Fills the rest of a row, and goes on to the next."""
        self.sheet.merge(self.sheet.put(self._row, column, content, style), 1, until - column + 1)
        self.sheet.heights[self._row] = tall
        self._row += 1


def _percent(points: Cell) -> Expression:
    return when(is_number(points), points / WHOLE, NO_FIGURE)


def _both(table: Table, id: str) -> Expression:
    return call("AND", table.at(id, "provisional"), table.at(id, "narrow"))


def _literal(cell: Cell) -> str:
    return as_expression(str(cell.content)).text("")
