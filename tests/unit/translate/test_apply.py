"""The guide in another language: finished translations, and English that says that it is English."""

from __future__ import annotations

from dataclasses import replace

import yaml
from small_guide import ARABIC, ENGLISH, FRENCH, PAGE, small_guide

from spm_guide.model.catalogue import Catalogue, Catalogues, Entry, domain_of
from spm_guide.model.guide import Guide, Language
from spm_guide.model.text import Location, PluralText, Text
from spm_guide.translate.apply import translated_guide
from spm_guide.translate.plural_forms import plural_header, read_plural_forms

PLACE = Location("locales/x/LC_MESSAGES/x.po", 1)


def catalogues(language: Language, *entries: Entry) -> Catalogues:
    plural_forms = read_plural_forms(plural_header(language.code), language.code)
    files = {}
    for domain in ("interface", "assessment", "guide"):
        own = [entry for entry in entries if _domain(entry) == domain]
        by_key = {(entry.context, entry.english): entry for entry in own}
        files[language.code, domain] = Catalogue(language.code, domain, "x.po", plural_forms, by_key)
    return Catalogues(files)


def _domain(entry: Entry) -> str:
    return "guide" if ".md" in entry.context else domain_of(entry.context)


def done(context: str, english: str, *forms: str, plural: str | None = None, fuzzy: bool = False) -> Entry:
    return Entry(context, english, plural, forms, fuzzy, PLACE)


def page_of(guide: Guide) -> str:
    return guide.pages[0].markdown


def test_english_needs_no_catalogue():
    guide = small_guide()
    assert translated_guide(guide, ENGLISH, Catalogues()) == guide


def test_texts_are_translated_and_the_rest_stays_marked_as_english():
    guide = translated_guide(
        small_guide(), FRENCH, catalogues(FRENCH, done("area/systems/name", "Systems", "Systèmes"))
    )
    name, summary = guide.areas[0].name, guide.areas[0].summary
    assert (name.shown, name.shown_language) == ("Systèmes", "fr")
    assert (summary.shown, summary.shown_language) == ("How", "en")
    assert guide.language == FRENCH


def test_a_fuzzy_or_empty_translation_is_not_shown():
    for entry in (
        done("area/systems/name", "Systems", "Systèmes", fuzzy=True),
        done("area/systems/name", "Systems", ""),
        done("area/systems/name", "Other English", "Systèmes"),
    ):
        guide = translated_guide(small_guide(), FRENCH, catalogues(FRENCH, entry))
        assert guide.areas[0].name.shown_language == "en"


def test_plurals_are_named_by_category():
    entry = done("interface/answered", "{n} question answered", *"zotfmx", plural="{n} questions answered")
    text = translated_guide(small_guide(), ARABIC, catalogues(ARABIC, entry)).interface["answered"]
    assert isinstance(text, PluralText)
    assert set(text.shown) == {"zero", "one", "two", "few", "many", "other"}
    assert text.shown_language == "ar"
    half = replace(entry, forms=("z", "o", "t", "f", "m", ""))
    text = translated_guide(small_guide(), ARABIC, catalogues(ARABIC, half)).interface["answered"]
    assert text.shown == {"one": "{n} question answered", "other": "{n} questions answered"}


def test_a_page_mixes_translations_and_marked_english():
    guide = translated_guide(
        small_guide(),
        FRENCH,
        catalogues(
            FRENCH,
            done("clients.md", "Clients", "Clients : qui"),
            done("clients.md#why", "Why it matters", "Pourquoi c'est important"),
            done("clients.md#why", "Decisions cost something.", "1. Décider a un prix."),
        ),
    )
    assert page_of(guide) == (
        "---\n"
        "english: [description]\n"
        'title: "Clients : qui"\n'
        "description: What it means\n"
        "---\n"
        "\n"
        '# <span lang="en" dir="ltr">Clients</span> {#clients}\n'
        "\n"
        '<span lang="en" dir="ltr">You know your clients, and\n'
        "you decide with them in mind.</span>\n"
        "\n"
        "## Pourquoi c'est important {#why}\n"
        "\n"
        '<span lang="en" dir="ltr">See [the **SPI5** tool](about.md#tools) first.</span>\n'
        "\n"
        "1\\. Décider a un prix.\n"
    )


def test_front_matter_says_what_is_english():
    guide = translated_guide(small_guide(), FRENCH, Catalogues())
    data = yaml.safe_load(page_of(guide).split("---")[1])
    assert data == {"english": ["title", "description"], "title": "Clients", "description": "What it means"}
    both = catalogues(
        FRENCH,
        done("clients.md", "Clients", "Clientèle"),
        done("clients.md", "What it means", "Ce que cela signifie"),
    )
    data = yaml.safe_load(page_of(translated_guide(small_guide(), FRENCH, both)).split("---")[1])
    assert data == {"title": "Clientèle", "description": "Ce que cela signifie"}


def test_latin_words_are_isolated_in_right_to_left_languages_only():
    entry = ("clients.md#why", "See [the **SPI5** tool](about.md#tools) first.")
    arabic = done(*entry, "انظر [أداة **SPI5**](about.md#tools) أولا.")
    name = done("area/systems/name", "Systems", "أنظمة SPM")
    guide = translated_guide(small_guide(), ARABIC, catalogues(ARABIC, arabic, name))
    assert "انظر [أداة **\u2068SPI5\u2069**](about.md#tools) أولا." in page_of(guide)
    assert guide.areas[0].name.shown == "أنظمة \u2068SPM\u2069"
    assert '<span lang="en" dir="ltr">Clients</span>' in page_of(guide)
    french = done(*entry, "Voir [l'outil **SPI5**](about.md#tools).")
    assert "\u2068" not in page_of(translated_guide(small_guide(), FRENCH, catalogues(FRENCH, french)))


def test_the_english_guide_is_left_alone():
    guide = small_guide()
    translated_guide(guide, FRENCH, catalogues(FRENCH, done("area/systems/name", "Systems", "Systèmes")))
    assert guide == small_guide()
    assert isinstance(guide.interface["results-heading"], Text)
    assert page_of(guide) == PAGE
