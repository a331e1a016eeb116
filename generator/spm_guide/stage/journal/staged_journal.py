"""Writes the journal of one language for its renderer: the articles' Markdown, and what pages say of them."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from functools import cache, partial
from pathlib import Path
from typing import Any

from babel import Locale

from spm_guide.memory import Recall, make_always
from spm_guide.model.article import Article, latest_day, original_of, shown_in
from spm_guide.model.guide import Guide, Language, Page
from spm_guide.model.staged_tree import StagedJournal, StagedTree
from spm_guide.stage.addresses import page_address, site_address
from spm_guide.stage.assessment_data import compact_json
from spm_guide.stage.journal.addresses_of_journal import (
    ALL_EVENTS,
    calendar_address,
    canonical_language,
    kinds_of,
    true_languages,
    whole_address,
)
from spm_guide.stage.journal.journal_words import JournalWords, names_in_step
from spm_guide.stage.journal.structured_article import structured_article
from spm_guide.stage.site_config import front_matter
from spm_guide.stage.whole_pages import WholePages

_MAIN_HEADING = re.compile(r"\A\s*# .*\n")
# Articles on one page of a list.
PER_PAGE = 10


def stage_journal(
    guide: Guide,
    languages: tuple[Language, ...],
    theme: Path,
    tree: StagedTree,
    base_url: str | None,
    day: str | None,
    recall: Recall = make_always,
    besides_pages: str = "",
) -> StagedJournal:
    """Writes `journal/` beside the staged tree of the guide's language, which has to have articles.

    languages      those of the site in menu order
    day            the day that says which events are over, e.g. "2026-11-28"; None = the newest article's
    besides_pages  another for every change of the guide outside its pages; `recall` needs it

    raises  OSError; jinja2.TemplateError for a mistake in the template of a part
    """
    folder = tree.config.parent / "journal"
    content = folder / "content"
    content.mkdir(parents=True)
    shown = shown_in(guide.articles, guide.language.code)
    whole = cache(lambda: WholePages(guide, languages, theme, base_url))
    codes = [language.code for language in languages]
    for article in shown:
        text = recall(
            "staged article",
            (guide.language.code, *codes, besides_pages, article.slug, article.language, article.text),
            partial(_whole_text, whole, article),
        )
        path = content / f"{article.slug}.md"
        path.write_text(_head(article, guide) + text, encoding="utf-8", newline="\n")
    data = folder / "journal.json"
    facts = journal_facts(guide, languages, base_url, day or latest_day(shown))
    data.write_text(json.dumps(facts, ensure_ascii=False, indent=1), encoding="utf-8", newline="\n")
    return StagedJournal(guide.language.code, tree.config, content, data)


def _whole_text(whole: Callable[[], WholePages], article: Article) -> str:
    return whole().article(article.file, article.title, article.language, _MAIN_HEADING.sub("", article.text))


def _head(article: Article, guide: Guide) -> str:
    """What Pelican reads above an article: each value on one line, tags and authors by their addresses."""
    original = original_of(guide.articles, article.slug)
    tags, authors = (
        ", ".join(name for name, _ in names_in_step(article, original, field))
        for field in ("tags", "authors")
    )
    values = {
        "title": article.title,
        "date": article.date,
        "category": article.kind,
        "slug": article.slug,
        "authors": authors,
        "tags": tags,
        "summary": article.summary,
    }
    lines = (f"{name}: {' '.join(value.split())}\n" for name, value in values.items() if value)
    return "---\n" + "".join(lines) + "---\n\n"


def journal_facts(
    guide: Guide, languages: tuple[Language, ...], base_url: str | None, today: str
) -> dict[str, Any]:
    """What the journal's pages and feeds say besides the articles' own text, as plain data."""
    words = JournalWords(guide)
    shown = shown_in(guide.articles, guide.language.code)
    originals = {article.slug: original_of(guide.articles, article.slug) for article in shown}
    named: dict[str, dict[str, dict[str, str]]] = {"tags": {}, "authors": {}}
    for field, names in named.items():
        for article in shown:
            for name, written in names_in_step(article, originals[article.slug], field):
                # A word in the guide's own language wins over one that stands in.
                if name not in names or article.language == guide.language.code:
                    names[name] = {"words": written, "language": _foreign(article, guide)}
    base = site_address(base_url)
    return {
        "language": guide.language.code,
        "site_name": guide.interface_text("site-name").shown,
        "base": base,
        "folder": None if base is None else f"{base}{guide.language.code}/",
        "per_page": PER_PAGE,
        # Only of events: other journals do not depend on the day.
        "today_words": words.day(today) if any(article.event for article in shown) else "",
        "words": words.own(),
        # Days and hours are written in the language of the words around them.
        "days_in": "" if words.language == guide.language.code else words.language,
        "kinds": list(kinds_of(shown)),
        "practices": _practices_with_articles(guide, shown, words),
        "all_events": ALL_EVENTS,
        "coming": coming_events(shown, today),
        **named,
        "articles": {
            article.slug: _article_facts(
                article, originals[article.slug], guide, languages, base_url, today, words
            )
            for article in shown
        },
    }


def coming_events(shown: tuple[Article, ...], today: str) -> list[str]:
    """Slugs of the events that are not over on the day `today`, the next one first."""
    coming = [(article.event.start, article.slug) for article in shown if article.event]
    last_days = {article.slug: article.event.last_day for article in shown if article.event}
    return [slug for _, slug in sorted(coming) if last_days[slug] >= today]


def _practices_with_articles(
    guide: Guide, shown: tuple[Article, ...], words: JournalWords
) -> list[dict[str, Any]]:
    """Id and name of every practice that an article is about, in the order of the model."""
    practices = {practice.id: practice for practice in guide.practices}
    ordered = [practices[id] for area in guide.areas for id in area.practices if id in practices]
    about = {id for article in shown for id in article.practices}
    return [
        {"id": practice.id, "name": words.marked(practice.name)}
        for practice in ordered
        if practice.id in about
    ]


def _article_facts(
    article: Article,
    original: Article,
    guide: Guide,
    languages: tuple[Language, ...],
    base_url: str | None,
    today: str,
    words: JournalWords,
) -> dict[str, Any]:
    pages = {page.id: page for page in guide.pages}
    practices = {practice.id: practice for practice in guide.practices}
    read_on = [practices[id].page for id in article.practices if id in practices] + list(article.pages)
    canonical = canonical_language(guide, article.slug, languages)
    address = whole_address(base_url, canonical, article.address)
    elsewhere = f"../../{canonical}/{article.address}" if canonical != guide.language.code else ""
    return {
        "title": article.title,
        "summary": article.summary,
        "language": _foreign(article, guide),
        "direction": Locale.parse(article.language, sep="-").text_direction,
        "language_name": words.name_of_language(article.language),
        "kind": article.kind,
        "date": article.date,
        "day": words.day(article.date),
        "minutes": words.minutes(article),
        "by": words.filled("journal-by", names=words.list_of(article.authors)),
        "authors": [
            {"slug": name, "words": said} for name, said in names_in_step(article, original, "authors")
        ],
        "tags": [{"slug": name, "words": said} for name, said in names_in_step(article, original, "tags")],
        "practices": list(article.practices),
        "read_on": [_page(pages[id]) for id in dict.fromkeys(read_on) if id in pages],
        "event": _event_facts(article, today, words),
        "languages": list(true_languages(guide, article.slug, languages)),
        # Without the site's address, a page needs to name no other address for what is its own.
        "canonical": address or elsewhere,
        "structured": compact_json(structured_article(article, guide, address)),
    }


def _event_facts(article: Article, today: str, words: JournalWords) -> dict[str, Any] | None:
    event = article.event
    if event is None:
        return None
    return {
        "start": event.start,
        "end": event.end,
        "when": words.when(event),
        "place": event.place,
        "link": event.link,
        "over": event.last_day < today,
        "calendar": calendar_address(article),
    }


def _page(page: Page) -> dict[str, Any]:
    head = front_matter(page)
    english = "title" in (head.get("english") or [])
    return {"address": page_address(page.file), "title": {"text": str(head["title"]), "english": english}}


def _foreign(article: Article, guide: Guide) -> str:
    """The language of an article that is another than the guide's; "" for the guide's own."""
    return "" if article.language == guide.language.code else article.language
