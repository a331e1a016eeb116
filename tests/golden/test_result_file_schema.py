"""The published schema of saved assessments says what the readers say, wherever a schema can."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from py_mini_racer import MiniRacer
from whole_file import whole_file

from spm_guide.load.result_files import LONGEST_FILE, checked_json
from spm_guide.model.scored_model import ScoredModel, to_json

LONG = "ä" * 2001
TOO_LARGE = 2**53


@pytest.fixture(scope="module")
def schema(project: Path) -> Draft202012Validator:
    path = project / "assessment" / "schema" / "result-file.schema.json"
    return Draft202012Validator(json.loads(path.read_text(encoding="utf-8")))


def properties(schema: Draft202012Validator) -> set[str]:
    """The members of a saved assessment that the schema describes."""
    assert isinstance(schema.schema, Mapping)
    return set(schema.schema["properties"])


def changed(model: ScoredModel, place: str, value: Any) -> dict[str, Any]:
    """The whole file with another value at one place."""
    file = copy.deepcopy(whole_file(model))
    *way, last = place.split("/")
    inside: Any = file
    for step in way:
        inside = inside[int(step) if isinstance(inside, list) else step]
    inside[last] = value
    return file


def at(place: str, *values: Any) -> list[tuple[str, Any]]:
    """Values to put at a place of the whole file."""
    return [(place, value) for value in values]


GOOD: list[tuple[str, Any]] = [
    *[(member, None) for member in ("id", "edition", "created", "changed", "model", "scope", "period")],
    *[(member, None) for member in ("profile", "goals", "answers", "links", "targets", "plan", "sources")],
    *[(member, {}) for member in ("model", "scope", "period", "profile", "answers", "links", "targets")],
    *[(member, []) for member in ("goals", "plan", "sources")],
    ("mode", "quick"),
    ("edition", "mynet"),
    ("model/version", 7),
    ("scope/kind", None),
    ("scope/kind", "programme"),
    ("scope/country", "Kenya"),
    ("period/from", None),
    ("profile/tier", None),
    ("profile/tier", "unheard-of"),
    ("profile/regions", None),
    ("profile/pets", ["cat"]),
    ("goals", ["vanished", "vanished"]),
    *at("answers/objectives-1/value", 0, 4, "dk", None),
    ("answers/services-3/value", "na"),
    ("answers/objectives-1/rev", 9),
    ("answers/objectives-1/evidence", None),
    ("answers/objectives-1/note", None),
    ("answers/objectives-1/note", "ä" * 2000),
    ("answers/objectives-1/records", None),
    ("answers/objectives-1/records", [{}]),
    ("answers/objectives-1/flag", None),
    ("answers/objectives-1/mood", "good"),
    ("answers/unheard-of", {"value": 4}),
    ("links/reach/understood/value", "dk"),
    ("links/reach/unheard-of", {"value": 2}),
    ("links/unheard-of", {"understood": {"value": 2}}),
    ("targets/objectives/level", None),
    ("targets/objectives/by", None),
    ("plan", [1, "two", {"three": [None]}]),
    ("unheard-of", {"deep": [{"er": True}]}),
]
BAD: list[tuple[str, Any]] = [
    *at("format", None, True, "1", 0, 2, []),
    *at("mode", None, "slow", "", 1),
    *[(member, 1) for member in ("id", "edition", "created", "changed", "model", "scope", "period")],
    *[(member, "x") for member in ("profile", "goals", "answers", "links", "targets", "plan", "sources")],
    *[(member, []) for member in ("model", "scope", "period", "profile", "answers", "links", "targets")],
    *[(member, {}) for member in ("goals", "plan", "sources", "id", "mode")],
    ("model/id", 1),
    *at("model/version", 0, -1, None, "1", True, TOO_LARGE),
    *at("scope/kind", "planet", 1, []),
    ("scope/name", ["Kisumu"]),
    *at("period/from", 2025, {}, False),
    *[(f"profile/{member}", 1) for member in ("type", "tier", "stage", "role", "regions", "languages")],
    ("profile/methodology", "group"),
    ("profile/services", [1]),
    ("goals", ["reach", 1]),
    ("goals", [None]),
    *at("answers/objectives-1", None, 3, [], "dk"),
    *at("answers/objectives-1/value", -1, 5, "4", "yes", True, False, [], {}),
    *at("answers/objectives-1/rev", 0, None, "1", True),
    *at("answers/objectives-1/evidence", "some", 1, True, []),
    ("answers/objectives-1/reason", 1),
    ("answers/objectives-1/note", ["text"]),
    ("answers/objectives-1/note", LONG),
    ("answers/objectives-1/records", {}),
    ("answers/objectives-1/records", ["Business plan"]),
    *[(f"answers/objectives-1/records/0/{member}", 12) for member in ("document", "page", "kept", "date")],
    *at("answers/objectives-1/flag", "yes", 1, []),
    *at("links/reach", None, 2, []),
    *at("links/reach/understood", None, 2, []),
    *at("links/reach/understood/value", 3, -1, "na", "2", True, []),
    ("links/reach/understood/note", 1),
    *at("targets/objectives", None, 3),
    *at("targets/objectives/level", 5, "dk", "3", True),
    ("targets/objectives/by", 2026),
    ("unheard-of", LONG),
    ("unheard-of", {"deep": [LONG]}),
    ("unheard-of", TOO_LARGE),
    ("unheard-of", 0.5),
]


def named(case: tuple[str, Any]) -> str:
    return f"{case[0]}={json.dumps(case[1], ensure_ascii=False)[:20]}"


@pytest.mark.parametrize("case", GOOD, ids=named)
def test_schema_and_reader_accept(
    case: tuple[str, Any], schema: Draft202012Validator, english_model: ScoredModel
) -> None:
    file = changed(english_model, *case)
    assert checked_json(json.dumps(file), english_model) == (file, [])
    assert [error.message for error in schema.iter_errors(file)] == []


@pytest.mark.parametrize("case", BAD, ids=named)
def test_schema_and_reader_refuse(
    case: tuple[str, Any], schema: Draft202012Validator, english_model: ScoredModel
) -> None:
    file = changed(english_model, *case)
    assert checked_json(json.dumps(file), english_model)[1] != []
    assert not schema.is_valid(file)


@pytest.mark.parametrize("member", ["format", "mode"])
def test_schema_and_reader_miss_what_has_to_be_there(
    member: str, schema: Draft202012Validator, english_model: ScoredModel
) -> None:
    file = whole_file(english_model)
    del file[member]
    assert checked_json(json.dumps(file), english_model)[1] != []
    assert [error.message for error in schema.iter_errors(file)] == [f"'{member}' is a required property"]


@pytest.mark.parametrize(
    ("code", "spoil"),
    [
        ("SPM601", lambda text: text + "]" * 40),
        ("SPM602", lambda text: text + " " * LONGEST_FILE),
        ("SPM605", lambda text: text.replace('"format"', '"mode": "full", "format"')),
        ("SPM606", lambda text: text.replace('"format": 1', '"format": 1.0')),
    ],
)
def test_what_only_the_reader_can_see(
    code: str, spoil: Callable[[str], str], schema: Draft202012Validator, english_model: ScoredModel
) -> None:
    """Intended differences: how a number is written, keys that stand twice, the length of the file."""
    text = json.dumps(whole_file(english_model))
    found = {flaw.code for flaw in checked_json(spoil(text), english_model)[1]}
    assert found == {code}
    if code != "SPM601":  # the others are JSON
        assert schema.is_valid(json.loads(spoil(text)))


def test_only_the_reader_knows_which_questions_always_apply(
    schema: Draft202012Validator, english_model: ScoredModel
) -> None:
    file = changed(english_model, "answers/objectives-1/value", "na")
    assert [flaw.code for flaw in checked_json(json.dumps(file), english_model)[1]] == ["SPM607"]
    assert schema.is_valid(file)


@pytest.mark.parametrize("place", ["answers/unheard-of", "links/unheard-of", "targets/unheard-of"])
def test_the_reader_leaves_alone_what_stands_under_an_unknown_id(
    place: str, schema: Draft202012Validator, english_model: ScoredModel
) -> None:
    """Intended difference: a schema can't know the ids, so it expects the same shape below all of them."""
    file = changed(english_model, place, "whatever")
    assert checked_json(json.dumps(file), english_model) == (file, [])
    assert not schema.is_valid(file)


