"""Splits a page into words and everything else, so that only the words reach translators.

Ready converters know plain Markdown only and melt admonitions and definition lists into paragraphs.
This one keeps the source as it is (indentation, markers, pipes, `!!! note "`, `: `, `{#id}`) and cuts
out the words: titles, headings, paragraphs, list items, cells, terms, definitions, footnotes.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

import yaml

from spm_guide.model.markup import CODE_SPAN, has_words


class Place(Enum):
    """Where words stand; what they must not contain depends on it."""

    FRONT_MATTER = "front matter"
    HEADING = "heading"
    TITLE = "title of a box"
    PARAGRAPH = "paragraph"
    CELL = "table cell"
    TERM = "term"


@dataclass(frozen=True, slots=True)
class Fragment:
    """Words of a page that a translator sees as one message.

    text     the words on one line
    source   the same in the page, perhaps on several lines
    context  page file and id of the nearest heading, e.g. "principles/clients.md#what-it-means"
    line     in the page, first line 1
    key      of the front matter, else ""
    """

    text: str
    source: str
    context: str
    line: int
    place: Place
    key: str = ""


@dataclass(frozen=True, slots=True)
class SplitPage:
    """A page as alternating skeleton (str) and words (Fragment)."""

    pieces: tuple[str | Fragment, ...]

    @property
    def fragments(self) -> tuple[Fragment, ...]:
        """The words, in page order."""
        return tuple(piece for piece in self.pieces if isinstance(piece, Fragment))

    def joined(self, words: Callable[[Fragment], str]) -> str:
        """The page with each fragment replaced by what `words` returns, as it stands in the source."""
        return "".join(piece if isinstance(piece, str) else words(piece) for piece in self.pieces)


def split_markdown(markdown: str, file: str) -> SplitPage:
    """Splits the page `markdown`, front matter included; `file` is its path below content/."""
    return _Splitter(markdown, file).split()


def fitted(fragment: Fragment, translation: str) -> str:
    """`translation` as it has to be written where `fragment` stood.

    Line breaks become spaces, and what would start a list, a heading or a new cell is escaped.
    """
    if translation == fragment.text:
        return fragment.source
    words = re.sub(r"[ \t]*\r?\n[ \t]*", " ", translation).strip(" \t\r\n")
    if fragment.place is Place.FRONT_MATTER:
        return _yaml_value(words)
    if fragment.place is Place.CELL:
        return _with_pipes_escaped(words)
    if fragment.place in (Place.PARAGRAPH, Place.TERM):
        return _LOOKS_LIKE_A_BLOCK.sub(lambda match: f"{match[1]}\\{match[2]}", words, count=1)
    return words


_LINE = re.compile(r"[^\n]*\n|[^\n]+")
_LOOKS_LIKE_A_BLOCK = re.compile(r"^(\d*)([.](?=\s)|(?<!\d)[-+*](?=\s)|(?<!\d)[#>])")
_FRONT_MATTER_EDGE = re.compile(r"---[ \t]*\r?\n")
_FRONT_MATTER_END = re.compile(r"(?:---|\.\.\.)[ \t]*\r?(?:\n|$)")
_TRANSLATED_KEY = re.compile(r"((title|description):[ \t]+)(?![|>])(\S.*?)(\s*)$", re.DOTALL)
_FENCE = re.compile(r"[ \t]*(`{3,}|~{3,})")
_BLOCK_TAGS = (
    "address|article|aside|blockquote|caption|col|colgroup|dd|details|div|dl|dt|fieldset|figcaption|figure|"
    "footer|form|h[1-6]|header|hr|iframe|legend|li|main|nav|ol|p|pre|section|summary|table|tbody|td|tfoot|th|"
    "thead|tr|ul|video"
)
_BLOCK_TAG = re.compile(rf"[ \t]*(?:</?(?:{_BLOCK_TAGS})(?:\s[^<>]*)?/?>[ \t]*)+", re.IGNORECASE)
_CLOSING_TAGS = re.compile(rf"[ \t]*(?:</(?:{_BLOCK_TAGS})>\s*)+$", re.IGNORECASE)
_COMMENT = re.compile(r"[ \t]*<!--")
_ATTRIBUTES_ALONE = re.compile(r"[ \t]*\{:?[ ]*[^{}\n]+\}\s*$")
_REFERENCE = re.compile(r"[ \t]*\[(?!\^)[^\]]+\]:[ \t]*\S")
_RULE = re.compile(r"[ \t]*(?:(?:-[ ]*){3,}|(?:\*[ ]*){3,}|(?:_[ ]*){3,})\s*$")
_HEADING = re.compile(r"([ \t]*#{1,6}[ \t]*)(?=[^#\s])")
_UNDERLINE = re.compile(r"[ \t]*(?:=+|-+)[ \t]*\r?\n?$")
_BOX = re.compile(r"([ \t]*(?:!!!|\?\?\?\+?)[ ]?[\w-]*(?:[ ]+[\w-]+)*[ ]*)(?:(\")(.*)(\"))?(\s*)$", re.DOTALL)
_TAB = re.compile(r"([ \t]*===[!+]?[ ]+)(\")(.*)(\")(\s*)$", re.DOTALL)
_LIST_ITEM = re.compile(r"[ \t]*(?:[-+*]|\d+[.])[ \t]+(?=\S)")
_DEFINITION = re.compile(r"[ \t]*:[ \t]{1,3}(?=\S)")
_FOOTNOTE_DEFINITION = re.compile(r"[ \t]*\[\^[^\]]+\]:[ \t]*")
_TABLE_RULE = re.compile(r"[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?\s*$")
_QUOTE = re.compile(r"[ \t]*(?:>[ \t]?)*[ \t]*")
_EMPTY_QUOTE = re.compile(r"[ \t]*(?:>[ \t]*)+\r?\n?$")
_END_ATTRIBUTES = re.compile(r"(?:[ \t]+\{:?[ ]*[^{}\n ][^{}\n]*\})?\s*$")
_END_OF_HEADING = re.compile(rf"[ \t]*#*{_END_ATTRIBUTES.pattern}")
_HEADING_ID = re.compile(r"\{[^{}]*#([^\s{}]+)[^{}]*\}\s*$")
# Python-Markdown nests by four spaces, whatever the width of the marker.
_NESTING = 4


class _Splitter:
    """Goes through the lines once. `self.at` is the line that comes next."""

    def __init__(self, markdown: str, file: str) -> None:
        self.lines = _LINE.findall(markdown)
        self.file = file
        self.context = file
        self.at = 0
        self.pieces: list[str | Fragment] = []
        self.open_indents: list[int] = []

    def split(self) -> SplitPage:
        self._front_matter()
        while self.at < len(self.lines):
            self._block()
        return SplitPage(tuple(self.pieces))

    # What a block is

    def _block(self) -> None:
        line = self.lines[self.at]
        if not line.strip() or _EMPTY_QUOTE.match(line) or self._is_code(line):
            self._keep_line()
        elif _FENCE.match(line):
            self._fence()
        elif _COMMENT.match(line):
            self._comment()
        elif _ATTRIBUTES_ALONE.match(line) or _REFERENCE.match(line) or _RULE.match(line):
            self._keep_line()
        elif _BLOCK_TAG.match(line):
            self._html(line)
        elif _HEADING.match(line):
            self._heading(line)
        elif match := _BOX.match(line) or _TAB.match(line):
            self._box(line, match)
        elif self._is_table():
            self._table()
        else:
            self._text(line)

    def _is_code(self, line: str) -> bool:
        """Code is indented four deeper than the text around it and follows an empty line."""
        indent = _indent(line)
        while self.open_indents and self.open_indents[-1] > indent:
            self.open_indents.pop()
        inside = self.open_indents[-1] if self.open_indents else 0
        after_empty = self.at == 0 or not self.lines[self.at - 1].strip()
        return after_empty and indent >= inside + _NESTING

    def _front_matter(self) -> None:
        if not self.lines or not _FRONT_MATTER_EDGE.fullmatch(self.lines[0]):
            return
        end = next((n for n, line in enumerate(self.lines[1:], 1) if _FRONT_MATTER_END.fullmatch(line)), None)
        if end is None:
            return
        while self.at <= end:
            match = _TRANSLATED_KEY.match(self.lines[self.at])
            value = _yaml_words(match[3]) if match else None
            if match and value and has_words(value):
                self._keep(match[1])
                self.pieces.append(
                    Fragment(value, match[3], self.context, self.at + 1, Place.FRONT_MATTER, match[2])
                )
                self._keep(match[4])
                self.at += 1
            else:
                self._keep_line()

    def _fence(self) -> None:
        opening = _FENCE.match(self.lines[self.at])
        fence = opening[1] if opening else ""
        self._keep_line()
        while self.at < len(self.lines):
            closing = self.lines[self.at].strip()
            self._keep_line()
            if len(closing) >= len(fence) and set(closing) == {fence[0]}:
                return

    def _comment(self) -> None:
        while self.at < len(self.lines):
            line = self.lines[self.at]
            self._keep_line()
            if "-->" in line:
                return

    def _html(self, line: str) -> None:
        opening = _BLOCK_TAG.match(line)
        start = opening.end() if opening else 0
        closing = _CLOSING_TAGS.search(line, start)
        end = closing.start() if closing else len(line)
        self._keep(line[:start])
        self._words(line[start:end], Place.PARAGRAPH, self.at + 1)
        self._keep(line[end:])
        self.at += 1

    def _heading(self, line: str) -> None:
        match = _HEADING.match(line)
        start = match.end() if match else 0
        self._enter(line)
        self._keep(line[:start])
        self._words(line[start:], Place.HEADING, self.at + 1)
        self.at += 1

    def _enter(self, heading: str) -> None:
        if match := _HEADING_ID.search(heading):
            self.context = f"{self.file}#{match[1]}"

    def _box(self, line: str, match: re.Match[str]) -> None:
        self.open_indents.append(_indent(line) + _NESTING)
        if match[2]:
            self._keep(match[1] + match[2])
            self._words(match[3], Place.TITLE, self.at + 1)
            self._keep(match[4] + match[5])
            self.at += 1
        else:
            self._keep_line()

    def _is_table(self) -> bool:
        following = self.lines[self.at + 1] if self.at + 1 < len(self.lines) else ""
        return "|" in self.lines[self.at] and "|" in following and bool(_TABLE_RULE.match(following))

    def _table(self) -> None:
        self._row()
        self._keep_line()
        while self.at < len(self.lines) and self.lines[self.at].strip():
            self._row()

    def _row(self) -> None:
        line = self.lines[self.at]
        start = 0
        for pipe in [*_pipes(line), len(line)]:
            self._words(line[start:pipe], Place.CELL, self.at + 1)
            self._keep(line[pipe : pipe + 1])
            start = pipe + 1
        self.at += 1

    # Text on one or several lines, perhaps behind markers

    def _text(self, line: str) -> None:
        start, in_list, plain = 0, False, True
        while match := self._marker(line, start):
            indent = _width(line[: match.end()]) - _width(match[0].lstrip(" \t"))
            self.open_indents.append(indent + _NESTING)
            in_list = in_list or bool(_LIST_ITEM.match(match[0] + "x"))
            start, plain = match.end(), False
        self._keep(line[:start])
        if not line[start:].strip():
            self._keep(line[start:])
            self.at += 1
            return
        self._paragraph(line[start:], in_list, plain)

    def _marker(self, line: str, start: int) -> re.Match[str] | None:
        if start == 0 and (match := _FOOTNOTE_DEFINITION.match(line) or _DEFINITION.match(line)):
            return match
        return _LIST_ITEM.match(line, start)

    def _paragraph(self, first: str, in_list: bool, plain: bool) -> None:
        number = self.at + 1
        parts = [first]
        self.at += 1
        while self.at < len(self.lines) and not self._ends_paragraph(in_list):
            parts.append(self.lines[self.at])
            self.at += 1
        if plain and self._is_underlined():
            self._enter(parts[-1])
            self._words("".join(parts), Place.HEADING, number)
            self._keep_line()
        elif plain and self._is_before_definition():
            for offset, part in enumerate(parts):
                self._words(part, Place.TERM, number + offset)
        else:
            self._lines_between_breaks(parts, number)

    def _ends_paragraph(self, in_list: bool) -> bool:
        line = self.lines[self.at]
        if not line.strip() or (in_list and _LIST_ITEM.match(line)):
            return True
        if not in_list and _UNDERLINE.match(line):
            return True
        patterns = (
            _EMPTY_QUOTE,
            _FENCE,
            _COMMENT,
            _ATTRIBUTES_ALONE,
            _REFERENCE,
            _BLOCK_TAG,
            _HEADING,
            _BOX,
            _TAB,
            _FOOTNOTE_DEFINITION,
            _DEFINITION,
        )
        return any(pattern.match(line) for pattern in patterns)

    def _is_underlined(self) -> bool:
        return self.at < len(self.lines) and bool(_UNDERLINE.match(self.lines[self.at]))

    def _is_before_definition(self) -> bool:
        following = next((line for line in self.lines[self.at : self.at + 2] if line.strip()), "")
        return bool(_DEFINITION.match(following))

    def _lines_between_breaks(self, parts: list[str], number: int) -> None:
        """Two spaces at the end of a line break it; what stands before and after are two fragments."""
        group: list[str] = []
        first = number
        for offset, part in enumerate(parts):
            group.append(part)
            if part.rstrip("\r\n").endswith("  ") or offset == len(parts) - 1:
                self._words("".join(group), Place.PARAGRAPH, first)
                group, first = [], number + offset + 1

    # Pieces

    def _keep_line(self) -> None:
        self._keep(self.lines[self.at])
        self.at += 1

    def _keep(self, skeleton: str) -> None:
        if skeleton:
            self.pieces.append(skeleton)

    def _words(self, source: str, place: Place, line: int) -> None:
        quote = _QUOTE.match(source) if place is Place.PARAGRAPH else None
        start = quote.end() if quote else len(source) - len(source.lstrip())
        end = _end_of_words(source, place)
        body = source[start:end]
        lines = body.split("\n")
        text = " ".join([lines[0].strip(), *(_QUOTE.sub("", later, count=1).strip() for later in lines[1:])])
        if end <= start or not has_words(text):
            self._keep(source)
            return
        self._keep(source[:start])
        self.pieces.append(Fragment(text, body, self.context, line, place))
        self._keep(source[end:])


def _end_of_words(source: str, place: Place) -> int:
    if place in (Place.HEADING, Place.CELL, Place.TERM):
        pattern = _END_OF_HEADING if place is Place.HEADING else _END_ATTRIBUTES
        if match := pattern.search(source):
            return match.start()
    return len(source.rstrip())


def _pipes(line: str) -> list[int]:
    """Where the cells of a table row end: pipes that are neither escaped nor inside code."""
    code = [match.span() for match in CODE_SPAN.finditer(line)]
    return [
        match.start()
        for match in re.finditer(r"(?<!\\)(?:\\\\)*\|", line)
        if not any(start <= match.start() < end for start, end in code)
    ]


def _with_pipes_escaped(words: str) -> str:
    for pipe in reversed(_pipes(words)):
        words = f"{words[:pipe]}\\{words[pipe:]}"
    return words


def _indent(line: str) -> int:
    return _width(line) - _width(line.lstrip(" \t"))


def _width(text: str) -> int:
    return len(text.expandtabs(_NESTING))


def _yaml_words(value: str) -> str | None:
    try:
        words = yaml.safe_load(value)
    except yaml.YAMLError:
        return None
    return words if isinstance(words, str) else None


def _yaml_value(words: str) -> str:
    """`words` as a plain YAML value where that is read back the same, else in double quotes."""
    try:
        plain = yaml.safe_load(f"key: {words}") == {"key": words}
    except yaml.YAMLError:
        plain = False
    return words if plain else json.dumps(words, ensure_ascii=False)
