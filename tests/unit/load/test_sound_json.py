"""The quick way to read a saved assessment gives what the strict reader gives, or leaves the file to it.

1. What it returns, the strict reader reads alike and without a flaw.
2. Ordinary files go the quick way; whatever needs a message does not.
"""

from __future__ import annotations

import json

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from spm_guide.load.strict_json import DEEPEST, StrictJson, sound_json

LONGEST = 20
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=30),
    lambda inside: st.lists(inside) | st.dictionaries(st.text(max_size=3), inside),
    max_leaves=10,
)
# JSON with a piece of something else put in somewhere.
NEARLY = st.builds(
    lambda value, piece, place, ascii: (
        (text := json.dumps(value, ensure_ascii=ascii))[: place % len(text)]
        + piece
        + text[place % len(text) :]
    ),
    VALUES,
    st.sampled_from(
        ["", " ", "\n", "1", "-", "0", ".", "e5", ",", '"a":1,', "[", "]", "\\", "\\ud800", "\x00", "\ufeff"]
    ),
    st.integers(0, 1000),
    st.booleans(),
)


@given(NEARLY)
@example('{"a": 1, "a": 2}')
@example('["\\ud83d\\ude00", "\\udead"]')
@example("[1" + "0" * 400 + "]")
@example("[-0, 9007199254740992, NaN]")
@example("[" * (DEEPEST + 2) + "]" * (DEEPEST + 2))
@example("[" * 100_000)
def test_nothing_gets_through_that_the_strict_reader_refuses(text: str) -> None:  # 1
    data = sound_json(text, LONGEST)
    if data is not None:
        strict = StrictJson(text)
        assert strict.flaws == []
        # As JSON: 1 and true are alike in Python.
        assert json.dumps(strict.value) == json.dumps(data)
        assert all(len(words) <= LONGEST for _, words in strict.texts)


def test_ordinary_data_goes_the_quick_way() -> None:  # 2
    data = {"format": 1, "answers": {"a-1": {"value": 4, "flag": True, "note": "é 🙂"}}, "plan": [None, -3]}
    assert sound_json(json.dumps(data, ensure_ascii=False), LONGEST) == data


@pytest.mark.parametrize(
    "text",
    [
        '{"a": 1, "a": 1}',
        "[1.0]",
        "[1e2]",
        "[NaN]",
        "[9007199254740992]",
        '["\\ud800"]',
        "[01]",
        "[",
        "[1,]",
        "",
    ],
)
def test_what_needs_a_message_does_not(text: str) -> None:  # 2
    assert sound_json(text, LONGEST) is None


def test_a_text_too_long_does_not() -> None:  # 2
    assert sound_json(json.dumps(["x" * LONGEST]), LONGEST)
    assert sound_json(json.dumps(["x" * (LONGEST + 1)]), LONGEST) is None
