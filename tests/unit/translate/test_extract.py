"""Every text of the guide becomes a message, without a list of fields."""

from __future__ import annotations

from dataclasses import dataclass, replace

from small_guide import small_guide, text

from spm_guide.model.every_text import every_text, with_every_text
from spm_guide.model.text import Location, Text
from spm_guide.translate.extract import Message, extract_messages


def pairs(messages: list[Message]) -> list[tuple[str, str]]:
    return [(message.context, message.english) for message in messages]


def test_texts_go_to_the_domain_of_their_context():
    messages = extract_messages(small_guide())
    assert pairs(messages["interface"]) == [
        ("section/clients", "Clients"),
        ("interface/results-heading", "Your results"),
        ("interface/answered", "{n} question answered"),
    ]
    assert pairs(messages["assessment"]) == [
        ("area/systems/name", "Systems"),
        ("area/systems/summary", "How"),
    ]


def test_a_page_becomes_messages_with_heading_and_line():
    messages = extract_messages(small_guide())["guide"]
    assert [(message.context, message.english, message.locations[0].line) for message in messages] == [
        ("clients.md", "Clients", 2),
        ("clients.md", "What it means", 3),
        ("clients.md#clients", "Clients", 6),
        ("clients.md#clients", "You know your clients, and you decide with them in mind.", 8),
        ("clients.md#why", "Why it matters", 11),
        ("clients.md#why", "See [the **SPI5** tool](about.md#tools) first.", 13),
        ("clients.md#why", "Decisions cost something.", 15),
    ]


def test_plural_note_and_location_come_along():
    messages = extract_messages(small_guide())
    assert messages["interface"][2].plural == "{n} questions answered"
    assert messages["assessment"][0].notes == ("Name of an area",)
    assert messages["assessment"][0].locations == (Location("assessment/model/areas.yml", 3),)


def test_the_same_words_at_the_same_place_are_one_message():
    page = "# One {#one}\n\nAgain\n\nAgain\n\n## Two {#two}\n\nAgain\n"
    found = [
        message for message in extract_messages(small_guide(page))["guide"] if message.english == "Again"
    ]
    assert [(message.context, [place.line for place in message.locations]) for message in found] == [
        ("clients.md#one", [3, 5]),
        ("clients.md#two", [9]),
    ]


def test_a_field_nobody_thought_of_is_found_and_replaced():
    @dataclass(frozen=True, slots=True)
    class Pattern:
        id: str
        words: tuple[Text, ...]
        more: dict[str, Text]

    pattern = Pattern("a", (text("One", "pattern/a/1"),), {"b": text("Two", "pattern/a/b")})
    assert [found.context for found in every_text(pattern)] == ["pattern/a/1", "pattern/a/b"]
    changed = with_every_text(pattern, lambda found: replace(found, note="seen"))
    assert [found.note for found in every_text(changed)] == ["seen", "seen"]
    assert [found.note for found in every_text(pattern)] == ["", ""]
