"""Every schema can be found and read: by programs, and by the editor of whoever writes a YAML file.

1. Each schema is JSON Schema 2020-12 and has an id, a title and a description.
2. The first line of each YAML file names the schema that `spm-guide check` holds it to.
3. No YAML file of the sources is without one, and no schema describes nothing.
4. The result-file format is documented with a whole example that is one.
"""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from whole_guide import whole_guide

from spm_guide.folders import find_folders
from spm_guide.load.result_files import read_result_file
from spm_guide.load.sources import load_sources
from spm_guide.model.document import Document
from spm_guide.model.scored_model import ScoredModel, scored_model
from spm_guide.score.document import score_document

PROJECT = Path(__file__).resolve().parent.parent
SCHEMAS = PROJECT / "assessment" / "schema"
SCHEMA_FILES = sorted(SCHEMAS.glob("*.schema.json"))
DOCUMENTS = load_sources(find_folders())[0].documents
YAML_FILES = [document for document in DOCUMENTS if document.kind not in ("page", "article")]
# What describes no source file: saved assessments, what is computed from them, golden vectors.
OF_NO_SOURCE = {
    "result-file",
    "score-document",
    "merge-document",
    "comparison",
    "peers",
    "scored-model",
    "golden",
}


def schema(name: str) -> Any:
    return json.loads((SCHEMAS / f"{name}.schema.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", SCHEMA_FILES, ids=lambda path: path.name)
def test_a_schema_says_what_it_is(path: Path) -> None:  # 1
    data = json.loads(path.read_text(encoding="utf-8"))
    assert data["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    # The file name: schemas refer to each other by it wherever the folder is published.
    assert data["$id"] == path.name
    assert data["title"]
    assert data["description"].endswith(".")
    Draft202012Validator.check_schema(data)


@pytest.mark.parametrize("document", YAML_FILES, ids=lambda document: document.file)
def test_the_first_line_names_the_schema(document: Document) -> None:  # 2
    folder = (PROJECT / document.file).parent
    schema = os.path.relpath(SCHEMAS / f"{document.kind}.schema.json", folder).replace(os.sep, "/")
    first_line = (PROJECT / document.file).read_text(encoding="utf-8").partition("\n")[0]
    assert first_line == f"# yaml-language-server: $schema={schema}"


def test_every_yaml_file_of_the_sources_has_a_schema() -> None:  # 3
    files = {
        path.relative_to(PROJECT).as_posix()
        for folder in ("assessment", "content", "locales", "theme", "benchmarks")
        for kind in ("*.yml", "*.yaml")
        for path in (PROJECT / folder).rglob(kind)
    }
    assert files == {document.file for document in YAML_FILES}


def test_every_schema_describes_something() -> None:  # 3
    # A guide may have no article yet.
    used = {document.kind for document in DOCUMENTS} | OF_NO_SOURCE | {"article"}
    assert {path.name.removesuffix(".schema.json") for path in SCHEMA_FILES} == used


@pytest.fixture(scope="module")
def model() -> ScoredModel:
    guides = whole_guide()
    return scored_model(guides["en"])


EXAMPLE = SCHEMAS / "examples" / "result-file.json"


def test_the_example_is_a_saved_assessment_of_the_present_model(model: ScoredModel) -> None:  # 4
    text = EXAMPLE.read_text(encoding="utf-8")
    data = json.loads(text)
    assert list(Draft202012Validator(schema("result-file")).iter_errors(data)) == []
    answered, problems = read_result_file(text, "result-file.json", model)
    assert problems == []
    assert answered is not None
    revs = {question.id: question.rev for practice in model.practices for question in practice.questions}
    assert data["model"] == {"id": model.id, "version": model.version}
    assert {id: answer["rev"] for id, answer in data["answers"].items()} == {
        id: revs[id] for id in data["answers"]
    }
    practices = score_document(model, answered)["maturity"]["practices"]
    assert [one["score"] for one in practices if one["id"] == "objectives"] == [7500]


def test_the_example_shows_every_member(model: ScoredModel) -> None:  # 4
    data = json.loads(EXAMPLE.read_text(encoding="utf-8"))
    described = schema("result-file")
    answer = data["answers"]["understanding-1"]
    reason = next(one for one in data["answers"].values() if "reason" in one)
    for shown, what in (
        (data, described),
        *((data[part], described["properties"][part]) for part in ("model", "scope", "period", "profile")),
        ({**reason, **answer}, described["$defs"]["answer"]),
        (answer["records"][0], described["$defs"]["record"]),
        (data["links"]["reach"]["understood"], described["$defs"]["link-answer"]),
        (data["targets"]["indicators"], described["$defs"]["target"]),
    ):
        assert set(shown) == set(what["properties"])


def test_the_document_names_every_member() -> None:  # 4
    document = (PROJECT / "assessment" / "result-file.md").read_text(encoding="utf-8")
    described = schema("result-file")
    parts = [described, *described["properties"].values(), *described["$defs"].values()]
    for name in {name for part in parts for name in part.get("properties", {})}:
        assert f"`{name}`" in document, name
    for limit in ("1,000,000", "2,000", "30 levels", "9007199254740991"):
        assert limit in document
