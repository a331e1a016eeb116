"""A small guide with articles in English, French and Arabic, built from end to end.

J1  every page of the journal stands in every language, in the frame of all other pages
J2  feeds are read by a feed reader library, calendars by a calendar library
J3  an article without a translation is shown in its own language, with a note
J4  the day of the build decides which events are over
J5  other pages lead to articles, and articles to them
J6  search, offline copy, sitemap and cards know the journal
J7  the same sources make the same bytes, and nothing is rendered twice
"""

from __future__ import annotations

import json
import os
import re
import shutil
import xml.etree.ElementTree as ElementTree
from datetime import UTC, date, datetime
from pathlib import Path
from urllib.parse import urlsplit

import feedparser
import pytest
from icalendar import Calendar
from made_once import made_once
from small_guide_with_journal import SAMPLE, small_project
from test_reproducible import digests

from spm_guide import build as pipeline
from spm_guide.build import BuildOptions, build
from spm_guide.commands.places import CACHE_VARIABLE
from spm_guide.export.service_worker import kept_files
from spm_guide.folders import folders_in
from spm_guide.problems import has_errors
from spm_guide.validate.finished_page import page_facts
from spm_guide.validate.finished_site import finished_site_problems

BASE = "https://example.org/spm/"
# Between the two events of the sample.
DAY = "2026-11-01"
LANGUAGES = ("en", "fr", "ar")
ATOM = "{http://www.w3.org/2005/Atom}"
PAGES = (
    "archive",
    "authors/le-projet-spm-guide",
    "authors/the-spm-guide-project",
    "authors/une-agence-inventee",
    "board-day",
    "incentives-for-staff",
    "index",
    "kinds/debate",
    "kinds/event",
    "kinds/story",
    "open-week",
    "tags/boards",
    "tags/client-exit",
    "tags/depart-des-clients",
    "tags/incentives",
    "what-a-branch-learnt",
    "years/2025",
    "years/2026",
)


