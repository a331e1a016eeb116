"""Both engines and the independent checker give the same bytes for 2,000 random answer sets."""

from __future__ import annotations

import json
import random
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
        for area in ("strategy", "systems", "decisions")
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
        "resources": [random_resource(chance, id) for id in RESOURCES],
    }


def random_file(chance: random.Random, model: dict[str, Any]) -> dict[str, Any]:
    full = {"tier": "a", "stage": "a", "role": "b", "regions": ["a", "q"], "languages": ["fr"]}
    questions = [question["id"] for practice in model["practices"] for question in practice["questions"]]
    return {
        "format": 1,
        "mode": chance.choice(["quick", "full"]),
        "goals": chance.sample([*GOALS, "unknown"], chance.randint(0, 4)),
        "profile": chance.choice([{}, full]),
        "answers": {
            id: {
                "value": chance.choice([0, 1, 2, 3, 4, 4, "dk", "na", None]),
                "rev": chance.randint(1, 2),
                "evidence": chance.choice(["none", "said", "documented", "verified"]),
            }
            for id in questions
            if chance.random() < 0.8
        },
        "links": {
            goal: {
                link: {"value": chance.choice([0, 1, 2, 2, 2, 2, 2, "dk", None])}
                for link in LINKS
                if chance.random() < 0.95
            }
            for goal in GOALS
        },
    }


@pytest.mark.parametrize("seed", range(20))
def test_both_engines_and_the_checker_agree_to_the_last_byte(seed: int, browser_engine: MiniRacer) -> None:
    chance = random.Random(seed)
    model = random_model(chance)
    files = [random_file(chance, model) for _ in range(100)]
    browser_engine.eval(f"var model = {json.dumps(model)}, files = {json.dumps(files)};")
    scored = "files.map(file => spm.score.canonical(spm.score.document(model, file)))"
    in_browser = json.loads(str(browser_engine.eval(f"JSON.stringify({scored})")))
    in_python = [canonical_json(score_document(from_json(model), result_file_from(file))) for file in files]
    in_checker = [canonical_json(independent_checker.document(model, file)) for file in files]
    assert in_browser == in_python
    assert in_checker == in_python
