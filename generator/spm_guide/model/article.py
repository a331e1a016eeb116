"""The journal: dated articles, each a file of its own in every language it is written in."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, datetime

from unidecode import unidecode

from spm_guide.model.text import Location

# The folder below content/ that articles are written in, and of the journal below a language's folder.
FOLDER = "journal"
# The first page of the journal below a language's folder.
JOURNAL_PAGE = "journal/index.html"
# What stands for the journal in `pages` of a section, like "assessment" for the form.
JOURNAL = "journal"
# What an article can be; assessment/schema/article.schema.json has the same list.
KINDS = ("news", "debate", "event", "story")
EVENT = "event"
# "indicators-and-incentives.md", or with the code of a language "indicators-and-incentives.pt-BR.md".
FILE_NAME = re.compile(
    r"(?P<slug>[a-z0-9]+(?:-[a-z0-9]+)*)(?:\.(?P<language>[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*))?\.md"
)
# Names that pages of the journal itself have.
RESERVED = ("index", "archive", "events")


@dataclass(frozen=True, slots=True)
class Event:
    """When and where something takes place.

    start, end  in the time of the place, "2027-03-10 09:00", or whole days, "2027-03-10"; the last day counts
    zone        name of a time zone, e.g. "Africa/Nairobi"; None for whole days
    place       in words, or None
    link        address of the event, or None; one of the two is there
    """

    start: str
    end: str
    zone: str | None
    place: str | None
    link: str | None

    @property
    def last_day(self) -> str:
        """The day on which it ends, e.g. "2027-03-10"."""
        return self.end[:10]


@dataclass(frozen=True, slots=True)
class Article:
    """An article in one language.

    slug         permanent name, part of its address; the same in all languages
    language     code of the language it is written in
    is_original  whether the others are translations of it
    date         day of publication, e.g. "2026-11-28"
    kind         one of KINDS
    authors      names, in the article's language
    tags         words, in the article's language; those of translations stand in the order of the original's
    practices    ids of the practices it is about
    pages        ids of the guide's pages it is about
    event        only of an event
    text         Markdown below the front matter
    """

    slug: str
    language: str
    is_original: bool
    title: str
    date: str
    kind: str
    authors: tuple[str, ...]
    summary: str
    tags: tuple[str, ...]
    practices: tuple[str, ...]
    pages: tuple[str, ...]
    event: Event | None
    text: str
    declared_at: Location

    @property
    def file(self) -> str:
        """Where the guide's pages link to it, below content/, whatever the language."""
        return f"{FOLDER}/{self.slug}.md"

    @property
    def address(self) -> str:
        """Address below a language's folder, the same in all languages."""
        return f"{FOLDER}/{self.slug}.html"


def shown_in(articles: Iterable[Article], language: str) -> tuple[Article, ...]:
    """The articles as readers of a language see them: its translation, or else the original; newest first."""
    chosen: dict[str, Article] = {}
    for article in articles:
        if article.language == language or (article.is_original and article.slug not in chosen):
            chosen[article.slug] = article
    by_slug = sorted(chosen.values(), key=lambda article: article.slug)
    return tuple(sorted(by_slug, key=lambda article: article.date, reverse=True))


def languages_of(articles: Iterable[Article], slug: str, of_site: Collection[str]) -> tuple[str, ...]:
    """Codes of the site's languages in which the article is written, the original's first.

    An original in a language that this site is not built in leaves all languages without one.
    """
    versions = [article for article in articles if article.slug == slug and article.language in of_site]
    return tuple(
        article.language for article in sorted(versions, key=lambda article: not article.is_original)
    )


def original_of(articles: Iterable[Article], slug: str) -> Article:
    """The original of an article.  raises  StopIteration for a slug that no article has"""
    return next(article for article in articles if article.slug == slug and article.is_original)


def latest_day(articles: Iterable[Article]) -> str:
    """The day of the newest article: without another, it says which events are over. "" = no articles"""
    return max((article.date for article in articles), default="")


def is_day(text: str) -> bool:
    """Whether `text` is a day of the calendar, e.g. "2026-11-28"."""
    try:
        return len(text) == 10 and date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def moment(text: str) -> datetime | date | None:
    """What "2027-03-10 09:00" or "2027-03-10" means, without a time zone; None when it is neither."""
    if is_day(text):
        return date.fromisoformat(text)
    try:
        read = datetime.strptime(text, "%Y-%m-%d %H:%M")
    except ValueError:
        return None
    return read if read.strftime("%Y-%m-%d %H:%M") == text else None


def name_in_address(words: str) -> str:
    """Words of any script as part of an address: "Équité & exit" -> "equite-exit"; "" = nothing left."""
    plain = unidecode(words).lower().replace("'", "")
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
