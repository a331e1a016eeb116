"""Every golden vector holds: both engines and the independent checker give the document it expects.

assessment/golden/README.md says how to read a vector and who may change a number in one.
"""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

import independent_checker
import pytest
from jsonschema import Draft202012Validator
from py_mini_racer import MiniRacer
from referencing import Registry, Resource
from worked_out import is_a_sum, result_of

from spm_guide.load.result_files import read_result_file
from spm_guide.model.result_file import result_file_from
from spm_guide.model.scored_model import ScoredModel, from_json, to_json
from spm_guide.score.document import canonical_json, score_document

ASSESSMENT = Path(__file__).resolve().parents[2] / "assessment"
GOLDEN = ASSESSMENT / "golden"
SCHEMAS = ASSESSMENT / "schema"
GROUPS = ["answers", "maturity", "alignment", "patterns", "recommendations", "resources", "documents"]
# Vectors of several files; their engines are in test_merge_and_compare_vectors.py.
SEVERAL = ["merge", "compare"]
SCORED_FILES = [path for group in GROUPS for path in sorted((GOLDEN / group).glob("*.json"))]
SEVERAL_FILES = [path for group in SEVERAL for path in sorted((GOLDEN / group).glob("*.json"))]
VECTOR_FILES = [*SCORED_FILES, *SEVERAL_FILES]
MODEL_FILES = sorted((GOLDEN / "models").glob("*.json"))

Json = dict[str, Any]


def read(path: Path) -> Json:
    data: Json = json.loads(path.read_text(encoding="utf-8"))
    return data


def schema(kind: str) -> Draft202012Validator:
    """A schema of assessment/schema/, which finds the others by their file names."""
    return Draft202012Validator(read(SCHEMAS / f"{kind}.schema.json"), registry=REGISTRY)


REGISTRY: Registry[Any] = Registry().with_resources(
    (path.name, Resource.from_contents(read(path))) for path in SCHEMAS.glob("*.schema.json")
)


def model_of(vector: Json) -> Json:
    return read(GOLDEN / "models" / f"{vector['model']}.json")


def canonical(document: Json) -> str:
    return json.dumps(document, ensure_ascii=False, separators=(",", ":"))


def found_at(document: Any, path: str) -> Any:
    """The value at a path; a row is named by its first member, and * stands for every row.

    raises  AssertionError when there is none
    """
    found = document
    steps = path.split("/")
    for place, step in enumerate(steps):
        if step == "*":
            rest = "/".join(steps[place + 1 :])
            return [found_at(row, rest) for row in found]
        if isinstance(found, list):
            rows = [row for row in found if next(iter(row.values())) == step]
            assert len(rows) == 1, f"{path}: {len(rows)} rows are called {step}"
            found = rows[0]
        else:
            assert step in found, f"{path}: there is no {step}"
            found = found[step]
    return found


def each_of(paths: list[Path]) -> pytest.MarkDecorator:
    """Runs a test for each vector in these files."""
    vectors = [pytest.param(read(path), id=f"{path.parent.name}/{path.stem}") for path in paths]
    return pytest.mark.parametrize("vector", vectors)


each_vector = each_of(VECTOR_FILES)
each_scored_vector = each_of(SCORED_FILES)


def test_no_file_below_golden_is_left_out() -> None:
    assert set(GOLDEN.rglob("*.json")) == {*VECTOR_FILES, *MODEL_FILES}


@pytest.mark.parametrize(
    "kind",
    ["golden", "scored-model", "score-document", "result-file", "merge-document", "comparison"],
)
def test_the_schemas_are_schemas_and_describe_everything(kind: str) -> None:
    Draft202012Validator.check_schema(schema(kind).schema)
    assert list(undescribed(schema(kind).schema, kind)) == []


def undescribed(node: Any, place: str) -> list[str]:
    """Properties without words for people who don't program."""
    if isinstance(node, list):
        return [found for inner in node for found in undescribed(inner, place)]
    if not isinstance(node, dict):
        return []
    silent = [
        f"{place}/{name}"
        for name, property in node.get("properties", {}).items()
        if "description" not in property
    ]
    return silent + [
        found
        for name, inner in node.items()
        if name not in ("enum", "const")
        for found in undescribed(inner, f"{place}/{name}")
    ]


