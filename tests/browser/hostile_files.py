"""Files made to break the page, and files that broke on the way, all derived from a whole one."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from typing import Any

# What a page runs if it takes text for anything but text. Whatever runs leaves a trace that tests look for.
TRACE = "self.hit=1"
PAYLOADS = (
    f"<script>{TRACE}</script>",
    f"</script><script>{TRACE}</script>",
    f"<img src=x onerror={TRACE}>",
    f"\"><svg onload='{TRACE}'>",
    f"' autofocus onfocus='{TRACE}",
    f'<iframe srcdoc="<script>parent.{TRACE}</script>"></iframe>',
    f"javascript:{TRACE}",
    f'<a href="javascript:{TRACE}" id=go-on>Go on</a>',
    f"${{{TRACE}}} {{{{{TRACE}}}}} {{name}} {{n}}",
    f"\u202e\u2066\u0000\u2028\uffff\\u003cscript>{TRACE}",
    f"<form id=assessment><input name=mode onclick={TRACE}><style>*{{display:none}}</style>",
    f"data:text/html,<script>{TRACE}</script>",
)
PROTOTYPE_NAMES = ("__proto__", "constructor", "prototype", "toString", "hasOwnProperty", "valueOf", "then")
WRONG = (5, "text", [], {}, True, [None], {"value": {}}, -1, 9007199254740991, "")
NO_NUMBERS = (
    "NaN",
    "Infinity",
    "-Infinity",
    "1e999",
    "0x10",
    "01",
    "+1",
    "1.",
    ".5",
    "1_000",
    "-",
    "9" * 400,
)
NO_JSON = {
    "empty": b"",
    "blank": b" \n\t",
    "byte order mark": b"\xef\xbb\xbf",
    "zeros": b"\x00" * 1000,
    "not UTF-8": b'{"format": 1, "mode": "\xff\xfe\xc3"}',
    "UTF-16": '{"format": 1, "mode": "quick"}'.encode("utf-16"),
    "picture": b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40,
    "page": f"<!doctype html><script>{TRACE}</script>".encode(),
    "script": f"{TRACE}; ({{format: 1}})".encode(),
    "call": f'callback({{"format": 1, "mode": (() => {TRACE})()}})'.encode(),
    "comment": b'{"format": 1, /* */ "mode": "quick"}',
    "comma": b'{"format": 1, "mode": "quick",}',
    "quotes": b"{'format': 1, 'mode': 'quick'}",
    "two": b'{"format": 1, "mode": "quick"}{"format": 1, "mode": "quick"}',
    "text": b'"format"',
    "list": b'[{"format": 1, "mode": "quick"}]',
    "null": b"null",
    "line break in a text": b'{"format": 1, "mode": "qu\nick"}',
    "bad escape": b'{"format": 1, "mode": "\\x41"}',
}
DEPTHS = (31, 1000, 100_000)
# Members whose text is one of a few; any other is refused at once.
CHOSEN = {"mode", "kind", "evidence", "model", "value"}


def hostile_files(whole: dict[str, Any], own_id: str) -> dict[str, bytes]:
    """Content by name.

    whole   a file with every member, without a flaw
    own_id  id of the assessment that is on the page
    """
    files = dict(NO_JSON)
    for name, content in _made(whole, own_id):
        assert name not in files
        files[name] = content if isinstance(content, bytes) else json.dumps(content).encode()
    return files


def _made(whole: dict[str, Any], own_id: str) -> Iterator[tuple[str, Any]]:
    complete = json.dumps(whole)
    for number, payload in enumerate(PAYLOADS):
        yield f"payload {number} in every text", scripted(whole, payload)
        yield f"payload {number} as a name", _named(whole, payload)
    for name in PROTOTYPE_NAMES:
        yield f"{name} as a name", _named(whole, name)
        yield f"{name} as a text", {**_texts(whole, name), "id": name}
    for number, path in enumerate(_paths(whole)):
        wrong = WRONG[number % len(WRONG)]
        yield f"{wrong!r} at {'/'.join(map(str, path))}", _with(whole, path, wrong)
    for number in NO_NUMBERS:
        yield f"number {number[:20]}", complete.replace('"value": 3', f'"value": {number}', 1).encode()
    for depth in DEPTHS:
        for opening, closing in (("[", "]"), ('{"a":', "}")):
            nested = opening * depth + "1" + closing * depth
            yield f"{depth} deep {opening}", f'{{"format": 1, "mode": "quick", "plan": [{nested}]}}'.encode()
    yield "cut off", complete[:-40].encode()
    yield "not closed", ("[" * 200_000).encode()
    yield "long note", _with(whole, ("answers", "objectives-1", "note"), "x" * 2001)
    yield "long id", _with(whole, ("id",), "x" * 2000)
    yield "endless text", b'{"format": 1, "mode": "quick", "id": "' + b"x" * 1_200_000 + b'"}'
    yield "endless space", b'{"format": 1,' + b" " * 1_200_000 + b'"mode": "quick"}'
    yield (
        "many names",
        {"format": 1, "mode": "quick", "answers": {f"a{n}": {"value": 1} for n in range(20_000)}},
    )
    yield "many goals", _with(whole, ("goals",), ["reach"] * 50_000)
    yield "twice", complete.replace('"mode"', '"mode": "quick", "mode"', 1).encode()
    yield "twice inside", complete.replace('"value": 3', '"value": 3, "value": 4', 1).encode()
    yield "twice spelled otherwise", complete.replace('"mode"', '"mod\\u0065": "quick", "mode"', 1).encode()
    yield "newer format", {**whole, "format": 2}
    yield "newer questions", _with(whole, ("model", "version"), 3)
    yield "much newer questions", _with(whole, ("model", "version"), 9007199254740991)
    yield "newer answers", _with(whole, ("answers", "objectives-1", "rev"), 99)
    yield "another model", _with(whole, ("model", "id"), "of-somebody-else")
    yield "said to be the one on the page", {**whole, "id": own_id}
    yield "empty and said to be the one on the page", {"format": 1, "mode": "quick", "id": own_id}
    yield "said to be an example", {**whole, "id": "example-" + PAYLOADS[0]}
    yield "said to be a copy", {**whole, "id": "copy-1"}
    yield "without an id", {"format": 1, "mode": "quick", "answers": {"objectives-1": {"value": 1}}}


def scripted(whole: dict[str, Any], payload: str) -> Any:
    """The file with the payload in every text that may be any text."""
    return _texts(whole, payload)


def _texts(value: Any, text: str) -> Any:
    if isinstance(value, dict):
        return {name: one if name in CHOSEN else _texts(one, text) for name, one in value.items()}
    if isinstance(value, list):
        return [_texts(one, text) for one in value]
    return text if isinstance(value, str) else value


def _named(whole: dict[str, Any], name: str) -> Any:
    """The name beside the known ones, wherever names are free."""
    changed = copy.deepcopy(whole)
    inside = {"value": 3, name: {name: name}}
    for member in ("answers", "links", "targets", "profile", "scope"):
        changed[member] = {**changed[member], name: inside}
    changed[name] = inside
    changed["goals"] = [*changed["goals"], name]
    return changed


def _paths(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    if path:
        yield path
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for name, one in inside:
        yield from _paths(one, (*path, name))


def _with(whole: dict[str, Any], path: tuple[Any, ...], value: Any) -> Any:
    changed = copy.deepcopy(whole)
    place: Any = changed
    for name in path[:-1]:
        place = place[name]
    place[path[-1]] = value
    return changed
