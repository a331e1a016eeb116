"""Which articles other pages name: chapters those of their practice, the first page the latest."""

from __future__ import annotations

from typing import Any

from spm_guide.model.article import Article, shown_in
from spm_guide.model.guide import Guide, Page
from spm_guide.stage.addresses import path_to_home
from spm_guide.stage.journal.journal_words import JournalWords
from spm_guide.stage.site_config import front_matter

LATEST = 3
MOST_RELATED = 4


def latest_articles(guide: Guide) -> list[dict[str, Any]]:
    """What the first page shows of the newest articles, newest first."""
    words = JournalWords(guide)
    return [
        _shown(article, guide, words) for article in shown_in(guide.articles, guide.language.code)[:LATEST]
    ]


def related_articles(page: Page, guide: Guide) -> list[dict[str, Any]]:
    """The newest articles about a page or its practice, newest first; addresses are seen from the page."""
    practice = front_matter(page).get("practice")
    words = JournalWords(guide)
    related = [
        article
        for article in shown_in(guide.articles, guide.language.code)
        if page.id in article.pages or (practice and practice in article.practices)
    ]
    base = path_to_home(page.file)
    shown = [_shown(article, guide, words) for article in related[:MOST_RELATED]]
    return [{**entry, "address": base + entry["address"]} for entry in shown]


def _shown(article: Article, guide: Guide, words: JournalWords) -> dict[str, Any]:
    """Title, summary, day and address below the language's folder; `language` is "" for the guide's own."""
    foreign = article.language != guide.language.code
    return {
        "title": article.title,
        "summary": article.summary,
        "language": article.language if foreign else "",
        "date": article.date,
        "day": words.day(article.date),
        "days_in": "" if words.language == guide.language.code else words.language,
        "kind": words.marked(guide.interface_text(f"journal-one-{article.kind}")),
        "address": article.address,
    }
