"""Explanations: both engines give the same steps, and the steps lead to the figures of the score document.

1. The browser engine gives the same bytes as the Python engine.
2. Every sum of a practice, an area or a goal is its figure in the score document.
3. A result is its numerator over its denominator, rounded half up; nothing where there is nothing to go by.
4. What single answers add, makes the sums of their practice.
5. The factors of an urgency, multiplied, are the priority of the recommendation.
6. A pattern is explained by conditions that join to its state, by Kleene's logic.
7. The areas, multiplied, have the whole as their cube root; the imbalance is the largest minus the smallest.
8. The goals have the alignment as their mean.
"""

from __future__ import annotations

import json
import math
import random
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from independent_checker import STATES, UNKNOWN, cube_root, mean, share
from py_mini_racer import MiniRacer
from test_random_comparison import random_file, random_model

from spm_guide.model.result_file import ResultFile, result_file_from
from spm_guide.model.scored_model import ScoredModel, from_json
from spm_guide.score.document import canonical_json, score_document
from spm_guide.score.explain import explainable, explanations

Json = dict[str, Any]
FIGURES = ("score", "low", "high", "known", "applicable", "evidenced")


@dataclass(frozen=True)
class Case:
    """A random assessment with its scores."""

    data: Json
    file: Json
    model: ScoredModel
    answered: ResultFile
    document: Json

    def explained(self, kind: str) -> Iterator[Json]:
        for id in explainable(self.model):
            found = explanations(self.model, self.answered, self.document, id)
            yield from (one for one in found if one["kind"] == kind)

    def row(self, part: str, rows: str, id: str) -> Json:
        [row] = [row for row in self.document[part][rows] if row["id"] == id]
        return dict(row)


@pytest.fixture(params=range(40))
def case(request: pytest.FixtureRequest) -> Case:
    chance = random.Random(request.param)
    data = random_model(chance)
    file = random_file(chance, data)
    model, answered = from_json(data), result_file_from(file)
    return Case(data, file, model, answered, score_document(model, answered))


def test_both_engines_explain_alike(case: Case, browser_engine: MiniRacer) -> None:  # 1
    ids = explainable(case.model)
    given = f"var model = {json.dumps(case.data)}, file = {json.dumps(case.file)}, ids = {json.dumps(ids)};"
    browser_engine.eval(f"{given} var scores = spm.score.document(model, file);")
    explained = "ids.map(id => spm.score.canonical(spm.score.explanations(model, file, scores, id)))"
    in_browser = json.loads(str(browser_engine.eval(f"JSON.stringify({explained})")))
    in_python = [canonical_json(explanations(case.model, case.answered, case.document, id)) for id in ids]
    assert in_browser == in_python


@pytest.mark.parametrize(("kind", "rows"), [("practice", "practices"), ("area", "areas")])
def test_sums_are_the_figures_of_the_score_document(kind: str, rows: str, case: Case) -> None:  # 2, 3
    for one in case.explained(kind):
        row = case.row("maturity", rows, one["id"])
        assert {sum["figure"]: sum["result"] for sum in one["sums"]} == {name: row[name] for name in FIGURES}
        assert (one["provisional"], one["narrow"]) == (row["provisional"], row["narrow"])
        assert_divided(one["sums"])


def test_areas_multiply_to_the_whole(case: Case) -> None:  # 7
    maturity = case.document["maturity"]
    for one in case.explained("area"):
        whole = one["whole"]
        for name in ("score", "low", "high"):
            values = [row[name] for row in whole["areas"]]
            assert whole[name] == maturity[name] == (None if None in values else cube_root(math.prod(values)))
        scores = [row["score"] for row in whole["areas"]]
        apart = None if None in scores else max(scores) - min(scores)
        assert whole["imbalance"] == maturity["imbalance"] == apart


def test_goals_have_their_mean_as_the_alignment(case: Case) -> None:  # 8
    for one in case.explained("goal"):
        found = one["alignment"]
        for name, result in (("continuity", "score"), ("high", "high")):
            values = [row[name] for row in found["goals"]]
            assert found[result] == case.document["alignment"][result] == mean(values)


def assert_divided(sums: list[Json]) -> None:
    for sum in sums:
        over_10000 = share(sum["numerator"], sum["denominator"] * 10000)
        assert sum["result"] == over_10000, sum


def test_what_answers_add_makes_the_sums_of_their_practice(case: Case) -> None:  # 4
    practices = {one["id"]: one for one in case.explained("practice")}
    for practice in practices.values():
        parts = [one["parts"] for one in case.explained("question") if one["practice"] == practice["id"]]
        for place, whole in enumerate(practice["sums"]):
            assert sum(part[place]["part"] for part in parts) == whole["numerator"]
            assert sum(part[place]["part_below"] for part in parts) == whole["denominator"]


def test_threads_are_explained_by_their_figures(case: Case) -> None:  # 2, 3
    for one in case.explained("goal"):
        if not one["chosen"]:
            assert one["id"] not in case.file["goals"]
            assert (one["links"], one["sums"], one["handovers"]) == ([], [], [])
            continue
        row = case.row("alignment", "goals", one["id"])
        for sum in one["sums"]:
            assert sum["result"] == row[sum["figure"]]
        assert_divided([*one["sums"], *one["handovers"]])
        for name in ("disconnected", "break_at", "snaps_at", "provisional"):
            assert one[name] == row[name]
        scores = [handover["score"] for handover in case.document["alignment"]["handovers"]]
        assert [handover["result"] for handover in one["handovers"]] == scores


def test_factors_multiply_to_the_priority(case: Case) -> None:  # 5
    recommended = [one["practice"] for one in case.document["recommendations"]]
    for one in case.explained("practice"):
        found = one["recommendation"]
        assert (found is not None) == (one["id"] in recommended)
        if found is None:
            continue
        row = case.document["recommendations"][found["rank"] - 1]
        product = 1
        for factor in ("weight", "gap", "gap", "upstream", "boost", "ease"):
            product *= found[factor]
        assert product == found["numerator"]
        assert (row["practice"], row["priority"]) == (one["id"], found["priority"])
        assert share(product, 10000 * found["denominator"]) == found["priority"]
        assert [reason["code"] for reason in found["reasons"]] == row["why"][1:]


def test_conditions_join_to_the_state_of_the_pattern(case: Case) -> None:  # 6
    for one in case.explained("pattern"):
        [row] = [row for row in case.document["patterns"] if row["id"] == one["id"]]
        assert one["state"] == row["state"] == STATES[joined(one["condition"])]


def joined(condition: Json) -> Any:
    """The truth of a condition as a fraction: the least of "and", the greatest of "or"."""
    truth = UNKNOWN if condition["holds"] is None else UNKNOWN + (UNKNOWN if condition["holds"] else -UNKNOWN)
    if "join" in condition:
        parts = [joined(part) for part in condition["parts"]]
        found = {"and": min(parts), "or": max(parts), "not": 1 - parts[0]}[condition["join"]]
        assert truth == found
    elif condition["value"] is None:
        assert truth == UNKNOWN
        assert None in condition["values"]
    else:
        at_least, at_most = condition["at_least"], condition["at_most"]
        met = condition["value"] >= at_least if at_most is None else condition["value"] <= at_most
        assert condition["holds"] == met
    return truth
