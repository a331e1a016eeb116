"""Both engines and the independent checker give the same bytes for 20,000 random answer sets."""

from __future__ import annotations

import json
import random
from collections import Counter
from typing import Any

import independent_checker
import pytest
from py_mini_racer import MiniRacer

from spm_guide.model.result_file import result_file_from
from spm_guide.model.scored_model import from_json
from spm_guide.score.document import canonical_json, score_document

GOALS = ["g1", "g2", "g3"]
TOPICS = ["t1", "t2", "t3"]
LINKS = [f"l{place}" for place in range(9)]
RESOURCES = [f"r{place}" for place in range(8)]
AREAS = ("strategy", "systems", "decisions")
MODELS, FILES_OF_EACH = 100, 200
# With how many of the models `make test` is content.
QUICKLY = 25
SEEDS = [pytest.param(seed, marks=[pytest.mark.long] if seed >= QUICKLY else []) for seed in range(MODELS)]


def random_practice(chance: random.Random, id: str, area: str) -> dict[str, Any]:
    questions = [
        {
            "id": f"{id}-{place}",
            "core": place == 0,
            "rev": chance.randint(1, 2),
            "weight": chance.randint(1, 5),
            "always_applies": False,
        }
        for place in range(chance.randint(1, 4))
    ]
    return {
        "id": id,
        "area": area,
        "weight": chance.randint(1, 5),
        "topics": chance.sample(TOPICS, chance.randint(0, 2)),
        "questions": questions,
        "steps": [{"effort": chance.randint(1, 3)} for _ in range(4)],
    }


def random_resource(chance: random.Random, id: str) -> dict[str, Any]:
    def some_or_any() -> list[str]:
        return chance.choice([["any"], ["a"]])

    return {
        "id": id,
        "topics": chance.sample(TOPICS, chance.randint(1, 2)),
        "languages": chance.sample(["en", "fr", "ar"], chance.randint(0, 2)),
        "cost": chance.choice(["free", "paid"]),
        "roles": some_or_any(),
        "sizes": some_or_any(),
        "stages": some_or_any(),
        "regions": some_or_any(),
        "overlaps": chance.sample([other for other in RESOURCES if other != id], chance.randint(0, 2)),
        "status": chance.choice(["current"] * 4 + ["archived"]),
        "superseded_by": chance.choice([None] * 5 + ["r0"]),
    }


def random_model(chance: random.Random) -> dict[str, Any]:
    areas: list[dict[str, Any]] = [
        {"id": area, "practices": [f"{area}{place}" for place in range(chance.randint(1, 4))]}
        for area in AREAS
    ]
    practices = [random_practice(chance, id, area["id"]) for area in areas for id in area["practices"]]
    ids = [practice["id"] for practice in practices]
    return {
        "id": "random",
        "version": 1,
        "areas": areas,
        "practices": practices,
        "goals": GOALS,
        "links": [
            {"id": id, "area": areas[place // 3]["id"], "practices": chance.sample(ids, 1)}
            for place, id in enumerate(LINKS)
        ],
        "patterns": [
            {
                "id": f"p{place}",
                "when": random_condition(chance, practices, depth=3),
                "practices": chance.sample(ids, chance.randint(1, 2)),
            }
            for place in range(20)
        ],
        "resources": [random_resource(chance, id) for id in RESOURCES],
    }


def random_condition(chance: random.Random, practices: list[dict[str, Any]], depth: int) -> dict[str, Any]:
    kind = chance.choice(["and", "or", "not"] if depth == 3 else ["and", "or", "not", "figure", "figure"])
    if depth == 0 or kind == "figure":
        figure = random_figure(chance, practices)
        side = chance.choice(["at_least", "at_most"])
        return {"figure": figure, side: random_threshold(chance, figure)}
    parts = [random_condition(chance, practices, depth - 1) for _ in range(chance.randint(2, 3))]
    return {kind: parts[0] if kind == "not" else parts}


def random_figure(chance: random.Random, practices: list[dict[str, Any]]) -> dict[str, Any]:
    ids = [practice["id"] for practice in practices]
    questions = [question["id"] for practice in practices for question in practice["questions"]]
    choices: list[dict[str, Any]] = [
        {"score": chance.choice(["overall", *AREAS, *ids])},
        {"continuity": chance.choice(["all", *GOALS])},
        {"activity": chance.choice(GOALS)},
        {"disconnected": chance.choice(GOALS)},
        {"handover": chance.choice(AREAS)},
        {"link": chance.choice(LINKS)},
        {"level": chance.choice(questions)},
        {chance.choice(["known", "applicable", "evidenced"]): chance.choice([*AREAS, *ids])},
    ]
    if chance.random() < 0.1:
        return {"goals": "chosen"}
    return {"difference": chance.sample(choices, 2)} if chance.random() < 0.2 else chance.choice(choices)


def random_threshold(chance: random.Random, figure: dict[str, Any]) -> int:
    if "goals" in figure:
        return chance.randint(0, 4)
    if "difference" in figure:
        return chance.randint(-5000, 5000)
    return chance.choice([1, 2500, 4999, 5000, 5001, 7500, 10000])


def random_file(chance: random.Random, model: dict[str, Any]) -> dict[str, Any]:
    full = {"tier": "a", "stage": "a", "role": "b", "regions": ["a", "q"], "languages": ["fr"]}
    revs = {question["id"]: question["rev"] for one in model["practices"] for question in one["questions"]}
    # Where much is open, most patterns are unknown; so every second institution knows everything.
    knows_everything = chance.random() < 0.5
    return {
        "format": 1,
        "mode": chance.choice(["quick", "full"]),
        "goals": chance.sample([*GOALS, "unknown"], chance.randint(0, 4)),
        "profile": chance.choice([{}, full]),
        "answers": {
            id: {
                "value": chance.choice([0, 1, 2, 3, 4, 4, *([] if knows_everything else ["dk", "na", None])]),
                "rev": rev if knows_everything else chance.randint(1, 2),
                "evidence": chance.choice(["none", "said", "documented", "verified"]),
            }
            for id, rev in revs.items()
            if knows_everything or chance.random() < 0.8
        },
        "links": {
            goal: {
                link: {
                    "value": chance.choice([0, 1, 2, 2, 2, 2, 2, *([] if knows_everything else ["dk", None])])
                }
                for link in LINKS
                if knows_everything or chance.random() < 0.95
            }
            for goal in GOALS
        },
    }


@pytest.mark.parametrize("seed", SEEDS)
def test_both_engines_and_the_checker_agree_to_the_last_byte(seed: int, browser_engine: MiniRacer) -> None:
    chance = random.Random(seed)
    model = random_model(chance)
    files = [random_file(chance, model) for _ in range(FILES_OF_EACH)]
    browser_engine.eval(f"var model = {json.dumps(model)}, files = {json.dumps(files)};")
    scored = "files.map(file => spm.score.canonical(spm.score.document(model, file)))"
    in_browser = json.loads(str(browser_engine.eval(f"JSON.stringify({scored})")))
    scored_model = from_json(model)
    in_python = [canonical_json(score_document(scored_model, result_file_from(file))) for file in files]
    in_checker = [canonical_json(independent_checker.document(model, file)) for file in files]
    assert in_browser == in_python
    assert in_checker == in_python
    states = Counter(row["state"] for document in in_python for row in json.loads(document)["patterns"])
    assert min(states[state] for state in ("fired", "clear", "unknown")) >= 100
