"""How well each practice is done, as calculations of the form.

source  assessment design, section 4; held by assessment/golden/
"""

from __future__ import annotations

from collections.abc import Iterator

from spm_guide.export.xlsform.xpath import NULL, added, all_given, div, given, or_nothing, ref, share, when
from spm_guide.model.form_fields import (
    MODE,
    area_figure,
    evidence_field,
    overall_figure,
    practice_figure,
    question_field,
)
from spm_guide.model.scored_model import ScoredArea, ScoredModel, ScoredPractice, ScoredQuestion

FIGURES = ("score", "low", "high", "known", "applicable", "evidenced")
RANGE = ("score", "low", "high")
FULL = f"{ref(MODE)} = 'full'"
TOP_LEVEL = 4
# Name of a field and its calculation.
Calculation = tuple[str, str]


def maturity_calculations(model: ScoredModel) -> Iterator[Calculation]:
    """All of them; each looks only at fields before it."""
    for practice in model.practices:
        yield from _practice(practice)
    weights = {practice.id: practice.weight for practice in model.practices}
    for area in model.areas:
        yield from ((area_figure(area.id, one), _mean(area, weights, one)) for one in FIGURES)
    for figure in RANGE:
        yield from _cube_root([area_figure(area.id, figure) for area in model.areas], figure)
    scores = [area_figure(area.id, "score") for area in model.areas]
    listed = ", ".join(map(ref, scores))
    yield (
        overall_figure("imbalance"),
        when(all_given(scores), f"max({listed}) - min({listed})", NULL),
    )


def _practice(practice: ScoredPractice) -> Iterator[Calculation]:
    def field(figure: str) -> str:
        return practice_figure(practice.id, figure)

    questions = practice.questions
    yield field("asked"), added(_if_asked(one, "", str(one.weight)) for one in questions)
    yield (
        field("applies"),
        added(_if_asked(one, f"{_answer(one)} != 'na'", str(one.weight)) for one in questions),
    )
    yield field("answered"), added(_if_asked(one, _has_level(one), str(one.weight)) for one in questions)
    yield (
        field("levels"),
        added(_if_asked(one, _has_level(one), f"{one.weight} * {_answer(one)}") for one in questions),
    )
    yield field("shown"), added(_if_asked(one, _is_shown(one), str(one.weight)) for one in questions)
    asked, applies, answered, levels, shown = (
        ref(field(one)) for one in ("asked", "applies", "answered", "levels", "shown")
    )
    yield field("score"), share(levels, f"({TOP_LEVEL} * {answered})")
    yield field("low"), share(levels, f"({TOP_LEVEL} * {applies})")
    best = f"({levels} + {TOP_LEVEL} * ({applies} - {answered}))"
    yield field("high"), share(best, f"({TOP_LEVEL} * {applies})")
    yield field("known"), share(answered, applies)
    yield field("applicable"), share(applies, asked)
    yield field("evidenced"), share(shown, answered)


def _answer(question: ScoredQuestion) -> str:
    return ref(question_field(question.id))


def _has_level(question: ScoredQuestion) -> str:
    """Whether the answer is a level: words and nothing are no number, and no comparison holds for those."""
    return f"{_answer(question)} >= 0"


def _is_shown(question: ScoredQuestion) -> str:
    evidence = ref(evidence_field(question.id))
    return f"{_has_level(question)} and ({evidence} = 'documented' or {evidence} = 'verified')"


def _if_asked(question: ScoredQuestion, condition: str, worth: str) -> str:
    """What a question is worth; what the mode does not ask may have been answered before the mode changed."""
    conditions = [one for one in ("" if question.core else FULL, condition) if one]
    return when(" and ".join(conditions), worth, "0") if conditions else worth


def _mean(area: ScoredArea, weights: dict[str, int], figure: str) -> str:
    fields = {id: practice_figure(id, figure) for id in area.practices}
    total = added(f"{weights[id]} * {or_nothing(field)}" for id, field in fields.items())
    weighing = added(when(given(field), str(weights[id]), "0") for id, field in fields.items())
    return when(f"{weighing} > 0", div(total, weighing), NULL)


def _cube_root(areas: list[str], figure: str) -> Iterator[Calculation]:
    """The largest n with n*n*n <= the product, which never stands in a field of its own: it is too large."""
    product = f"({' * '.join(map(ref, areas))})"
    near = overall_figure(f"{figure}_near")
    yield near, when(all_given(areas), f"int(pow({product}, 1 div 3) + 0.5)", NULL)
    found = ref(near)
    root = when(f"{found} * {found} * {found} > {product}", f"{found} - 1", found)
    yield overall_figure(figure), when(given(near), root, NULL)
