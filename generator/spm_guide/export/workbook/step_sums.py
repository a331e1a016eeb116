"""What to do first, as formulas: the step of each practice, and how urgent it is.

source  assessment design, section 7; held by assessment/golden/
"""

from __future__ import annotations

from spm_guide.export.workbook.alignment_sums import AlignmentSums
from spm_guide.export.workbook.expression import NULL, Expression, call, is_number, when
from spm_guide.export.workbook.grid import Sheet, Table
from spm_guide.export.workbook.maturity_sums import MaturitySums
from spm_guide.export.workbook.pattern_sums import HOLDS
from spm_guide.export.workbook.rounding import WHOLE, div
from spm_guide.model.guide import Guide, Practice
from spm_guide.model.scoring_figures import (
    BEYOND_EFFORT,
    BOOSTED,
    LAST_STEP,
    PLAIN,
    PRIORITY_UNIT,
    UPSTREAM,
)

# Larger than the number of practices: keeps equal priorities in the order of the model.
_ORDER = 1000
_EFFORTS = tuple(f"effort-{step}" for step in range(LAST_STEP + 1))


def step_sums(
    guide: Guide, maturity: MaturitySums, alignment: AlignmentSums, patterns: Table, sheet: Sheet, top: int
) -> Table:
    """`step` (0-3), `priority`, and `order`: the larger the sooner, no two alike; null without a step."""
    upstream = {area.id: factor for area, factor in zip(guide.areas, UPSTREAM, strict=True)}
    table = Table(sheet, "spm_steps", top, (*_EFFORTS, "lifted", "step", "priority", "order"))
    for place, practice in enumerate(guide.practices):
        score = maturity.practices.at(practice.id, "score")
        for column, one in zip(_EFFORTS, practice.steps, strict=True):
            table.put(practice.id, column, one.effort)
        lifted = table.put(practice.id, "lifted", _lifted(practice, guide, alignment, patterns))
        step = table.put(practice.id, "step", _step(score))
        effort = call("INDEX", table.across(practice.id, _EFFORTS), step + 1)
        gap = WHOLE - score
        factor = practice.weight * upstream[practice.area]
        urgency = factor * gap * gap * when(lifted, BOOSTED, PLAIN) * (BEYOND_EFFORT - effort)
        priority = table.put(
            practice.id, "priority", when(is_number(step), div(urgency, PRIORITY_UNIT), NULL)
        )
        order = priority * _ORDER + (_ORDER - place)
        table.put(practice.id, "order", when(is_number(priority), order, NULL))
    return table


def _step(score: Expression) -> Expression:
    """The step that starts at the level reached; null without a score, and at the top."""
    starts = call("MIN", LAST_STEP, call("INT", (4 * score) / WHOLE))
    return when(is_number(score), when(score < WHOLE, starts, NULL), NULL)


def _lifted(practice: Practice, guide: Guide, alignment: AlignmentSums, patterns: Table) -> Expression:
    """Whether a pattern that shows names the practice, or a known break of a chosen goal does."""
    naming = [one.id for one in guide.patterns if practice.id in one.practices]
    reasons = [patterns.at(id, "truth").same(HOLDS) for id in naming]
    for number, link in enumerate(guide.links, start=1):
        if practice.id in link.practices:
            reasons += [alignment.goals.at(goal.id, "break_known").same(number) for goal in guide.goals]
    return call("OR", False, *reasons)
