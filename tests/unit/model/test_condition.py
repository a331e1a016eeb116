"""The small language of conditions: what it says is what is read, and nothing else is read."""

from __future__ import annotations

from typing import Any

import pytest

from spm_guide.model.condition import Comparison, Difference, Figure, Not, condition_from, condition_to

DIFFERENCE = {"difference": [{"score": "objectives"}, {"score": "indicators"}]}
OF_A_SCORE: dict[str, Any] = {"figure": {"score": "objectives"}, "at_least": 5000}
GOOD: list[dict[str, Any]] = [
    OF_A_SCORE,
    {"figure": {"continuity": "all"}, "at_most": 0},
    {"figure": {"goals": "chosen"}, "at_least": 3},
    {"figure": {"difference": [{"link": "objective"}, {"handover": "strategy"}]}, "at_most": -2500},
    {"not": OF_A_SCORE},
    {"and": [OF_A_SCORE, {"or": [OF_A_SCORE, {"not": {"not": OF_A_SCORE}}]}]},
]
BAD: list[object] = [
    None,
    [],
    {},
    "score",
    {"score": "objectives"},
    {"figure": {"score": "objectives"}},
    {"figure": {"score": "objectives"}, "at_least": "5000"},
    {"figure": {"score": "objectives"}, "at_least": True},
    {"figure": {"score": "objectives"}, "at_least": False},
    {"figure": {"score": "objectives"}, "at_least": 1, "at_most": 2},
    {"figure": {"score": "objectives", "level": "objectives-1"}, "at_least": 1},
    {"figure": {"maturity": "objectives"}, "at_least": 1},
    {"figure": {"score": 1}, "at_least": 1},
    {"figure": {"difference": [{"score": "objectives"}]}, "at_least": 1},
    {"figure": {"difference": [{"score": "objectives"}, DIFFERENCE]}, "at_least": 1},
    {"and": OF_A_SCORE},
    {"and": [OF_A_SCORE], "or": [OF_A_SCORE]},
    {"and": [OF_A_SCORE, {}]},
    {"not": [OF_A_SCORE]},
    {"unless": OF_A_SCORE},
]


@pytest.mark.parametrize("data", GOOD, ids=str)
def test_what_is_written_is_what_was_read(data: dict[str, Any]) -> None:
    assert condition_to(condition_from(data)) == data


def test_a_comparison_is_read_with_its_figures() -> None:
    data = {"not": {"figure": {"difference": [{"score": "a"}, {"link": "b"}]}, "at_most": 7}}
    assert condition_from(data) == Not(
        Comparison(Difference(Figure("score", "a"), Figure("link", "b")), None, 7)
    )


@pytest.mark.parametrize("data", BAD, ids=str)
def test_nothing_else_is_read(data: object) -> None:
    with pytest.raises(ValueError, match=r"no (condition|figure|whole number)"):
        condition_from(data)
