"""Every golden vector of a merge or a comparison holds in both engines and in the independent one.

What all vectors have in common - schema, names, sums that add up - test_golden_vectors.py holds.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

import independent_merge
import pytest
from py_mini_racer import MiniRacer
from test_golden_vectors import GOLDEN, canonical, each_of, model_of

from spm_guide.load.result_files import read_result_file
from spm_guide.model.result_file import result_file_from
from spm_guide.model.scored_model import from_json
from spm_guide.score.compare import comparison
from spm_guide.score.merge import merge_document
from spm_guide.score.merged_file import merged_file
from spm_guide.score.one_institution import merge_obstacles

Json = dict[str, Any]
ID = "merged"

each_merge = each_of(sorted((GOLDEN / "merge").glob("*.json")))
each_comparison = each_of(sorted((GOLDEN / "compare").glob("*.json")))


def files_of(vector: Json) -> list[Json]:
    return vector["files"] if "files" in vector else [vector["old"], vector["new"]]


@pytest.mark.parametrize("group", ["merge", "compare"])
def test_there_are_a_dozen_vectors_and_more(group: str) -> None:
    assert len(list((GOLDEN / group).glob("*.json"))) >= 12


@each_merge
def test_the_files_of_a_merge_are_accepted(vector: Json) -> None:
    assert_accepted(vector)


@each_comparison
def test_the_files_of_a_comparison_are_accepted(vector: Json) -> None:
    assert_accepted(vector)


def assert_accepted(vector: Json) -> None:
    for file in files_of(vector):
        answered, problems = read_result_file(json.dumps(file), "file", from_json(model_of(vector)))
        assert problems == []
        assert answered == result_file_from(file)


@each_merge
def test_the_python_engine_merges(vector: Json) -> None:
    model = from_json(model_of(vector))
    files = [result_file_from(file) for file in vector["files"]]
    obstacles = [asdict(obstacle) for obstacle in merge_obstacles(model, files)]
    document = None if obstacles else merge_document(model, files)
    file = None if document is None else merged_file(model, files, document, ID)
    found = {"obstacles": obstacles, "document": document, "file": file}
    assert canonical(found) == canonical(vector["expected"])


@each_merge
def test_the_browser_engine_merges(vector: Json, browser_engine: MiniRacer) -> None:
    browser_engine.eval(f"var model = {json.dumps(model_of(vector))}, files = {json.dumps(vector['files'])};")
    found = browser_engine.eval(
        """(function () {
            var obstacles = spm.score.oneInstitution.mergeObstacles(model, files);
            var merged = obstacles.length ? null : spm.score.mergeDocument(model, files);
            var file = merged && spm.score.mergedFile(model, files, merged, "merged");
            return spm.score.canonical({ obstacles: obstacles, document: merged, file: file });
        })()"""
    )
    assert found == canonical(vector["expected"])


@each_merge
def test_the_independent_checker_merges(vector: Json) -> None:
    model, files = model_of(vector), vector["files"]
    obstacles = independent_merge.refused(model, files)
    document = None if obstacles else independent_merge.merged(model, files)
    file = None if obstacles else independent_merge.agreed_file(model, files, ID)
    found = {"obstacles": obstacles, "document": document, "file": file}
    assert canonical(found) == canonical(vector["expected"])


@each_comparison
def test_the_python_engine_compares(vector: Json) -> None:
    old, new = (result_file_from(file) for file in files_of(vector))
    found = comparison(from_json(model_of(vector)), old, new)
    assert canonical(found) == canonical(vector["expected"])


@each_comparison
def test_the_browser_engine_compares(vector: Json, browser_engine: MiniRacer) -> None:
    given = ", ".join(json.dumps(one) for one in (model_of(vector), *files_of(vector)))
    found = browser_engine.eval(f"spm.score.canonical(spm.score.comparison({given}))")
    assert found == canonical(vector["expected"])


@each_comparison
def test_the_independent_checker_compares(vector: Json) -> None:
    found = independent_merge.compared(model_of(vector), *files_of(vector))
    assert canonical(found) == canonical(vector["expected"])
