"""Which patterns show, example by example.

P1  and, or, not follow Kleene's strong logic: unknown stays only where it matters
P2  at_least and at_most include their number
P3  a figure that is null, or whose row is provisional, leaves its comparison unknown
P4  a hand-over and a link hang on the link answers under them, and on no others
P5  a level is known or not, never provisional
P6  how much is known, applies or is evidenced, is compared also where the score is provisional
P7  a pattern that shows lifts the practices it names, and says so before the breaks
"""

from __future__ import annotations

from typing import Any

import pytest

from spm_guide.model.condition import condition_from
from spm_guide.model.result_file import DONT_KNOW, NOT_APPLICABLE, Answer, ResultFile
from spm_guide.model.scored_model import (
    ScoredArea,
    ScoredLink,
    ScoredModel,
    ScoredPattern,
    ScoredPractice,
    ScoredQuestion,
    ScoredStep,
)
from spm_guide.score.document import score_document

AREAS = ("strategy", "systems", "decisions")


def practice(area: str) -> ScoredPractice:
    """Practice `in-AREA` with the core question q-AREA-1 and three others."""
    questions = tuple(
        ScoredQuestion(f"q-{area}-{number}", number == 1, 1, 1, False) for number in range(1, 5)
    )
    return ScoredPractice(f"in-{area}", area, 1, (), questions, (ScoredStep(1),) * 4)


