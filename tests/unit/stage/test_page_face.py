"""Which drawing and which colour a page gets."""

from __future__ import annotations

import pytest
import yaml
from whole_guide import whole_guide

from spm_guide.stage.page_face import with_face

GUIDE = whole_guide()["en"]


@pytest.mark.parametrize(
    ("page", "emblem", "tone"),
    [
        ("guide-objectives", "objectives", "strategy"),  # a chapter: its practice
        ("guide-systems", "systems", "systems"),  # what opens a part: the part
        ("guide", "guide", None),  # the section
        ("clients-needs", "clients", None),  # the innermost section
        ("case-amk", "cases", None),
        ("glossary", "tools", None),
        ("home", None, None),  # a layout of its own
    ],
)
def test_face(page: str, emblem: str | None, tone: str | None) -> None:
    (found,) = (one for one in GUIDE.pages if one.id == page)
    head = yaml.safe_load(with_face(found, GUIDE).split("---\n")[1])
    assert (head.get("emblem"), head.get("tone")) == (emblem, tone)


def test_nothing_else_of_a_page_changes() -> None:
    for page in GUIDE.pages:
        assert with_face(page, GUIDE).split("---\n", 2)[2] == page.markdown.split("---\n", 2)[2]
