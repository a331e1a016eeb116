"""The guide as it is today, read once for all tests of a worker: reading it takes seconds."""

from __future__ import annotations

from functools import cache

from spm_guide.build import read_guides
from spm_guide.folders import find_folders
from spm_guide.model.guide import Guide


@cache
def whole_guide() -> dict[str, Guide]:
    """The guide by language code."""
    guides, problems = read_guides(find_folders())
    assert guides, "\n".join(map(str, problems))
    return guides
