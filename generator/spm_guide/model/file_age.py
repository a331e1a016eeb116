"""Whether a saved assessment answers the present version of the model.

twin    theme/browser/score/file-age.js, held equal by tests/golden/test_upgrade.py
source  assessment design, section 10
"""

from __future__ import annotations

from enum import Enum
from typing import Any

from spm_guide.model.scored_model import ScoredModel


class FileAge(Enum):
    """Older files are upgraded; of newer ones only what is understood counts, and nothing is saved over."""

    OLDER = "older"
    PRESENT = "present"
    NEWER = "newer"


def file_age(data: Any, model: ScoredModel) -> FileAge:
    """The age of a file that may not be checked yet.

    A file that names no version, or another model, is taken as it is: there is nothing to compare.
    """
    version = version_of(data, model)
    if version is None or version == model.version:
        return FileAge.PRESENT
    return FileAge.OLDER if version < model.version else FileAge.NEWER


def version_of(data: Any, model: ScoredModel) -> int | None:
    """The version of `model` that a file names, or None."""
    named = data.get("model") if isinstance(data, dict) else None
    if not isinstance(named, dict) or named.get("id") not in (None, "", model.id):
        return None
    version = named.get("version")
    return version if isinstance(version, int) and not isinstance(version, bool) and version > 0 else None
