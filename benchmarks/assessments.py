"""Saved assessments to measure with: all 60 questions and all links of all goals answered."""

from __future__ import annotations

import random
from typing import Any

from spm_guide.model.scored_model import ScoredModel

Json = dict[str, Any]


def full_assessment(model: ScoredModel, seed: int) -> Json:
    """A file with an answer to every question and link of the model; the same for the same seed."""
    chance = random.Random(seed)
    questions = [question for practice in model.practices for question in practice.questions]
    return {
        "format": 1,
        "id": f"{seed:032x}",
        "model": {"id": model.id, "version": model.version},
        "mode": "full",
        "created": "2026-01-31T08:30:00.000Z",
        "changed": "2026-02-28T09:30:00.000Z",
        "profile": {"tier": "small", "stage": "beginning", "role": "management", "languages": ["en"]},
        "goals": list(model.goals),
        "answers": {
            question.id: {
                "value": chance.randint(0, 4),
                "rev": question.rev,
                "evidence": chance.choice(["none", "said", "documented", "verified"]),
                "note": "As agreed in the meeting of managers in March.",
            }
            for question in questions
        },
        "links": {
            goal: {link.id: {"value": chance.randint(0, 2)} for link in model.links} for goal in model.goals
        },
    }


def size_of(file: Json) -> str:
    """What has been answered, in words."""
    links = sum(len(thread) for thread in file["links"].values())
    return f"{len(file['answers'])} answers and {links} links"
