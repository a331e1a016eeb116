"""The index: small, the same for the same pages, and read by the browser as it was written."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import brotli
import pytest
from search_engine import SearchEngine

from spm_guide.export.search_index import STEMMERS, search_index, stemmer, write_search_index
from spm_guide.export.searched_page import Passage, SearchedPage, SearchedSection, words_of
from spm_guide.folders import find_folders

VENDOR = find_folders().theme / "vendor" / "snowball"


def section(anchor: str, heading: str, text: str) -> SearchedSection:
    words = words_of(text)
    return SearchedSection(
        anchor, Passage(heading), tuple(sorted((word, words.count(word)) for word in set(words)))
    )


def page(address: str, title: str, text: str) -> SearchedPage:
    return SearchedPage(address, Passage(title), Passage(f"About {title}."), (section("", "", text),), ())


def data_of(script: str) -> dict[str, Any]:
    read: dict[str, Any] = json.loads(script.partition("spm.searchData = ")[2].removesuffix(";\n"))
    return read


def test_the_browser_reads_every_word_where_it_was_written() -> None:
    """Hundreds of words, so that places take one, two and three signs."""
    texts = [
        " ".join(f"word{number:x}z" for number in range(at, at + 4000, 7 + at) for _ in range(1 + number % 4))
        for at in range(30)
    ]
    pages = [page(f"page-{at:02}.html", f"Title {at}", text) for at, text in enumerate(texts)]
    engine = SearchEngine(search_index(pages, "sw", {}))
    for at, text in enumerate(texts):
        words = set(words_of(text))
        read = engine.words_at(f"page-{at:02}.html")
        assert words <= set(read), at
        assert {word for word in read if word.startswith("word")} == words
        counts = {word: text.split().count(word) for word in words}
        assert {word: read[word] for word in words} == {
            word: {1: 1, 2: 1.5}.get(count, 2) for word, count in counts.items()
        }


def test_words_in_nearly_every_section_are_told_but_not_listed() -> None:
    pages = [page(f"{at}.html", f"T{at}", f"the page number{at}") for at in range(40)]
    data = data_of(search_index(pages, "en", {}))
    assert data["common"] == "page the"
    assert "number7" in data["vocabulary"].split()
    assert "the" not in data["vocabulary"].split()


def test_arabic_words_are_counted_without_article_and_prefixes() -> None:
    pages = [page("a.html", "T", "العملاء والعملاء للعملاء وعملاء بالعملاء وقت الوقت")]
    data = data_of(search_index(pages, "ar", {}))
    assert sorted(data["vocabulary"].split()) == ["عملاء", "وقت"]


def test_the_same_pages_in_any_order_give_the_same_bytes() -> None:
    pages = [page("b.html", "B", "two words"), page("a.html", "A", "more words")]
    assert search_index(pages, "en", {}) == search_index(reversed(pages), "en", {})


def test_a_page_changes_only_its_own_part(tmp_path: Path) -> None:
    (tmp_path / "principles").mkdir()
    for name in ("index.html", "principles/clients.html", "404.html"):
        hidden = '<meta name="robots" content="noindex">' if name == "404.html" else ""
        (tmp_path / name).write_text(
            f'<html lang="en"><head>{hidden}</head><body><main><article class="spm-article"><h1>{name}</h1>'
            "<p>Same words</p></article></main></body></html>"
        )
    write_search_index(tmp_path, "en", {"search-none": "Nothing"}, VENDOR)
    script = (tmp_path / "search-index.js").read_text("utf-8")
    assert [row[0] for row in data_of(script)["pages"]] == ["index.html", "principles/clients.html"]
    assert data_of(script)["words"] == {"search-none": "Nothing"}
    assert "EnglishStemmer" in script


@pytest.mark.parametrize("language", [*STEMMERS, "ar", "sw", "pt-BR"])
def test_only_the_stemmer_of_the_language_goes_along(language: str) -> None:
    code = stemmer(language, VENDOR)
    own = STEMMERS.get(language[:2])
    assert [name for name in STEMMERS.values() if f"new {name.title()}Stemmer" in code] == (
        [own] if own else []
    )
    assert len(brotli.compress(code.encode())) < 4096


def test_the_licence_of_the_stemmers_lies_beside_them() -> None:
    assert "Redistribution and use" in (VENDOR / "COPYING").read_text("utf-8")
    named = {"base", *STEMMERS.values()}
    assert {path.name for path in VENDOR.glob("*.js")} == {f"{name}-stemmer.js" for name in named}
