"""A saved assessment that uses every member of the format, for the guide's own model."""

from __future__ import annotations

from typing import Any

from spm_guide.model.scored_model import ScoredModel


def whole_file(model: ScoredModel) -> dict[str, Any]:
    """Answers of every kind to every question and link, and members of another version."""
    values = [4, 3, "dk", 2, 1, 0, None, 4, 3, 2]
    evidence = ["none", "said", "documented", "verified", None]
    questions = [question for practice in model.practices for question in practice.questions]
    answers = {
        question.id: {
            "value": values[place % len(values)],
            "rev": question.rev,
            "evidence": evidence[place % len(evidence)],
            "note": f'Note {place}: « déjà vu », "quoted", back\\slash, tab\t, 🌾',
        }
        for place, question in enumerate(questions)
    }
    answers["objectives-1"] |= {
        "records": [
            {"document": "Business plan", "page": "12-14", "kept": "Board room", "date": "2025-03-31"},
            {"document": "Minutes", "page": None},
        ],
        "flag": True,
    }
    answers["services-3"] |= {"value": "na", "reason": "We may not take savings."}
    answers["retired-9"] = {"value": 3, "rev": 2}
    return {
        "format": 1,
        "id": "00c0ffee00c0ffee00c0ffee00c0ffee",
        "model": {"id": model.id, "version": model.version},
        "edition": None,
        "mode": "full",
        "created": "2026-01-31T08:30:00.000Z",
        "changed": "2026-02-01T09:00:00.000Z",
        "scope": {"kind": "branch", "name": "Kisumu"},
        "period": {"from": "2025-01-01", "to": "2025-12-31"},
        "profile": {
            "type": "ngo",
            "tier": "small",
            "regions": ["africa"],
            "methodology": ["group", "individual"],
            "services": ["credit"],
            "stage": "beginning",
            "role": "management",
            "languages": ["fr", "en"],
        },
        "goals": ["gender", "reach", "vanished"],
        "answers": answers,
        "links": {
            "reach": {
                link.id: {"value": [2, 2, 1, 2, "dk", 0, 2, None, 1][place], "note": "Seen."}
                for place, link in enumerate(model.links)
            },
            "gender": {link.id: {"value": 2} for link in model.links},
            "vanished": {"understood": {"value": 2}},
        },
        "targets": {"objectives": {"level": 3, "by": "2026-12-31"}, "vanished": {"level": 4}},
        "plan": [{"practice": "objectives", "step": 1, "who": "Amina"}],
        "sources": [],
        "next-version": {"list": [1, True, None, "text"]},
    }
