"""Reads and writes one PO file, strictly and with the same bytes for the same content.

Babel's own reader takes `msgstr "Bonjour` without its end for "Bonjou" and merges duplicates without a
word; its writer breaks the previous English of a fuzzy entry in the middle of a string. So the lines
are ours, the messages in between are Babel's.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from babel.messages.catalog import Catalog
from babel.messages.catalog import Message as PoMessage
from babel.messages.pofile import normalize, unescape

from spm_guide.model.markup import PLACEHOLDER
from spm_guide.model.text import Location
from spm_guide.problems import Problem, problem

_LINE = re.compile(r'(?:(msgctxt|msgid|msgid_plural|msgstr|msgstr\[[0-9]{1,2}\])[ \t]*)?"((?:[^"\\]|\\.)*)"')
_KNOWN_ESCAPES = re.compile(r'\\(?![ntr"\\])')
_LOCATION = re.compile(r"(\S+?):([0-9]{1,9})$")
# Babel guesses these from the words, and takes "20 % of" for a C format.
_GUESSED_FLAGS = {"python-format", "python-brace-format"}
_WIDTH = 90


@dataclass(slots=True)
class PoFile:
    """One PO file: comments on top, headers by name in file order, messages and retired messages.

    The `lineno` of a message is the line of its first msgstr.
    """

    comments: list[str] = field(default_factory=list)
    headers: dict[str, str] = field(default_factory=dict)
    catalog: Catalog = field(default_factory=lambda: Catalog(fuzzy=False))


def parse_po(data: bytes, file: str) -> tuple[PoFile, list[Problem]]:
    """The PO file `data`, called `file` in problems; what has a problem is left out."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        return PoFile(), [problem("SPM410", Location(file, line))]
    return _Reader(file).read(text)


def written_po(po: PoFile) -> bytes:
    """The bytes of a PO file: no dates, messages in their order, retired ones last and sorted."""
    lines = [f"# {comment}".rstrip() for comment in po.comments]
    header = "".join(f"{name}: {value}\n" for name, value in po.headers.items())
    lines += ['msgid ""', f"msgstr {normalize(header, width=0)}", ""]
    for message in po.catalog:
        if message.id:
            lines += [*_lines(message), ""]
    for _, message in sorted(po.catalog.obsolete.items(), key=lambda item: _sortable(item[1])):
        lines += [*_comment_lines(message), *_entry_lines(message, "#~ "), ""]
    return "\n".join(lines).encode("utf-8")


def english_of(message: PoMessage) -> tuple[str, str | None]:
    """The msgid and the msgid_plural, if any."""
    if isinstance(message.id, str):
        return message.id, None
    return message.id[0], message.id[1]


def forms_of(message: PoMessage) -> tuple[str, ...]:
    """The msgstr, or all of them for a message with plurals."""
    if isinstance(message.string, str):
        return (message.string,)
    return tuple(form or "" for form in message.string or ())


def _sortable(message: PoMessage) -> tuple[str, str]:
    return message.context or "", english_of(message)[0]


def _lines(message: PoMessage) -> list[str]:
    lines = _comment_lines(message)
    lines += [f"#. {note}" for note in message.auto_comments]
    lines += [f"#: {file}:{line}" if line else f"#: {file}" for file, line in message.locations]
    if flags := sorted(_flags(message)):
        lines.append(f"#, {', '.join(flags)}")
    if message.fuzzy:
        for keyword, english in zip(("msgid", "msgid_plural"), message.previous_id, strict=False):
            lines.append(f"#| {keyword} {normalize(english, prefix='#| ', width=_WIDTH)}")
    return lines + _entry_lines(message, "")


def _flags(message: PoMessage) -> set[str]:
    flags = set(message.flags) - _GUESSED_FLAGS
    if any(PLACEHOLDER.search(english or "") for english in english_of(message)):
        flags.add("python-brace-format")
    return flags


def _comment_lines(message: PoMessage) -> list[str]:
    return [f"# {comment}".rstrip() for comment in message.user_comments]


def _entry_lines(message: PoMessage, prefix: str) -> list[str]:
    english, plural = english_of(message)
    strings = [("msgctxt", message.context), ("msgid", english), ("msgid_plural", plural)]
    forms = forms_of(message)
    if plural is None:
        strings.append(("msgstr", "".join(forms[:1])))
    else:
        strings += [(f"msgstr[{index}]", form) for index, form in enumerate(forms)]
    return [
        f"{prefix}{keyword} {normalize(string, prefix=prefix, width=_WIDTH)}"
        for keyword, string in strings
        if string is not None
    ]


@dataclass(slots=True)
class _Draft:
    """An entry while its lines come in."""

    strings: dict[str, str] = field(default_factory=dict)
    previous: dict[str, str] = field(default_factory=dict)
    comments: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    locations: list[tuple[str, int]] = field(default_factory=list)
    flags: list[str] = field(default_factory=list)
    obsolete: bool = False
    first_line: int = 0
    translation_line: int = 0
    broken: bool = False


