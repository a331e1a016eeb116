"""What counts as an answer, as a page and as a script: every question, in its language, safe to load."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import Any

import pytest
from markupsafe import escape
from whole_guide import whole_guide

from spm_guide.folders import find_folders
from spm_guide.model.guide import Guide, Question
from spm_guide.model.text import Location, Text
from spm_guide.stage.assessment_hints import hints_page, hints_script
from spm_guide.stage.policy import CONTENT_SECURITY_POLICY

FOLDERS = find_folders()
GUIDES = whole_guide()
LANGUAGES = tuple(guide.language for guide in GUIDES.values())
BETWEEN = ";\n(self.spm = self.spm || {}).wordsOfUnclear = "
BEFORE, AFTER = "(self.spm = self.spm || {}).wordsOfHints = ", ";\n"


def questions(guide: Guide) -> list[Question]:
    return [question for practice in guide.practices for question in practice.questions]


def words_in_script(script: str) -> dict[str, Any]:
    assert script.startswith(BEFORE)
    assert script.endswith(AFTER)
    words, unclear = script.removeprefix(BEFORE).removesuffix(AFTER).split(BETWEEN)
    assert json.loads(unclear)
    read: dict[str, Any] = json.loads(words)
    return read


def page(guide: Guide, base_url: str | None = None) -> str:
    return hints_page(guide, LANGUAGES, FOLDERS.theme, base_url)


@pytest.mark.parametrize("language", GUIDES)
def test_the_script_has_the_words_of_every_question(language: str) -> None:
    guide = GUIDES[language]
    words = words_in_script(hints_script(guide))
    files = {one.id: one.file for one in guide.pages}
    assert list(words) == [question.id for question in questions(guide)]
    for question in questions(guide):
        found = words[question.id]
        assert found["page"] == files[question.page].removesuffix(".md") + ".html"
        for name in ("reason", "enough", "not_enough", "enough_when_small"):
            text: Text = getattr(question, name)
            plain = text.shown_language == language
            assert found[name] == (text.shown if plain else {"text": text.shown, "lang": "en"})


def test_words_that_stand_in_for_a_translation_are_marked_and_none_can_end_a_script_element() -> None:
    guide = GUIDES["ar"]
    practice = guide.practices[0]
    evil = Text("</script>\u2028", "reason", Location("here"), language="ar")
    question = replace(practice.questions[0], reason=evil)
    script = hints_script(replace(guide, practices=(replace(practice, questions=(question,)),)))
    assert words_in_script(script)[question.id]["reason"] == {"text": evil.english, "lang": "en"}
    assert "<" not in script
    assert "\u2028" not in script


@pytest.mark.parametrize("language", GUIDES)
def test_the_page_has_a_block_for_every_question_that_leads_on_and_back(language: str) -> None:
    guide = GUIDES[language]
    blocks = re.findall(
        r'<article class="question" id="hints-([^"]+)">(.*?)</article>', page(guide), re.DOTALL
    )
    assert [id for id, _ in blocks] == [question.id for question in questions(guide)]
    files = {one.id: one.file for one in guide.pages}
    for question, (_, block) in zip(questions(guide), blocks, strict=True):
        assert f'href="assessment.html#question-{question.id}"' in block
        assert f'href="{files[question.page].removesuffix(".md")}.html"' in block
        assert str(escape(question.not_enough.shown)) in block


def test_the_page_names_itself_in_every_language() -> None:
    html = page(GUIDES["ar"], "https://example.org/spm")
    assert f'content="{escape(CONTENT_SECURITY_POLICY)}"' in html
    assert '<html lang="ar" dir="rtl">' in html
    assert '<link rel="canonical" href="https://example.org/spm/ar/assessment-hints.html">' in html
    for code in (language.code for language in LANGUAGES):
        whole = f"https://example.org/spm/{code}/assessment-hints.html"
        assert f'<link rel="alternate" hreflang="{code}" href="{whole}">' in html
        assert f'<a href="../{code}/assessment-hints.html" lang="{code}"' in html
    assert 'hreflang="x-default" href="https://example.org/spm/en/assessment-hints.html"' in html


def test_without_a_base_url_the_page_names_itself_from_where_it_stands() -> None:
    assert '<link rel="canonical" href="../fr/assessment-hints.html">' in page(GUIDES["fr"])
