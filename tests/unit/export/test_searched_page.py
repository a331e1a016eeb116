"""What the search knows of a page: its words by section, its terms and resources, nothing that repeats."""

from __future__ import annotations

import json

from spm_guide.export.searched_page import (
    Passage,
    SearchedEntry,
    SearchedPage,
    from_json,
    searched_page,
    to_json,
    words_of,
)


def page(article: str, language: str = "en", head: str = "") -> SearchedPage:
    html = (
        f'<html lang="{language}"><head><title>A page – Site</title>{head}</head><body>'
        "<nav>Menu <h2 id='menu'>Words of the menu</h2></nav>"
        f'<main><nav>Path</nav><article class="spm-article">{article}</article><nav>Next page</nav></main>'
        "<footer>Promises</footer></body></html>"
    )
    found = searched_page("guide/page.html", html)
    assert found
    return found


def test_a_section_has_its_anchor_its_heading_and_its_words() -> None:
    found = page(
        '<h1 id="top">Clients<a class="headerlink" href="#top">#</a></h1><p>Opening words.</p>'
        '<h2 id="why">Why it <em>pays</em><a class="headerlink">#</a></h2><p>Clients stay; clients pay.</p>'
        '<h3 id="how">How</h3><ul><li>Ask</li><li>Listen</li></ul>'
    )
    assert found.title == Passage("Clients")
    assert [(one.anchor, one.heading.own, dict(one.words)) for one in found.sections] == [
        ("", "", {"opening": 1, "words": 1}),
        ("why", "Why it pays", {"clients": 2, "stay": 1, "pay": 1}),
        ("how", "How", {"ask": 1, "listen": 1}),
    ]


def test_title_and_description_are_all_of_a_page_without_an_article() -> None:
    html = (
        '<html lang="en"><head><meta name="description" content="Ten questions."></head>'
        "<body><main><h1>The check</h1><form>What do you know?</form></main></body></html>"
    )
    found = searched_page("assessment.html", html)
    assert found == SearchedPage("assessment.html", Passage("The check"), Passage("Ten questions."), (), ())


def test_a_page_that_asks_not_to_be_found_is_not() -> None:
    assert (
        searched_page("404.html", '<head><meta name="robots" content="noindex"></head><body></body>') is None
    )


def test_what_repeats_or_is_no_text_is_left_out() -> None:
    found = page(
        "<h1>T</h1><p>Kept.</p><section data-search-skip><p>Levels</p><p>again</p></section>"
        "<form><label>Field</label></form><script>var code;</script><svg><text>Drawn</text></svg><p>Too.</p>"
    )
    assert dict(found.sections[0].words) == {"kept": 1, "too": 1}


def test_footnotes_belong_to_the_page_and_not_to_its_last_section() -> None:
    found = page('<h1>T</h1><h2 id="end">End</h2><p>Last.</p><div class="footnote"><p>Source</p></div>')
    assert [dict(one.words) for one in found.sections] == [{"source": 1}, {"last": 1}]


def test_terms_and_resources_are_entries_of_their_own() -> None:
    found = page(
        '<h1>T</h1><h2 id="all">All</h2><p data-search-skip>B</p>'
        '<dl><dt id="exit" data-search-entry="term" data-search-title>sortie '
        '<span lang="en">exit</span></dt><dd>Un client part.</dd>'
        '<dt id="rate" data-search-entry="term" data-search-title>taux</dt><dd>Une part.</dd></dl>'
        '<ul><li id="resource-a" data-search-entry="resource">'
        '<p data-search-title><a lang="en">Toolkit</a></p>'
        "<p data-search-note><span lang='en'>CGAP, 2004</span></p><p>Six pages.</p></li></ul><p>Reste</p>",
        language="fr",
    )
    assert found.entries == (
        SearchedEntry("term", "exit", Passage("sortie", "exit"), Passage("Un client part."), Passage()),
        SearchedEntry("term", "rate", Passage("taux"), Passage("Une part."), Passage()),
        SearchedEntry(
            "resource", "resource-a", Passage("", "Toolkit"), Passage("Six pages."), Passage("", "CGAP, 2004")
        ),
    )
    assert [dict(one.words) for one in found.sections] == [{}, {"reste": 1}]


def test_english_that_stands_in_is_told_apart() -> None:
    found = page(
        '<h1><span lang="en" dir="ltr">Know your clients</span></h1><p>Texte</p>',
        language="fr",
        head='<meta name="description" content="In English." lang="en">',
    )
    assert found.title == Passage("", "Know your clients")
    assert found.description == Passage("", "In English.")
    assert page('<h1><span lang="en">Clients</span></h1>').title == Passage("Clients")


def test_words_are_small_without_vowel_signs_and_longer_than_a_letter() -> None:
    assert words_of("L'alignement, 2022: SPI5 – a « Évaluée » https://example.org/page?x=1 end") == [
        "alignement",
        "2022",
        "spi5",
        "évaluée",
        "end",
    ]
    assert words_of("قِيَاسُ الفَقْر رســـالة") == ["قياس", "الفقر", "رسالة"]
    assert words_of("E\u0301tude") == ["étude"]


def test_a_cache_gives_back_what_it_was_given() -> None:
    found = page(
        '<h1>T</h1><p>Words words.</p><dl><dt id="a" data-search-entry="term" data-search-title>A b</dt></dl>'
    )
    assert from_json(json.loads(json.dumps(to_json(found)))) == found
