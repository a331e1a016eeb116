"""Saved assessments of older versions of the model open as copies for the present one, and lose nothing.

Both engines give the same copy and the same report: generator/spm_guide/score/upgrade.py and
theme/browser/score/upgrade.js. tests/version-1/ holds what the first version left out there.

U1  carried, changed, new and dropped questions are listed, and the regions to choose again
U2  an answer to a changed question counts as unanswered, and stays as it was given
U3  all that is in the file is in the copy; only the version is another
U4  a file that names no version, or another model, is taken as it is
"""

from __future__ import annotations

import json
from collections.abc import Callable
from copy import deepcopy
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from py_mini_racer import MiniRacer
from whole_guide import whole_guide

from spm_guide.load.result_files import checked_json
from spm_guide.model.file_age import FileAge, file_age
from spm_guide.model.guide import Guide
from spm_guide.model.result_file import result_file_from
from spm_guide.model.scored_model import Changes, ReplacedRegion, ScoredModel, from_json, to_json
from spm_guide.model.text import SOURCE_LANGUAGE
from spm_guide.score.document import canonical_json, score_document
from spm_guide.score.upgrade import upgrade

VERSION_1 = Path(__file__).resolve().parent.parent / "version-1"
OLD_FILES = ["cooperative", "first-look"]
Json = dict[str, Any]
Upgrade = Callable[[Json, ScoredModel], tuple[Json, Json]]


@pytest.fixture(scope="module")
def guide() -> Guide:
    guides = whole_guide()
    return guides[SOURCE_LANGUAGE]


@pytest.fixture(scope="module")
def first_model() -> ScoredModel:
    return from_json(json.loads((VERSION_1 / "model.json").read_text(encoding="utf-8")))


@pytest.fixture(scope="module")
def upgraded(reading_engine: MiniRacer) -> Upgrade:
    """Upgrades with both engines and holds them to each other, also in how old they take a file to be."""

    def run(data: Json, model: ScoredModel) -> tuple[Json, Json]:
        before = deepcopy(data)
        file, report = upgrade(data, model)
        assert data == before, "the file stays as it is"
        reading_engine.eval(
            f"var model = {json.dumps(to_json(model))}, data = JSON.parse({json.dumps(json.dumps(data))});"
            "var kept = JSON.stringify(data), copy = spm.score.upgrade(data, model);"
        )
        assert json.loads(str(reading_engine.eval("JSON.stringify(copy.file)"))) == file
        assert str(reading_engine.eval("JSON.stringify(copy.report)")) == canonical_json(report)
        assert reading_engine.eval("JSON.stringify(data) === kept")
        assert reading_engine.eval("spm.score.fileAge.age(data, model)") == file_age(data, model).value
        return file, report

    return run


def old_file(name: str) -> Json:
    data: Json = json.loads((VERSION_1 / f"{name}.json").read_text(encoding="utf-8"))
    return data


def answering(answers: Json, version: int = 1, **members: Any) -> Json:
    """A small file of a version of the model."""
    named = {"id": "spm-guide-core", "version": version}
    return {"format": 1, "model": named, "mode": "full", "answers": answers, **members}


def revisions(model: ScoredModel) -> dict[str, int]:
    return {question.id: question.rev for practice in model.practices for question in practice.questions}


@pytest.mark.parametrize("name", OLD_FILES)
def test_the_first_version_read_these_files(name: str, first_model: ScoredModel) -> None:
    data = old_file(name)
    assert checked_json(json.dumps(data), first_model) == (data, [])
    assert file_age(data, first_model) is FileAge.PRESENT


@pytest.mark.parametrize("name", OLD_FILES)
def test_the_present_version_reads_them_and_their_copies(name: str, english_model: ScoredModel) -> None:
    data = old_file(name)
    assert checked_json(json.dumps(data), english_model) == (data, [])
    assert file_age(data, english_model) is FileAge.OLDER
    copy, _ = upgrade(data, english_model)
    assert checked_json(json.dumps(copy), english_model) == (copy, [])
    assert file_age(copy, english_model) is FileAge.PRESENT


def test_the_changelog_tells_what_became_of_the_first_version(
    guide: Guide, first_model: ScoredModel, english_model: ScoredModel
) -> None:
    first, *later = guide.changes
    assert set(first.added) == set(revisions(first_model))
    told = {id: 1 for version in guide.changes for id in version.added}
    for version in later:
        told |= {change.id: change.to_rev for change in version.changed}
    assert {id: told[id] for id in revisions(english_model)} == revisions(english_model)


