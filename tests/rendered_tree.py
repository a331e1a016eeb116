"""A finished page as a tree, in one spelling: how spaces and addresses are written makes no difference."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

ADDRESSES = {"href", "src", "data-index", "data-assets"}
EMPTY = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"}


@dataclass(slots=True)
class Element:
    """tag, attributes with whole addresses, and what stands inside: elements and words, in order."""

    tag: str
    attributes: dict[str, str]
    inside: list[Element | str] = field(default_factory=list)

    def every(self, *tags: str) -> Iterator[Element]:
        """Elements of these tags below this one, in the order of the page; of any tag without `tags`."""
        for part in self.inside:
            if isinstance(part, Element):
                if not tags or part.tag in tags:
                    yield part
                yield from part.every(*tags)

    def with_class(self, name: str) -> list[Element]:
        """Elements below this one that are of the class `name`."""
        return [one for one in self.every() if name in one.attributes.get("class", "").split()]

    @property
    def text(self) -> str:
        """The words below this element, with single spaces."""
        return " ".join(" ".join(self._words()).split())

    def _words(self) -> Iterator[str]:
        for part in self.inside:
            if isinstance(part, Element):
                yield from part._words()
            else:
                yield part

    def lines(self, depth: int = 0) -> Iterator[str]:
        """The tree as lines that can be compared and read."""
        attributes = "".join(f' {name}="{value}"' for name, value in sorted(self.attributes.items()))
        yield f"{' ' * depth}<{self.tag}{attributes}>"
        for part in self.inside:
            if isinstance(part, Element):
                yield from part.lines(depth + 1)
            else:
                yield " " * (depth + 1) + part


class _Reader(HTMLParser):
    def __init__(self, address: str) -> None:
        super().__init__()
        self._address = address
        self.root = Element("", {})
        self._open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {
            name: urljoin(self._address, value or "") if name in ADDRESSES else value or ""
            for name, value in attrs
        }
        element = Element(tag, given)
        self._open[-1].inside.append(element)
        if tag not in EMPTY:
            self._open.append(element)

    def handle_endtag(self, tag: str) -> None:
        if any(element.tag == tag for element in self._open):
            while self._open.pop().tag != tag:
                pass

    def handle_data(self, data: str) -> None:
        here = self._open[-1]
        words = _data(data) if "json" in here.attributes.get("type", "") else " ".join(data.split())
        if words:
            here.inside.append(words)


def _data(json_text: str) -> str:
    """JSON in one way of writing it."""
    read: Any = json.loads(json_text)
    return json.dumps(read, ensure_ascii=False, sort_keys=True)


def rendered_tree(path: Path, address: str) -> Element:
    """The finished page at `path`, as it stands at `address`."""
    reader = _Reader(address)
    reader.feed(path.read_text(encoding="utf-8"))
    reader.close()
    return reader.root
