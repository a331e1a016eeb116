"""Whether one unbroken thread runs through each chosen goal, as calculations of the form.

The running minimum of values from 0 to 2 adds up to two counts: of the links before the first 0, and of those
before the first value below 2. Each is a chain of conditions, so no link needs a field of its own.

source  assessment design, section 5; held by assessment/golden/
"""

from __future__ import annotations

from collections.abc import Iterator

from spm_guide.export.xlsform.maturity_calculations import Calculation
from spm_guide.export.xlsform.xpath import NULL, WHOLE, added, div, or_nothing, ref, when
from spm_guide.model.form_fields import (
    GOALS,
    alignment_figure,
    handover_figure,
    link_field,
    thread_figure,
)
from spm_guide.model.scored_model import ScoredModel

# Places of the areas that a hand-over joins, and of the links on its two sides.
HANDOVERS = ((0, 1, 3), (1, 5, 6), (2, 6, 8))
PARTLY, YES = 1, 2
NUMBER = f"count-selected({ref(GOALS)})"


def alignment_calculations(model: ScoredModel) -> Iterator[Calculation]:
    """All of them; each looks only at fields before it."""
    for goal in model.goals:
        yield from _thread(goal, [link.id for link in model.links])
    for figure in ("score", "high"):
        of_goals = "continuity" if figure == "score" else figure
        total = added(or_nothing(thread_figure(goal, of_goals)) for goal in model.goals)
        yield alignment_figure(figure), when(f"{NUMBER} > 0", div(total, NUMBER), NULL)
    yield (
        alignment_figure("open"),
        added(or_nothing(thread_figure(goal, "open")) for goal in model.goals),
    )
    for giving, before, after in HANDOVERS:
        ends = (model.links[before].id, model.links[after].id)
        arrives = added(_arrives(goal, *ends) for goal in model.goals)
        score = div(f"{WHOLE} * {arrives}", f"({YES} * {NUMBER})")
        yield handover_figure(model.areas[giving].id), when(f"{NUMBER} > 0", score, NULL)


def is_chosen(goal: str) -> str:
    """Whether the goal counts."""
    return f"selected({ref(GOALS)}, '{goal}')"


def _thread(goal: str, links: list[str]) -> Iterator[Calculation]:
    said = [ref(link_field(goal, link)) for link in links]
    top = str(YES * len(links))

    def put(figure: str, calculation: str) -> Calculation:
        return thread_figure(goal, figure), when(is_chosen(goal), calculation, NULL)

    def reached(conditions: list[str]) -> str:
        """How many hold before the first that does not."""
        count = "0"
        for condition in reversed(conditions):
            count = when(condition, f"1 + {count}", "0")
        return count

    def first_below(least: int) -> str:
        """The id of the first link below it."""
        found = NULL
        for link, one in reversed(list(zip(links, said, strict=True))):
            found = when(f"{one} >= {least}", found, f"'{link}'")
        return found

    def in_points(worth: str) -> str:
        return div(f"{WHOLE} * {worth}", top)

    # No answer is no number: it is not at least anything, and below nothing.
    point = [reached([f"{one} >= {least}" for one in said]) for least in (PARTLY, YES)]
    best = [reached([f"not({one} < {least})" for one in said]) for least in (PARTLY, YES)]
    effort = [when(f"{one} >= 0", one, "0") for one in said]
    possible = [when(f"{one} >= 0", one, str(YES)) for one in said]
    yield put("continuity", in_points(added(point)))
    yield put("activity", in_points(added(effort)))
    here, all_effort = (ref(thread_figure(goal, one)) for one in ("continuity", "activity"))
    yield put("disconnected", f"{all_effort} - {here}")
    yield put("high", in_points(added(best)))
    yield put("activity_high", in_points(added(possible)))
    yield put("break_at", first_below(YES))
    yield put("snaps_at", first_below(PARTLY))
    yield put("open", added(when(f"{one} >= 0", "0", "1") for one in said))


def _arrives(goal: str, before: str, after: str) -> str:
    """The smaller of two links, of a goal that counts: 0, 1 or 2."""
    ends = [ref(link_field(goal, link)) for link in (before, after)]
    steps = (
        " and ".join([is_chosen(goal), *(f"{one} >= {least}" for one in ends)]) for least in (PARTLY, YES)
    )
    return " + ".join(when(step, "1", "0") for step in steps)
