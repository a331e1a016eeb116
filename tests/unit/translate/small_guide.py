"""A guide of a few texts, for tests that change them."""

from __future__ import annotations

from spm_guide.model.guide import Area, Guide, Language, Page, Profile, Section
from spm_guide.model.text import Location, PluralText, Text

ENGLISH = Language("en", "English", "ltr", Location("locales/languages.yml", 1))
FRENCH = Language("fr", "Français", "ltr", Location("locales/languages.yml", 2))
ARABIC = Language("ar", "العربية", "rtl", Location("locales/languages.yml", 3))

PAGE = """\
---
title: Clients
description: What it means
---

# Clients {#clients}

You know your clients, and
you decide with them in mind.

## Why it matters {#why}

See [the **SPI5** tool](about.md#tools) first.

Decisions cost something.
"""


def text(english: str, context: str, line: int = 1, note: str = "") -> Text:
    return Text(english, context, Location("assessment/model/areas.yml", line), note)


def small_guide(
    page: str = PAGE, area: str = "Systems", heading: str = "Your results", file: str = "clients.md"
) -> Guide:
    """One area, one section, one page, one text and one plural of the interface."""
    place = Location("content/site.yml", 1)
    return Guide(
        language=ENGLISH,
        model_id="spm",
        model_version=1,
        changes=(),
        areas=(
            Area(
                "systems",
                text(area, "area/systems/name", 3, "Name of an area"),
                text("How", "area/systems/summary", 4),
                (),
                place,
            ),
        ),
        practices=(),
        goals=(),
        links=(),
        patterns=(),
        finding=(),
        profile=Profile((), (), (), (), (), (), ()),
        burning_issues=(),
        crosswalk=(),
        resources=(),
        sections=(Section("clients", text("Clients", "section/clients"), ("clients",), place),),
        pages=(Page("clients", file, page, Location(f"content/{file}", 1)),),
        interface={
            "results-heading": text(heading, "interface/results-heading"),
            "answered": PluralText(
                "{n} question answered", "{n} questions answered", "interface/answered", place
            ),
        },
    )
