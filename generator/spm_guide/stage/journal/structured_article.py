"""Says to search engines what an article is: a posting of the journal, and the event it announces."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from babel.dates import get_timezone

from spm_guide.model.article import Article, Event, moment
from spm_guide.model.guide import Guide
from spm_guide.stage.structured_data import LICENCE


def structured_article(article: Article, guide: Guide, address: str | None) -> dict[str, Any]:
    """The JSON-LD of an article in the words of schema.org.

    address  its whole address; None = not known
    """
    where = {"url": address} if address else {}
    names = [guide.interface_text(id).shown for id in ("site-name", "journal-title")]
    posting: dict[str, Any] = {
        "@type": "BlogPosting",
        "headline": article.title,
        "description": article.summary,
        "inLanguage": article.language,
        "datePublished": article.date,
        # Names of people and of groups stand in one list; nobody is said to be the one or the other.
        "author": list(article.authors),
        "keywords": list(article.tags),
        "license": LICENCE,
        "isAccessibleForFree": True,
        "isPartOf": {"@type": "Blog", "name": " – ".join(names)},
        **where,
    }
    if article.event is None:
        return {"@context": "https://schema.org", **posting}
    return {"@context": "https://schema.org", "@graph": [posting, _event(article, article.event, where)]}


def _event(article: Article, event: Event, where: dict[str, str]) -> dict[str, Any]:
    places: list[dict[str, Any]] = []
    if event.place:
        places.append({"@type": "Place", "name": event.place, "address": event.place})
    if event.link and not event.place:
        places.append({"@type": "VirtualLocation", "url": event.link})
    mode = "Offline" if event.place else "Online"
    return {
        "@type": "Event",
        "name": article.title,
        "description": article.summary,
        "startDate": exact_time(event.start, event.zone),
        "endDate": exact_time(event.end, event.zone),
        "eventAttendanceMode": f"https://schema.org/{mode}EventAttendanceMode",
        "location": places[0] if len(places) == 1 else places,
        **({"sameAs": event.link} if event.link else {}),
        **where,
    }


def exact_time(written: str, zone: str | None) -> str:
    """A time with its distance from UTC, e.g. "2027-03-10T09:00:00+03:00"; a whole day stays as it is."""
    time = moment(written)
    if not isinstance(time, datetime):
        return written
    aware = time.replace(tzinfo=get_timezone(zone))
    return aware.isoformat()
