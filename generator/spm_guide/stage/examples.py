"""Three institutions with answers, to look at before giving one's own."""

from __future__ import annotations

import json
from pathlib import Path

from spm_guide.stage.assessment_data import words_script

# Files of assessment/examples/, in the order in which the page offers them.
EXAMPLES = ("values-ngo", "commercial-bank", "small-cooperative")


def examples_script(folder: Path) -> str:
    """A script with the saved assessments of `folder`, by id.

    raises  OSError when one is missing
    """
    files = {id: json.loads((folder / f"{id}.json").read_text(encoding="utf-8")) for id in EXAMPLES}
    return words_script("examples", files)
