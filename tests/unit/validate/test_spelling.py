"""Words that no dictionary has are told once each; without a dictionary that is said (SPM450, SPM451).

The dictionary is a small program in place of hunspell: it knows what the test says.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from spm_guide.model.catalogue import Entry
from spm_guide.model.text import Location
from spm_guide.validate.wording.spelling import NoDictionary, dictionaries, no_dictionary, spelling
from spm_guide.validate.wording.wording import Wording

HUNSPELL = """#!/bin/sh
if [ "$1" = "-D" ]; then echo /usr/share/hunspell/fr >&2; echo /usr/share/hunspell/pt_BR >&2; exit; fi
grep -v -x -F -e bonjour -e clients -e école -e مهم
"""


@pytest.fixture
def hunspell(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = tmp_path / "hunspell"
    program.write_text(HUNSPELL)
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")


def told(form: str, language: str = "fr", own: tuple[str, ...] = (), english: str = "Hello") -> list[str]:
    entry = Entry("interface/x", english, None, (form,), False, Location("x.po", 3))
    text = Wording(entry, language, english, form)
    found = list(spelling([text], language, own, [english]))
    assert {problem.code for problem in found} <= {"SPM450"}
    return [problem.what.split('"')[1] for problem in found]


@pytest.mark.usefixtures("hunspell")
def test_unknown_words_are_told_once():
    assert told("bonjour clientz, clientz") == ["clientz"]


@pytest.mark.usefixtures("hunspell")
def test_articles_names_and_numbers_are_no_mistakes():
    assert told("L'école du CGAP, le 1er") == ["du", "le"]
    assert told("bonjour Kando", english="Hello Kando") == []
    assert told("bonjour Kando", own=("Kando",)) == []


@pytest.mark.usefixtures("hunspell")
def test_latin_words_and_vowel_signs_in_arabic():
    with pytest.raises(NoDictionary):
        told("مُهِمّ", "ar")


@pytest.mark.usefixtures("hunspell")
def test_any_dictionary_of_a_language_will_do():
    assert dictionaries("pt") == "pt_BR"
    assert dictionaries("fr") == "fr"


def test_swahili_verbs_are_in_no_dictionary_and_are_not_asked_for():
    assert told("wanaoondoka", "sw") == []


def test_without_the_program_that_is_said(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("PATH", "")
    with pytest.raises(NoDictionary):
        told("bonjour")
    assert no_dictionary("ru").code == "SPM451"
