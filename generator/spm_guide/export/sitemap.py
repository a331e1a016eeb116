"""Writes the sitemap: every page with its addresses in all languages, as the pages themselves name them."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from xml.sax.saxutils import escape, quoteattr

from spm_guide.model.guide import Language
from spm_guide.model.text import SOURCE_LANGUAGE

HOME = "index.html"

HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n'
)


def write_sitemap(
    languages: Sequence[Language],
    pages: Sequence[str],
    target: Path,
    base_url: str | None,
    written_in: Mapping[str, Collection[str]] = MappingProxyType({}),
) -> Path | None:
    """Writes `target/sitemap.xml`; none without a base URL, for a sitemap needs whole addresses.

    pages       addresses below a language's folder, e.g. "start/mfis.html"; every language has them all
    written_in  codes of the languages of a page that is a stand-in in the others: those name it elsewhere

    raises  OSError
    """
    if base_url is None:
        return None
    base = base_url.rstrip("/") + "/"
    entries = ""
    for page in pages:
        codes = written_in.get(page, [language.code for language in languages])
        those = [language for language in languages if language.code in codes]
        entries += "".join(_entry(base, language, those, page) for language in those)
    path = target / "sitemap.xml"
    path.write_text(f"{HEAD}{entries}</urlset>\n", encoding="utf-8", newline="\n")
    return path


def _entry(base: str, language: Language, languages: Sequence[Language], page: str) -> str:
    addresses = [(each.code, f"{base}{each.code}/{page}") for each in languages]
    # Whoever reads none of them: the language chooser for the first page, else the source language.
    codes = [each.code for each in languages]
    other = SOURCE_LANGUAGE if SOURCE_LANGUAGE in codes else codes[0]
    addresses.append(("x-default", base if page == HOME else f"{base}{other}/{page}"))
    alternates = "".join(
        f'    <xhtml:link rel="alternate" hreflang={quoteattr(code)} href={quoteattr(address)}/>\n'
        for code, address in addresses
    )
    return f"  <url>\n    <loc>{escape(f'{base}{language.code}/{page}')}</loc>\n{alternates}  </url>\n"
