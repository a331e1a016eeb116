"""Catalogues on disk: translators' work outlives every change of the English.

C1  what did not change keeps its translation
C2  changed English keeps the old translation, fuzzy, with the English it was made for
C3  text that moved inside its page keeps its translation; from elsewhere it comes back fuzzy
C4  what the guide no longer says is kept, and comes back when it is said again
C5  the same input gives the same bytes, without dates
C7  a correction that keeps the meaning, and is marked so, makes nothing fuzzy
C6  a catalogue that can't be read stops the update before anything is written
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from small_guide import ARABIC, ENGLISH, FRENCH, PAGE, small_guide

from spm_guide.model.text import Location, PluralText
from spm_guide.translate.catalogues import (
    BrokenCatalogue,
    StatusRow,
    catalogue_status,
    read_catalogues,
    update_catalogues,
    write_templates,
)
from spm_guide.translate.po_file import parse_po

LANGUAGES = (ENGLISH, FRENCH, ARABIC)
PLACE = Location("content/interface/site.yml", 1)


@pytest.fixture
def locales(tmp_path: Path) -> Path:
    return tmp_path / "locales"


def translate(locales: Path, code: str, domain: str, english: str, *forms: str) -> None:
    """Writes translations into a catalogue as a translator would."""
    path = locales / code / "LC_MESSAGES" / f"{domain}.po"
    before, entry = path.read_text().rsplit(f'msgid "{english}"\n', 1)
    entry, *after = entry.split("\n\n", 1)
    strings = "\n".join(line for line in entry.split("\n") if not line.startswith("msgstr"))
    numbered = (
        [f'msgstr[{i}] "{form}"' for i, form in enumerate(forms)] if strings else [f'msgstr "{forms[0]}"']
    )
    new = "\n".join(part for part in [f'msgid "{english}"', strings, *numbered] if part)
    path.write_text("\n\n".join([before + new, *after]))


def entry(locales: Path, code: str, domain: str, context: str, english: str):
    catalogues, problems = read_catalogues(locales, [code])
    assert problems == []
    return catalogues.entry(code, domain, context, english)


def previous_english(locales: Path, english: str, context: str) -> list[str]:
    po, _ = parse_po((locales / "fr/LC_MESSAGES/guide.po").read_bytes(), "x")
    message = po.catalog.get(english, context)
    assert message is not None
    return list(message.previous_id)


def test_new_catalogues_have_every_message_and_a_header(locales):
    paths = update_catalogues(small_guide(), locales, LANGUAGES)
    assert [path.relative_to(locales).as_posix() for path in paths] == [
        f"{code}/LC_MESSAGES/{domain}.po"
        for code in ("fr", "ar")
        for domain in ("interface", "assessment", "guide")
    ]
    text = paths[3].read_text()
    assert '"Language: ar\\n"' in text
    assert '"Plural-Forms: nplurals=6; ' in text
    assert 'msgid_plural "{n} questions answered"' in text
    assert 'msgstr[5] ""' in text
    assert "#: assessment/model/areas.yml:3" in paths[1].read_text()
    assert "#. Name of an area" in paths[1].read_text()


def test_templates(locales):
    paths = write_templates(small_guide(), locales)
    assert [path.name for path in paths] == ["interface.pot", "assessment.pot", "guide.pot"]
    assert 'msgctxt "clients.md#why"\nmsgid "Decisions cost something."\nmsgstr ""\n' in paths[2].read_text()


def test_same_input_same_bytes(locales):  # C5
    first = [path.read_bytes() for path in update_catalogues(small_guide(), locales, LANGUAGES)]
    again = [path.read_bytes() for path in update_catalogues(small_guide(), locales, LANGUAGES)]
    assert again == first
    assert not any(b"Date" in data for data in first)


def test_a_translation_outlives_an_update(locales):  # C1
    update_catalogues(small_guide(), locales, LANGUAGES)
    translate(locales, "fr", "guide", "Decisions cost something.", "Décider a un prix.")
    translate(locales, "ar", "interface", "{n} question answered", *"abcdef")
    update_catalogues(small_guide("\n" + PAGE.replace("---\n", "", 0)), locales, LANGUAGES)
    update_catalogues(small_guide(), locales, LANGUAGES)
    found = entry(locales, "fr", "guide", "clients.md#why", "Decisions cost something.")
    assert (found.forms, found.finished) == (("Décider a un prix.",), True)
    found = entry(locales, "ar", "interface", "interface/answered", "{n} question answered")
    assert (found.forms, found.finished) == (tuple("abcdef"), True)


def test_comments_and_headers_of_translators_stay(locales):  # C1
    update_catalogues(small_guide(), locales, LANGUAGES)
    path = locales / "fr/LC_MESSAGES/guide.po"
    text = path.read_text().replace('"Language: fr\\n"', '"Language: fr\\n"\n"Last-Translator: Nadia\\n"')
    path.write_text(
        "# Nadia\n" + text.replace('msgctxt "clients.md#why"', '# Vu\nmsgctxt "clients.md#why"', 1)
    )
    update_catalogues(small_guide(area="Other"), locales, LANGUAGES)
    assert path.read_text().startswith("# Nadia\n")
    assert '"Last-Translator: Nadia\\n"' in path.read_text()
    assert "# Vu\n" in path.read_text()


@pytest.mark.parametrize(
    "changed",
    ["Decisions cost something, always.", "No gain comes without a price paid by somebody else."],
)
def test_a_changed_paragraph_comes_back_fuzzy(locales, changed):  # C2
    update_catalogues(small_guide(), locales, LANGUAGES)
    translate(locales, "fr", "guide", "Decisions cost something.", "Décider a un prix.")
    update_catalogues(small_guide(PAGE.replace("Decisions cost something.", changed)), locales, LANGUAGES)
    found = entry(locales, "fr", "guide", "clients.md#why", changed)
    assert (found.forms, found.fuzzy, found.finished) == (("Décider a un prix.",), True, False)
    assert previous_english(locales, changed, "clients.md#why") == ["Decisions cost something."]


def test_changed_twice_remembers_the_english_that_was_translated(locales):  # C2
    update_catalogues(small_guide(), locales, LANGUAGES)
    translate(locales, "fr", "guide", "Decisions cost something.", "Décider a un prix.")
    for words in ("Decisions cost more.", "Decisions cost much more."):
        update_catalogues(small_guide(PAGE.replace("Decisions cost something.", words)), locales, LANGUAGES)
        update_catalogues(small_guide(PAGE.replace("Decisions cost something.", words)), locales, LANGUAGES)
    assert previous_english(locales, "Decisions cost much more.", "clients.md#why") == [
        "Decisions cost something."
    ]


@pytest.mark.parametrize("same_meaning", ["clients.md", "clients.md#why"])
def test_a_correction_that_keeps_the_meaning_makes_nothing_fuzzy(locales, same_meaning):  # C7
    update_catalogues(small_guide(), locales, LANGUAGES)
    translate(locales, "fr", "guide", "Decisions cost something.", "Décider a un prix.")
    corrected = small_guide(PAGE.replace("Decisions cost something.", "Every decision costs something."))
    update_catalogues(corrected, locales, LANGUAGES, (same_meaning,))
    found = entry(locales, "fr", "guide", "clients.md#why", "Every decision costs something.")
    assert (found.forms, found.finished) == (("Décider a un prix.",), True)


def test_what_was_fuzzy_before_a_correction_stays_fuzzy(locales):  # C7
    update_catalogues(small_guide(), locales, LANGUAGES)
    translate(locales, "fr", "guide", "Decisions cost something.", "Décider a un prix.")
    for words, same_meaning in (("Decisions cost.", ()), ("Decisions do cost.", ("clients.md",))):
        changed = small_guide(PAGE.replace("Decisions cost something.", words))
        update_catalogues(changed, locales, LANGUAGES, same_meaning)
    assert entry(locales, "fr", "guide", "clients.md#why", "Decisions do cost.").fuzzy


def test_what_a_translator_marked_as_meant_stays_marked(locales):  # C1
    update_catalogues(small_guide(), locales, LANGUAGES)
    translate(locales, "fr", "guide", "Decisions cost something.", "Décider a un prix.")
    path = locales / "fr/LC_MESSAGES/guide.po"
    mark = '#, meant\nmsgctxt "clients.md#why"\nmsgid "Decisions'
    path.write_text(path.read_text().replace('msgctxt "clients.md#why"\nmsgid "Decisions', mark))
    update_catalogues(small_guide(area="Other"), locales, LANGUAGES)
    assert entry(locales, "fr", "guide", "clients.md#why", "Decisions cost something.").meant


def test_a_changed_model_text_comes_back_fuzzy_however_different(locales):  # C2
    update_catalogues(small_guide(), locales, LANGUAGES)
    translate(locales, "fr", "assessment", "Systems", "Systèmes")
    update_catalogues(small_guide(area="Who decides what"), locales, LANGUAGES)
    found = entry(locales, "fr", "assessment", "area/systems/name", "Who decides what")
    assert (found.forms, found.fuzzy) == (("Systèmes",), True)


def test_a_text_that_gains_plurals_has_a_form_for_each(locales):  # C2
    update_catalogues(small_guide(), locales, LANGUAGES)
    translate(locales, "ar", "interface", "Your results", "نتائجكم")
    guide = small_guide()
    context = "interface/results-heading"
    texts = {**guide.interface, "results-heading": PluralText("{n} result", "{n} results", context, PLACE)}
    update_catalogues(replace(guide, interface=texts), locales, LANGUAGES)
    found = entry(locales, "ar", "interface", context, "{n} result")
    assert found.fuzzy
    assert found.forms == ("نتائجكم", "", "", "", "", "")


def test_a_text_under_a_renamed_heading_stays_finished(locales):  # C3
    update_catalogues(small_guide(), locales, LANGUAGES)
    translate(locales, "fr", "guide", "Decisions cost something.", "Décider a un prix.")
    update_catalogues(small_guide(PAGE.replace("{#why}", "{#reasons}")), locales, LANGUAGES)
    found = entry(locales, "fr", "guide", "clients.md#reasons", "Decisions cost something.")
    assert (found.forms, found.finished) == (("Décider a un prix.",), True)


def test_a_text_on_another_page_comes_back_fuzzy(locales):  # C3
    update_catalogues(small_guide(), locales, LANGUAGES)
    translate(locales, "fr", "guide", "Decisions cost something.", "Décider a un prix.")
    update_catalogues(small_guide(file="other.md"), locales, LANGUAGES)
    found = entry(locales, "fr", "guide", "other.md#why", "Decisions cost something.")
    assert (found.forms, found.fuzzy) == (("Décider a un prix.",), True)


def test_what_is_gone_is_kept_and_comes_back(locales):  # C4
    update_catalogues(small_guide(), locales, LANGUAGES)
    translate(locales, "fr", "guide", "Decisions cost something.", "Décider a un prix.")
    update_catalogues(small_guide(PAGE.replace("Decisions cost something.\n", "")), locales, LANGUAGES)
    path = locales / "fr/LC_MESSAGES/guide.po"
    assert '#~ msgid "Decisions cost something."\n#~ msgstr "Décider a un prix."' in path.read_text()
    assert entry(locales, "fr", "guide", "clients.md#why", "Decisions cost something.") is None
    update_catalogues(small_guide(), locales, LANGUAGES)
    assert entry(locales, "fr", "guide", "clients.md#why", "Decisions cost something.").finished
    assert "#~" not in path.read_text()


def test_a_broken_catalogue_stops_the_update(locales):  # C6
    paths = update_catalogues(small_guide(), locales, LANGUAGES)
    paths[-1].write_text(paths[-1].read_text() + "<<<<<<< HEAD\n")
    before = [path.read_bytes() for path in paths]
    with pytest.raises(BrokenCatalogue) as caught:
        update_catalogues(small_guide(area="Other"), locales, LANGUAGES)
    assert [problem.code for problem in caught.value.problems] == ["SPM411"]
    assert [path.read_bytes() for path in paths] == before


def test_a_wrong_plural_header_is_reported_at_its_line(locales):
    update_catalogues(small_guide(), locales, LANGUAGES)
    path = locales / "fr/LC_MESSAGES/guide.po"
    path.write_text(path.read_text().replace("(n == 0 || n == 1)", "(n < 5)"))
    catalogues, problems = read_catalogues(locales, ["fr"])
    assert [str(problem.location) for problem in problems] == ["locales/fr/LC_MESSAGES/guide.po:7"]
    assert problems[0].code == "SPM415"
    assert ("fr", "guide") not in catalogues.files


def test_a_missing_catalogue_is_a_warning(locales):
    _, problems = read_catalogues(locales, ["en", "fr"])
    assert [(problem.code, problem.severity.value) for problem in problems] == [("SPM423", "warning")] * 3


def test_status(locales):
    update_catalogues(small_guide(), locales, LANGUAGES)
    translate(locales, "fr", "guide", "Decisions cost something.", "Décider a un prix.")
    translate(locales, "fr", "guide", "Why it matters", "Pourquoi")
    update_catalogues(small_guide(PAGE.replace("Why it matters", "Why")), locales, LANGUAGES)
    guide = small_guide(PAGE.replace("Why it matters", "Why"))
    catalogues, _ = read_catalogues(locales, ["fr"])
    assert catalogue_status(guide, catalogues, (ENGLISH, FRENCH)) == (
        StatusRow("fr", "interface", 3, 0, 0, 3),
        StatusRow("fr", "assessment", 2, 0, 0, 2),
        StatusRow("fr", "guide", 7, 1, 1, 5),
    )