@pytest.mark.parametrize("path", MODEL_FILES, ids=lambda path: path.stem)
def test_models_are_what_the_engines_read(path: Path) -> None:
    data = read(path)
    assert [error.message for error in schema("scored-model").iter_errors(data)] == []
    assert json.loads(json.dumps(to_json(from_json(data)))) == data


def test_the_schema_of_models_fits_the_real_one(english_model: ScoredModel) -> None:
    data = json.loads(json.dumps(to_json(english_model)))
    assert [error.message for error in schema("scored-model").iter_errors(data)] == []


@each_vector
def test_it_fits_its_schema(vector: Json) -> None:
    assert [error.message for error in schema("golden").iter_errors(vector)] == []


def test_the_schema_looks_into_the_file_and_the_document() -> None:
    vector = read(VECTOR_FILES[0])
    vector["file"]["mode"] = "slow"
    vector["expected"]["maturity"]["score"] = 10001
    wrong = [list(error.absolute_path) for error in schema("golden").iter_errors(vector)]
    assert wrong == [["file", "mode"], ["expected", "maturity", "score"]]


@pytest.mark.parametrize("member", ["id", "shows"])
def test_no_two_vectors_share_a_name_or_a_sentence(member: str) -> None:
    counted = Counter(read(path)[member] for path in VECTOR_FILES)
    assert [value for value, times in counted.items() if times > 1] == []


def test_vectors_show_every_pattern_of_the_guide_in_every_state(english_model: ScoredModel) -> None:
    shown = Counter(
        (figure["at"].split("/")[1], figure["value"])
        for vector in map(read, VECTOR_FILES)
        if vector["model"] == "guide-patterns"
        for figure in vector["figures"]
        if figure["at"].startswith("patterns/")
    )
    states = ("fired", "clear", "unknown")
    assert set(shown) == {(pattern.id, state) for pattern in english_model.patterns for state in states}


def test_files_are_named_after_their_vectors() -> None:
    assert [read(path)["id"] for path in VECTOR_FILES] == [path.stem for path in VECTOR_FILES]


@each_vector
def test_the_sums_of_its_figures_add_up(vector: Json) -> None:
    for figure in vector["figures"]:
        value = figure["value"]
        if isinstance(value, int) and not isinstance(value, bool):
            assert result_of(figure["worked_out"]) == value, figure["at"]
        else:
            assert not is_a_sum(figure["worked_out"]), (
                f"{figure['at']} is no number: give the reason in words"
            )


@each_vector
def test_its_figures_are_those_of_its_document(vector: Json) -> None:
    places = [figure["at"] for figure in vector["figures"]]
    assert len(places) == len(set(places))
    for figure in vector["figures"]:
        assert found_at(vector["expected"], figure["at"]) == figure["value"], figure["at"]


@each_scored_vector
def test_its_file_is_accepted(vector: Json) -> None:
    answered, problems = read_result_file(json.dumps(vector["file"]), "file", from_json(model_of(vector)))
    assert problems == []
    assert answered == result_file_from(vector["file"])


@each_scored_vector
def test_the_python_engine_gives_its_document(vector: Json) -> None:
    scored = score_document(from_json(model_of(vector)), result_file_from(vector["file"]))
    assert canonical_json(scored) == canonical(vector["expected"])


@each_scored_vector
def test_the_browser_engine_gives_its_document(vector: Json, browser_engine: MiniRacer) -> None:
    given = f"{json.dumps(model_of(vector))}, {json.dumps(vector['file'])}"
    scored = browser_engine.eval(f"spm.score.canonical(spm.score.document({given}))")
    assert scored == canonical(vector["expected"])


@each_scored_vector
def test_the_independent_checker_gives_its_document(vector: Json) -> None:
    scored = independent_checker.document(model_of(vector), vector["file"])
    assert canonical(scored) == canonical(vector["expected"])
