"""The sitemap names every page in every language, with whole addresses or not at all."""

from __future__ import annotations

import xml.etree.ElementTree as ElementTree
from pathlib import Path

from spm_guide.export.sitemap import write_sitemap
from spm_guide.model.guide import Language
from spm_guide.model.text import Location

LANGUAGES = [Language(code, code, "ltr", Location("x")) for code in ("en", "fr")]
NAMES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}


def test_every_page_in_every_language(tmp_path: Path) -> None:
    path = write_sitemap(LANGUAGES, ["index.html", "a&b.html"], tmp_path, "https://example.org/spm")
    assert path == tmp_path / "sitemap.xml"
    tree = ElementTree.parse(path)
    assert [place.text for place in tree.iterfind("s:url/s:loc", NAMES)] == [
        "https://example.org/spm/en/index.html",
        "https://example.org/spm/fr/index.html",
        "https://example.org/spm/en/a&b.html",
        "https://example.org/spm/fr/a&b.html",
    ]
    for entry in tree.iterfind("s:url", NAMES):
        assert [link.get("hreflang") for link in entry.iterfind("x:link", NAMES)] == [
            "en",
            "fr",
            "x-default",
        ]


def test_none_without_a_base_url(tmp_path: Path) -> None:
    assert write_sitemap(LANGUAGES, ["index.html"], tmp_path, None) is None
    assert not list(tmp_path.iterdir())


# The rules of sitemaps.org, and of search engines for addresses in other languages.
MOST_PAGES = 50_000
LONGEST_ADDRESS = 2048


def test_it_is_valid_by_the_protocol(tmp_path: Path) -> None:
    pages = ["index.html", "guide/a&b.html", "<odd>'\".html"]
    path = write_sitemap(LANGUAGES, pages, tmp_path, "https://example.org/spm")
    assert path is not None
    assert path.read_bytes().startswith(b'<?xml version="1.0" encoding="UTF-8"?>\n')
    root = ElementTree.parse(path).getroot()
    assert root.tag == f"{{{NAMES['s']}}}urlset"
    assert 0 < len(root) <= MOST_PAGES
    for entry in root:
        assert entry.tag == f"{{{NAMES['s']}}}url"
        assert [child.tag for child in entry][:1] == [f"{{{NAMES['s']}}}loc"]
        assert {child.tag for child in entry[1:]} == {f"{{{NAMES['x']}}}link"}
        place = entry[0].text or ""
        assert place.startswith("https://example.org/spm/")
        assert len(place) < LONGEST_ADDRESS
    places = [entry[0].text for entry in root]
    assert len(places) == len(set(places))


def test_each_page_names_itself_and_is_named_by_all_it_names(tmp_path: Path) -> None:
    path = write_sitemap(LANGUAGES, ["index.html", "about.html"], tmp_path, "https://example.org/spm")
    assert path is not None
    named = {
        entry[0].text: {link.get("hreflang"): link.get("href") for link in entry[1:]}
        for entry in ElementTree.parse(path).getroot()
    }
    for place, links in named.items():
        assert place in (links["en"], links["fr"])
        assert named[links["en"]] == named[links["fr"]] == links
    assert named["https://example.org/spm/fr/index.html"]["x-default"] == "https://example.org/spm/"
    assert (
        named["https://example.org/spm/fr/about.html"]["x-default"] == "https://example.org/spm/en/about.html"
    )
