"""Reads YAML strictly: plain data only, and the line of every value.

YAML means more than people expect: `no` is false, `1.10` is 1.1, `&a` and `*a` can make a small file
fill the memory, `!!python/…` can run code. None of that is needed here, so all of it is refused
with a message. What is left is text, whole numbers, true, false and null, in lists and mappings.

The data is built from the parser's events. Nothing is ever constructed from a tag, and the depth of
a hostile file can't exhaust the stack.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

import yaml

from spm_guide.load.yaml_reasons import line_of, plain_reason
from spm_guide.model.document import Data, Document, Path
from spm_guide.model.text import Location
from spm_guide.problems import Problem, problem

MAX_DEPTH = 20

_AMBIGUOUS = re.compile(r"(?:y|n|yes|no|on|off)", re.IGNORECASE)
_TRUTH = {"true": True, "false": False}
_WHOLE = re.compile(r"-?(?:0|[1-9][0-9]{0,14})")
_TEXT_TAG = "tag:yaml.org,2002:str"
# In C, where PyYAML comes with it. What is wrong is read again by the parser in Python, whose reasons are
# known here and the same on every machine.
_FAST = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def read_yaml(text: str, file: str, kind: str) -> tuple[Document | None, list[Problem]]:
    """The document in `text`, or None and every reason why there is none."""
    reader = _Reader(file)
    with suppress(yaml.YAMLError):
        reader.take_all(text, _FAST)
        if reader.documents and not reader.problems and not reader.doubtful:
            return Document(kind, file, reader.result, reader.lines), []
    return _read_with_reasons(text, file, kind)


def _read_with_reasons(text: str, file: str, kind: str) -> tuple[Document | None, list[Problem]]:
    reader = _Reader(file)
    try:
        reader.take_all(text, yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        reader.complain("SPM105", line_of(error), reason=plain_reason(error))
    except yaml.reader.ReaderError as error:
        line = text.count("\n", 0, error.position) + 1
        reader.complain("SPM106", line, character=f"U+{ord(text[error.position]):04X}")
    if not reader.problems and reader.documents == 0:
        reader.complain("SPM104", 0)
    if reader.problems:
        return None, reader.problems
    return Document(kind, file, reader.result, reader.lines), []


@dataclass(slots=True)
class _Open:
    """A list or mapping that has begun and not ended."""

    path: Path
    value: list[Data] | dict[str, Data]
    flow: bool = False
    key: str | None = None
    key_lines: dict[str, int] = field(default_factory=dict)


class _Reader:
    """Builds the data from the parser's events."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.problems: list[Problem] = []
        self.lines: dict[Path, int] = {}
        self.result: Data = None
        self.documents = 0
        self.too_deep = False
        # Whether there is something that the fast parser takes and the other refuses.
        self.doubtful = False
        self._open: list[_Open] = []

    def complain(self, code: str, line: int, **details: object) -> None:
        """Adds a problem."""
        self.problems.append(problem(code, Location(self.file, line), **details))

    def take_all(self, text: str, loader: Any) -> None:
        """Reads the text with the parser of `loader`, as far as its depth is bearable."""
        for event in yaml.parse(text, Loader=loader):
            self.take(event)
            if self.too_deep:
                break

    def take(self, event: yaml.Event) -> None:
        """Adds what the event says to the data."""
        line = event.start_mark.line + 1 if event.start_mark else 1
        match event:
            case yaml.DocumentStartEvent():
                self.documents += 1
                if self.documents == 2:
                    self.complain("SPM111", line)
            case yaml.AliasEvent():
                self.complain("SPM108", line, name=f"*{event.anchor}")
                self._put(None, line)
            case yaml.ScalarEvent():
                self._refuse_extras(event, line)
                if not event.style and "?" in event.value and self._open and self._open[-1].flow:
                    self.doubtful = True
                if self._is_at_key():
                    self._start_entry(event, line)
                else:
                    self._put(self._plain_value(event, line), line)
            case yaml.MappingStartEvent() | yaml.SequenceStartEvent():
                self._refuse_extras(event, line)
                self._begin(event, line)
            case yaml.MappingEndEvent() | yaml.SequenceEndEvent():
                self._open.pop()

    def _refuse_extras(self, event: yaml.NodeEvent, line: int) -> None:
        if event.anchor is not None:
            self.complain("SPM108", line, name=f"&{event.anchor}")
        tag = getattr(event, "tag", None)
        if tag is not None:
            self.complain("SPM107", line, tag=tag.replace("tag:yaml.org,2002:", "!!"))

    def _is_at_key(self) -> bool:
        return bool(self._open) and isinstance(self._open[-1].value, dict) and self._open[-1].key is None

    def _start_entry(self, event: yaml.ScalarEvent, line: int) -> None:
        here = self._open[-1]
        key = event.value
        if not event.style and not isinstance(self._plain_value(event, line), str):
            self.complain("SPM113", line, found=f'"{key}"')
        if key == "<<":
            self.complain("SPM108", line, name=key)
        if key in here.key_lines:
            self.complain("SPM109", line, key=key, first=here.key_lines[key])
        here.key_lines.setdefault(key, line)
        here.key = key

    def _begin(self, event: yaml.CollectionStartEvent, line: int) -> None:
        value: list[Data] | dict[str, Data] = {} if isinstance(event, yaml.MappingStartEvent) else []
        if self._is_at_key():
            self.complain("SPM113", line, found="a list or an entry with fields of its own")
            self._open[-1].key = ""
        if len(self._open) == MAX_DEPTH:
            self.complain("SPM112", line, depth=MAX_DEPTH)
            self.too_deep = True
        path = self._put(value, line)
        self._open.append(_Open(path, value, bool(event.flow_style)))

    def _put(self, value: Data, line: int) -> Path:
        """Adds `value` to the open list or mapping and returns its path."""
        if not self._open:
            self.result = value
            self.lines[()] = line
            return ()
        here = self._open[-1]
        if isinstance(here.value, list):
            path: Path = (*here.path, len(here.value))
            here.value.append(value)
        else:
            key = here.key or ""
            path = (*here.path, key)
            line = here.key_lines.get(key, line)
            here.value[key] = value
            here.key = None
        self.lines[path] = line
        return path

    def _plain_value(self, event: yaml.ScalarEvent, line: int) -> Data:
        """What an unquoted word means here; text for everything in quotes or in a block."""
        word = event.value
        if event.style:
            return word
        if word in ("", "~", "null"):
            return None
        if word in _TRUTH:
            return _TRUTH[word]
        if _WHOLE.fullmatch(word):
            return int(word)
        if _AMBIGUOUS.fullmatch(word) or word.lower() in (*_TRUTH, "null"):
            self.complain("SPM110", line, word=word)
        elif any(_other_meanings(word)):
            self.complain("SPM114", line, word=word)
        return word


def _other_meanings(word: str) -> Iterator[str]:
    """What other YAML programs take the unquoted `word` for, besides text: a number, a date."""
    for tag, pattern in yaml.SafeLoader.yaml_implicit_resolvers.get(word[0], []):
        if tag not in (_TEXT_TAG, "tag:yaml.org,2002:merge") and pattern.match(word):
            yield tag
