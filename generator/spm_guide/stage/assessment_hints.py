"""Writes what counts as an answer to each question: as a page, and as a script for the form.

The form itself leaves these words out: they weigh a third of it, and few readers open them all.
"""

from __future__ import annotations

from pathlib import Path

from spm_guide.model.guide import Guide, Language
from spm_guide.stage.addresses import HINTS_PAGE, page_address
from spm_guide.stage.assessment_data import words_in, words_script
from spm_guide.stage.light_page import light_page
from spm_guide.stage.reader_message import unclear_question

TEMPLATE = "assessment-hints.html"


def hints_page(guide: Guide, languages: tuple[Language, ...], theme: Path, base_url: str | None) -> str:
    """The whole HTML of `<code>/assessment-hints.html`, with a block `hints-<id>` for each question.

    languages  those the site is built in, in menu order
    raises     jinja2.TemplateError for a mistake in the template
    """
    return light_page(
        TEMPLATE,
        HINTS_PAGE,
        guide,
        languages,
        theme,
        base_url,
        guide_pages=_guide_pages(guide),
        unclear={
            question.id: unclear_question(guide, question.id, question.rev)
            for practice in guide.practices
            for question in practice.questions
        },
    )


def hints_script(guide: Guide) -> str:
    """A script that brings the words by question id; who can answer, the form knows itself."""
    addresses = _guide_pages(guide)
    words = {
        question.id: {
            "reason": words_in(question.reason, guide),
            "enough": words_in(question.enough, guide),
            "not_enough": words_in(question.not_enough, guide),
            "enough_when_small": words_in(question.enough_when_small, guide),
            "page": addresses[question.page],
        }
        for practice in guide.practices
        for question in practice.questions
    }
    unclear = words_in(guide.interface_text("site-unclear"), guide)
    return words_script("wordsOfHints", words) + words_script("wordsOfUnclear", unclear)


def _guide_pages(guide: Guide) -> dict[str, str]:
    """Address of every page of the guide, by its id."""
    return {page.id: page_address(page.file) for page in guide.pages}
