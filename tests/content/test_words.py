"""Words are spelled as in Britain, terms are those of the glossary, and the glossary agrees with itself."""

from __future__ import annotations

import re
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest
from guide_pages import ARTICLES, CONTENT, PAGES, GuidePage, prose
from whole_guide import whole_guide

from spm_guide.model.page_parts import Term

HERE = Path(__file__).parent
TERMS = whole_guide()["en"].parts.glossary
TITLE_OF_A_WORK = re.compile(r"(?<!\*)\*[^*\n]+\*(?!\*)")
# What the field also says, and the word that this guide uses.
INSTEAD = {
    r"beneficiar(?:y|ies)": "client",
    r"drop-?outs?": "exit, people who left",
    r"KPIs?": "indicator",
    r"(?:credit|field) officers?": "loan officer",
    r"leverage": "use",
    r"capacity[- ]building": "build skills",
    r"best practices?": "good practice",
    r"stakeholders?": "say who: staff, clients, lenders",
}


def test_codespell_finds_no_slip() -> None:
    """With its own list and with ours of American spellings; names in addresses are left out."""
    found = subprocess.run(
        [
            *(sys.executable, "-m", "codespell_lib", str(CONTENT)),
            *("--dictionary", "-", "--dictionary", str(HERE / "british.txt")),
            # Translations of articles.
            *("--skip", "*.[a-z][a-z].md,*.[a-z][a-z]-*.md"),
            *("--ignore-words", str(HERE / "names.txt"), "--uri-ignore-words-list", "*"),
        ],
        capture_output=True,
        text=True,
        check=False,
    )
    assert found.stdout == ""
    assert found.returncode == 0, found.stderr


@pytest.mark.parametrize("page", [*PAGES, *ARTICLES], ids=lambda page: page.file)
def test_a_thing_has_the_name_that_the_glossary_gives_it(page: GuidePage) -> None:
    text = prose(TITLE_OF_A_WORK.sub("", page.text))
    said = {
        word: instead for word, instead in INSTEAD.items() if re.search(rf"\b{word}\b", text, re.IGNORECASE)
    }
    assert said == {}


def test_no_two_terms_share_a_form() -> None:
    forms = Counter(form.lower() for term in TERMS for form in (term.term.english, *term.also))
    assert [form for form, times in forms.items() if times > 1] == []


@pytest.mark.parametrize("term", TERMS, ids=lambda term: term.id)
def test_a_definition_is_short_enough_for_a_tooltip(term: Term) -> None:
    definition = term.definition.english
    assert len(definition.split()) <= 40
    assert definition[0].isupper() or definition[0] == '"'
    assert definition.endswith(".")


def test_terms_stand_in_the_order_of_the_alphabet() -> None:
    names = [term.term.english.lower() for term in TERMS]
    assert names == sorted(names)