def test_a_question_that_came_to_always_apply_has_another_revision(
    first_model: ScoredModel, english_model: ScoredModel
) -> None:
    """Otherwise a file would hold "does not apply" as the answer to a question that refuses it."""
    now = {question.id: question for practice in english_model.practices for question in practice.questions}
    for practice in first_model.practices:
        for question in practice.questions:
            if question.id in now and now[question.id].always_applies and not question.always_applies:
                assert now[question.id].rev > question.rev, question.id


def test_the_report_of_a_real_file_lists_every_question_once(  # U1
    upgraded: Upgrade, guide: Guide, english_model: ScoredModel
) -> None:
    data = old_file("cooperative")
    _, report = upgraded(data, english_model)
    later = guide.changes[1:]
    changed_since = {change.id for version in later for change in version.changed}
    given = {id for id in guide.changes[0].added if data["answers"].get(id, {}).get("value") is not None}
    assert (report["from"], report["to"]) == (1, english_model.version)
    assert set(report["carried"]) == given - changed_since
    assert {change["id"] for change in report["changed"]} == given & changed_since
    assert set(report["new"]) == {id for version in later for id in version.added}
    assert report["dropped"] == []
    listed = [*report["carried"], *[one["id"] for one in report["changed"]], *report["new"]]
    order = list(revisions(english_model))
    assert len(listed) == len(set(listed))
    assert report["carried"] == sorted(report["carried"], key=order.index)
    assert report["new"] == sorted(report["new"], key=order.index)


def test_the_second_version_carries_one_answer_and_asks_again_for_the_other(  # U1
    upgraded: Upgrade, english_model: ScoredModel
) -> None:
    second = replace(english_model, version=2, changes=english_model.changes[:1])
    _, report = upgraded(old_file("first-look"), second)
    assert report["carried"] == ["objectives-1"]
    assert report["changed"] == [{"id": "people-1", "from": 1, "to": revisions(english_model)["people-1"]}]
    assert len(report["new"]) == 45
    assert report["regions"] == [
        {
            "id": "asia",
            "now": ["central-asia", "southern-asia", "south-eastern-asia", "eastern-asia", "oceania"],
        }
    ]


def test_a_changed_answer_counts_as_unanswered_until_it_is_confirmed(  # U2
    upgraded: Upgrade, first_model: ScoredModel, english_model: ScoredModel
) -> None:
    data = old_file("first-look")
    file, _ = upgraded(data, english_model)
    assert file["answers"] == data["answers"]

    def scores(model: ScoredModel, answers: Json) -> dict[str, int | None]:
        document = score_document(model, result_file_from({**file, "answers": answers}))
        return {one["id"]: one["score"] for one in document["maturity"]["practices"]}

    assert scores(first_model, file["answers"])["people"] == 5000
    assert scores(english_model, file["answers"])["people"] is None
    assert scores(english_model, file["answers"])["objectives"] == 10000
    confirmed = {**file["answers"], "people-1": {"value": 2, "rev": revisions(english_model)["people-1"]}}
    assert scores(english_model, confirmed)["people"] == 5000


@pytest.mark.parametrize("name", OLD_FILES)
def test_nothing_is_lost(name: str, upgraded: Upgrade, english_model: ScoredModel) -> None:  # U3
    data = old_file(name)
    file, _ = upgraded(data, english_model)
    assert file["model"] == {**data["model"], "version": english_model.version}
    assert {**file, "model": data["model"]} == data
    assert list(file) == list(data), "members keep their order"


def test_an_upgrade_of_the_copy_changes_nothing_more(upgraded: Upgrade, english_model: ScoredModel) -> None:
    file, first = upgraded(old_file("cooperative"), english_model)
    again, second = upgraded(file, english_model)
    assert again == file
    assert second["carried"] == first["carried"]
    assert second["changed"] == first["changed"]
    assert (second["new"], second["regions"]) == ([], [])


@pytest.fixture(scope="module")
def fourth(english_model: ScoredModel) -> ScoredModel:
    """A model two versions on: each drops and adds a question; a region is renamed, then divided."""
    third = Changes(
        version=english_model.version + 1,
        added=("objectives-2",),
        dropped=("gone-1",),
        regions=(ReplacedRegion("old-world", ("europe",)),),
    )
    fourth = Changes(
        version=english_model.version + 2,
        added=("objectives-3",),
        dropped=("gone-2",),
        regions=(ReplacedRegion("europe", ("eastern-europe", "western-europe")),),
    )
    return replace(english_model, version=fourth.version, changes=(third, fourth))


