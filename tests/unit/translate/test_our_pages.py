"""The real translations keep the tree of every page: headings, links, footnotes, tables, notes."""

from __future__ import annotations

import pytest
from page_tree import page_tree
from whole_guide import whole_guide

from spm_guide.model.text import SOURCE_LANGUAGE

GUIDES = whole_guide()
ENGLISH = {page.id: page for page in GUIDES[SOURCE_LANGUAGE].pages}


@pytest.mark.parametrize("page", ENGLISH)
@pytest.mark.parametrize("language", sorted(set(GUIDES) - {SOURCE_LANGUAGE}))
def test_a_page_has_the_tree_of_its_english(language: str, page: str) -> None:
    translated = next(one for one in GUIDES[language].pages if one.id == page)
    assert translated.markdown != ENGLISH[page].markdown
    assert page_tree(translated.markdown) == page_tree(ENGLISH[page].markdown)
