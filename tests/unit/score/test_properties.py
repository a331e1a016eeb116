"""What holds for every answer set, tried on many by Hypothesis.

1. Every score lies between its lowest and its highest possible value, and these between 0 and 10000.
2. A higher level, or a better link, never lowers a figure.
3. The order in which a file has its answers, goals and links says nothing.
4. A question that does not apply leaves the practice as if it had never been asked.
5. A thread is never longer than what is done along it.
6. A merge of one file, or of copies, is the file; a merge does not depend on the order of its files.
7. A merged level is one that somebody gave; less than half of all lie below it, at most half above.
8. Compared with itself, nothing changes; compared the other way round, every change turns its sign.
"""

from __future__ import annotations

import json
import random
from dataclasses import replace
from pathlib import Path
from typing import Any

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from spm_guide.model.result_file import ResultFile, result_file_from
from spm_guide.model.scored_model import ScoredModel, from_json
from spm_guide.score.compare import comparison
from spm_guide.score.document import canonical_json, score_document
from spm_guide.score.merge import merge_document
from spm_guide.score.merged_file import merged_file

Json = dict[str, Any]
GOLDEN = Path(__file__).resolve().parents[3] / "assessment" / "golden" / "models"
# Seven practices with questions of weights 1 to 5; three goals.
MODEL = replace(
    from_json(json.loads((GOLDEN / "weighted.json").read_text(encoding="utf-8"))),
    goals=("reach", "needs", "gender"),
)
QUESTIONS = [question for practice in MODEL.practices for question in practice.questions]
LEVELS = [0, 1, 2, 3, 4]
# The same answers on every run, so that a test that passed passes again.
each = settings(max_examples=200, deadline=None, derandomize=True)


def answers() -> st.SearchStrategy[Json]:
    """An answer of every kind, also to another revision."""
    return st.fixed_dictionaries(
        {
            "value": st.sampled_from([*LEVELS, *LEVELS, "dk", "na", None]),
            "rev": st.sampled_from([1, 1, 1, 1, 2]),
            "evidence": st.sampled_from(["none", "said", "documented", "verified", None]),
        }
    )


def threads() -> st.SearchStrategy[Json]:
    values = st.fixed_dictionaries({"value": st.sampled_from([0, 1, 2, 2, 2, "dk", None])})
    return st.dictionaries(st.sampled_from([link.id for link in MODEL.links]), values)


def files() -> st.SearchStrategy[Json]:
    """Result files for MODEL, as JSON data; a question that always applies is never `na`."""
    return st.fixed_dictionaries(
        {
            "format": st.just(1),
            "mode": st.sampled_from(["quick", "full", "full"]),
            "goals": st.lists(st.sampled_from(MODEL.goals), unique=True),
            "profile": st.fixed_dictionaries({"role": st.sampled_from([None, "board", "staff"])}),
            "answers": st.dictionaries(st.sampled_from([one.id for one in QUESTIONS]), answers()),
            "links": st.dictionaries(st.sampled_from(MODEL.goals), threads()),
        }
    )


def scored(file: Json, model: ScoredModel = MODEL) -> Json:
    return score_document(model, result_file_from(file))


def rows(document: Json) -> list[Json]:
    """Everything that has a score, a low and a high."""
    maturity, alignment = document["maturity"], document["alignment"]
    goals = [{**goal, "score": goal["continuity"]} for goal in alignment["goals"]]
    return [maturity, *maturity["areas"], *maturity["practices"], alignment, *goals]


@each
@given(files())
def test_a_score_lies_in_its_range(file: Json) -> None:  # 1
    for row in rows(scored(file)):
        if row["low"] is None:
            assert row["score"] is row["high"] is None
            continue
        assert 0 <= row["low"] <= row["high"] <= 10000
        if row["score"] is not None:
            assert row["low"] <= row["score"] <= row["high"]


@each
@given(files(), st.sampled_from(QUESTIONS), st.sampled_from(LEVELS), st.sampled_from(LEVELS))
def test_a_higher_level_never_lowers_a_figure(file: Json, question: Any, one: int, other: int) -> None:  # 2
    lower, higher = (
        scored({**file, "answers": {**file["answers"], question.id: {"value": value}}})
        for value in sorted((one, other))
    )
    for before, after in zip(rows(lower), rows(higher), strict=True):
        for name in ("score", "low", "high"):
            assert (before[name] is None) == (after[name] is None)
            assert before[name] is None or before[name] <= after[name]


@each
@given(files(), st.sampled_from(MODEL.goals), st.sampled_from(MODEL.links), st.permutations([0, 1, 2]))
def test_a_better_link_never_lowers_a_figure(
    file: Json, goal: str, link: Any, values: list[int]
) -> None:  # 2
    def with_link(value: int) -> Json:
        thread = {**file["links"].get(goal, {}), link.id: {"value": value}}
        return scored({**file, "links": {**file["links"], goal: thread}})["alignment"]

    lower, higher = (with_link(value) for value in sorted(values[:2]))
    for before, after in zip(lower["goals"], higher["goals"], strict=True):
        for name in ("continuity", "activity", "low", "high", "activity_low", "activity_high"):
            assert before[name] <= after[name]
    for before, after in zip(lower["handovers"], higher["handovers"], strict=True):
        assert before["score"] is None or before["score"] <= after["score"]


