"""Generated parts: where they stand, what they hold, and what stops them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from jinja2 import TemplateRuntimeError
from whole_guide import whole_guide

from spm_guide.folders import find_folders
from spm_guide.model.guide import Guide, Page
from spm_guide.model.page_directives import PARTS
from spm_guide.model.text import Location
from spm_guide.stage.page_parts import MOST_RESOURCES, PageParts
from spm_guide.stage.page_templates import page_templates

GUIDE = whole_guide()["en"]
THEME = find_folders().theme


def written(part: str, head: str = "", guide: Guide = GUIDE, file: str = "guide/page.md") -> str:
    markdown = (
        f"---\ntitle: A page\ndescription: Its words.\n{head}---\n\n# A page\n\n<!-- part: {part} -->\n"
    )
    page = Page("page", file, markdown, Location(file, 1))
    return PageParts(guide, (guide.language,), page_templates(guide, THEME)).written(page, markdown)


def test_every_part_has_a_template() -> None:
    there = {path.stem for path in (THEME / "templates" / "parts").glob("*.html")}
    assert set(PARTS) <= there


def test_no_empty_line_ends_a_part_early() -> None:
    html = written("levels", "practice: indicators\n").split("# A page")[1].strip()
    assert "\n\n" not in html
    assert html.startswith("<section data-search-skip>")


def test_levels_hold_every_level_and_step_of_the_model() -> None:
    html = written("levels", "practice: people\n")
    (people,) = (practice for practice in GUIDE.practices if practice.id == "people")
    for question in people.questions:
        assert all(level.english.split(",")[0] in html for level in question.levels[:2])
    assert all(step.deliverable.english in html for step in people.steps)


def test_addresses_lead_out_of_the_folder_of_the_page() -> None:
    assert 'href="../assessment.html#question-people-1"' in written("questions", "practice: people\n")
    assert 'href="assessment.html#question-people-1"' in written(
        "questions", "practice: people\n", file="page.md"
    )


def test_resources_that_the_page_names_come_first_and_there_are_not_many() -> None:
    html = written("resources", "practice: people\nfirst_resources: [ussepm-v3]\n")
    titles = html.split('class="spm-resource__title"')[1:]
    assert len(titles) == MOST_RESOURCES
    assert "Universal Standards" in titles[0]


def test_resources_that_are_no_longer_kept_up_are_not_recommended() -> None:
    old = {one.address for one in GUIDE.resources if one.status != "current"}
    for practice in GUIDE.practices:
        html = written("resources", f"practice: {practice.id}\n")
        assert not [address for address in old if f'href="{address}"' in html]


def test_a_section_with_groups_lists_what_each_group_opens_with() -> None:
    html = written("pages guide")
    assert [html.count(f"guide/{name}.html") for name in ("strategy", "systems", "decisions", "people")] == [
        1,
        1,
        1,
        0,
    ]


def test_a_page_that_a_part_needs_and_that_is_missing_is_named() -> None:
    pages = tuple(page for page in GUIDE.pages if page.id != "resources")
    with pytest.raises(TemplateRuntimeError, match="resources"):
        written("resources", "practice: people\n", guide=replace(GUIDE, pages=pages))
