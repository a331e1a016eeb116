"""Towards SPI: both engines give the same rows, and the rows are what the answers say.

1. A standard is touched where a question of the model names it, asked or not.
2. Questions that touch a dimension count once each, however many of its standards they touch.
3. Only what the mode asks counts; what does not apply counts as asked, what nobody knows as applicable.
4. The score is the mean level of the known questions, each alike, rounded half up; nothing without one.
5. Below 70 % known of what applies it is provisional.
6. The browser engine gives the same rows as the Python engine.
"""

from __future__ import annotations

import json
import random
from pathlib import Path
from typing import Any

import pytest
from independent_checker import share
from py_mini_racer import MiniRacer
from whole_guide import whole_guide

from spm_guide.model.result_file import result_file_from
from spm_guide.model.scored_model import ScoredModel, from_json
from spm_guide.model.touched_standards import (
    TouchedDimension,
    TouchedStandard,
    crosswalk_json,
    touched_standards,
)
from spm_guide.score.towards_spi import towards_spi

Json = dict[str, Any]
GOLDEN = Path(__file__).resolve().parents[2] / "assessment" / "golden"
VECTORS = [
    pytest.param(vector, id=f"{path.parent.name}/{path.stem}")
    for path in sorted(GOLDEN.glob("*/*.json"))
    if path.parent.name != "models"
    and "file" in (vector := json.loads(path.read_text(encoding="utf-8")))
    and vector["file"].get("answers")
]

# One dimension of two standards: the first is touched by two questions, both by the second of them.
TWO = (
    TouchedDimension(
        "1",
        (
            TouchedStandard("1A", ("objectives-1", "objectives-2")),
            TouchedStandard("1B", ("objectives-2", "indicators-1")),
            TouchedStandard("1C", ()),
        ),
    ),
)


def row(model: ScoredModel, answers: Json, mode: str = "full") -> Json:
    [found] = towards_spi(model, TWO, result_file_from(file_with(model, answers, mode)))
    return found


def file_with(model: ScoredModel, answers: Json, mode: str = "full") -> Json:
    """A saved assessment with these values, given to the questions as they are today."""
    revs = {question.id: question.rev for practice in model.practices for question in practice.questions}
    given = {id: {"value": value, "rev": revs[id]} for id, value in answers.items()}
    return {"format": 1, "mode": mode, "answers": given}


def counts(found: Json) -> list[int]:
    return [found[name] for name in ("standards", "touched", "asked", "applicable", "known")]


def test_what_touches_a_dimension_is_counted_once(english_model: ScoredModel) -> None:  # 1, 2
    answers = {"objectives-1": 1, "objectives-2": 4, "indicators-1": 0, "balance-1": 4}
    found = row(english_model, answers)
    assert counts(found) == [3, 2, 3, 3, 3]
    assert (found["score"], found["provisional"]) == (4167, False)  # 10000 * 5 / 12 = 4166.67


def test_the_quick_check_asks_fewer_questions_of_the_same_standards(english_model: ScoredModel) -> None:  # 3
    found = row(english_model, {"objectives-1": 2, "objectives-2": 4}, "quick")
    assert counts(found) == [3, 2, 2, 2, 1]  # objectives-1 and indicators-1 are core questions
    assert found["score"] == 5000


def test_what_does_not_apply_and_what_nobody_knows(english_model: ScoredModel) -> None:  # 3, 5
    found = row(english_model, {"objectives-1": 3, "objectives-2": "dk", "indicators-1": "na"})
    assert counts(found) == [3, 2, 3, 2, 1]
    assert (found["score"], found["provisional"]) == (7500, True)


@pytest.mark.parametrize("answers", [{}, {"objectives-1": "dk"}, {"objectives-1": "na"}, {"balance-1": 4}])
def test_without_a_level_there_is_no_score(english_model: ScoredModel, answers: Json) -> None:  # 4
    found = row(english_model, answers)
    assert (found["score"], found["provisional"]) == (None, False)


def test_an_exact_half_rounds_up(english_model: ScoredModel) -> None:  # 4
    answers = {
        f"{practice}-{place}": 0 for practice in ("objectives", "indicators") for place in (1, 2, 3, 4)
    }
    answers["objectives-1"] = 1
    dimension = TouchedDimension("1", (TouchedStandard("1A", tuple(answers)),))
    file = result_file_from(file_with(english_model, answers))
    [found] = towards_spi(english_model, (dimension,), file)
    assert found["score"] == 313  # 10000 / 32 = 312.5


def test_an_answer_to_another_revision_is_not_known(english_model: ScoredModel) -> None:  # 3
    file = file_with(english_model, {"objectives-1": 4, "objectives-2": 2})
    file["answers"]["objectives-1"]["rev"] += 1
    [found] = towards_spi(english_model, TWO, result_file_from(file))
    assert counts(found) == [3, 2, 3, 3, 1]
    assert found["score"] == 5000


def test_the_guide_touches_all_but_two_standards() -> None:
    guides = whole_guide()
    found = touched_standards(guides["en"])
    untouched = [one.id for dimension in found for one in dimension.standards if not one.questions]
    assert untouched == ["7A", "7C"]
    assert [len(dimension.standards) for dimension in found] == [2, 2, 2, 5, 3, 3, 3]


@pytest.mark.parametrize("vector", VECTORS)
def test_both_engines_over_the_golden_vectors(vector: Json, browser_engine: MiniRacer) -> None:  # 1-6
    data = json.loads((GOLDEN / "models" / f"{vector['model']}.json").read_text(encoding="utf-8"))
    dimensions = crosswalk_of(data, random.Random(vector["id"]))
    found = towards_spi(from_json(data), dimensions, result_file_from(vector["file"]))
    given = ", ".join(map(json.dumps, (data, crosswalk_json(dimensions), vector["file"])))
    assert json.loads(str(browser_engine.eval(f"JSON.stringify(spm.score.towardsSpi({given}))"))) == found
    assert found == [counted_again(data, dimension, vector["file"]) for dimension in dimensions]


def crosswalk_of(model: Json, chance: random.Random) -> tuple[TouchedDimension, ...]:
    """Three dimensions over the model's questions and over some that it does not have."""
    ids = [question["id"] for practice in model["practices"] for question in practice["questions"]]
    return tuple(
        TouchedDimension(
            str(place),
            tuple(
                TouchedStandard(
                    f"{place}{letter}",
                    (*chance.sample(ids, chance.randint(0, len(ids))), *chance.choice([(), ("vanished-1",)])),
                )
                for letter in "ABC"[: chance.randint(1, 3)]
            ),
        )
        for place in (1, 2, 3)
    )


def counted_again(model: Json, dimension: TouchedDimension, file: Json) -> Json:
    """The row of a dimension, from the design alone and with fractions."""
    touching = {id for standard in dimension.standards for id in standard.questions}
    values = []
    for question in (question for practice in model["practices"] for question in practice["questions"]):
        if question["id"] in touching and (file["mode"] == "full" or question["core"]):
            answer = file["answers"].get(question["id"]) or {}
            values.append(answer.get("value") if answer.get("rev", 1) == question["rev"] else None)
    levels = [value for value in values if isinstance(value, int)]
    applicable = [value for value in values if value != "na"]
    score = share(sum(levels), 4 * len(levels)) if levels else None
    return {
        "id": dimension.id,
        "standards": len(dimension.standards),
        "touched": len([standard for standard in dimension.standards if standard.questions]),
        "asked": len(values),
        "applicable": len(applicable),
        "known": len(levels),
        "score": score,
        "provisional": bool(levels) and len(levels) * 10 < len(applicable) * 7,
    }
