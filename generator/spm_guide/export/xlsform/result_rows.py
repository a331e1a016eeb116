"""The last part of the form: the sums, and a screen with the figures in words."""

from __future__ import annotations

from babel import Locale
from babel.numbers import format_percent

from spm_guide.export.xlsform.alignment_calculations import alignment_calculations, is_chosen
from spm_guide.export.xlsform.maturity_calculations import RANGE, maturity_calculations
from spm_guide.export.xlsform.rows import Row, Rows
from spm_guide.export.xlsform.xpath import div, given, ref, when
from spm_guide.model.form_fields import (
    alignment_figure,
    area_figure,
    overall_figure,
    practice_figure,
    thread_figure,
)
from spm_guide.model.scored_model import ScoredModel

# What people see in place of a figure that is null.
_NO_FIGURE = "'–'"


def result_rows(rows: Rows, model: ScoredModel) -> None:
    """Writes them."""
    for name, calculation in (*maturity_calculations(model), *alignment_calculations(model)):
        rows.calculate(name, calculation)
    shown = _Shown(rows)
    guide, say = rows.guide, rows.say
    alignment, overall = alignment_figure("score"), overall_figure("score")
    fields = [
        *(overall_figure(figure) for figure in RANGE),
        *(area_figure(area.id, "score") for area in guide.areas),
        *(practice_figure(practice.id, "score") for practice in guide.practices),
        alignment,
        *(thread_figure(goal.id, "continuity") for goal in guide.goals),
    ]
    for field in fields:
        shown.work_out(field)
    rows.begin("results", say("assessment-results"), one_screen=True)
    rows.note("results_lead", say("form-results-lead"))
    low, high = (shown.percent(overall_figure(end)) for end in ("low", "high"))
    shown.figure(overall, say("results-overall"), say("form-range", low=low, high=high))
    practices = {practice.id: practice for practice in guide.practices}
    for area in guide.areas:
        shown.figure(area_figure(area.id, "score"), area.name.shown)
        for id in area.practices:
            shown.figure(practice_figure(id, "score"), practices[id].name.shown)
    rows.note(f"{alignment}_note", say("results-alignment", percent=shown.percent(alignment)))
    for goal in guide.goals:
        shown.figure(thread_figure(goal.id, "continuity"), goal.name.shown, relevant=is_chosen(goal.id))
    rows.end()


class _Shown:
    """Figures as whole percentages, as the language writes them."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows
        self._before, _, self._after = format_percent(
            0.07, locale=Locale.parse(rows.guide.language.code, sep="-"), numbering_system="latn"
        ).partition("7")

    def work_out(self, field: str) -> None:
        """The field with the percentage of another one, or with a dash."""
        self._rows.calculate(f"{field}_percent", when(given(field), div(ref(field), "100"), _NO_FIGURE))

    def percent(self, field: str) -> str:
        """The percentage in words."""
        return f"{self._before}{ref(f'{field}_percent')}{self._after}"

    def figure(self, field: str, name: str, hint: str = "", relevant: str = "") -> None:
        """A line that says it."""
        label = self._rows.say("form-figure", name=name, percent=self.percent(field))
        self._rows.put(Row("note", f"{field}_note", label, hint, relevant=relevant))
