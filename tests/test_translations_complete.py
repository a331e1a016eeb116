"""The catalogues of the languages we publish are complete and in step with the English.

A language that is published in part has the whole interface, the quick check and its results.
"""

from __future__ import annotations

import pytest
from published import PARTLY, WHOLE
from whole_guide import whole_guide

from spm_guide.folders import find_folders
from spm_guide.model.catalogue import PAGE_DOMAIN, domain_of
from spm_guide.model.every_text import every_text
from spm_guide.model.text import SOURCE_LANGUAGE
from spm_guide.translate.catalogues import StatusRow, catalogue_status, read_catalogues

# What somebody who begins with the quick check never sees: what became of older questions.
BEYOND_THE_QUICK_CHECK = "change/"


def rows() -> list[StatusRow]:
    folders = find_folders()
    guides = whole_guide()
    languages = [guide.language for guide in guides.values()]
    catalogues, _ = read_catalogues(folders.locales, [language.code for language in languages])
    return list(catalogue_status(guides[SOURCE_LANGUAGE], catalogues, languages))


@pytest.mark.parametrize(
    "row",
    [row for row in rows() if row.language in WHOLE or row.domain == "interface"],
    ids=lambda row: f"{row.language}-{row.domain}",
)
def test_every_text_is_translated(row: StatusRow) -> None:
    assert row.total > 100
    assert (row.fuzzy, row.missing) == (0, 0)


@pytest.mark.parametrize("language", PARTLY)
def test_the_quick_check_and_its_results_are_translated(language: str) -> None:
    guide = whole_guide()[language]
    questions = [question for practice in guide.practices for question in practice.questions]
    full_only = tuple(f"question/{question.id}/" for question in questions if not question.core)
    assert len(full_only) == 45
    missing = [
        text.context
        for text in every_text(guide)
        if text.shown_language != language
        and domain_of(text.context) != PAGE_DOMAIN
        and not text.context.startswith((BEYOND_THE_QUICK_CHECK, *full_only))
    ]
    assert missing == []
