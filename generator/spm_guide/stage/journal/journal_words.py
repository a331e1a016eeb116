"""Days, hours, names and the journal's own words in the language of a guide."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from babel import Locale
from babel.dates import format_date, format_time, get_timezone, get_timezone_name
from babel.lists import format_list

from spm_guide.model.article import Article, Event, moment, name_in_address
from spm_guide.model.guide import Guide
from spm_guide.model.text import PluralText, Text
from spm_guide.stage.page_facts import reading_minutes
from spm_guide.stage.plural_words import words_for

PREFIX = "journal-"
MINUTES = "guide-minutes"


class JournalWords:
    """What the journal says in one language."""

    def __init__(self, guide: Guide) -> None:
        self._guide = guide
        # Days are written in the language of the words around them, which may be English.
        self.language = guide.interface_text("journal-title").shown_language
        self._locale = Locale.parse(self.language, sep="-")

    def own(self) -> dict[str, dict[str, Any]]:
        """The journal's own words by id, as templates take them: `text`, and whether it is `english`."""
        return {
            id: self.marked(text)
            for id, text in self._guide.interface.items()
            if id.startswith(PREFIX) and isinstance(text, Text)
        }

    def marked(self, text: Text) -> dict[str, Any]:
        """A text and whether it is English that stands in."""
        return {"text": text.shown, "english": text.shown_language != self._guide.language.code}

    def said(self, id: str, **values: str) -> str:
        """A text with its {placeholders} filled."""
        return self._guide.interface_text(id).shown.format(**values)

    def filled(self, id: str, **values: str) -> dict[str, Any]:
        """The same, and whether it is English that stands in."""
        return {**self.marked(self._guide.interface_text(id)), "text": self.said(id, **values)}

    def day(self, day: str) -> str:
        """A day in words: "28 November 2026"."""
        return str(format_date(date.fromisoformat(day), "long", locale=self._locale))

    def minutes(self, article: Article) -> dict[str, Any] | None:
        """How long the article takes to read; None in a guide that has no words for it."""
        text = self._guide.interface.get(MINUTES)
        if not isinstance(text, PluralText):
            return None
        number = reading_minutes(article.text)
        return {
            "text": words_for(text, number).format(n=number),
            "english": text.shown_language != self._guide.language.code,
        }

    def when(self, event: Event) -> str:
        """When an event takes place, in the time of its place.

        raises  ValueError for a time that validation refuses
        """
        start, end = moment(event.start), moment(event.end)
        if start is None or end is None:
            raise ValueError(f"no time: {event.start}, {event.end}")
        if not isinstance(start, datetime) or not isinstance(end, datetime):
            first, last = self.day(event.start), self.day(event.end)
            return first if first == last else self.said("journal-event-days", start=first, end=last)
        zone = get_timezone(event.zone)
        # Of the day itself: the name says whether summer time counts.
        name = get_timezone_name(start.replace(tzinfo=zone), width="long", locale=self._locale)
        day, from_, to = self.day(event.start[:10]), self._hour(start), self._hour(end)
        if start.date() == end.date():
            return self.said("journal-event-hours", day=day, start=from_, end=to, zone=name)
        return self.said(
            "journal-event-long",
            day=day,
            start=from_,
            end=to,
            last_day=self.day(event.end[:10]),
            zone=name,
        )

    def list_of(self, names: tuple[str, ...]) -> str:
        """Names one after the other, as the language lists them."""
        return str(format_list(list(names), locale=self._locale))

    def name_of_language(self, code: str) -> str:
        """The name of a language in this one, e.g. "French"."""
        locale = Locale.parse(code, sep="-")
        return str(locale.get_display_name(self._locale) or code)

    def _hour(self, time: datetime) -> str:
        return str(format_time(time.time(), "short", locale=self._locale))


def names_in_step(article: Article, original: Article, field: str) -> list[tuple[str, str]]:
    """Part of the address and words of each tag or author: the address goes by the original's words."""
    return [
        (name_in_address(meant), words)
        for meant, words in zip(getattr(original, field), getattr(article, field), strict=True)
    ]
