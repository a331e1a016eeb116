"""The top of a catalogue says what is true, and the same each time."""

from __future__ import annotations

import pytest

from spm_guide.model.standing import Standing
from spm_guide.translate.catalogue_head import catalogue_head, template_head
from spm_guide.translate.plural_forms import plural_header

LEFT_BY_AN_EDITOR = {
    "Project-Id-Version": "PACKAGE VERSION",
    "Report-Msgid-Bugs-To": "EMAIL@ADDRESS",
    "POT-Creation-Date": "2026-11-28 01:31+0000",
    "PO-Revision-Date": "YEAR-MO-DA HO:MI+ZONE",
    "Last-Translator": "FULL NAME <EMAIL@ADDRESS>",
    "Language-Team": "ar <LL@li.org>",
    "Content-Type": "text/plain; charset=utf-8",
    "Plural-Forms": "nplurals=2; plural=(n > 1);",
    "Generated-By": "Babel 2.18.0",
}
TITLE = "French translations of the SPM Guide: guide"


def head(comments=(), headers=None, standing=Standing.REVIEWED):
    return catalogue_head("fr", "guide", standing, list(comments), headers or {})


def test_placeholders_and_dates_of_ours_go_and_the_plural_formula_stays():
    _, headers = head(headers=LEFT_BY_AN_EDITOR)
    assert headers == {
        "Project-Id-Version": "SPM Guide",
        "Language": "fr",
        "Plural-Forms": "nplurals=2; plural=(n > 1);",
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
    }


def test_what_translators_say_of_themselves_stays():
    _, headers = head(headers={"Last-Translator": "Nadia", "PO-Revision-Date": "2026-11-28 10:00+0000"})
    assert headers["Last-Translator"] == "Nadia"
    assert headers["PO-Revision-Date"] == "2026-11-28 10:00+0000"


def test_a_new_catalogue_has_all_forms_of_cldr():
    assert head()[1]["Plural-Forms"] == plural_header("fr")


@pytest.mark.parametrize("standing", Standing)
def test_the_comment_says_who_stands_behind_the_words(standing):
    comments, _ = head(standing=standing)
    assert comments == [TITLE, f"Standing: {standing.comment}."]


def test_a_new_standing_takes_the_place_of_the_old_one():
    before, _ = head(["Nadia", TITLE, "Seen by Awa"], standing=Standing.MACHINE_ASSISTED)
    after, _ = head(before, standing=Standing.PRACTITIONER)
    assert after == ["Nadia", TITLE, f"Standing: {Standing.PRACTITIONER.comment}.", "Seen by Awa"]
    assert head(after, standing=Standing.PRACTITIONER)[0] == after


def test_templates_have_no_dates():
    assert not any("Date" in name for name in template_head("guide")[1])
