"""A guide small enough to see through: a home page and one more, in English and half in Arabic."""

from __future__ import annotations

from pathlib import Path

import yaml

from spm_guide.folders import find_folders
from spm_guide.model.guide import Area, Guide, Language, Page, Profile, Section
from spm_guide.model.text import Location, Text

PLACE = Location("two_pages.py", 1)
ENGLISH = Language("en", "English", "ltr", PLACE)
ARABIC = Language("ar", "العربية", "rtl", PLACE)
LANGUAGES = (ENGLISH, ARABIC)
THEME = find_folders().theme
MKDOCS_CONFIG = find_folders().mkdocs_config

HOME = "---\ntitle: Home\ndescription: First page.\n---\n\n# Home {#home}\n\nWords.\n"
CLIENTS = """---
title: Know your clients
description: Who they are.
english: [title]
---

# Know your clients {#clients}

## What it means {#what-it-means}

| Area | Score |
|---|---:|
| Strategy | 15 |

Sheep and goats[^1], and [the check](../assessment.html#practice-indicators).

## How it goes wrong {#how-it-goes-wrong}

Badly.

[^1]: A note.
"""


def two_pages(language: Language, arabic: dict[str, str] | None = None, clients: str = CLIENTS) -> Guide:
    """The guide in `language`; `arabic` translates texts by id or, for titles, by their English."""
    known = arabic or {}

    def text(english: str, key: str) -> Text:
        return Text(english, key, PLACE, language=language.code, translated=known.get(key))

    words = [
        entry
        for path in sorted(Path(find_folders().content, "interface").glob("*.yml"))
        for entry in yaml.safe_load(path.read_text("utf-8"))["texts"]
        if entry["id"].startswith("site-")
    ]
    return Guide(
        language=language,
        model_id="small",
        model_version=1,
        changes=(),
        areas=(Area("strategy", text("Strategy", "Strategy"), text("Whom.", "Whom."), (), PLACE),),
        practices=(),
        goals=(),
        links=(),
        patterns=(),
        finding=(),
        profile=Profile((), (), (), (), (), (), ()),
        burning_issues=(),
        crosswalk=(),
        resources=(),
        sections=(
            Section("home", text("First page", "First page"), ("home",), PLACE),
            Section("clients", text("Clients", "Clients"), ("clients", "assessment"), PLACE),
        ),
        pages=(
            Page("home", "index.md", HOME, PLACE),
            Page("clients", "principles/clients.md", clients, PLACE),
        ),
        interface={entry["id"]: text(entry["text"], entry["id"]) for entry in words},
    )
