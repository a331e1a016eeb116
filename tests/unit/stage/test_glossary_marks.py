"""The first use of a term on a page leads to the glossary; nothing else changes."""

from __future__ import annotations

import pytest

from spm_guide.model.page_parts import Term
from spm_guide.model.text import Location, Text
from spm_guide.stage.glossary_marks import GlossaryMarks

PLACE = Location("glossary.yml", 1)


def term(id: str, name: str, *also: str, french: str | None = None) -> Term:
    definition = Text('What "it" means.', f"term/{id}/definition", PLACE)
    return Term(
        id, Text(name, f"term/{id}", PLACE, language="fr", translated=french), also, definition, None, PLACE
    )


TERMS = (
    term("exit-rate", "exit rate", "exit rates", french="taux de sortie"),
    term("exit", "client exit (drop-out)", "exit"),
    term("par", "portfolio at risk (PAR)"),
)


def marked(text: str, language: str = "en") -> str:
    return GlossaryMarks(TERMS, language).explained(text, "../glossary.html")


def link(id: str, words: str) -> str:
    title = "What &#34;it&#34; means."
    return f'<a class="spm-term" href="../glossary.html#{id}" title="{title}">{words}</a>'


def test_only_the_first_use_is_marked() -> None:
    assert (
        marked("Exit rates rise.\n\nAn exit rate fell.")
        == f"{link('exit-rate', 'Exit rates')} rise.\n\nAn exit rate fell."
    )


def test_the_longest_term_is_taken() -> None:
    assert (
        marked("the exit rate, an exit") == f"the {link('exit-rate', 'exit rate')}, an {link('exit', 'exit')}"
    )


@pytest.mark.parametrize(
    "line",
    [
        "# Exit rate {#exit-rate}",
        "| Exit rate | 20 |",
        '!!! note "Exit rate"',
        "[^exit]: Exit rate, <https://example.org/exit>.",
        "See [exit rate](exit.md) and `exit`.",
        "[[exit-rate]] and <https://example.org/exit>",
        "exiting, re-exit and pre-exit-rate",
        "<!-- part: exit -->",
        "In par with others.",
    ],
)
def test_what_is_no_running_text_stays(line: str) -> None:
    assert marked(line) == line


def test_a_short_form_counts_in_capitals_only() -> None:
    assert marked("on par, PAR") == f"on par, {link('par', 'PAR')}"


def test_front_matter_stays() -> None:
    page = "---\ntitle: Exit rate\n---\n\nWords.\n"
    assert marked(page) == page


def test_other_languages_look_for_their_own_words_and_for_english_in_english() -> None:
    french = "Le taux de sortie, an exit rate."
    assert marked(french, "fr") == f"Le {link('exit-rate', 'taux de sortie')}, an exit rate."
    english = '<span lang="en" dir="ltr">The exit rate.</span>'
    assert link("exit-rate", "exit rate") in marked(english, "fr")
