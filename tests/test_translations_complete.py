"""What readers of every language get in their own words is translated, and in step with the English.

That is every word of the site and of the self-assessment, the glossary, the title and description of every
page, and the pages one begins with. The chapters, lessons, cases and sessions behind them may still be
English: a page then shows the English, marked as such.
"""

from __future__ import annotations

import pytest

from spm_guide.build import read_guides
from spm_guide.folders import find_folders
from spm_guide.model.catalogue import DOMAINS, PAGE_DOMAIN
from spm_guide.model.text import SOURCE_LANGUAGE
from spm_guide.translate.catalogues import read_catalogues
from spm_guide.translate.extract import Message, extract_messages

BEGIN_WITH = ("principles/", "start/", "index.md", "about.md", "what-spm-is.md", "how-the-score-works.md")
LISTS = ("resources.md", "glossary.md", "term/")

GUIDES, _ = read_guides(find_folders())
CODES = [code for code in GUIDES if code != SOURCE_LANGUAGE]
CATALOGUES, _ = read_catalogues(find_folders().locales, CODES)
MESSAGES = extract_messages(GUIDES[SOURCE_LANGUAGE])


def has_to_be_there(domain: str, message: Message) -> bool:
    if domain != PAGE_DOMAIN or message.context.startswith((*BEGIN_WITH, *LISTS)):
        return True
    return any(note.startswith("front matter") for note in message.notes)


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("domain", DOMAINS)
def test_what_readers_get_in_their_language_is_translated(code: str, domain: str) -> None:
    wanted = [message for message in MESSAGES[domain] if has_to_be_there(domain, message)]
    assert len(wanted) > 500
    missing = [
        message.english
        for message in wanted
        if not (entry := CATALOGUES.entry(code, domain, message.context, message.english))
        or not entry.finished
    ]
    assert missing == []


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("domain", DOMAINS)
def test_no_translation_waits_for_a_look(code: str, domain: str) -> None:
    entries = CATALOGUES.files[code, domain].entries.values()
    assert [entry.english for entry in entries if entry.fuzzy] == []
