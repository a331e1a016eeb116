"""The hidden sheet with all sums, in basis points: what programs read, and what the results show."""

from __future__ import annotations

from dataclasses import dataclass

from spm_guide.export.workbook.alignment_sums import AlignmentSums, alignment_sums
from spm_guide.export.workbook.entered import Entered
from spm_guide.export.workbook.expression import NULL, call, is_number, when
from spm_guide.export.workbook.grid import Sheet, Table
from spm_guide.export.workbook.lists_sheet import Lists
from spm_guide.export.workbook.maturity_sums import MaturitySums, maturity_sums
from spm_guide.export.workbook.pattern_sums import Figures, finding_sums, pattern_sums
from spm_guide.export.workbook.step_sums import step_sums
from spm_guide.export.workbook.words import Words
from spm_guide.model.guide import Guide

_STEP_WORDS = ("practice", "effort", "role", "action", "deliverable")


@dataclass(frozen=True, slots=True)
class Sums:
    """The sheet and its tables; `step_words` says of each practice what its step is."""

    sheet: Sheet
    maturity: MaturitySums
    alignment: AlignmentSums
    patterns: Table
    finding: Table
    steps: Table
    step_words: Table
    figures: Table

    def tables(self) -> list[Table]:
        """All that have a name."""
        maturity, alignment = self.maturity, self.alignment
        return [
            *(maturity.practices, maturity.areas, maturity.whole),
            *(alignment.values, alignment.goals, alignment.handovers, alignment.whole),
            *(self.patterns, self.steps),
        ]


def sums_sheet(guide: Guide, words: Words, lists: Lists, entered: Entered) -> Sums:
    """Works out everything."""
    sheet = Sheet(words.tab("workbook-tab-sums"), columns=[26, *[12] * 30], hidden=True)
    maturity = maturity_sums(guide, entered, sheet, 0)
    alignment = alignment_sums(guide, entered, sheet, maturity.below)
    tops = [alignment.below]
    for rows in (guide.patterns, guide.finding, guide.practices, guide.practices):
        tops.append(tops[-1] + len(rows) + 2)
    # Its length shows only in the end, so it stands below all others.
    figures = Figures(guide, entered, maturity, alignment, sheet, tops[4])
    patterns = pattern_sums(guide, figures, sheet, tops[0])
    said = {
        sentence.id: lists.keep(f"sentence {sentence.id}", sentence.text.shown)
        for place in guide.finding
        for sentence in place.sentences
    }
    finding = finding_sums(guide, said, figures, sheet, tops[1])
    steps = step_sums(guide, maturity, alignment, patterns, sheet, tops[2])
    step_words = _step_words(guide, words, lists, steps, sheet, tops[3])
    return Sums(sheet, maturity, alignment, patterns, finding, steps, step_words, figures.table)


def _step_words(guide: Guide, words: Words, lists: Lists, steps: Table, sheet: Sheet, top: int) -> Table:
    roles = {role.id: role.name.shown for role in guide.profile.roles}
    table = Table(sheet, "spm_step_words", top, _STEP_WORDS)
    for practice in guide.practices:
        texts = {
            "effort": [words.say(f"results-effort-{step.effort}") for step in practice.steps],
            "role": [roles[step.role] for step in practice.steps],
            "action": [step.action.shown for step in practice.steps],
            "deliverable": [step.deliverable.shown for step in practice.steps],
        }
        table.put(practice.id, "practice", practice.name.shown)
        step = steps.at(practice.id, "step")
        for column, choices in texts.items():
            named = [(str(place), text) for place, text in enumerate(choices)]
            block = lists.add(f"{practice.id} {column}", named)
            table.put(practice.id, column, when(is_number(step), call("INDEX", block, step + 1), NULL))
    return table
