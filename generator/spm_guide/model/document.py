"""A YAML file as plain data that knows its lines."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from spm_guide.model.text import Location

# Text, int, bool or None, in lists and in dictionaries with text keys.
Data = Any
Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """A YAML file, or the YAML on top of a Markdown file.

    kind   which schema it follows, e.g. "practice"
    file   name for messages
    data   text, int, bool or None, in lists and dictionaries
    lines  path of a value, e.g. ("questions", 0, "weight"), -> the line it stands on; for a value
           in a mapping the line of its key
    """

    kind: str
    file: str
    data: Data
    lines: dict[Path, int]

    def at(self, path: Path) -> Location:
        """Where the value at `path` stands; for a path that is not there, its nearest parent."""
        while path and path not in self.lines:
            path = path[:-1]
        return Location(self.file, self.lines.get(path, 1))

    def find(self, pattern: str) -> Iterator[tuple[Path, Data]]:
        """Path and value of everything that `pattern` names, in file order.

        pattern  steps with slashes, "*" for every item of a list: "questions/*/roles/*"; "**" for any
                 number of steps, also none. What is missing or of another kind is passed over.
        """
        yield from _find(self.data, (), pattern.split("/"))


def _find(data: Data, path: Path, steps: list[str]) -> Iterator[tuple[Path, Data]]:
    if not steps:
        yield path, data
    elif steps[0] == "*" and isinstance(data, list):
        for number, item in enumerate(data):
            yield from _find(item, (*path, number), steps[1:])
    elif steps[0] == "**":
        yield from _find(data, path, steps[1:])
        for step, part in _parts(data):
            yield from _find(part, (*path, step), steps)
    elif isinstance(data, dict) and steps[0] in data:
        yield from _find(data[steps[0]], (*path, steps[0]), steps[1:])


def _parts(data: Data) -> Iterator[tuple[str | int, Data]]:
    if isinstance(data, list):
        yield from enumerate(data)
    elif isinstance(data, dict):
        yield from data.items()
