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
        assert [link.get("hreflang") for link in entry.iterfind("x:link", NAMES)] == ["en", "fr"]


def test_none_without_a_base_url(tmp_path: Path) -> None:
    assert write_sitemap(LANGUAGES, ["index.html"], tmp_path, None) is None
    assert not list(tmp_path.iterdir())
