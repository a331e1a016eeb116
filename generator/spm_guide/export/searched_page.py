"""What the search knows of one finished page, read from its HTML.

A page says in its markup what is what:

  article.spm-article       the text; of a page without one only title and description are known
  data-search-skip          left out: what repeats words from elsewhere (Zensical would take Material's own
                            name for it, data-search-exclude, out of the page)
  data-search-entry="KIND"  an entry of its own with an id, such as a term or a resource;
  data-search-title         its name stands here, the rest is what it says
  data-search-note          where it comes from, shown small
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any

ARTICLE = "spm-article"
_HEADINGS = {"h1", "h2", "h3"}
_EMPTY_ELEMENTS = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "wbr"}
_NO_TEXT = {"script", "style", "template", "nav", "form", "button", "select", "svg"}
# Words end where one of these begins or ends, even where nothing stands between them.
_BLOCKS = {"p", "li", "dt", "dd", "td", "th", "div", "section", "figcaption", "summary", "br", *_HEADINGS}
# At their end a section or an entry that began inside is over.
_ENCLOSING = {"li", "dl", "div", "section", "article"}
_SPACE = re.compile(r"\s+")
# Vowel signs, marks of recitation and the stroke that makes an Arabic word longer.
_ARABIC_MARKS = re.compile("[\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed]")
_WORD = re.compile(r"[^\W_]{2,}")
# Nobody looks for a piece of an address.
_WEB_ADDRESS = re.compile(r"https?://\S+")


@dataclass(frozen=True, slots=True)
class Passage:
    """Words to show. `english` are those marked as English in a page of another language."""

    own: str = ""
    english: str = ""


@dataclass(frozen=True, slots=True)
class SearchedSection:
    """A section of a page: the first has neither anchor nor heading.

    words  each with how often it stands there, in alphabetical order
    """

    anchor: str
    heading: Passage
    words: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class SearchedEntry:
    """A term, a resource: what has a name and an anchor of its own, and is short enough to show."""

    kind: str
    anchor: str
    title: Passage
    text: Passage
    note: Passage


@dataclass(frozen=True, slots=True)
class SearchedPage:
    """A page as the search knows it.

    address  below the language's folder, e.g. "guide/people.html"
    """

    address: str
    title: Passage
    description: Passage
    sections: tuple[SearchedSection, ...]
    entries: tuple[SearchedEntry, ...]


def searched_page(address: str, html: str) -> SearchedPage | None:
    """The page at `address`, or None when it asks not to be found (robots: noindex)."""
    head, _, body = html.partition("<body")
    reader = _Reader()
    reader.feed(head)
    if reader.hidden:
        return None
    # Menus come before the main element and lists beside it; they are half of a page.
    reader.feed(body[max(body.find("<main"), 0) :])
    sections = tuple(
        SearchedSection(one.anchor, one.title.passage(), _counted(one.text.all())) for one in reader.sections
    )
    return SearchedPage(
        address,
        reader.title.passage(),
        reader.description,
        sections,
        tuple(
            SearchedEntry(one.kind, one.anchor, one.title.passage(), one.text.passage(), one.note.passage())
            for one in reader.entries
        ),
    )


def words_of(text: str) -> list[str]:
    """Its words in small letters, Arabic without vowel signs; single letters and web addresses are none.

    twin  theme/browser/search/words.js
    """
    plain = unicodedata.normalize("NFKC", _WEB_ADDRESS.sub(" ", text))
    return _WORD.findall(_ARABIC_MARKS.sub("", plain).lower())


def to_json(page: SearchedPage) -> Any:
    """The page as lists, for a cache; `from_json` reads it."""
    return [
        page.address,
        _pair(page.title),
        _pair(page.description),
        [[one.anchor, _pair(one.heading), one.words] for one in page.sections],
        [[one.kind, one.anchor, _pair(one.title), _pair(one.text), _pair(one.note)] for one in page.entries],
    ]


def from_json(data: Any) -> SearchedPage:
    """What `to_json` wrote.  raises  TypeError, ValueError when it is something else"""
    address, title, description, sections, entries = data
    return SearchedPage(
        address,
        Passage(*title),
        Passage(*description),
        tuple(
            SearchedSection(anchor, Passage(*heading), tuple((word, count) for word, count in words))
            for anchor, heading, words in sections
        ),
        tuple(
            SearchedEntry(kind, anchor, Passage(*title), Passage(*text), Passage(*note))
            for kind, anchor, title, text, note in entries
        ),
    )


def _pair(passage: Passage) -> list[str]:
    return [passage.own, passage.english]


def _counted(text: str) -> tuple[tuple[str, int], ...]:
    return tuple(sorted(Counter(words_of(text)).items()))


@dataclass(slots=True)
class _Words:
    """Words as they come, each piece with whether it is marked as English."""

    pieces: list[tuple[str, bool]] = field(default_factory=list)

    def passage(self) -> Passage:
        return Passage(self._joined(False), self._joined(True))

    def all(self) -> str:
        return "".join(piece for piece, _ in self.pieces)

    def _joined(self, english: bool) -> str:
        return _SPACE.sub(" ", "".join(piece for piece, is_so in self.pieces if is_so is english)).strip()


@dataclass(slots=True)
class _Part:
    kind: str
    anchor: str
    title: _Words = field(default_factory=_Words)
    text: _Words = field(default_factory=_Words)
    note: _Words = field(default_factory=_Words)


@dataclass(slots=True)
class _Open:
    """An element that is open; `before` is what it changed, to be set back at its end."""

    tag: str
    before: tuple[bool, bool, bool, _Words | None, _Part | None]


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.hidden = False
        self.title = _Words()
        self.description = Passage()
        self.sections: list[_Part] = []
        self.entries: list[_Part] = []
        self._language = ""
        self._open: list[_Open] = []
        self._inside = self._skipped = self._english = False
        # Where words go: a title while one is open, else the text of the part.
        self._into: _Words | None = None
        self._part: _Part | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "html":
            self._language = given.get("lang", "")
        elif tag == "meta":
            self._meta(given)
        if tag in _BLOCKS:
            self.handle_data(" ")
        if tag in _EMPTY_ELEMENTS or tag in ("html", "head"):
            return
        before = (self._inside, self._skipped, self._english, self._into, self._part)
        self._open.append(_Open(tag, before))
        classes = given.get("class", "").split()
        if tag in _NO_TEXT or "data-search-skip" in given or "headerlink" in classes:
            self._skipped = True
        if "lang" in given:
            self._english = given["lang"] == "en" != self._language
        if tag == "article" and ARTICLE in classes:
            self._inside = True
            self._begin_section(_Part("", ""))
        if not self._skipped:
            self._titles(tag, given, classes)

    def handle_endtag(self, tag: str) -> None:
        if tag not in {one.tag for one in self._open}:
            return
        while self._open:
            ended = self._open.pop()
            inside, skipped, english, into, part = ended.before
            self._inside, self._skipped, self._english, self._into = inside, skipped, english, into
            # What follows a heading or a term still belongs to it.
            if ended.tag in _ENCLOSING:
                self._part = part
            if ended.tag == tag:
                break
        if tag in _BLOCKS:
            self.handle_data(" ")

    def handle_data(self, data: str) -> None:
        if self._skipped:
            return
        if self._into is not None:
            self._into.pieces.append((data, self._english))
        elif self._inside and self._part is not None:
            self._part.text.pieces.append((data, self._english))

    def _meta(self, given: dict[str, str]) -> None:
        if given.get("name") == "robots" and "noindex" in given.get("content", ""):
            self.hidden = True
        if given.get("name") == "description":
            words = given.get("content", "")
            english = given.get("lang", self._language) == "en" != self._language
            self.description = Passage("", words) if english else Passage(words)

    def _titles(self, tag: str, given: dict[str, str], classes: list[str]) -> None:
        """Starts a section, an entry or the name of one."""
        if tag == "h1":
            self._into = self.title
        elif not self._inside:
            return
        elif tag in _HEADINGS and "id" in given:
            section = _Part("", given["id"])
            self._begin_section(section)
            self._into = section.title
        elif "footnote" in classes:
            # Footnotes stand at the end of the page and belong to no section of it.
            self._part = self.sections[0]
        if "data-search-entry" in given:
            self._part = _Part(given["data-search-entry"], given["id"])
            self.entries.append(self._part)
        if "data-search-title" in given and self._part is not None:
            self._into = self._part.title
        if "data-search-note" in given and self._part is not None:
            self._into = self._part.note

    def _begin_section(self, section: _Part) -> None:
        self.sections.append(section)
        self._part = section
