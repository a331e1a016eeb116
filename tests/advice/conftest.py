"""The real model, read once."""

from __future__ import annotations

import pytest

from spm_guide.build import read_guides
from spm_guide.folders import find_folders
from spm_guide.model.scored_model import ScoredModel, scored_model


@pytest.fixture(scope="session")
def model() -> ScoredModel:
    """What both engines know of the real model."""
    guides, problems = read_guides(find_folders())
    assert not problems
    return scored_model(guides["en"])
