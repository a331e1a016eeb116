"""Three institutions with answers, to look at before giving one's own."""

from __future__ import annotations

import json
from pathlib import Path

# Files of assessment/examples/, in the order in which the page offers them.
EXAMPLES = ("values-ngo", "commercial-bank", "small-cooperative")


def examples_script(folder: Path) -> str:
    """A script with the saved assessments of `folder`, by id; a page from a folder may load nothing else.

    raises  OSError when one is missing
    """
    files = {id: json.loads((folder / f"{id}.json").read_text(encoding="utf-8")) for id in EXAMPLES}
    return f"(self.spm = self.spm || {{}}).examples = {json.dumps(files, ensure_ascii=False)};\n"
