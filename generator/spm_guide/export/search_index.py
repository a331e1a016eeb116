"""Writes what the search of one language reads: a script, because a page from a folder may load nothing else.

Short texts (titles, headings, descriptions, terms, resources) go along as they are: the search shows them,
and the browser takes their words itself. Of the sections only their words go along, not their sentences:

  vocabulary   the words, the most frequent ones first, separated by spaces
  common       words that stand in so many sections that they tell nothing; in no list
  lists        for each section the places of its words in the vocabulary, from small to large; each place
               is written as how many words were passed over, and how often the word stands there: never
               is nothing, twice "|", more often "}"

Words are not stemmed here. The browser does that with the few thousand words it gets, so there is one
stemmer only, words can be completed while somebody types, and what is suggested is a word.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import partial
from pathlib import Path
from typing import Any

import minify

from spm_guide.export.searched_page import Passage, SearchedPage, searched_page
from spm_guide.memory import Recall, make_always

SEARCH_INDEX = "search-index.js"
# The languages that have a stemmer of Snowball in theme/vendor/snowball/; the others do without.
STEMMERS = {"en": "english", "es": "spanish", "fr": "french", "pt": "portuguese"}
# stage/assets.py puts it there.
LICENCE = "/* Stemmer of Snowball (https://snowballstem.org), BSD-3-Clause: ../assets/snowball-licence.txt */"
# A word in more sections than this share tells nothing, unless there are only a few sections at all.
COMMON_SHARE = 0.3
FEWEST_COMMON = 20
# Words in at most so many sections stand in the order in which sections bring them: their places are
# then next to each other, which takes fewer bytes than an alphabet saves.
RARE = 3
# Signs of a number: the first 60 end it, the others go before.
LAST_SIGNS = 60
TWICE, OFTEN = "|", "}"
_SIGNS = "".join(chr(code) for code in range(33, 127) if chr(code) not in f"\"\\<&'`{TWICE}{OFTEN}")
_ARABIC_ARTICLE = re.compile("^[وف]?(?:[بك]?ال|لل)(?=..)")
_ARABIC_PREFIXES = "وفبكل"


def write_search_index(
    folder: Path,
    language: str,
    words: Mapping[str, Any],
    vendor: Path,
    recall: Recall = make_always,
) -> None:
    """Writes SEARCH_INDEX into `folder`, where the finished pages of the language lie.

    words   interface texts that the search says, by id
    vendor  the folder of the stemmers
    raises  OSError
    """
    texts = (
        (path.relative_to(folder).as_posix(), path.read_text(encoding="utf-8"))
        for path in sorted(folder.rglob("*.html"))
    )
    pages = [recall("searched page", text, partial(searched_page, *text)) for text in texts]
    script = search_index((page for page in pages if page), language, words, stemmer(language, vendor))
    (folder / SEARCH_INDEX).write_text(script, encoding="utf-8", newline="\n")


def stemmer(language: str, vendor: Path) -> str:
    """The scripts of the language's stemmer; "" where there is none.  raises  OSError"""
    name = STEMMERS.get(language.partition("-")[0])
    if name is None:
        return ""
    files = (vendor / f"{part}-stemmer.js" for part in ("base", name))
    code = minify.string("text/javascript", "".join(file.read_text(encoding="utf-8") for file in files))
    return f"{LICENCE}\n{code};\nspm.searchStemmer = new {name.title()}Stemmer();\n"


def search_index(
    pages: Iterable[SearchedPage], language: str, words: Mapping[str, Any], stemmer_script: str = ""
) -> str:
    """The whole script; it can be loaded before or after the search itself."""
    listed = sorted(pages, key=lambda page: page.address)
    sections = [section for page in listed for section in page.sections]
    counted = [dict(section.words) for section in sections]
    if language.partition("-")[0] == "ar":
        counted = _without_arabic_prefixes(counted)
    vocabulary, common = _vocabulary(counted)
    places = {word: place for place, word in enumerate(vocabulary)}
    data = {
        "language": language,
        "words": words,
        "pages": [
            [
                page.address,
                _shown(page.title),
                _shown(page.description),
                len(page.sections),
                len(page.entries),
            ]
            for page in listed
        ],
        "anchors": " ".join(section.anchor for section in sections),
        "headings": [_shown(section.heading) for section in sections if section.anchor],
        "entries": [
            [entry.kind, entry.anchor, _shown(entry.title), _shown(entry.text), _shown(entry.note)]
            for page in listed
            for entry in page.entries
        ],
        "vocabulary": " ".join(vocabulary),
        "common": " ".join(common),
        "lists": " ".join(_list(words_here, places) for words_here in counted),
    }
    written = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return f"self.spm = self.spm || {{}};\n{stemmer_script}spm.searchData = {written};\n"


def _shown(passage: Passage) -> str | list[str]:
    """A text, or a text and what is English in it."""
    return [passage.own, passage.english] if passage.english else passage.own


def _vocabulary(sections: list[dict[str, int]]) -> tuple[list[str], list[str]]:
    """The words that are listed, in the order of their places, and the common ones."""
    found: Counter[str] = Counter()
    for section in sections:
        found.update(section.keys())
    limit = max(COMMON_SHARE * len(sections), FEWEST_COMMON)
    first = {word: place for place, word in enumerate(found)}
    listed = sorted(
        (word for word in found if found[word] <= limit),
        key=lambda word: (-max(found[word], RARE), first[word] if found[word] <= RARE else 0, word),
    )
    return listed, sorted(word for word in found if found[word] > limit)


def _list(words: dict[str, int], places: dict[str, int]) -> str:
    written = []
    next_place = 0
    for place, count in sorted((places[word], count) for word, count in words.items() if word in places):
        written.append(_number(place - next_place))
        written.append("" if count == 1 else TWICE if count == 2 else OFTEN)
        next_place = place + 1
    return "".join(written)


def _number(value: int) -> str:
    """A number in signs, its smallest digits first."""
    more = len(_SIGNS) - LAST_SIGNS
    written = ""
    while value >= LAST_SIGNS:
        value, digit = divmod(value, more)
        written += _SIGNS[LAST_SIGNS + digit]
    return written + _SIGNS[value]


def _without_arabic_prefixes(sections: list[dict[str, int]]) -> list[dict[str, int]]:
    """Counts words together that differ in the article and in "and, so, with, as, for" written with them.

    A single letter is taken off only where the rest is a word here, so that "time" (waqt) stays whole.

    twin  theme/browser/search/arabic.js
    """
    bare = {word: _ARABIC_ARTICLE.sub("", word) for section in sections for word in section}
    known = set(bare.values())
    for word, rest in bare.items():
        if len(rest) > 3 and rest[0] in _ARABIC_PREFIXES and rest[1:] in known:
            bare[word] = rest[1:]
    counted = []
    for section in sections:
        together: Counter[str] = Counter()
        for word, count in section.items():
            together[bare[word]] += count
        counted.append(dict(together))
    return counted
