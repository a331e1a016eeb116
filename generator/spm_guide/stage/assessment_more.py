"""Writes what only some readers of the self-assessment want, as a script that comes later.

It belongs to the review of answers, to the list of what a device keeps, and to files of older versions.
"""

from __future__ import annotations

from typing import Any

from spm_guide.model.guide import Guide
from spm_guide.model.scored_model import scored_model, to_json
from spm_guide.stage.assessment_data import MORE_TEXTS, interface_words, words_in, words_script


def more_script(guide: Guide) -> str:
    """A script that brings interface texts, and what changed from version to version of the model."""
    words = {
        "interface": interface_words(guide, MORE_TEXTS),
        "changes": _told_changes(guide),
        "modelChanges": to_json(scored_model(guide))["changes"],
    }
    return words_script("wordsOfMore", words)


def _told_changes(guide: Guide) -> dict[str, Any]:
    """What is told to somebody whose answers are to an older version, the older changes first."""
    changed: dict[str, list[dict[str, Any]]] = {}
    for one in (one for version in guide.changes for one in version.changed):
        changed.setdefault(one.id, []).append({"rev": one.to_rev, "reason": words_in(one.reason, guide)})
    return {
        "summaries": [
            {"version": version.version, "summary": words_in(version.summary, guide)}
            for version in guide.changes
            if version.summary is not None
        ],
        "questions": changed,
        "dropped": {
            one.id: words_in(one.reason, guide) for version in guide.changes for one in version.dropped
        },
    }
