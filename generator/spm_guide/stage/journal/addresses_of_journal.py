"""Which pages the journal has: known before anything is rendered, for menus, cards and the sitemap."""

from __future__ import annotations

from spm_guide.model.article import JOURNAL_PAGE, KINDS, Article, languages_of, shown_in
from spm_guide.model.guide import Guide, Language
from spm_guide.stage.addresses import site_address

ARCHIVE_PAGE = "journal/archive.html"
# Lists that only repeat titles: they ask search engines not to list them (theme/templates/journal/).
UNLISTED = ("journal/tags/", "journal/years/", "journal/authors/")
# Feeds, beside the pages.
FEED_FOLDER = "journal/feeds"
# Calendar files, beside the pages: one for each event, and one with all.
CALENDAR_FOLDER = "journal/events"
ALL_EVENTS = "journal/events.ics"


def kinds_of(articles: tuple[Article, ...]) -> tuple[str, ...]:
    """The kinds that the articles have, in their usual order."""
    there = {article.kind for article in articles}
    return tuple(kind for kind in KINDS if kind in there)


def kind_address(kind: str) -> str:
    """Where the list of a kind stands, below a language's folder."""
    return f"journal/kinds/{kind}.html"


def menu_of_journal(guide: Guide) -> list[tuple[str, str]]:
    """Id of the title and address of each entry of the journal in menus; empty without articles."""
    if not guide.articles:
        return []
    kinds = kinds_of(shown_in(guide.articles, guide.language.code))
    return [
        ("journal-all", JOURNAL_PAGE),
        *((f"journal-kind-{kind}", kind_address(kind)) for kind in kinds),
        ("journal-archive", ARCHIVE_PAGE),
    ]


def practice_feed(practice: str) -> str:
    """Where the feed of the articles on a practice stands, below a language's folder."""
    return f"{FEED_FOLDER}/practice-{practice}.xml"


def calendar_address(article: Article) -> str:
    """Where the calendar file of an event stands, below a language's folder."""
    return f"{CALENDAR_FOLDER}/{article.slug}.ics"


def true_languages(guide: Guide, slug: str, languages: tuple[Language, ...]) -> tuple[str, ...]:
    """Codes of the site's languages in which an article is not a stand-in, in menu order.

    Where the original's language is no part of the site, every language but those of translations stands in.
    """
    codes = [language.code for language in languages]
    written = languages_of(guide.articles, slug, codes)
    return tuple(code for code in codes if code in written) or tuple(codes)


def canonical_language(guide: Guide, slug: str, languages: tuple[Language, ...]) -> str:
    """The language whose address search engines should list for what the guide's language shows."""
    code = guide.language.code
    codes = [language.code for language in languages]
    written = languages_of(guide.articles, slug, codes)
    return code if code in written or not written else written[0]


def whole_address(base_url: str | None, code: str, address: str) -> str | None:
    """Address on the web of what stands below a language's folder; None without the site's own."""
    base = site_address(base_url)
    return None if base is None else f"{base}{code}/{address}"
