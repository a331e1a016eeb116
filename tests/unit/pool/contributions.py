"""Saved assessments for tests of the pool."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from spm_guide.model.scored_model import ScoredModel


class Contributions:
    """Writes saved assessments into a folder, one a call, each with an id and a note of its own."""

    def __init__(self, folder: Path, model: ScoredModel) -> None:
        self.folder = folder
        self._model = model
        folder.mkdir()

    def save(self, name: str, levels: Sequence[int | str | None], **members: Any) -> Path:
        """A quick check with the same answer to all core questions, or one answer a practice.

        members  of the file, in place of those it would have; `tier` and `regions` of its profile
        """
        core = [
            question for practice in self._model.practices for question in practice.questions if question.core
        ]
        if len(levels) == 1:
            levels = [*levels] * len(core)
        tier, regions = members.pop("tier", None), members.pop("regions", [])
        file = {
            "format": 1,
            "id": f"id of {name}",
            "model": {"id": self._model.id, "version": self._model.version},
            "mode": "quick",
            "profile": {"tier": tier, "regions": regions},
            "scope": {"name": f"Institution {name}"},
            "answers": {
                question.id: {"value": level, "rev": question.rev, "note": f"Note of {name}"}
                for question, level in zip(core, levels, strict=True)
            },
            # Without this, institutions with the same levels would be taken for one.
            "goals": [f"goal-of-{name}"],
            **members,
        }
        path = self.folder / f"{name}.json"
        path.parent.mkdir(exist_ok=True)
        path.write_text(json.dumps(file), encoding="utf-8")
        return path
