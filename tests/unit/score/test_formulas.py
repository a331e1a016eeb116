"""The arithmetic of the design, example by example."""

from __future__ import annotations

import pytest

from spm_guide.model.result_file import ResultFile
from spm_guide.model.scored_model import ScoredArea, ScoredLink, ScoredModel
from spm_guide.score.alignment import alignment
from spm_guide.score.arithmetic import div, icbrt

AREAS = ("strategy", "systems", "decisions")
MODEL = ScoredModel(
    id="small",
    version=1,
    areas=tuple(ScoredArea(id, ()) for id in AREAS),
    practices=(),
    goals=("reach",),
    links=tuple(ScoredLink(f"l{place + 1}", AREAS[place // 3], ()) for place in range(9)),
    patterns=(),
    resources=(),
)


def goal(*values: int | str | None) -> dict[str, object]:
    links = {"reach": {f"l{place + 1}": value for place, value in enumerate(values)}}
    goals = alignment(MODEL, ResultFile(goals=("reach",), links=links))["goals"]
    return dict(goals[0])


@pytest.mark.parametrize(("a", "b", "result"), [(5, 2, 3), (1, 3, 0), (2, 3, 1), (0, 7, 0), (7, 7, 1)])
def test_division_rounds_half_up(a: int, b: int, result: int) -> None:  # section 3
    assert div(a, b) == result


@pytest.mark.parametrize(("x", "root"), [(0, 0), (7, 1), (8, 2), (26, 2), (27, 3), (10**12, 10000)])
def test_the_cube_root_is_the_largest_whole_one(x: int, root: int) -> None:  # section 4
    assert icbrt(x) == root


def test_a_link_counts_only_as_far_as_everything_before_it_holds() -> None:  # section 5
    figures = goal(2, 2, 1, 2, 2, 0, 2, 1, 0)
    assert (figures["continuity"], figures["activity"], figures["disconnected"]) == (3889, 6667, 2778)
    assert (figures["break_at"], figures["snaps_at"]) == ("l3", "l6")


@pytest.mark.parametrize("place", range(9))
def test_a_thread_holds_up_to_its_first_broken_link(place: int) -> None:  # section 5
    figures = goal(*[2] * place, 0, *[2] * (8 - place))
    assert figures["continuity"] == div(10000 * 2 * place, 18)
    assert figures["break_at"] == figures["snaps_at"] == f"l{place + 1}"


def test_a_whole_thread_has_no_break() -> None:  # section 5
    figures = goal(*[2] * 9)
    assert (figures["continuity"], figures["break_at"], figures["snaps_at"]) == (10000, None, None)


def test_dont_know_is_nothing_at_worst_and_yes_at_best() -> None:  # section 5
    figures = goal("dk", *[2] * 8)
    assert (figures["low"], figures["continuity"], figures["high"]) == (0, 0, 10000)
    assert figures["provisional"] is True
