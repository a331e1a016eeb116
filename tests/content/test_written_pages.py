"""Every page of the guide: sources, dates of review, length, plain language, spelling."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
from guide_pages import ARTICLES, CONTENT, PAGES, GuidePage, in_folder, prose, school_years, words

from spm_guide.load.content_files import resources
from spm_guide.load.yaml_with_lines import read_yaml
from spm_guide.stage.page_facts import word_count

each_page = pytest.mark.parametrize("page", PAGES, ids=lambda page: page.file)
each_page_and_article = pytest.mark.parametrize("page", [*PAGES, *ARTICLES], ids=lambda page: page.file)
# A reading age of about 14 is eight or nine years of school (Flesch-Kincaid grade).
HARDEST_GRADE = 8
# Pages that are harder, and why that is right.
HARDER: dict[str, str] = {}
# Pages that are meant to be short: they lead to others, or hold a list that is generated.
SHORT = {
    "index.md",
    "about.md",
    "offline.md",
    "what-spm-is.md",
    "resources.md",
    "glossary.md",
    "start/mfis.md",
    *(
        f"{folder}/index.md"
        for folder in ("principles", "guide", "lessons", "cases", "challenges", "training")
    ),
    *(f"principles/{name}.md" for name in ("clients", "balance", "information")),
    *(f"guide/{name}.md" for name in ("strategy", "systems", "decisions")),
}
LIKE_FACTS = re.compile(r"\b(?:19|20)\d\d\b")


@each_page
def test_a_page_says_when_it_was_last_reviewed(page: GuidePage) -> None:
    assert date.fromisoformat(page.head["reviewed"]) >= date(2026, 11, 28)


@each_page_and_article
def test_a_footnote_names_its_source_with_an_address(page: GuidePage) -> None:
    for key, text in page.footnotes.items():
        assert re.search(r"<https?://[^<>\s]+>\.?(?:\s|$)", text), key


@each_page_and_article
def test_a_year_of_the_world_has_a_source_on_the_page(page: GuidePage) -> None:
    if LIKE_FACTS.search(prose(page.text)):
        assert page.footnotes, f"{page.file} names a year and has no source"


@each_page
def test_a_page_is_as_long_as_somebody_reads(page: GuidePage) -> None:
    longest = 1500 if page.file.startswith("training/") else 1400
    shortest = 100 if page.file in SHORT else 300 if page.file.startswith("principles/") else 600
    assert words(page.text) <= longest
    assert word_count(page.text) >= shortest, "tables counted"


@each_page_and_article
def test_a_page_reads_easily(page: GuidePage) -> None:
    grade = school_years(page.text)
    if page.file in HARDER:
        assert grade > HARDEST_GRADE, "no longer harder: take it off the list"
    else:
        assert grade <= HARDEST_GRADE


@pytest.mark.parametrize("page", in_folder("training"), ids=lambda page: page.file)
def test_the_minutes_of_a_session_add_up(page: GuidePage) -> None:
    rows = [
        [cell.strip() for cell in line.strip("| ").split("|")]
        for line in page.sections["timing"][1].splitlines()
        if line.startswith("|")
    ]
    place = rows[0].index("Minutes")
    minutes = [int(row[place]) for row in rows[2:]]
    starts = [int(row[rows[0].index("From minute")]) for row in rows[2:]]
    assert sum(minutes) == page.head["minutes"]
    assert starts == [sum(minutes[:number]) for number in range(len(minutes))]


@pytest.mark.parametrize("page", in_folder("training"), ids=lambda page: page.file)
def test_a_session_plan_is_complete(page: GuidePage) -> None:
    wanted = ["aims", "before", "timing", "exercise", "handout", "notes", "slides", "after", "next"]
    assert list(page.sections) == wanted


def test_chapters_name_a_resource_that_their_list_shows(site_folder: Path) -> None:
    """ "Begin with ..." would be a dead end otherwise."""
    document, _ = read_yaml(
        (CONTENT / "resources.yml").read_text(encoding="utf-8"), "content/resources.yml", "resources"
    )
    assert document
    titles = {one.title: one for one in resources(document)}
    for page in PAGES:
        if "practice" not in page.head:
            continue
        said = page.sections["resources"][1]
        named = [title for title in titles if title in said]
        html = (site_folder / "en" / page.file.replace(".md", ".html")).read_text(encoding="utf-8")
        assert named, page.file
        for title in named:
            assert titles[title].address.replace("&", "&amp;") in html, f"{page.file}: {title}"
