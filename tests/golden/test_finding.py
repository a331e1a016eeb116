"""The finding: both engines say the same sentences, and these are the ones that the conditions ask for.

1. At each place the first sentence that holds is said; what is unknown does not hold.
2. A sentence without a condition is said where none above it is; a place without one may stay silent.
3. The browser engine says what the Python engine says: over the golden vectors, over random models with
   random sentences, and over random answers to the guide's own model.
4. The score document does not depend on the finding.
"""

from __future__ import annotations

import json
import random
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from py_mini_racer import MiniRacer
from test_random_comparison import random_condition, random_file, random_model

from spm_guide.model.result_file import result_file_from
from spm_guide.model.scored_model import ScoredModel, from_json, to_json
from spm_guide.score.document import canonical_json, score_document
from spm_guide.score.finding import finding

Json = dict[str, Any]
GOLDEN = Path(__file__).resolve().parents[2] / "assessment" / "golden"
VECTORS = [
    pytest.param(vector, id=f"{path.parent.name}/{path.stem}")
    for path in sorted(GOLDEN.glob("*/*.json"))
    if path.parent.name != "models" and "file" in (vector := json.loads(path.read_text(encoding="utf-8")))
]
MODELS, FILES_OF_EACH = 20, 200
OWN_FILES = 2_000


def said_in_python(model: ScoredModel, file: Json) -> list[str]:
    answered = result_file_from(file)
    return finding(model, score_document(model, answered), answered)


def said_in_browser(engine: MiniRacer, model: Json, files: list[Json]) -> list[list[str]]:
    engine.eval(f"var model = {json.dumps(model)}, files = {json.dumps(files)};")
    said = "files.map(file => spm.score.finding(model, spm.score.document(model, file), file))"
    found: list[list[str]] = json.loads(str(engine.eval(f"JSON.stringify({said})")))
    return found


def with_patterns_as_sentences(model: Json) -> Json:
    """The model with a finding of two places: its patterns, and its patterns backwards with a last word."""
    sentences = [{"id": pattern["id"], "when": pattern["when"]} for pattern in model["patterns"]]
    last_word = {"id": "last-word"}
    places = [
        {"id": "first", "sentences": sentences or [last_word]},
        {"id": "second", "sentences": [*reversed(sentences), last_word]},
    ]
    return {**model, "finding": places}


@pytest.mark.parametrize("vector", VECTORS)
def test_the_first_sentence_that_holds_is_said(vector: Json, browser_engine: MiniRacer) -> None:  # 1, 2, 3, 4
    plain = json.loads((GOLDEN / "models" / f"{vector['model']}.json").read_text(encoding="utf-8"))
    model = with_patterns_as_sentences(plain)
    fired = [row["id"] for row in vector["expected"]["patterns"] if row["state"] == "fired"]
    first = fired[:1] if plain["patterns"] else ["last-word"]
    second = fired[-1:] or ["last-word"]
    assert said_in_python(from_json(model), vector["file"]) == first + second
    assert said_in_browser(browser_engine, model, [vector["file"]]) == [first + second]
    scored = score_document(from_json(model), result_file_from(vector["file"]))
    assert canonical_json(scored) == canonical_json(vector["expected"])


def test_a_model_without_sentences_says_nothing(browser_engine: MiniRacer) -> None:  # 2
    model = random_model(random.Random(0))
    file: Json = {"format": 1, "mode": "quick"}
    assert said_in_python(from_json(model), file) == []
    assert said_in_browser(browser_engine, model, [file]) == [[]]


def random_places(chance: random.Random, practices: list[Json]) -> list[Json]:
    """Four places of up to six sentences; every second place has a last word."""
    places = []
    for place in range(4):
        sentences: list[Json] = [
            {"id": f"s{place}-{number}", "when": random_condition(chance, practices, depth=2)}
            for number in range(chance.randint(1, 6))
        ]
        if place % 2:
            sentences.append({"id": f"s{place}-last"})
        places.append({"id": f"p{place}", "sentences": sentences})
    return places


@pytest.mark.parametrize("seed", range(MODELS))
def test_both_engines_say_the_same_of_random_models(seed: int, browser_engine: MiniRacer) -> None:  # 3
    chance = random.Random(seed)
    model = random_model(chance)
    model["finding"] = random_places(chance, model["practices"])
    assert json.loads(json.dumps(to_json(from_json(model)))) == model
    files = [random_file(chance, model) for _ in range(FILES_OF_EACH)]
    in_python = [said_in_python(from_json(model), file) for file in files]
    assert said_in_browser(browser_engine, model, files) == in_python
    assert len({tuple(said) for said in in_python}) > 1


def random_answers(chance: random.Random, model: ScoredModel) -> Json:
    """Answers to the guide's own questions: at any moment, by somebody who knows much or little."""
    reached, knows = chance.random() * 1.3, chance.choice([0.5, 0.9, 1.0])
    usual = {area.id: chance.uniform(0, 4) for area in model.areas}
    documented = chance.choice([0.0, 0.4, 0.9])
    answers: Json = {}
    for place, practice in enumerate(model.practices):
        for question in practice.questions:
            if place / len(model.practices) < reached:
                level = min(4, max(0, round(chance.gauss(usual[practice.area], 1))))
                answers[question.id] = {
                    "value": level if chance.random() < knows else chance.choice(["dk", None]),
                    "rev": question.rev,
                    "evidence": "documented" if chance.random() < documented else "said",
                }
                if not question.always_applies and chance.random() < 0.1:
                    answers[question.id]["value"] = "na"
    goals = chance.sample(model.goals, chance.randint(0, 3))
    good = chance.choice([[0, 1, 2], [1, 2], [2, 2, 2, 1], [0, 1]])
    links = {
        goal: {
            link.id: {"value": chance.choice(good)}
            for link in model.links
            if chance.random() < max(knows, 0.98)
        }
        for goal in goals
    }
    mode = chance.choice(["quick", "full"])
    return {"format": 1, "mode": mode, "goals": goals, "answers": answers, "links": links}


def test_both_engines_say_the_same_of_random_institutions(
    english_model: ScoredModel, browser_engine: MiniRacer
) -> None:  # 3
    chance = random.Random(2026)
    files = [random_answers(chance, english_model) for _ in range(OWN_FILES)]
    in_python = [said_in_python(english_model, file) for file in files]
    assert said_in_browser(browser_engine, to_json(english_model), files) == in_python
    said = Counter(id for ids in in_python for id in ids)
    assert len(said) > 20


def test_what_is_scored_does_not_depend_on_what_is_said(english_model: ScoredModel) -> None:  # 4
    chance = random.Random(7)
    silent = replace(english_model, finding=())
    for _ in range(20):
        answered = result_file_from(random_answers(chance, english_model))
        assert score_document(silent, answered) == score_document(english_model, answered)
