"""The figures of the invented institution agree with each other, from chapter to chapter."""

from __future__ import annotations

import math
import re
from decimal import ROUND_HALF_UP, Decimal

import pytest
from guide_pages import CHAPTERS, PAGES, GuidePage
from simpleeval import SimpleEval
from whole_guide import whole_guide

from spm_guide.model.page_parts import Figure

FIGURES = whole_guide()["en"].parts.figures
BY_ID = {figure.id: figure for figure in FIGURES}
VALUES = {figure.id.replace("-", "_"): float(figure.value) for figure in FIGURES}
FUNCTIONS = {"round": round, "ceil": math.ceil, "floor": math.floor}
ID = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")


def worked_out(figure: Figure) -> Decimal:
    """What the formula gives, rounded as the figure is written."""
    assert figure.formula
    expression = ID.sub(lambda match: match[0].replace("-", "_"), figure.formula)
    result = SimpleEval(names=VALUES, functions=FUNCTIONS).eval(expression)
    places = Decimal(1).scaleb(min(0, int(figure.value.as_tuple().exponent)))
    # The noise of binary fractions must not turn a half down.
    return Decimal(str(round(result, 9))).quantize(places, rounding=ROUND_HALF_UP)


@pytest.mark.parametrize("figure", [one for one in FIGURES if one.formula], ids=lambda figure: figure.id)
def test_a_figure_is_what_its_formula_gives(figure: Figure) -> None:
    assert worked_out(figure) == figure.value


def rests_on_the_institution(id: str) -> bool:
    """Whether a figure is one of the institution's own, or is worked out from one."""
    figure = BY_ID[id]
    if figure.declared_at.file.endswith("institution.yml"):
        return True
    return any(map(rests_on_the_institution, set(ID.findall(figure.formula or "")) & set(BY_ID)))


@pytest.mark.parametrize("page", CHAPTERS, ids=lambda page: page.head["practice"])
def test_every_chapter_goes_on_with_the_same_institution(page: GuidePage) -> None:
    assert any(map(rests_on_the_institution, re.findall(r"\[\[([a-z0-9-]+)\]\]", page.text)))


def test_no_figure_of_the_institution_is_typed_by_hand() -> None:
    """The numbers everybody knows of it would else be wrong in one place when they change."""
    known = {
        f"{one.value:,}" for one in FIGURES if one.id in ("clients", "left", "joined", "portfolio", "income")
    }
    for page in PAGES:
        if "[[" in page.text:
            typed = known & set(re.findall(r"(?<![\w$€])\d[\d,.]*\d(?![\w])", page.text))
            assert not typed, f"{page.file}: {typed}"