def model(*conditions: dict[str, Any]) -> ScoredModel:
    """A practice of four questions an area, goals g1 and g2, links l1 to l9, patterns p0, p1, ..."""
    return ScoredModel(
        id="small",
        version=1,
        areas=tuple(ScoredArea(area, (f"in-{area}",)) for area in AREAS),
        practices=tuple(practice(area) for area in AREAS),
        goals=("g1", "g2"),
        links=tuple(ScoredLink(f"l{place + 1}", AREAS[place // 3], ("in-systems",)) for place in range(9)),
        patterns=tuple(
            ScoredPattern(f"p{place}", condition_from(condition), ("in-systems",))
            for place, condition in enumerate(conditions)
        ),
        resources=(),
    )


def document(answered: ResultFile, *conditions: dict[str, Any]) -> dict[str, Any]:
    return score_document(model(*conditions), answered)


def state(condition: dict[str, Any], answered: ResultFile) -> str:
    return str(document(answered, condition)["patterns"][0]["state"])


def levels(mode: str = "full", **values: int | str | None) -> ResultFile:
    """Answers by area: strategy=3 answers its four questions so, strategy_1=3 only the first."""
    answers = {}
    for name, value in values.items():
        area, _, number = name.partition("_")
        for one in (number,) if number else ("1", "2", "3", "4"):
            answers[f"q-{area}-{one}"] = Answer(value)
    return ResultFile(mode=mode, answers=answers)


def threads(**goals: str) -> ResultFile:
    """Nine signs a goal: 0, 1, 2, or ? for don't know and - for no answer."""
    meant: dict[str, int | str | None] = {"?": DONT_KNOW, "-": None, "0": 0, "1": 1, "2": 2}
    links = {
        goal: {f"l{place + 1}": meant[sign] for place, sign in enumerate(signs)}
        for goal, signs in goals.items()
    }
    return ResultFile(goals=tuple(goals), links=links)


def level_of(area: str) -> dict[str, Any]:
    return {"figure": {"level": f"q-{area}-1"}, "at_least": 2500}


# Level 4 holds, level 0 does not, and decisions has no answer.
ANSWERED = levels(strategy=4, systems=0)
HOLDS, HOLDS_NOT, OPEN = (level_of(area) for area in AREAS)


@pytest.mark.parametrize(
    ("first", "second", "both", "either"),
    [
        (HOLDS, HOLDS, "fired", "fired"),
        (HOLDS, HOLDS_NOT, "clear", "fired"),
        (HOLDS, OPEN, "unknown", "fired"),
        (HOLDS_NOT, HOLDS_NOT, "clear", "clear"),
        (HOLDS_NOT, OPEN, "clear", "unknown"),
        (OPEN, OPEN, "unknown", "unknown"),
    ],
)
def test_unknown_stays_only_where_it_matters(
    first: dict[str, Any], second: dict[str, Any], both: str, either: str
) -> None:  # P1
    for parts in ([first, second], [second, first]):
        assert state({"and": parts}, ANSWERED) == both
        assert state({"or": parts}, ANSWERED) == either


@pytest.mark.parametrize(("part", "turned"), [(HOLDS, "clear"), (HOLDS_NOT, "fired"), (OPEN, "unknown")])
def test_not_turns_what_is_known(part: dict[str, Any], turned: str) -> None:  # P1
    assert state({"not": part}, ANSWERED) == turned


@pytest.mark.parametrize(
    ("number", "at_least", "at_most"),
    [(4999, "fired", "clear"), (5000, "fired", "fired"), (5001, "clear", "fired")],
)
def test_a_number_is_part_of_both_sides(number: int, at_least: str, at_most: str) -> None:  # P2
    answered = levels(strategy=2)
    assert state({"figure": {"score": "in-strategy"}, "at_least": number}, answered) == at_least
    assert state({"figure": {"score": "in-strategy"}, "at_most": number}, answered) == at_most


def test_a_difference_may_be_negative() -> None:  # P2
    condition = {"figure": {"difference": [{"score": "systems"}, {"score": "strategy"}]}, "at_most": -7500}
    assert state(condition, levels(strategy=4, systems=1)) == "fired"
    assert state(condition, levels(strategy=3, systems=1)) == "clear"


@pytest.mark.parametrize("figure", [{"score": "in-systems"}, {"score": "systems"}, {"score": "overall"}])
@pytest.mark.parametrize("value", [None, DONT_KNOW, NOT_APPLICABLE])
def test_a_score_that_is_missing_leaves_it_open(figure: dict[str, Any], value: str | None) -> None:  # P3
    answered = levels(strategy=4, systems=value, decisions=4)
    assert state({"figure": figure, "at_least": 1}, answered) == "unknown"


@pytest.mark.parametrize("figure", [{"score": "in-systems"}, {"score": "systems"}, {"score": "overall"}])
def test_a_provisional_score_leaves_it_open(figure: dict[str, Any]) -> None:  # P3
    answered = levels(strategy=4, systems_1=4, systems_2=4, decisions=4)
    assert state({"figure": figure, "at_least": 1}, answered) == "unknown"
    difference = {"difference": [figure, {"score": "in-strategy"}]}
    assert state({"figure": difference, "at_least": -1}, answered) == "unknown"


@pytest.mark.parametrize("kind", ["continuity", "activity", "disconnected"])
def test_a_goal_needs_to_be_chosen_and_known(kind: str) -> None:  # P3
    condition = {"figure": {kind: "g1"}, "at_most": 10000}
    assert state(condition, threads(g1="222222222", g2="?22222222")) == "fired"
    assert state(condition, threads(g1="22222222?", g2="222222222")) == "unknown"
    assert state(condition, threads(g2="222222222")) == "unknown"


def test_alignment_is_open_while_one_goal_is() -> None:  # P3
    condition = {"figure": {"continuity": "all"}, "at_least": 1}
    assert state(condition, threads(g1="222222222", g2="111111111")) == "fired"
    assert state(condition, threads(g1="222222222", g2="11111111-")) == "unknown"
    assert state(condition, threads()) == "unknown"


@pytest.mark.parametrize(
    ("giving", "ends"), [("strategy", (2, 4)), ("systems", (6, 7)), ("decisions", (7, 9))]
)
def test_a_handover_hangs_on_its_two_links(giving: str, ends: tuple[int, int]) -> None:  # P4
    condition = {"figure": {"handover": giving}, "at_least": 10000}
    for place in range(1, 10):
        signs = "".join("?" if one == place else "2" for one in range(1, 10))
        for goals in ({"g1": signs}, {"g1": "222222222", "g2": signs}):
            assert state(condition, threads(**goals)) == ("unknown" if place in ends else "fired")


def test_a_link_is_the_mean_over_the_chosen_goals() -> None:  # P4
    condition = {"figure": {"link": "l5"}, "at_least": 7500}
    assert state(condition, threads(g1="000020000", g2="000010000")) == "fired"
    assert state(condition, threads(g1="000010000", g2="000010000")) == "clear"
    assert state(condition, threads(g1="????2????", g2="----2----")) == "fired"
    assert state(condition, threads(g1="000020000", g2="0000-0000")) == "unknown"
    assert state(condition, threads()) == "unknown"


def test_a_level_stands_by_itself() -> None:  # P5
    condition = {"figure": {"level": "q-strategy-2"}, "at_least": 5000}
    assert state(condition, levels(strategy_2=2)) == "fired"
    assert state(condition, levels(strategy_2=1)) == "clear"
    for value in (None, DONT_KNOW, NOT_APPLICABLE):
        assert state(condition, levels(strategy_2=value)) == "unknown"
    assert state(condition, levels(mode="quick", strategy_2=2)) == "unknown"


def test_the_number_of_goals_is_always_known() -> None:
    assert state({"figure": {"goals": "chosen"}, "at_most": 0}, threads()) == "fired"
    assert (
        state({"figure": {"goals": "chosen"}, "at_least": 2}, threads(g1="---------", g2="?????????"))
        == "fired"
    )


@pytest.mark.parametrize("of", ["systems", "in-systems"])
def test_how_firm_a_score_is_can_be_compared(of: str) -> None:  # P6
    half_known = levels(systems_1=4, systems_2=4, systems_3=NOT_APPLICABLE)
    for figure, value in (("known", 6667), ("applicable", 7500), ("evidenced", 0)):
        at_most = {"figure": {figure: of}, "at_most": value}
        assert state(at_most, half_known) == "fired"
        assert state({"not": at_most | {"at_most": value - 1}}, half_known) == "fired"
    assert state({"figure": {"score": of}, "at_least": 1}, half_known) == "unknown"
    assert state({"figure": {"known": of}, "at_most": 0}, levels()) == "fired"
    assert state({"figure": {"evidenced": of}, "at_most": 9999}, levels()) == "unknown"


def test_what_shows_lifts_a_practice_and_is_named_before_the_breaks() -> None:  # P7
    answered = threads(g1="222022222")
    open_one = {"figure": {"score": "overall"}, "at_least": 1}
    answers = levels(systems=2).answers
    scored = document(
        ResultFile(goals=answered.goals, links=answered.links, answers=answers, mode="full"),
        {"figure": {"score": "in-systems"}, "at_least": 5000},
        {"figure": {"score": "in-systems"}, "at_least": 5001},
        open_one,
        {"figure": {"goals": "chosen"}, "at_least": 1},
    )
    assert [row["state"] for row in scored["patterns"]] == ["fired", "clear", "unknown", "fired"]
    (item,) = scored["recommendations"]
    assert item["why"] == ["score", "pattern:p0", "pattern:p3", "break:g1:l4"]
    assert item["priority"] == 2250  # 5000 * 5000 * 5 * 3 * (7 - 1) / 1000000
