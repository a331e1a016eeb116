"""Writes the journal's events as iCalendar files, one for each and one with all of them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from icalendar import Calendar
from icalendar import Event as Entry

from spm_guide.model.article import Article, moment, shown_in
from spm_guide.model.guide import Guide

FOLDER = "journal/events"
ALL = "journal/events.ics"
_MADE_BY = "-//SPM Guide//Journal//EN"


def write_event_calendars(guide: Guide, folder: Path, base_url: str | None) -> None:
    """Writes FOLDER/<slug>.ics for each event, and ALL.

    folder    of the guide's language in the site
    base_url  address of the site, or None when it is not known: events then name no page

    raises  OSError
    """
    events = [article for article in shown_in(guide.articles, guide.language.code) if article.event]
    (folder / FOLDER).mkdir(parents=True, exist_ok=True)
    for article in events:
        path = folder / FOLDER / f"{article.slug}.ics"
        path.write_bytes(calendar_file([article], guide, base_url))
    (folder / ALL).write_bytes(calendar_file(events, guide, base_url))


def calendar_file(articles: Iterable[Article], guide: Guide, base_url: str | None) -> bytes:
    """A calendar with the events that the articles announce.

    Times are those of UTC: an event that does not repeat needs no table of a zone's summer times, which
    calendar programs read in different ways.
    """
    calendar = Calendar()
    calendar.add("prodid", _MADE_BY)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    name = f"{guide.interface_text('journal-kind-event').shown} – {guide.interface_text('site-name').shown}"
    calendar.add("name", name)
    # What programs show that are older than the property above.
    calendar.add("x-wr-calname", name)
    for article in articles:
        calendar.add_component(_entry(article, guide, base_url))
    return bytes(calendar.to_ical())


def _entry(article: Article, guide: Guide, base_url: str | None) -> Entry:
    event = article.event
    if event is None:
        raise ValueError(f"{article.slug} announces no event")
    entry = Entry()
    # The same in every language: whoever takes the event from two of them has it once.
    host = urlsplit(base_url).hostname if base_url else "spm-guide"
    entry.add("uid", f"{article.slug}@{host}")
    entry.add("dtstamp", datetime.fromisoformat(article.date).replace(tzinfo=UTC))
    entry.add("dtstart", _time(event.start, event.zone))
    end = _time(event.end, event.zone)
    # The end of whole days is the day after them.
    entry.add("dtend", end if isinstance(end, datetime) else end + timedelta(days=1))
    language = {"language": article.language}
    entry.add("summary", article.title, parameters=language)
    entry.add("description", article.summary, parameters=language)
    if event.place:
        entry.add("location", event.place, parameters=language)
    page = f"{base_url.rstrip('/')}/{guide.language.code}/{article.address}" if base_url else None
    if page or event.link:
        entry.add("url", page or event.link)
    return entry


def _time(written: str, zone: str | None) -> datetime | date:
    time = moment(written)
    if time is None:
        raise ValueError(f"no time: {written}")
    if isinstance(time, datetime):
        return time.replace(tzinfo=ZoneInfo(zone or "UTC")).astimezone(UTC)
    return time
