"""A language is added with its own name and direction, and nothing else in the list changes."""

from __future__ import annotations

import pytest

from spm_guide.model.standing import Standing
from spm_guide.model.text import Location
from spm_guide.translate.new_language import UnknownLanguage, new_language, with_language

PLACE = Location("locales/languages.yml")
LISTED = """# In menu order.
languages:
  - {code: en, name: English, direction: ltr}
  # The first translation.
  - {code: fr, name: Français, direction: ltr, standing: reviewed}

"""


@pytest.mark.parametrize(
    ("code", "name", "direction"),
    [
        ("sw", "Kiswahili", "ltr"),
        ("es", "Español", "ltr"),
        ("fa", "فارسی", "rtl"),
        ("pt-BR", "Português (Brasil)", "ltr"),
        ("no", "Norsk", "ltr"),
    ],
)
def test_a_language_has_its_own_name_and_direction(code, name, direction):
    language = new_language(code, Standing.WRITTEN, PLACE)
    assert (language.code, language.name, language.direction) == (code, name, direction)
    added = with_language(LISTED, language)
    assert added is not None
    assert added.startswith(LISTED.rstrip())


@pytest.mark.parametrize(
    ("code", "near"),
    [("swahili", "sw"), ("Kiswahili", "sw"), ("SW", "sw"), ("pt_br", "pt-BR"), ("xx", ""), ("../sw", "")],
)
def test_an_unknown_code_is_refused_with_the_one_that_may_be_meant(code, near):
    with pytest.raises(UnknownLanguage) as caught:
        new_language(code, Standing.WRITTEN, PLACE)
    assert caught.value.near == near


def test_the_entry_says_who_stands_behind_the_words():
    added = with_language(LISTED, new_language("sw", Standing.MACHINE_ASSISTED, PLACE))
    last = "  - {code: sw, name: Kiswahili, direction: ltr, standing: machine-assisted}\n"
    assert added == f"{LISTED.rstrip()}\n{last}"


@pytest.mark.parametrize("text", ["languages: [{code: en}]\n", "languages: {}\n", "- code: en\n", "", "- {"])
def test_another_form_is_left_alone(text):
    assert with_language(text, new_language("sw", Standing.WRITTEN, PLACE)) is None
