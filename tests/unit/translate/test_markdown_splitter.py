"""The splitter takes out words and leaves the page alone.

S1  with nothing translated, a page keeps its bytes
S2  a translated page has the same tree of headings, links, footnotes, boxes and tables
S3  what is not words never reaches a translator
S4  the context is the page and the nearest heading, the line is the source line
S5  a translation cannot break out of its place
S6  the English fallback keeps the tree too, and Markdown inside it works
S7  isolating Latin words keeps the tree
"""

from __future__ import annotations

import re
from pathlib import Path

import markdown
import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from page_tree import page_tree

from spm_guide.folders import find_folders
from spm_guide.model.markup import (
    ATTRIBUTE_LIST,
    BARE_ADDRESS,
    CODE_SPAN,
    ESCAPE,
    FOOTNOTE,
    HTML_TAG,
    LINK_REFERENCE,
    LINK_TARGET,
)
from spm_guide.translate.isolate_latin import isolate_latin
from spm_guide.translate.markdown_splitter import Fragment, Place, fitted, split_markdown

NASTY = Path(__file__).with_name("nasty-page.md").read_text(encoding="utf-8")
CONTENT = find_folders().content
PAGES = {"nasty": NASTY} | {
    path.relative_to(CONTENT).as_posix(): path.read_text(encoding="utf-8")
    for path in sorted(CONTENT.rglob("*.md"))
}
MARKS = (CODE_SPAN, BARE_ADDRESS, HTML_TAG, LINK_TARGET, LINK_REFERENCE, FOOTNOTE, ATTRIBUTE_LIST, ESCAPE)


def pseudo(text: str) -> str:
    """A "translation" with other letters and more words; marks stay."""
    parts, at = [], 0
    marks = [mark for pattern in MARKS for mark in pattern.finditer(text)]
    for mark in sorted(marks, key=lambda mark: mark.start()):
        if mark.start() >= at:
            parts += [re.sub(r"[a-z]", "ж", text[at : mark.start()]), mark[0]]
            at = mark.end()
    return "Ещё " + "".join(parts) + re.sub(r"[a-z]", "ж", text[at:])


def words(page: str) -> list[str]:
    return [fragment.text for fragment in split_markdown(page, "page.md").fragments]


def only(page: str) -> Fragment:
    (fragment,) = split_markdown(page, "page.md").fragments
    return fragment


@pytest.mark.parametrize("name", PAGES)
def test_an_untranslated_page_keeps_its_bytes(name):  # S1
    split = split_markdown(PAGES[name], name)
    assert split.joined(lambda fragment: fitted(fragment, fragment.text)) == PAGES[name]


def test_windows_line_ends_are_kept():  # S1
    page = NASTY.replace("\n", "\r\n")
    split = split_markdown(page, "page.md")
    assert split.joined(lambda fragment: fitted(fragment, fragment.text)) == page
    assert [fragment.text for fragment in split.fragments] == words(NASTY)


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet='ab\n -#*1.|:>[^](){}`!?"=\t\\', max_size=80))
def test_whatever_the_page_its_bytes_are_kept(page):  # S1
    split = split_markdown(page, "page.md")
    assert split.joined(lambda fragment: fitted(fragment, fragment.text)) == page
    assert page.count("\n") + 1 >= max([fragment.line for fragment in split.fragments], default=0)


@pytest.mark.parametrize("name", PAGES)
def test_a_translated_page_has_the_same_tree(name):  # S2
    page = PAGES[name]
    translated = split_markdown(page, name).joined(lambda fragment: fitted(fragment, pseudo(fragment.text)))
    assert translated != page
    assert page_tree(translated) == page_tree(page)


@pytest.mark.parametrize("name", PAGES)
def test_an_english_fallback_has_the_same_tree(name):  # S6
    page = PAGES[name]
    fallback = split_markdown(page, name).joined(
        lambda fragment: (
            fragment.source if fragment.key else f'<span lang="en" dir="ltr">{fragment.source}</span>'
        )
    )
    assert page_tree(fallback) == page_tree(page)
    assert fallback.count("<span ") == sum(1 for part in split_markdown(page, name).fragments if not part.key)


