"""What the reader of the workbook chose, as far as its sums look at it."""

from __future__ import annotations

from dataclasses import dataclass

from spm_guide.export.workbook.expression import Cell, Expression


@dataclass(frozen=True, slots=True)
class EnteredQuestion:
    """The sums of one question, each a cell on its row.

    state       level 0-4, "dk", "na" or empty
    asked       its weight, or 0: not asked in this mode
    applicable  likewise, 0 where it does not apply
    known       likewise, 0 without a level
    levels      weight times level
    evidenced   its weight, or 0: the level rests on no document and nobody's check
    """

    state: Cell
    asked: Cell
    applicable: Cell
    known: Cell
    levels: Cell
    evidenced: Cell


@dataclass(frozen=True, slots=True)
class Entered:
    """Every answer.

    questions  by question id
    chosen     goal id -> the cell that says "yes" where the goal was chosen
    links      goal id -> the nine cells of its thread
    yes        what stands in a cell that says "yes"
    link_words what stands in a cell of a thread for 0, 1 and 2
    """

    questions: dict[str, EnteredQuestion]
    chosen: dict[str, Cell]
    links: dict[str, list[Cell]]
    yes: Cell
    link_words: tuple[Cell, Cell, Cell]

    def is_chosen(self, goal: str) -> Expression:
        """Whether the goal counts."""
        return self.chosen[goal].same(self.yes)
