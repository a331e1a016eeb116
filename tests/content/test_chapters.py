"""Every chapter of the practice guide is built alike, so that a reader finds their way in all of them."""

from __future__ import annotations

import re

import pytest
from guide_pages import BY_FILE, CHAPTERS, GuidePage, in_folder, words
from whole_guide import whole_guide

SECTIONS = {
    "point": "The point",
    "why": "Why it pays",
    "levels": "Level by level",
    "how": "How to do it",
    "example": "Worked example: Kando",
    "small": "The version that costs a day",
    "traps": "Common traps",
    "template": "A template",
    "board": "Five questions for the board",
    "field": "From the field",
    "check": "What the check asks",
    "resources": "Resources",
    "next": "Where next",
}
each_chapter = pytest.mark.parametrize("chapter", CHAPTERS, ids=lambda page: page.head["practice"])


def text_of(chapter: GuidePage, section: str) -> str:
    return chapter.sections[section][1]


def test_every_practice_has_a_chapter_and_leads_to_it() -> None:
    guide = whole_guide()["en"]
    files = {page.id: page.file for page in guide.pages}
    assert {page.head["practice"] for page in CHAPTERS} == {practice.id for practice in guide.practices}
    for practice in guide.practices:
        assert files[practice.page] == f"guide/{practice.id}.md"
        assert {files[question.page] for question in practice.questions} == {f"guide/{practice.id}.md"}


@each_chapter
def test_the_parts_stand_in_the_same_order(chapter: GuidePage) -> None:
    assert {id: title for id, (title, _) in chapter.sections.items()} == SECTIONS
    assert list(chapter.sections) == list(SECTIONS)


@each_chapter
def test_the_point_is_three_sentences(chapter: GuidePage) -> None:
    assert len(re.findall(r"[.?!](?=\s|$)", text_of(chapter, "point"))) == 3


@each_chapter
def test_every_step_says_who_how_long_and_what_comes_out(chapter: GuidePage) -> None:
    steps = re.findall(r"^\d+\. .*(?:\n(?!\d+\. |\n\S).*)*", text_of(chapter, "how"), re.MULTILINE)
    assert 4 <= len(steps) <= 7
    for step in steps:
        assert re.search(r"^\d+\. \*\*.+?\*\*", step), step
        assert re.search(r"\*\*Who:\*\* .+?\. \*\*Time:\*\* .+?\. \*\*Result:\*\* .+\.", step, re.DOTALL), (
            step
        )


@each_chapter
def test_the_example_has_figures_in_a_table_and_says_that_it_is_invented(chapter: GuidePage) -> None:
    example = text_of(chapter, "example")
    assert "invented" in example
    assert re.search(r"^\|.*\[\[", example, re.MULTILINE)


@each_chapter
def test_the_board_gets_five_questions(chapter: GuidePage) -> None:
    questions = re.findall(r"^\d+\. (.+)$", text_of(chapter, "board"), re.MULTILINE)
    assert len(questions) == 5
    assert all("?" in question for question in questions)


@each_chapter
def test_there_are_four_to_six_traps_with_a_way_out(chapter: GuidePage) -> None:
    traps = re.findall(r"^- (.+)$", text_of(chapter, "traps"), re.MULTILINE)
    assert 4 <= len(traps) <= 6
    assert all(re.match(r"\*\*.+?\*\*", trap) for trap in traps)


@each_chapter
def test_generated_parts_stand_where_they_belong(chapter: GuidePage) -> None:
    assert "<!-- part: levels -->" in text_of(chapter, "levels")
    assert "<!-- part: questions -->" in text_of(chapter, "check")
    assert "<!-- part: resources -->" in text_of(chapter, "resources")
    assert re.search(r"<!-- part: template [a-z-]+ -->", text_of(chapter, "template"))


@each_chapter
def test_reasons_and_the_field_have_sources(chapter: GuidePage) -> None:
    assert "[^" in text_of(chapter, "why")
    assert "[^" in text_of(chapter, "field")


@each_chapter
def test_it_links_back_forward_and_to_the_principle(chapter: GuidePage) -> None:
    order = [f"guide/{practice}.md" for practice in practices_in_order()]
    place = order.index(chapter.file)
    neighbours = {order[at] for at in (place - 1, place + 1) if 0 <= at < len(order)}
    links = set(re.findall(r"\]\(([a-z./-]+\.md)[#)]", text_of(chapter, "next")))
    assert {neighbour.removeprefix("guide/") for neighbour in neighbours} <= links
    assert any(link.startswith("../principles/") for link in links)


@each_chapter
def test_it_is_as_long_as_somebody_reads(chapter: GuidePage) -> None:
    assert 900 <= words(chapter.text) <= 1400


def test_no_two_chapters_share_a_table() -> None:
    tables = [re.findall(r"part: template ([a-z-]+)", page.text) for page in CHAPTERS]
    assert all(len(found) == 1 for found in tables)
    assert len({found[0] for found in tables}) == len(CHAPTERS)


@pytest.mark.parametrize("page", in_folder("lessons"), ids=lambda page: page.file)
def test_a_lesson_opens_with_how_to_notice_it_and_shows_its_pattern(page: GuidePage) -> None:
    assert next(iter(page.sections)) == "notice"
    assert "<!-- part: pattern -->" in page.sections["pattern"][1]
    assert list(page.sections) == ["notice", "pattern", "report", "since", "do", "example", "next"]


@pytest.mark.parametrize("page", in_folder("cases"), ids=lambda page: page.file)
def test_a_case_tells_what_was_done_what_became_of_it_and_what_to_take(page: GuidePage) -> None:
    if page.file != "cases/decision-matrix.md":
        assert list(page.sections) == ["institution", "did", "report", "since", "take", "next"]


@pytest.mark.parametrize("page", in_folder("challenges"), ids=lambda page: page.file)
def test_a_challenge_says_what_exists_and_who_can_do_what(page: GuidePage) -> None:
    assert list(page.sections) == ["challenge", "today", "institution", "network", "donor", "see", "next"]


def practices_in_order() -> list[str]:
    guide = whole_guide()["en"]
    return [id for area in guide.areas for id in area.practices]


def test_every_part_opens_with_a_page() -> None:
    for area in ("strategy", "systems", "decisions"):
        page = BY_FILE[f"guide/{area}.md"]
        assert page.head["area"] == area
        assert "<!-- part: practices -->" in page.text