def made(project: Path, site: Path, *languages: str, day: str | None = DAY, base: str | None = BASE) -> None:
    cache = Path(os.environ[CACHE_VARIABLE])
    options = BuildOptions(output=site, languages=languages, base_url=base, cache=cache, day=day)
    problems = build(folders_in(project), options)
    assert not has_errors(problems), "\n".join(map(str, problems))


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project with the sample articles; nobody may change it."""
    return made_once(tmp_path_factory, "journal-project", lambda folder: _small(folder)) / "guide"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory, project: Path) -> Path:
    """The site of that project."""
    return made_once(tmp_path_factory, "journal-site", lambda folder: made(project, folder / "site")) / "site"


def _small(folder: Path) -> None:
    small_project(folder / "guide")


def text(site: Path, page: str) -> str:
    return (site / f"{page}.html").read_text(encoding="utf-8")


# J1


def test_every_page_in_every_language(site: Path) -> None:
    for code in LANGUAGES:
        folder = site / code / "journal"
        found = sorted(path.relative_to(folder).with_suffix("").as_posix() for path in folder.rglob("*.html"))
        assert tuple(found) == PAGES


def test_the_finished_site_has_no_fault(site: Path) -> None:
    assert finished_site_problems(site) == []


def _frame(html: str, part: str, end: str) -> str:
    """A part of the frame without what differs from page to page: where the reader is, and links to here."""
    (found,) = re.findall(rf"<{part}.*?</{end}>", html, re.DOTALL)
    for pattern in (r' aria-current="[a-z]+"', r" open(?=[ >])", r'(?:href|data-index|data-assets)="[^"]*"'):
        found = re.sub(pattern, "", found)
    return found


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize(
    ("part", "end"),
    [
        ('header class="spm-header"', "header"),
        ('nav class="spm-tabs"', "nav"),
        ('footer class="spm-footer"', "footer"),
        ('dialog class="spm-search"', "dialog"),
        ('a class="spm-skip"', "a"),
    ],
)
def test_nobody_can_tell_which_program_made_a_page(site: Path, code: str, part: str, end: str) -> None:
    of_guide = _frame(text(site, f"{code}/principles/clients"), part, end)
    for page in PAGES:
        assert _frame(text(site, f"{code}/journal/{page}"), part, end) == of_guide, page


def test_the_same_files_are_loaded(site: Path) -> None:
    def loaded(page: str) -> set[str]:
        addresses = [address for address, _ in page_facts(text(site, page)).loads]
        return {address.replace("../", "") for address in addresses}

    assert loaded("en/journal/index") - loaded("en/principles/clients") == {"assets/journal.css"}
    assert loaded("en/principles/clients") <= loaded("en/journal/index")


def test_the_policy_is_the_same(site: Path) -> None:
    policies = {page_facts(text(site, f"ar/{page}")).policy for page in ("index", "journal/index")}
    assert len(policies) == 1


# J2


def feeds(site: Path) -> list[Path]:
    return sorted(site.glob("*/journal/feeds/*.xml"))


def test_there_is_a_feed_for_all_for_each_kind_and_for_each_practice(site: Path) -> None:
    names = {path.stem for path in feeds(site) if path.parts[-4] == "fr"}
    practices = ("analysis", "leadership", "people", "protection", "reporting")
    kinds = ("debate", "event", "story")
    assert names == {"all", *(f"kind-{kind}" for kind in kinds), *(f"practice-{one}" for one in practices)}


def test_a_feed_reader_reads_every_feed(site: Path) -> None:
    assert len(feeds(site)) == 27
    for path in feeds(site):
        read = feedparser.parse(path.read_bytes())
        assert not read.bozo, read.get("bozo_exception")
        assert read.version == "atom10"
        code = path.parts[-4]
        assert read.feed.language == code
        assert read.feed.title
        assert read.feed.links[1].href == read.feed.id == f"{BASE}{code}/journal/feeds/{path.name}"
        assert len({entry.id for entry in read.entries}) == len(read.entries) > 0
        for entry in read.entries:
            assert entry.id.startswith("tag:example.org,")
            assert entry.title
            assert entry.summary
            assert entry.authors[0].name
            assert entry.published == entry.updated
            assert (site / urlsplit(entry.link).path.removeprefix("/spm/")).is_file()
            (content,) = entry.content
            assert not re.findall(r'(?:href|src)="(?!https?://)', content.value)
            assert "headerlink" not in content.value


def test_feeds_have_what_the_standard_wants(site: Path) -> None:  # RFC 4287, 4.1.1 and 4.1.2
    for path in feeds(site):
        root = ElementTree.parse(path).getroot()
        assert root.tag == f"{ATOM}feed"
        for element in (root, *root.iterfind(f"{ATOM}entry")):
            names = [child.tag.removeprefix(ATOM) for child in element]
            for name in ("id", "title", "updated"):
                assert names.count(name) == 1
            assert names.count("summary") <= 1
            assert names.count("content") <= 1
            for time in element.iterfind(f"{ATOM}updated"):
                assert datetime.fromisoformat(time.text or "").tzinfo
        assert all(entry.find(f"{ATOM}author") is not None for entry in root.iterfind(f"{ATOM}entry"))


def test_an_article_has_one_id_in_all_feeds_and_two_authors(site: Path) -> None:
    ids = set()
    for path in site.glob("*/journal/feeds/kind-story.xml"):
        (entry,) = feedparser.parse(path.read_bytes()).entries
        ids.add(entry.id)
        assert [author.name for author in entry.authors] == ["Le projet SPM Guide", "Une agence inventée"]
    assert ids == {"tag:example.org,2025-11-03:/spm/fr/journal/what-a-branch-learnt.html"}


def test_a_translation_is_an_article_of_its_own(site: Path) -> None:
    titles = {
        code: feedparser.parse((site / code / "journal/feeds/kind-debate.xml").read_bytes()).entries[0].title
        for code in LANGUAGES
    }
    assert titles["fr"].startswith("Faut-il")
    assert titles["en"].startswith("Should")
    assert "موظفي" in titles["ar"]


def events(path: Path) -> list[dict[str, object]]:
    calendar = Calendar.from_ical(path.read_bytes())
    assert calendar["VERSION"] == "2.0"
    assert calendar["PRODID"]
    return [dict(event) for event in calendar.walk("VEVENT")]


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_calendar_reads_every_event(site: Path, code: str) -> None:
    folder = site / code / "journal"
    (board,) = Calendar.from_ical((folder / "events/board-day.ics").read_bytes()).walk("VEVENT")
    # Nairobi is three hours ahead.
    assert board.decoded("DTSTART") == datetime(2027, 3, 10, 6, 0, tzinfo=UTC)
    assert board.decoded("DTEND") == datetime(2027, 3, 10, 9, 30, tzinfo=UTC)
    assert board["UID"] == "board-day@example.org"
    assert board["URL"] == f"{BASE}{code}/journal/board-day.html"
    (week,) = Calendar.from_ical((folder / "events/open-week.ics").read_bytes()).walk("VEVENT")
    assert week.decoded("DTSTART") == date(2026, 6, 1)
    # The end is the day after the last one.
    assert week.decoded("DTEND") == date(2026, 6, 6)
    assert [event["UID"] for event in events(folder / "events.ics")] == [board["UID"], week["UID"]]


def test_calendar_files_are_written_as_the_standard_wants(site: Path) -> None:  # RFC 5545, 3.1
    for path in site.glob("*/journal/events/*.ics"):
        content = path.read_bytes()
        assert content.endswith(b"END:VCALENDAR\r\n")
        assert b"\n" not in content.replace(b"\r\n", b"")
        assert all(len(line) <= 75 for line in content.split(b"\r\n"))


# J3


def test_translations_name_each_other(site: Path) -> None:
    page = text(site, "fr/journal/incentives-for-staff")
    for code in LANGUAGES:
        address = f"{BASE}{code}/journal/incentives-for-staff.html"
        assert f'rel="alternate" hreflang="{code}" href="{address}"' in page
    assert f'rel="canonical" href="{BASE}fr/journal/incentives-for-staff.html"' in page
    assert "spm-journal__note" not in page


def test_an_article_without_translation_is_marked(site: Path) -> None:
    page = text(site, "ar/journal/what-a-branch-learnt")
    assert '<html lang="ar" dir="rtl"' in page
    assert '<title lang="fr">' in page
    assert re.search(r'<h1 lang="fr" dir="ltr">', page)
    assert re.search(r'<div class="spm-journal__text" lang="fr" dir="ltr">', page)
    assert "spm-journal__note" in page
    assert f'rel="canonical" href="{BASE}fr/journal/what-a-branch-learnt.html"' in page
    assert re.findall(r'hreflang="([a-z]+)" href="https', page) == ["fr"]
    listed = text(site, "ar/journal/index")
    assert 'href="what-a-branch-learnt.html" lang="fr" dir="ltr"' in listed


def test_the_language_selector_keeps_the_article(site: Path) -> None:
    page = text(site, "en/journal/what-a-branch-learnt")
    for code in LANGUAGES:
        assert f'href="../../{code}/journal/what-a-branch-learnt.html" lang="{code}"' in page


def test_tags_have_one_address_and_words_of_their_language(site: Path) -> None:
    for code, words in (("en", "client exit"), ("fr", "départ des clients"), ("ar", "خروج العملاء")):
        assert f'<a href="tags/client-exit.html">{words}</a>' in text(
            site, f"{code}/journal/incentives-for-staff"
        )


# J4


def test_events_to_come_stand_apart(site: Path) -> None:
    page = text(site, "en/journal/kinds/event")
    coming, over = page.index("A day for board members"), page.index("An open week")
    assert page.index('id="coming"') < coming < page.index('id="over"') < over
    assert "November 1, 2026" in page


def test_the_day_of_the_build_moves_them(project: Path, tmp_path: Path) -> None:
    made(project, tmp_path / "site", "en", day="2027-03-11")
    page = text(tmp_path / "site", "en/journal/kinds/event")
    assert page.index('id="over"') < page.index("A day for board members")
    made(project, tmp_path / "site", "en", day="2027-03-10")
    page = text(tmp_path / "site", "en/journal/kinds/event")
    assert page.index("A day for board members") < page.index('id="over"')


# J5


def test_the_first_page_shows_the_latest_three(site: Path) -> None:
    page = text(site, "fr/index")
    shown = re.findall(r'<h3><a href="(journal/[^"]+)"', page)
    assert shown == [f"journal/{name}.html" for name in ("incentives-for-staff", "board-day", "open-week")]


def test_a_chapter_lists_the_articles_on_its_practice(site: Path) -> None:
    page = text(site, "ar/guide/people")
    assert 'href="../journal/incentives-for-staff.html"' in page
    assert 'href="../journal/feeds/practice-people.xml"' in page
    assert "from-the-journal" in text(site, "ar/principles/balance")
    # About the chapter alone: nobody wrote on its practice, so there is no feed to follow.
    assert "from-the-journal" in text(site, "ar/guide/operations")
    assert "practice-operations" not in text(site, "ar/guide/operations")
    assert "from-the-journal" not in text(site, "ar/principles/clients")


def test_an_article_leads_to_pages_and_to_its_neighbours(site: Path) -> None:
    page = text(site, "en/journal/incentives-for-staff")
    for address in ("../guide/people.html#how", "what-a-branch-learnt.html", "../how-the-score-works.html"):
        assert f'href="{address}"' in page
    assert 'rel="prev" href="board-day.html"' in page
    assert 'rel="next" href="incentives-for-staff.html"' in text(site, "en/journal/board-day")


def test_structured_data_say_what_it_is(site: Path) -> None:
    def data(page: str) -> dict[str, object]:
        (block,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', text(site, page))
        read: dict[str, object] = json.loads(block)
        return read

    article = data("fr/journal/incentives-for-staff")
    assert (article["@type"], article["inLanguage"]) == ("BlogPosting", "fr")
    assert article["datePublished"] == "2026-10-05"
    _, event = data("en/journal/board-day")["@graph"]  # type: ignore[misc]
    assert event["startDate"] == "2027-03-10T09:00:00+03:00"
    assert event["location"]["name"] == "Nairobi, Kenya"


# J6


def test_search_and_offline_copy_know_the_journal(site: Path) -> None:
    index = (site / "ar/search-index.js").read_text(encoding="utf-8")
    assert "journal/incentives-for-staff.html" in index
    # Lists of titles would stand before what they lead to.
    assert "journal/tags/" not in index
    assert not page_facts(text(site, "ar/journal/tags/boards")).indexed
    kept = kept_files(site, "ar")
    assert "journal/board-day.html" in kept
    assert "journal/events/board-day.ics" in kept
    assert not [name for name in kept if name.endswith(".xml")]


def test_the_sitemap_names_an_article_where_it_is_written(site: Path) -> None:
    places = re.findall(r"<loc>(.*?)</loc>", (site / "sitemap.xml").read_text(encoding="utf-8"))

    def listed(page: str) -> list[str]:
        return [code for code in LANGUAGES if f"{BASE}{code}/journal/{page}.html" in places]

    assert listed("index") == listed("kinds/debate") == list(LANGUAGES)
    assert listed("tags/boards") == listed("years/2026") == listed("authors/the-spm-guide-project") == []
    assert listed("incentives-for-staff") == list(LANGUAGES)
    assert listed("board-day") == ["en", "ar"]
    assert listed("what-a-branch-learnt") == ["fr"]


def test_every_card_that_a_page_names_is_there(site: Path) -> None:
    for code in LANGUAGES:
        for page in PAGES:
            (card,) = re.findall(
                r'property="og:image" content="([^"]+)"', text(site, f"{code}/journal/{page}")
            )
            assert (site / card.removeprefix(BASE)).is_file()


# J7


def test_the_same_bytes_and_nothing_rendered_twice(
    site: Path, project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(project, tmp_path / "elsewhere")
    options = BuildOptions(output=tmp_path / "again", base_url=BASE, day=DAY, jobs=1)
    assert not has_errors(build(folders_in(tmp_path / "elsewhere"), options))
    assert digests(tmp_path / "again") == digests(site)

    def refuse(*_: object) -> None:
        pytest.fail("rendered again")

    monkeypatch.setattr(pipeline, "render_journals", refuse)
    made(project, tmp_path / "warm")
    assert digests(tmp_path / "warm") == digests(site)


def test_a_list_has_pages(tmp_path: Path) -> None:
    project = small_project(tmp_path / "guide", None)
    (project.content / "journal").mkdir()
    for number in range(1, 24):
        (project.content / "journal" / f"news-{number}.md").write_text(
            f'---\ntitle: "News {number} & more"\ndate: "2026-01-{number:02}"\nkind: news\n'
            "authors: [The SPM Guide project]\nsummary: For tests.\n---\n\nWords.\n",
            encoding="utf-8",
        )
    made(project.top, tmp_path / "site", "en")
    folder = tmp_path / "site" / "en" / "journal"
    lists = [
        re.findall(r'<a href="(news-\d+)\.html"', text(folder, name))
        for name in ("index", "index.2", "index.3")
    ]
    assert [name for names in lists for name in names] == [f"news-{number}" for number in range(23, 0, -1)]
    assert [len(names) for names in lists] == [10, 10, 3]
    assert 'rel="next" href="index.3.html"' in text(folder, "index.2")
    assert 'rel="prev" href="index.html"' in text(folder, "index.2")
    assert "<title>Journal – Page 2 of 3 – SPM Guide</title>" in text(folder, "index.2")
    assert "News 23 & more" in text(folder, "index")
    assert finished_site_problems(tmp_path / "site") == []


def test_without_articles_nothing_leads_to_a_journal(tmp_path: Path) -> None:
    project = small_project(tmp_path / "guide", None)
    made(project.top, tmp_path / "site", "en")
    assert not (tmp_path / "site" / "en" / "journal").exists()
    pages = "".join(path.read_text(encoding="utf-8") for path in (tmp_path / "site" / "en").rglob("*.html"))
    assert "journal" not in pages


def test_without_an_address_there_are_no_feeds(tmp_path: Path) -> None:
    project = small_project(tmp_path / "guide", SAMPLE)
    made(project.top, tmp_path / "site", "ar", base=None)
    folder = tmp_path / "site" / "ar" / "journal"
    assert not (folder / "feeds").exists()
    assert "feeds/" not in text(folder, "index")
    assert (folder / "events.ics").is_file()
    # The original's language is no part of this site, so what stands in is all there is.
    assert 'rel="canonical" href="what-a-branch-learnt.html"' in text(folder, "what-a-branch-learnt")
    assert finished_site_problems(tmp_path / "site") == []
