"""Whether one unbroken thread runs through each chosen goal, as formulas.

source  assessment design, section 5; held by assessment/golden/
"""

from __future__ import annotations

from dataclasses import dataclass

from spm_guide.export.workbook.entered import Entered
from spm_guide.export.workbook.expression import NULL, Cell, Expression, Part, call, is_number, when
from spm_guide.export.workbook.grid import Sheet, Table
from spm_guide.export.workbook.rounding import WHOLE, YES, div, share
from spm_guide.model.guide import Guide

# Places of the areas that a hand-over joins, and of the links on its two sides.
HANDOVERS = ((0, 1, 1, 3), (1, 2, 5, 6), (2, 0, 6, 8))
FIGURES = ("continuity", "activity", "disconnected", "low", "high", "activity_low", "activity_high")


@dataclass(frozen=True, slots=True)
class AlignmentSums:
    """Tables of the figures.

    values     goal -> link id: 0, 1, 2 or null
    goals      FIGURES, `break_at`, `snaps_at`, `provisional`; null where the goal was not chosen. `chosen`
               and `open` (links without an answer) are numbers; `break_place` counts from 1, and
               `break_known` is the same, or 0 where that link has no answer
    handovers  by the area that gives: `to`, `score`
    whole      its one row is `all`: `score`, `low`, `high`, `provisional`, `goals` (how many were chosen)
    """

    values: Table
    goals: Table
    handovers: Table
    whole: Table
    below: int


def alignment_sums(guide: Guide, entered: Entered, sheet: Sheet, top: int) -> AlignmentSums:
    """Writes the sums from row `top` on."""
    links = [link.id for link in guide.links]
    values = Table(sheet, "spm_links", top, links)
    for goal in guide.goals:
        for link, cell in zip(links, entered.links[goal.id], strict=True):
            no, partly, yes = entered.link_words
            said = when(cell.same(no), 0, when(cell.same(partly), 1, when(cell.same(yes), YES, NULL)))
            values.put(goal.id, link, said)
    # What each link is worth: it counts only as far as everything before it holds.
    point, best = [f"least-{link}" for link in links], [f"most-{link}" for link in links]
    minima = Table(sheet, "spm_running_minimum", values.below, [*point, *best])
    for goal in guide.goals:
        for columns, unknown in ((point, 0), (best, YES)):
            before: Cell | None = None
            for column, link in zip(columns, links, strict=True):
                cell = values.at(goal.id, link)
                worth = when(is_number(cell), cell, unknown)
                before = minima.put(goal.id, column, worth if before is None else call("MIN", before, worth))
    ends = [f"handover-{number}" for number in range(len(HANDOVERS))]
    heads = ("chosen", "open", *FIGURES, "break_place", "break_known", "break_at", "snaps_at")
    goals = Table(sheet, "spm_goals", minima.below, (*heads, "provisional", *ends))
    for goal in guide.goals:
        _goal(goal.id, links, (point, best), entered, values, minima, goals)
    handovers = Table(sheet, "spm_handovers", goals.below, ("to", "score"))
    count = call("SUM", goals.column("chosen"))
    for end, (giving, taking, _, _) in zip(ends, HANDOVERS, strict=True):
        handovers.put(guide.areas[giving].id, "to", guide.areas[taking].id)
        arrives = share(call("SUM", goals.column(end)), YES * count)
        handovers.put(guide.areas[giving].id, "score", arrives)
    whole = Table(sheet, "spm_alignment", handovers.below, ("goals", "score", "low", "high", "provisional"))
    number = whole.put("all", "goals", count)
    for name, figure in (("score", "continuity"), ("low", "low"), ("high", "high")):
        whole.put("all", name, share(call("SUM", goals.column(figure)), number, times=1))
    whole.put("all", "provisional", call("SUM", goals.column("open")) > 0)
    return AlignmentSums(values, goals, handovers, whole, whole.below)


def _goal(
    goal: str,
    links: list[str],
    minima_columns: tuple[list[str], list[str]],
    entered: Entered,
    values: Table,
    minima: Table,
    table: Table,
) -> None:
    said = values.across(goal, links)
    point, best = (minima.across(goal, columns) for columns in minima_columns)
    known, top = call("COUNT", said), YES * len(links)

    chosen = table.put(goal, "chosen", when(entered.is_chosen(goal), 1, 0))

    def put(column: str, content: Part, otherwise: Part = NULL) -> Cell:
        return table.put(goal, column, when(chosen.same(1), content, otherwise))

    put("open", len(links) - known, 0)
    continuity = put("continuity", share_of_thread(call("SUM", point), top))
    activity = put("activity", share_of_thread(call("SUM", said), top))
    put("disconnected", activity - continuity)
    put("low", continuity)
    put("high", share_of_thread(call("SUM", best), top))
    put("activity_low", activity)
    put("activity_high", share_of_thread(call("SUM", said) + YES * (len(links) - known), top))
    place = put("break_place", call("COUNTIF", point, f">={YES}") + 1, 0)
    there = call("AND", place > 0, place <= len(links))
    put("break_known", when(there, when(is_number(call("INDEX", said, place)), place, 0), 0), 0)
    put("break_at", when(there, call("INDEX", values.heads(links), place), NULL))
    snap = call("COUNTIF", point, ">=1") + 1
    put("snaps_at", when(snap <= len(links), call("INDEX", values.heads(links), snap), NULL))
    put("provisional", known < len(links))
    for number, (_, _, before, after) in enumerate(HANDOVERS):
        ends = [call("N", values.at(goal, links[end])) for end in (before, after)]
        put(f"handover-{number}", call("MIN", *ends), 0)


def share_of_thread(reached: Expression, top: int) -> Expression:
    """What of a thread, in basis points."""
    return div(WHOLE * reached, top)