def test_what_was_dropped_since_is_listed_and_kept(upgraded: Upgrade, fourth: ScoredModel) -> None:
    answers = {"gone-1": {"value": 4}, "gone-2": {"value": 3}, "unheard-of": {"value": 1}}
    file, report = upgraded(answering(answers, fourth.version - 2), fourth)
    assert (report["dropped"], report["new"]) == (["gone-1", "gone-2"], ["objectives-2", "objectives-3"])
    assert file["answers"] == answers
    _, later = upgraded(answering(answers, fourth.version - 1), fourth)
    assert (later["dropped"], later["new"]) == (["gone-2"], ["objectives-3"])


def test_a_new_question_that_has_an_answer_already_is_not_new(upgraded: Upgrade, fourth: ScoredModel) -> None:
    _, report = upgraded(answering({"objectives-2": {"value": 1}}, fourth.version - 2), fourth)
    assert (report["carried"], report["new"]) == (["objectives-2"], ["objectives-3"])


@pytest.mark.parametrize(
    ("before", "after", "to_choose"),
    [
        (["old-world"], ["europe"], ["europe"]),
        (["africa", "old-world", "europe"], ["africa", "europe"], ["europe"]),
        (["africa", "mars"], ["africa", "mars"], []),
        ([], [], []),
        (None, None, []),
    ],
)
def test_a_region_is_carried_over_to_its_one_successor_and_else_chosen_again(
    before: Any, after: Any, to_choose: list[str], upgraded: Upgrade, fourth: ScoredModel
) -> None:
    data = answering({}, fourth.version - 2, profile={"regions": before, "tier": "small"})
    file, report = upgraded(data, fourth)
    assert file["profile"] == {"regions": after, "tier": "small"}
    assert [region["id"] for region in report["regions"]] == to_choose


@pytest.mark.parametrize(
    "named",
    [None, {}, {"id": "spm-guide-core"}, {"id": "another", "version": 1}, {"id": "another", "version": 99}],
    ids=json.dumps,
)
def test_what_names_no_version_or_another_model_is_taken_as_it_is(  # U4
    named: Any, upgraded: Upgrade, english_model: ScoredModel
) -> None:
    data = {**answering({"people-1": {"value": 2}}), "model": named}
    file, report = upgraded(data, english_model)
    assert file_age(data, english_model) is FileAge.PRESENT
    assert file == data
    assert report["new"] == []


@pytest.mark.parametrize(
    ("named", "age"),
    [
        ({"id": "spm-guide-core", "version": 1}, "older"),
        ({"version": 1}, "older"),
        ({"id": None, "version": 99}, "newer"),
        ({"id": "", "version": 99}, "newer"),
    ],
    ids=json.dumps,
)
def test_a_version_without_a_name_is_of_this_model(
    named: Json, age: str, english_model: ScoredModel, reading_engine: MiniRacer
) -> None:
    data = {"format": 1, "mode": "quick", "model": named}
    assert file_age(data, english_model).value == age
    reading_engine.eval(f"var model = {json.dumps(to_json(english_model))};")
    assert reading_engine.eval(f"spm.score.fileAge.age({json.dumps(data)}, model)") == age


@pytest.mark.parametrize("value", [None, True, 0, -1, "1", [], {}, 1.5], ids=json.dumps)
def test_a_version_that_is_none_says_nothing(
    value: Any, english_model: ScoredModel, reading_engine: MiniRacer
) -> None:
    """Files are judged before they are checked."""
    text = json.dumps({"format": 1, "mode": "quick", "model": {"version": value}})
    reading_engine.eval(f"var model = {json.dumps(to_json(english_model))};")
    in_browser = reading_engine.eval(
        f"spm.score.fileAge.age(spm.strictJson.read({json.dumps(text)}).value, model)"
    )
    assert in_browser == "present"
    if value != 1.5:  # the strict reader takes it as 0
        assert file_age(json.loads(text), english_model) is FileAge.PRESENT


@pytest.mark.parametrize("data", [None, [], "text", 7, {"model": 7}, {"model": [1]}], ids=json.dumps)
def test_what_is_no_file_has_no_age(data: Any, english_model: ScoredModel, reading_engine: MiniRacer) -> None:
    reading_engine.eval(f"var model = {json.dumps(to_json(english_model))};")
    assert reading_engine.eval(f"spm.score.fileAge.age({json.dumps(data)}, model)") == "present"
    assert file_age(data, english_model) is FileAge.PRESENT
