"""What a user may choose is what the program has."""

from __future__ import annotations

from spm_guide import build_options
from spm_guide.render import renderers


def test_every_renderer_that_can_be_chosen_is_there() -> None:
    assert tuple(renderers.RENDERERS) == build_options.RENDERERS
