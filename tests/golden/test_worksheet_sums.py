"""What worksheets work out in the browser: the calculator and the decision matrix."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from py_mini_racer import MiniRacer
from whole_guide import whole_guide

FIGURES = {figure.id: float(figure.value) for figure in whole_guide()["en"].parts.figures}
# The invented institution, as the business case has it.
KANDO = {
    "start": FIGURES["clients-start"],
    "joined": FIGURES["joined"],
    "end": FIGURES["clients"],
    "unavoidable": FIGURES["leavers-unavoidable-share"],
    "margin": FIGURES["contribution"],
    "years": FIGURES["years-kept"],
    "marketing": FIGURES["marketing-cost"],
    "hours": FIGURES["joining-hours-cost"],
    "hour-cost": 1,
    "orientation": FIGURES["orientation-cost"],
    "appraisal": FIGURES["appraisal-cost"],
    "days": FIGURES["spm-cost-yearly"],
    "day-cost": 1,
    "once": FIGURES["spm-cost-once"],
    "life": FIGURES["spm-cost-life"],
}


@pytest.fixture(scope="module")
def engine(project: Path) -> MiniRacer:
    made = MiniRacer()
    made.eval("var self = this;")
    for name in ("case-sums.js", "matrix-sums.js"):
        made.eval((project / "theme" / "browser" / "worksheets" / name).read_text(encoding="utf-8"))
    return made


def call(engine: MiniRacer, name: str, *values: Any) -> Any:
    arguments = ", ".join(json.dumps(value) for value in values)
    return json.loads(str(engine.eval(f"JSON.stringify(spm.{name}({arguments}))")))


def entry(formula: str = "mcril", counted: str = "both", **values: float | None) -> dict[str, Any]:
    return {"values": {**KANDO, **values}, "formula": formula, "counted": counted}


def test_the_example_of_the_guide_comes_out(engine: MiniRacer) -> None:
    found = call(engine, "caseSums.figures", entry())
    assert found["left"] == FIGURES["left"]
    assert round(100 * found["rate"], 1) == FIGURES["exit-rate"]
    assert found["avoidable"] == FIGURES["avoidable-left"]
    assert found["replacement"] == FIGURES["cost-of-a-new-client"]
    assert found["value"] == FIGURES["value-of-a-client"]
    assert found["cost"] == FIGURES["spm-cost"]
    assert round(100 * found["breakEven"], 1) == FIGURES["break-even-share"]
    assert found["kept"] == FIGURES["break-even-clients"]
    assert found["loss"] is None


def test_the_example_of_the_source_comes_out(engine: MiniRacer) -> None:
    """Domain notes, section 6: D 3,000, h 30 %, a 15, m 20, y 2, C 20,000."""
    values = {"start": 10_000, "joined": 4000, "end": 11_000, "unavoidable": 30, "margin": 20, "years": 2}
    costs = {"marketing": 60_000, "hours": None, "orientation": None, "appraisal": None}
    found = call(
        engine, "caseSums.figures", entry(**values, **costs, days=1, **{"day-cost": 20_000}, once=None)
    )
    assert (found["avoidable"], found["value"]) == (2100, 55)
    assert round(100 * found["breakEven"], 1) == 17.3
    assert found["kept"] == 364
    assert found["benefits"] == [11_550, 28_875, 57_750]


def test_only_the_cost_of_a_new_client_counts_where_somebody_else_would_come(engine: MiniRacer) -> None:
    assert call(engine, "caseSums.figures", entry(counted="replacement"))["value"] == 12


def test_sef_counts_those_who_had_to_decide(engine: MiniRacer) -> None:
    values = {"finished": 500, "not-renewed": 80}
    assert call(engine, "caseSums.figures", entry("sef", **values))["rate"] == 0.16
    assert call(engine, "caseSums.missing", entry("sef")) == ["finished", "not-renewed"]


def test_costs_that_an_institution_does_not_have_may_stay_empty(engine: MiniRacer) -> None:
    empty = dict.fromkeys(
        ("marketing", "hours", "orientation", "appraisal", "interviews", "software", "once")
    )
    assert call(engine, "caseSums.missing", entry(**empty)) == []
    assert call(engine, "caseSums.missing", entry(days=None, margin=None)) == ["days", "margin"]
    assert call(engine, "caseSums.missing", entry(counted="replacement", margin=None, years=None)) == []


def test_where_nobody_avoidable_left_there_is_no_break_even(engine: MiniRacer) -> None:
    assert call(engine, "caseSums.figures", entry(unavoidable=100))["breakEven"] is None


def test_a_change_in_losses_is_worth_what_somebody_chose(engine: MiniRacer) -> None:
    chosen = {"portfolio": 1_200_000, "loss-change": 0.5}
    assert call(engine, "caseSums.figures", entry(**chosen))["loss"] == 6000


def test_a_matrix_adds_weights_times_scores(engine: MiniRacer) -> None:
    found = call(engine, "matrixSums.totals", [60, None, 40], [[4, None, 2], [1, 4, None], [0, 0, 0]])
    assert found == {
        "weights": 100,
        "highest": 400,
        "options": [{"total": 320, "missing": 0}, {"total": None, "missing": 1}, {"total": 0, "missing": 0}],
    }


def test_the_example_of_the_matrix_comes_out(engine: MiniRacer) -> None:
    concerns = ("needs", "places", "give", "result", "scale", "efficiency", "mission", "mandate")
    weights = [FIGURES[f"matrix-weight-{one}"] for one in concerns]
    options = ("season", "branch", "price")
    scores = [[FIGURES[f"matrix-{option}-{one}"] for one in concerns] for option in options]
    found = call(engine, "matrixSums.totals", weights, scores)
    assert [option["total"] for option in found["options"]] == [
        FIGURES[f"matrix-{option}"] for option in options
    ]


def test_without_weights_there_is_no_total(engine: MiniRacer) -> None:
    assert call(engine, "matrixSums.totals", [None], [[4]])["options"] == [{"total": None, "missing": 0}]
