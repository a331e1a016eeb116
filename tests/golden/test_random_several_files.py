"""Both engines and the independent one merge and compare 400 random groups of files alike."""

from __future__ import annotations

import json
import random
from typing import Any

import independent_merge
import pytest
from py_mini_racer import MiniRacer
from test_random_comparison import random_file, random_model

from spm_guide.model.result_file import result_file_from
from spm_guide.model.scored_model import from_json
from spm_guide.score.compare import comparison
from spm_guide.score.document import canonical_json
from spm_guide.score.merge import merge_document
from spm_guide.score.merged_file import merged_file

Json = dict[str, Any]
# Letters beyond the first plane: other programs sort them otherwise.
ROLES = [None, "", "board", "staff", "\uffee", "\U0001f33e"]
GROUPS_OF_EACH = 10


def random_group(chance: random.Random, model: Json) -> list[Json]:
    """One to nine files, with what files say about themselves now and then."""
    files = [random_file(chance, model) for _ in range(chance.randint(1, 9))]
    for file in files:
        file["id"] = chance.choice([None, "a", "b"])
        file["changed"] = chance.choice([None, "2025-06-30T10:00:00Z", "2026-06-30T10:00:00Z", "soon"])
        file["created"] = chance.choice([None, "2025-01-01T10:00:00Z"])
        file["edition"] = chance.choice([None, "mynet"])
        file["scope"] = chance.choice(
            [None, {"kind": "branch", "name": chance.choice(["A b", " a  B ", ""])}]
        )
        file["period"] = chance.choice([{}, {"from": "2025-01-01", "to": None}, {"from": "2024-01-01"}])
        file["model"] = {"id": "random", "version": chance.randint(1, 2)}
        file["profile"] = {**file["profile"], "role": chance.choice(ROLES), "services": ["x", "y", "x"]}
        file["answers"]["retired-1"] = {"value": chance.choice([None, 3])}
    return files


@pytest.mark.parametrize("seed", range(40))
def test_merges_and_comparisons_agree_to_the_last_byte(seed: int, browser_engine: MiniRacer) -> None:
    chance = random.Random(seed)
    model = random_model(chance)
    questions = [question["id"] for practice in model["practices"] for question in practice["questions"]]
    added = chance.sample(questions, len(questions) // 3)
    model |= {"version": 2, "changes": [{"version": 2, "added": added, "dropped": [], "regions": []}]}
    groups = [random_group(chance, model) for _ in range(GROUPS_OF_EACH)]
    browser_engine.eval(f"var model = {json.dumps(model)}, groups = {json.dumps(groups)};")
    in_browser = json.loads(
        str(
            browser_engine.eval(
                """JSON.stringify(groups.map(function (files) {
                    var merged = spm.score.mergeDocument(model, files);
                    var file = spm.score.mergedFile(model, files, merged, "x");
                    var change = spm.score.comparison(model, files[0], files[files.length - 1]);
                    return [merged, file, change].map(spm.score.canonical);
                }))"""
            )
        )
    )
    assert in_browser == [in_python(model, files) for files in groups]
    assert in_browser == [in_checker(model, files) for files in groups]


def in_python(model: Json, group: list[Json]) -> list[str]:
    scored = from_json(model)
    files = [result_file_from(file) for file in group]
    document = merge_document(scored, files)
    change = comparison(scored, files[0], files[-1])
    return [canonical_json(one) for one in (document, merged_file(scored, files, document, "x"), change)]


def in_checker(model: Json, files: list[Json]) -> list[str]:
    found = (
        independent_merge.merged(model, files),
        independent_merge.agreed_file(model, files, "x"),
        independent_merge.compared(model, files[0], files[-1]),
    )
    return [canonical_json(one) for one in found]