def test_what_the_page_saves_fits(
    schema: Draft202012Validator, reading_engine: MiniRacer, english_model: ScoredModel
) -> None:
    now = datetime(2026, 2, 28, 9, 30, tzinfo=UTC)
    reading_engine.eval(f"var model = {json.dumps(to_json(english_model))};")
    empty = f"spm.resultFile.empty(model, new Date({int(now.timestamp()) * 1000}))"
    text = str(reading_engine.eval(f"spm.resultFile.serialize({empty})"))
    file, flaws = checked_json(text, english_model)
    assert flaws == []
    assert [error.message for error in schema.iter_errors(file)] == []
    assert set(file) == properties(schema) - {"sources"}  # only agreed assessments have sources
    assert file["created"] == "2026-02-28T09:30:00.000Z"


def test_whatever_the_page_opens_it_saves_again(
    schema: Draft202012Validator, reading_engine: MiniRacer, english_model: ScoredModel
) -> None:
    given = whole_file(english_model)
    assert [error.message for error in schema.iter_errors(given)] == []
    assert set(given) >= properties(schema)
    reading_engine.eval(f"var model = {json.dumps(to_json(english_model))};")
    opened = f"spm.resultFile.parse({json.dumps(json.dumps(given))}, model).file"
    assert json.loads(str(reading_engine.eval(f"spm.resultFile.serialize({opened})"))) == given