@each
@given(files(), st.randoms(use_true_random=False))
def test_order_in_the_file_says_nothing(file: Json, chance: random.Random) -> None:  # 3
    def shuffled(value: Any) -> Any:
        if isinstance(value, dict):
            keys = list(value)
            chance.shuffle(keys)
            return {key: shuffled(value[key]) for key in keys}
        return chance.sample(value, len(value)) if isinstance(value, list) else value

    assert canonical_json(scored(shuffled(file))) == canonical_json(scored(file))


@each
@given(files(), st.sampled_from([one for one in QUESTIONS if not one.core]))
def test_what_does_not_apply_leaves_the_practice_as_if_not_asked(file: Json, question: Any) -> None:  # 4
    assume(file["mode"] == "full")
    without_it = replace(
        MODEL,
        practices=tuple(
            replace(practice, questions=tuple(one for one in practice.questions if one != question))
            for practice in MODEL.practices
        ),
    )
    not_applicable = {**file, "answers": {**file["answers"], question.id: {"value": "na"}}}
    with_na, without = scored(not_applicable), scored(not_applicable, without_it)
    for one, other in zip(with_na["maturity"]["practices"], without["maturity"]["practices"], strict=True):
        for name in ("score", "low", "high", "known", "evidenced"):
            assert one[name] == other[name]


@each
@given(files())
def test_no_thread_is_longer_than_what_is_done(file: Json) -> None:  # 5
    for goal in scored(file)["alignment"]["goals"]:
        assert 0 <= goal["continuity"] <= goal["activity"]
        assert goal["disconnected"] == goal["activity"] - goal["continuity"]
        assert goal["high"] <= goal["activity_high"]


def merged(group: list[ResultFile]) -> ResultFile:
    return result_file_from(merged_file(MODEL, group, merge_document(MODEL, group), "merged"))


@each
@given(files(), st.integers(min_value=1, max_value=4))
def test_a_merge_of_one_or_of_copies_is_the_file(file: Json, copies: int) -> None:  # 6
    answered = result_file_from(file)
    alike = canonical_json(score_document(MODEL, merged([answered] * copies)))
    assert alike == canonical_json(score_document(MODEL, answered))
    points = merge_document(MODEL, [answered] * copies)["talking_points"]
    assert points == {"questions": [], "links": []}


@each
@given(st.lists(files(), min_size=1, max_size=7), st.randoms(use_true_random=False))
def test_a_merge_does_not_depend_on_the_order_of_files(group: list[Json], chance: random.Random) -> None:  # 6
    one = merge_document(MODEL, [result_file_from(file) for file in group])
    chance.shuffle(group)
    assert merge_document(MODEL, [result_file_from(file) for file in group]) == one


@each
@given(st.lists(files(), min_size=1, max_size=7))
def test_a_merged_level_lies_in_the_middle(group: list[Json]) -> None:  # 7
    for row in merge_document(MODEL, [result_file_from(file) for file in group])["questions"]:
        counts = row["levels"]
        assert sum(counts) + row["dk"] + row["na"] + row["unanswered"] == row["asked"]
        if row["median"] is None:
            assert sum(counts) == 0
            continue
        below, above = sum(counts[: row["median"]]), sum(counts[row["median"] + 1 :])
        assert counts[row["median"]] > 0
        assert below < sum(counts) - below
        assert above <= sum(counts) - above


@each
@given(files())
def test_compared_with_itself_nothing_changes(file: Json) -> None:  # 8
    answered = result_file_from(file)
    found = comparison(MODEL, answered, answered)
    for part in ("areas", "practices", "goals", "questions"):
        for row in found[part]:
            assert row["old"] == row["new"]
            assert row["change"] == (None if row["old"] is None else 0)
    assert found["differences"] == found["not_counted"]["goals"] == []
    assert all(row["old"] == row["new"] for row in found["not_counted"]["questions"])


@each
@given(files(), files())
def test_the_other_way_round_every_change_turns_its_sign(one: Json, other: Json) -> None:  # 8
    there, back = (
        comparison(MODEL, *(result_file_from(file) for file in pair)) for pair in ((one, other), (other, one))
    )
    for part in ("areas", "practices", "goals", "questions"):
        for row, turned in zip(there[part], back[part], strict=True):
            assert (row["old"], row["new"]) == (turned["new"], turned["old"])
            assert row["change"] is None or row["change"] == -turned["change"]


@each
@given(files())
def test_a_comparison_of_complete_files_gives_the_figures_of_the_scores(file: Json) -> None:  # 8
    complete = {one.id: {"value": len(one.id) % 5} for one in QUESTIONS}
    answered = result_file_from({**file, "mode": "full", "answers": complete})
    scores = score_document(MODEL, answered)["maturity"]
    found = comparison(MODEL, answered, answered)
    for part in ("areas", "practices"):
        assert [row["new"] for row in found[part]] == [row["score"] for row in scores[part]]
