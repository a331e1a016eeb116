"""What a Markdown page holds that can go wrong, with lines: headings, ids, links, HTML, footnotes.

This is no Markdown parser: it finds these things in the constructs the guide uses and passes over
code, where nothing is a link.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import partial

from spm_guide.memory import Recall, make_always
from spm_guide.model.markup import FRONT_MATTER

_FENCE = re.compile(r"^[ ]*(`{3,}|~{3,}).*?^[ ]*\1[`~]*[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
_CODE = re.compile(r"(?<!`)(`+)(?!`)(?:(?!\n[ \t]*\n).)*?(?<!`)\1(?!`)", re.DOTALL)
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_ESCAPED = re.compile(r"\\[\\`*_{}\[\]()#+.!<>|-]")
_HEADING = re.compile(r"^[ ]*(#{1,6})(?!#)[ \t]*(.*?)[ \t]*$", re.MULTILINE)
_UNDERLINED = re.compile(r"^(?=[^\n]*[^\s|#>=-])([^\n|]+)\n(=+|-+)[ \t]*$", re.MULTILINE)
_ATTRIBUTES = re.compile(r"\{:?[ \t]*((?:[#.][\w-]|[\w:@-]+[ \t]*=)[^{}\n]*?)[ \t]*\}")
_ATTRIBUTE = re.compile(
    r"#(?P<id>[^\s}=]+)|\.(?P<class>[^\s}=]+)|(?P<name>[^\s=}]+)[ \t]*=[ \t]*(?:\"[^\"]*\"|'[^']*'|\S+)"
)
_CLOSING_HASHES = re.compile(r"[ \t]*#+$")
_TAG = re.compile(r"</?([A-Za-z][A-Za-z0-9-]*)(?=[\s/>])((?:[^<>\"']|\"[^\"]*\"|'[^']*')*)>")
_TAG_ATTRIBUTE = re.compile(r"([A-Za-z_:@][\w:.-]*)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+)))?")
_TARGET = re.compile(
    r"\(\s*(?:<([^<>\n]*)>|((?:[^\s()\\]|\([^\s()]*\))*))(?:\s+(?:\"[^\"]*\"|'[^']*'))?\s*\)"
)
_REFERENCE = re.compile(r"^[ ]{0,3}\[(?!\^)([^\]\n]+)\]:[ \t]*<?([^\s>]+)>?", re.MULTILINE)
_AUTOLINK = re.compile(r"<([A-Za-z][A-Za-z0-9+.-]*:[^\s<>]*)>")
_FOOTNOTE = re.compile(r"\[\^([^\]\s]+)\](:?)")


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; `id` is the one written behind it, or None."""

    line: int
    level: int
    words: str
    id: str | None


@dataclass(frozen=True, slots=True)
class Target:
    """What a link or an image points to, as it was written."""

    line: int
    address: str
    is_image: bool


@dataclass(frozen=True, slots=True)
class Tag:
    """An HTML tag with the names and values of its attributes."""

    line: int
    name: str
    attributes: dict[str, str]
    written: str


@dataclass(slots=True)
class MarkdownPage:
    """Everything found on one page.

    ids         (line, id) of every explicit id, headings included
    attributes  (line, name) of what stands in {braces} besides ids and classes
    footnotes   id -> line of its first use; footnote_texts likewise for the definitions
    """

    headings: list[Heading] = field(default_factory=list)
    ids: list[tuple[int, str]] = field(default_factory=list)
    attributes: list[tuple[int, str]] = field(default_factory=list)
    targets: list[Target] = field(default_factory=list)
    tags: list[Tag] = field(default_factory=list)
    footnotes: dict[str, int] = field(default_factory=dict)
    footnote_texts: dict[str, int] = field(default_factory=dict)


