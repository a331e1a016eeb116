"""The faces of pages: a drawing for everything that needs one, and none that nobody sees."""

from __future__ import annotations

import re

from jinja2 import Environment, FileSystemLoader
from whole_guide import whole_guide

from spm_guide.folders import find_folders
from spm_guide.stage.page_face import SECTION_DRAWINGS

TEMPLATES = find_folders().theme / "templates"
GUIDE = whole_guide()["en"]
DRAWN = set(
    re.findall(r'^    "([a-z-]+)": \[', (TEMPLATES / "partials" / "emblem.html").read_text("utf-8"), re.M)
)


def test_every_practice_part_and_section_has_a_drawing_and_no_drawing_is_left_over() -> None:
    practices = {practice.id for practice in GUIDE.practices}
    assert practices | {area.id for area in GUIDE.areas} | SECTION_DRAWINGS == DRAWN


def test_every_section_of_the_navigation_that_has_pages_of_text_has_a_drawing() -> None:
    named = {one.id for top in GUIDE.sections for one in (top, *top.groups) if one.pages}
    # The first page and the journal have layouts of their own; groups of the practice guide are the areas.
    assert named - {"home", "journal"} - {f"guide-{area.id}" for area in GUIDE.areas} <= SECTION_DRAWINGS


def test_a_drawing_is_silent_and_takes_its_colours_from_classes() -> None:
    draw = Environment(loader=FileSystemLoader(TEMPLATES)).get_template("partials/emblem.html").module.emblem
    for name in DRAWN:
        drawing = draw(name)
        assert 'aria-hidden="true"' in drawing
        assert set(re.findall(r'(?:fill|stroke)="([^"]*)"', drawing)) <= {"none", "currentColor"}
        # Whole paths: a letter of a command, numbers, nothing else.
        assert all(
            re.fullmatch(r"[MmLlHhVvCcSsAaZz\d\s.-]+", path) for path in re.findall(r' d="([^"]*)"', drawing)
        )
