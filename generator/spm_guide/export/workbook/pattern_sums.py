"""Conditions over the figures, as formulas: which patterns show, and which sentences open the results.

A condition comes to HOLDS, OPEN or FAILS, so that Kleene's "and" is the smallest of its parts, "or" the
largest, and "not" what is missing to HOLDS.

source  assessment design, section 6; held by assessment/golden/
"""

from __future__ import annotations

from collections.abc import Sequence

from spm_guide.export.workbook.alignment_sums import HANDOVERS, AlignmentSums
from spm_guide.export.workbook.entered import Entered
from spm_guide.export.workbook.expression import (
    NULL,
    Cell,
    Expression,
    added,
    as_expression,
    call,
    is_number,
    when,
)
from spm_guide.export.workbook.grid import Sheet, Table
from spm_guide.export.workbook.maturity_sums import MaturitySums
from spm_guide.export.workbook.rounding import TOP_LEVEL, WHOLE, YES, div, share
from spm_guide.model.condition import (
    ALL_GOALS,
    FIRMNESS,
    OVERALL,
    AllOf,
    AnyOf,
    Comparison,
    Condition,
    Difference,
    Figure,
    Not,
)
from spm_guide.model.guide import Guide

HOLDS, OPEN, FAILS = 2, 1, 0
STATES = {HOLDS: "fired", OPEN: "unknown", FAILS: "clear"}


class Figures:
    """The figures that conditions look at, each worked out once in a table of its own."""

    def __init__(
        self,
        guide: Guide,
        entered: Entered,
        maturity: MaturitySums,
        alignment: AlignmentSums,
        sheet: Sheet,
        top: int,
    ) -> None:
        self._guide = guide
        self._entered = entered
        self._maturity = maturity
        self._alignment = alignment
        self._table = Table(sheet, "spm_figures", top, ("value",))
        self._known: dict[Figure | Difference, Cell] = {}

    @property
    def table(self) -> Table:
        """The figures that were asked for so far."""
        return self._table

    def cell(self, figure: Figure | Difference) -> Cell:
        """The figure as it is known: null where it is null, and where its row is provisional."""
        if figure not in self._known:
            if isinstance(figure, Difference):
                more, less = self.cell(figure.minuend), self.cell(figure.subtrahend)
                formula: Expression = when(call("AND", is_number(more), is_number(less)), more - less, NULL)
                name = f"{self._name(figure.minuend)} - {self._name(figure.subtrahend)}"
            else:
                formula, name = self._formula(figure), self._name(figure)
            self._known[figure] = self._table.put(name, "value", formula)
        return self._known[figure]

    def truth(self, condition: Condition) -> Expression:
        """HOLDS, OPEN or FAILS."""
        match condition:
            case AllOf(parts):
                return call("MIN", *map(self.truth, parts))
            case AnyOf(parts):
                return call("MAX", *map(self.truth, parts))
            case Not(part):
                return HOLDS - self.truth(part)
            case Comparison(figure, at_least, at_most):
                cell = self.cell(figure)
                reached = cell <= (at_most or 0) if at_least is None else cell >= at_least
                return when(is_number(cell), when(reached, HOLDS, FAILS), OPEN)

    @staticmethod
    def _name(figure: Figure) -> str:
        return f"{figure.kind} {figure.of}"

    def _formula(self, figure: Figure) -> Expression:
        match figure.kind:
            case "score":
                return self._score(figure.of)
            case kind if kind in FIRMNESS:
                return self._row(figure.of).at(figure.of, kind)
            case "handover":
                return self._handover(figure.of)
            case "link":
                return self._link(figure.of)
            case "level":
                question = self._entered.questions[figure.of]
                known = call("AND", question.asked > 0, is_number(question.state))
                return when(known, div(WHOLE * question.state, TOP_LEVEL), NULL)
            case "goals":
                return self._alignment.whole.at("all", "goals")
            case "continuity" if figure.of == ALL_GOALS:
                whole = self._alignment.whole
                return _unless(whole.at("all", "provisional"), whole.at("all", "score"))
        goals = self._alignment.goals
        return _unless(goals.at(figure.of, "open") > 0, goals.at(figure.of, figure.kind))

    def _row(self, of: str) -> Table:
        areas = self._maturity.areas
        return areas if of in areas.ids() else self._maturity.practices

    def _score(self, of: str) -> Expression:
        if of == OVERALL:
            provisional = call("OR", self._maturity.areas.column("provisional"))
            return _unless(provisional, self._maturity.whole.at("all", "score"))
        table = self._row(of)
        return _unless(table.at(of, "provisional"), table.at(of, "score"))

    def _handover(self, giving: str) -> Expression:
        links = next(
            (before, after) for area, _, before, after in HANDOVERS if self._guide.areas[area].id == giving
        )
        ids = [self._guide.links[place].id for place in links]
        return _unless(self._missing(ids) > 0, self._alignment.handovers.at(giving, "score"))

    def _link(self, link: str) -> Expression:
        goals, values = self._alignment.goals, self._alignment.values
        reached = added([goals.at(goal, "chosen") * call("N", values.at(goal, link)) for goal in goals.ids()])
        count = self._alignment.whole.at("all", "goals")
        return _unless(self._missing([link]) > 0, share(reached, YES * count))

    def _missing(self, links: Sequence[str]) -> Expression:
        """How many of these links of the chosen goals have no answer."""
        goals, values = self._alignment.goals, self._alignment.values
        return added(
            [
                goals.at(goal, "chosen")
                * (len(links) - call("COUNT", *(values.at(goal, link) for link in links)))
                for goal in goals.ids()
            ]
        )


def pattern_sums(guide: Guide, figures: Figures, sheet: Sheet, top: int) -> Table:
    """`truth` and `state` of every pattern."""
    table = Table(sheet, "spm_patterns", top, ("truth", "state"))
    for pattern in guide.patterns:
        truth = table.put(pattern.id, "truth", figures.truth(pattern.when))
        state = when(truth.same(HOLDS), STATES[HOLDS], when(truth.same(OPEN), STATES[OPEN], STATES[FAILS]))
        table.put(pattern.id, "state", state)
    return table


def finding_sums(guide: Guide, sentences: dict[str, Cell], figures: Figures, sheet: Sheet, top: int) -> Table:
    """`said` at every place of the finding: the first sentence that holds, or nothing.

    sentences  sentence id -> the cell with its words
    """
    table = Table(sheet, "spm_finding", top, ("said",))
    for place in guide.finding:
        said: Expression = as_expression(NULL)
        for sentence in reversed(place.sentences):
            words = sentences[sentence.id]
            condition = sentence.when
            said = words if condition is None else when(figures.truth(condition).same(HOLDS), words, said)
        table.put(place.id, "said", said)
    return table


def _unless(condition: Expression, figure: Expression) -> Expression:
    return when(condition, NULL, figure)