def scan_markdown(text: str) -> MarkdownPage:
    """What the page `text`, front matter included, holds."""
    text = _without_code(text)
    page = MarkdownPage()
    _scan_headings(text, page)
    _scan_attributes(text, page)
    _scan_targets(text, page)
    _scan_tags(text, page)
    for match in _FOOTNOTE.finditer(text):
        found = page.footnote_texts if match.group(2) else page.footnotes
        found.setdefault(match.group(1), line_of(text, match.start()))
    return page


def scanned_pages(markdown: dict[str, str], recall: Recall = make_always) -> dict[str, MarkdownPage]:
    """What each page holds, by its path below content/; `markdown` has the texts."""
    return {
        file: recall("scanned page", (text,), partial(scan_markdown, text)) for file, text in markdown.items()
    }


def _without_code(text: str) -> str:
    """The text with front matter, code, comments and escaped signs blanked, every line where it was."""
    front = FRONT_MATTER.match(text)
    if front:
        text = _blank(front) + text[front.end() :]
    for pattern in (_FENCE, _ESCAPED, _CODE, _COMMENT):
        text = pattern.sub(_blank, text)
    return text


def _blank(match: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", match.group())


def line_of(text: str, position: int) -> int:
    """The line on which the sign at `position` stands; the first is 1."""
    return text.count("\n", 0, position) + 1


def _scan_headings(text: str, page: MarkdownPage) -> None:
    for match in _HEADING.finditer(text):
        page.headings.append(_heading(line_of(text, match.start()), len(match.group(1)), match.group(2)))
    for match in _UNDERLINED.finditer(text):
        level = 1 if match.group(2).startswith("=") else 2
        page.headings.append(_heading(line_of(text, match.start()), level, match.group(1)))
    page.headings.sort(key=lambda heading: heading.line)


def _heading(line: int, level: int, words: str) -> Heading:
    id_ = None
    attributes = _ATTRIBUTES.search(words)
    if attributes:
        ids = [match.group("id") for match in _ATTRIBUTE.finditer(attributes.group(1)) if match.group("id")]
        id_ = ids[-1] if ids else None
        words = words[: attributes.start()]
    return Heading(line, level, _CLOSING_HASHES.sub("", words).strip(), id_)


def _scan_attributes(text: str, page: MarkdownPage) -> None:
    for attributes in _ATTRIBUTES.finditer(text):
        line = line_of(text, attributes.start())
        for match in _ATTRIBUTE.finditer(attributes.group(1)):
            if match.group("id"):
                page.ids.append((line, match.group("id")))
            elif match.group("name"):
                page.attributes.append((line, match.group("name").lower()))


def _scan_targets(text: str, page: MarkdownPage) -> None:
    for match in re.finditer(r"\]" + _TARGET.pattern, text):
        address = match.group(1) if match.group(1) is not None else match.group(2)
        opening = _opening_bracket(text, match.start())
        if opening is not None:
            is_image = opening > 0 and text[opening - 1] == "!"
            page.targets.append(Target(line_of(text, match.start()), address, is_image))
    for match in _REFERENCE.finditer(text):
        page.targets.append(Target(line_of(text, match.start()), match.group(2), False))
    for match in _AUTOLINK.finditer(text):
        page.targets.append(Target(line_of(text, match.start()), match.group(1), False))
    page.targets.sort(key=lambda target: target.line)


def _opening_bracket(text: str, closing: int) -> int | None:
    """Where the bracket opens that closes at `closing`, within the same paragraph."""
    depth = 0
    start = max(text.rfind("\n\n", 0, closing), 0)
    for position in range(closing, start - 1, -1):
        depth += {"]": 1, "[": -1}.get(text[position], 0)
        if depth == 0:
            return position
    return None


def _scan_tags(text: str, page: MarkdownPage) -> None:
    for match in _TAG.finditer(text):
        attributes = {
            name.lower(): double or single or bare
            for name, double, single, bare in _TAG_ATTRIBUTE.findall(match.group(2))
        }
        line = line_of(text, match.start())
        page.tags.append(Tag(line, match.group(1).lower(), attributes, match.group()))
        if "id" in attributes:
            page.ids.append((line, attributes["id"]))