@pytest.mark.parametrize("name", PAGES)
def test_isolates_keep_the_tree(name):  # S7
    page = PAGES[name]
    isolated = split_markdown(page, name).joined(
        lambda fragment: fitted(fragment, isolate_latin(fragment.text))
    )
    assert isolated.count("\u2068") > 3
    assert page_tree(isolated) == page_tree(page)


def test_markdown_inside_a_fallback_works():  # S6
    html = markdown.markdown(
        '<span lang="en" dir="ltr">See **bold** [a](b.md)</span>', extensions=["md_in_html", "attr_list"]
    )
    assert html == '<p><span lang="en" dir="ltr">See <strong>bold</strong> <a href="b.md">a</a></span></p>'


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("## Title ## {#id}\n", ["Title"]),
        ("- item\n    - nested\n", ["item", "nested"]),
        ("12. item\n", ["item"]),
        (
            "- item\n  that goes on\n\n    and has a second paragraph\n",
            ["item that goes on", "and has a second paragraph"],
        ),
        ("| a | b |\n|---|---|\n| 1 | c |\n", ["a", "b", "c"]),
        ('!!! note "Title"\n    Words\n', ["Title", "Words"]),
        ('???+ question "Title"\n', ["Title"]),
        ("!!! note\n    Words\n", ["Words"]),
        ("Term\n:   Meaning\n", ["Term", "Meaning"]),
        ("One\nTwo\n:   Meaning\n\n:   Other meaning\n", ["One", "Two", "Meaning", "Other meaning"]),
        ("[^a]: Note\n    that goes on\n", ["Note that goes on"]),
        ("> Quoted\n> words\n", ["Quoted words"]),
        ('<div class="a" markdown>\n\nWords\n\n</div>\n', ["Words"]),
        ("Words\n{: .lead }\n", ["Words"]),
        ("Words  \nafter a break\n", ["Words", "after a break"]),
        ("---\ntitle: 'It''s'\ntemplate: home.html\n---\n", ["It's"]),
        ("---\n\n***\n", []),
        ("<!-- no\nwords -->\n", []),
        ("    code = 1\n", []),
        ("| `a` | [^b] | 12 % |\n|---|---|---|\n", []),
        ("[ref]: https://example.org\n", []),
    ],
)
def test_only_words_reach_translators(page, expected):  # S3
    assert words(page) == expected


def test_context_is_the_nearest_heading_and_line_the_source_line():  # S4
    page = "---\ntitle: T\n---\n\n# One {#one}\n\nWords\n\n## Two {.wide #two}\n\n- item\n"
    found = [
        (fragment.text, fragment.context, fragment.line)
        for fragment in split_markdown(page, "a/b.md").fragments
    ]
    assert found == [
        ("T", "a/b.md", 2),
        ("One", "a/b.md#one", 5),
        ("Words", "a/b.md#one", 7),
        ("Two", "a/b.md#two", 9),
        ("item", "a/b.md#two", 11),
    ]


@pytest.mark.parametrize(
    ("page", "translation", "expected"),
    [
        ("Words\n", "1. mot", "1\\. mot"),
        ("Words\n", "- mot", "\\- mot"),
        ("Words\n", "# mot", "\\# mot"),
        ("Words\n", "-5 mots", "-5 mots"),
        ("Words\n", "1.5 mot", "1.5 mot"),
        ("Words\n", "deux\nlignes", "deux lignes"),
        ("Words\n", "espace\u00a0: oui", "espace\u00a0: oui"),
    ],
)
def test_a_translation_starts_no_other_block(page, translation, expected):  # S5
    assert fitted(only(page), translation) == expected


def test_a_translation_opens_no_other_cell():  # S5
    page = "| a |\n|---|\n"
    assert fitted(only(page), "x | y `c|d` \\| z") == "x \\| y `c|d` \\| z"


@pytest.mark.parametrize(
    "title",
    ["Clients : au centre", "yes", "- a", '"quoted" words', "#5", "مال", "\u2068SPM\u2069: دليل", "1.10"],
)
def test_a_front_matter_value_is_read_back_as_written(title):  # S5
    page = "---\ntitle: Words\n---\n"
    split = split_markdown(page, "page.md")
    assert split.fragments[0].place is Place.FRONT_MATTER
    translated = split.joined(lambda fragment: fitted(fragment, title))
    assert yaml.safe_load(translated.split("---")[1]) == {"title": title}