class _Reader:
    """Goes through the lines once; `draft` is the entry the next line belongs to."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.po = PoFile()
        self.problems: list[Problem] = []
        self.draft = _Draft()
        self.keyword = ""
        self.previous_keyword = ""
        self.defined: dict[tuple[str, str], int] = {}
        self.has_header = False

    def read(self, text: str) -> tuple[PoFile, list[Problem]]:
        for number, line in enumerate(text.split("\n"), start=1):
            self._line(line.strip(), number)
        self._finish()
        if not self.has_header and not self.problems:
            self.problems.append(problem("SPM412", Location(self.file, 1)))
        return self.po, self.problems

    def _line(self, line: str, number: int) -> None:
        if line.startswith("#~|"):
            return
        if line.startswith("#~"):
            self._string(line[2:].strip(), number, obsolete=True)
        elif line.startswith("#"):
            self._comment(line, number)
        elif line:
            self._string(line, number, obsolete=False)
        else:
            # A string goes on in the next line, not behind an empty one.
            self.keyword = ""

    def _comment(self, line: str, number: int) -> None:
        if self.draft.strings:
            self._finish()
        rest = line[2:].strip()
        if line.startswith("#."):
            self.draft.notes.append(rest)
        elif line.startswith("#:"):
            self.draft.locations += [_location(place) for place in rest.split()]
        elif line.startswith("#,"):
            self.draft.flags += [flag.strip() for flag in rest.split(",") if flag.strip()]
        elif line.startswith("#|"):
            self._previous(rest, number)
        else:
            self.draft.comments.append(line[1:].strip())

    def _previous(self, rest: str, number: int) -> None:
        match = _LINE.fullmatch(rest)
        if not match:
            self._broken(rest, number)
            return
        self.previous_keyword = match[1] or self.previous_keyword
        before = self.draft.previous.get(self.previous_keyword, "")
        self.draft.previous[self.previous_keyword] = before + unescape(f'"{match[2]}"')

    def _string(self, line: str, number: int, obsolete: bool) -> None:
        match = _LINE.fullmatch(line)
        keyword = (match[1] or "") if match else line.split(" ", 1)[0]
        if keyword == "msgctxt" or (keyword == "msgid" and "msgid" in self.draft.strings):
            self._finish_if_started()
        if not match or _KNOWN_ESCAPES.search(match[2].replace("\\\\", "")):
            self._broken(line, number)
            self.keyword = keyword if keyword.startswith("msg") else self.keyword
            return
        if (keyword and keyword in self.draft.strings) or not (keyword or self.keyword):
            self._broken(line, number)
            return
        if keyword:
            self.keyword = keyword
            self.draft.first_line = self.draft.first_line or number
            if keyword.startswith("msgstr"):
                self.draft.translation_line = self.draft.translation_line or number
        self.draft.obsolete = obsolete
        before = self.draft.strings.get(self.keyword, "")
        self.draft.strings[self.keyword] = before + unescape(f'"{match[2]}"')

    def _broken(self, line: str, number: int) -> None:
        self.draft.broken = True
        self.problems.append(problem("SPM411", Location(self.file, number), line=_shortened(line)))

    def _finish_if_started(self) -> None:
        if self.draft.strings:
            self._finish()

    def _finish(self) -> None:
        draft, self.draft, self.keyword = self.draft, _Draft(), ""
        if draft.broken or not draft.strings:
            return
        numbered = sorted(keyword for keyword in draft.strings if keyword.startswith("msgstr["))
        plural = "msgid_plural" in draft.strings
        if "msgid" not in draft.strings or not (numbered if plural else "msgstr" in draft.strings):
            self.problems.append(problem("SPM413", Location(self.file, draft.first_line)))
        elif draft.strings["msgid"] == "" and "msgctxt" not in draft.strings:
            self._header(draft)
        else:
            self._entry(draft, plural)

    def _header(self, draft: _Draft) -> None:
        self.has_header = True
        self.po.comments = draft.comments
        lines = draft.strings["msgstr"].split("\n")
        pairs = (line.partition(":") for line in lines if ":" in line)
        self.po.headers = {name.strip(): value.strip() for name, _, value in pairs}

    def _entry(self, draft: _Draft, plural: bool) -> None:
        message = _po_message(draft, plural)
        key = (draft.strings.get("msgctxt", ""), draft.strings["msgid"])
        if draft.obsolete:
            self.po.catalog.obsolete[(key[1], key[0])] = message
        elif key in self.defined:
            self.problems.append(
                problem(
                    "SPM414",
                    Location(self.file, draft.first_line),
                    words=_shortened(key[1]),
                    first=self.defined[key],
                )
            )
        else:
            self.defined[key] = draft.first_line
            self.po.catalog[message.id] = message


def _po_message(draft: _Draft, plural: bool) -> PoMessage:
    strings = draft.strings
    previous = [draft.previous[name] for name in ("msgid", "msgid_plural") if name in draft.previous]
    numbered = [name for name in strings if name.startswith("msgstr[")]
    last = max((int(name[7:-1]) for name in numbered), default=-1)
    return PoMessage(
        id=(strings["msgid"], strings["msgid_plural"]) if plural else strings["msgid"],
        string=tuple(strings.get(f"msgstr[{index}]", "") for index in range(last + 1))
        if plural
        else strings["msgstr"],
        locations=draft.locations,
        flags=draft.flags,
        auto_comments=draft.notes,
        user_comments=draft.comments,
        previous_id=tuple(previous),
        lineno=draft.translation_line,
        context=strings.get("msgctxt"),
    )


def _location(place: str) -> tuple[str, int]:
    match = _LOCATION.match(place)
    return (match[1], int(match[2])) if match else (place, 0)


def _shortened(words: str) -> str:
    return words if len(words) <= 60 else f"{words[:57]}..."
