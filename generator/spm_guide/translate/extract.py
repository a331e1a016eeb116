"""Collects everything that has to be translated, as messages for the catalogues."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from spm_guide.memory import Recall, make_always
from spm_guide.model.catalogue import DOMAINS, PAGE_DOMAIN, domain_of
from spm_guide.model.every_text import AnyText, every_text
from spm_guide.model.guide import Guide, Page
from spm_guide.model.text import Location, Text
from spm_guide.translate.markdown_splitter import Fragment, Place, split_markdown


@dataclass(frozen=True, slots=True)
class Message:
    """One message of a catalogue.

    plural     the second English form, or None
    context    the msgctxt
    locations  every place with the same words and context
    notes      hints for translators
    """

    english: str
    plural: str | None
    context: str
    locations: tuple[Location, ...]
    notes: tuple[str, ...]


def extract_messages(guide: Guide, recall: Recall = make_always) -> dict[str, list[Message]]:
    """Messages by domain, in the order of the guide; each pair of context and English once.

    guide  in English
    """
    found = messages_besides_pages(guide)
    for page in guide.pages:
        found[PAGE_DOMAIN] += messages_of_page(page, recall)
    return found


def messages_besides_pages(guide: Guide) -> dict[str, list[Message]]:
    """Messages by domain, those of written pages left out; `guide` in English."""
    found: dict[str, list[Message]] = {domain: [] for domain in DOMAINS}
    for text in every_text(guide):
        found[domain_of(text.context)].append(_message(text))
    return {domain: _merged(messages) for domain, messages in found.items()}


def messages_of_page(page: Page, recall: Recall = make_always) -> list[Message]:
    """Messages of one written page, which share their contexts with no other."""
    made_from = (page.file, page.declared_at.file, page.markdown)
    return recall("messages of a page", made_from, lambda: _merged(_page_messages(page)))


def _message(text: AnyText) -> Message:
    notes = (text.note,) if text.note else ()
    if isinstance(text, Text):
        return Message(text.english, None, text.context, (text.declared_at,), notes)
    return Message(text.english_one, text.english_other, text.context, (text.declared_at,), notes)


def _page_messages(page: Page) -> list[Message]:
    return [
        Message(
            fragment.text,
            None,
            fragment.context,
            (Location(page.declared_at.file, fragment.line),),
            (_note(fragment),),
        )
        for fragment in split_markdown(page.markdown, page.file).fragments
    ]


def _note(fragment: Fragment) -> str:
    if fragment.place is Place.FRONT_MATTER:
        return f"{fragment.place.value}: {fragment.key}"
    return str(fragment.place.value)


def _merged(messages: Iterable[Message]) -> list[Message]:
    merged: dict[tuple[str, str], Message] = {}
    for message in messages:
        key = (message.context, message.english)
        seen = merged.get(key)
        merged[key] = (
            message
            if seen is None
            else replace(
                seen,
                plural=seen.plural or message.plural,
                locations=tuple(dict.fromkeys((*seen.locations, *message.locations))),
                notes=tuple(dict.fromkeys((*seen.notes, *message.notes))),
            )
        )
    return list(merged.values())
