"""The guide as it is today, read once for all tests of a worker: reading it takes seconds."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path

from spm_guide.commands.places import CACHE_VARIABLE
from spm_guide.folders import find_folders
from spm_guide.inputs import read_program
from spm_guide.memory import memory_of
from spm_guide.model.guide import Guide
from spm_guide.reading import read_guides


@cache
def whole_guide() -> dict[str, Guide]:
    """The guide by language code."""
    memory = memory_of(Path(os.environ[CACHE_VARIABLE]), read_program())
    guides, problems = read_guides(find_folders(), recall=memory)
    memory.keep()
    memory.close()
    assert guides, "\n".join(map(str, problems))
    return guides
