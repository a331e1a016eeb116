"""The block of a saved page: both readers find the same, and what is written is found again.

They are generator/spm_guide/load/page_block.py and theme/browser/sharing/page-block.js.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from py_mini_racer import MiniRacer

from spm_guide.load.page_block import json_in_page

OPENING = '<script type="application/json" id="spm-assessment">'
# What a page may have, and what nearly is a block of ours.
PIECES = st.sampled_from(
    [
        OPENING,
        "</script>",
        "<script>",
        OPENING.upper(),
        OPENING.replace(" id", "  id"),
        OPENING[:-1],
        "<!--",
        "{}",
        "\n",
        "\r\n",
        "a",
    ]
)
ASSESSMENTS = st.recursive(
    st.none()
    | st.integers(0, 4)
    | st.text(max_size=20)
    | st.sampled_from([OPENING, "</script>", "<!--", "\\u003c"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)


@pytest.fixture(scope="module")
def engine(run_scripts: Callable[..., MiniRacer]) -> MiniRacer:
    return run_scripts(
        "keeping/strict-json.js",
        "score/arithmetic.js",
        "score/asked.js",
        "score/file-age.js",
        "keeping/result-file.js",
        "sharing/page-block.js",
    )


def in_browser(engine: MiniRacer, text: str) -> str | None:
    found: str | None = json.loads(
        str(engine.eval(f"JSON.stringify(spm.pageBlock.read({json.dumps(text)}))"))
    )
    return found


@settings(max_examples=200, deadline=None)
@given(pieces=st.lists(PIECES, max_size=12))
def test_both_readers_find_the_same(engine: MiniRacer, pieces: list[str]) -> None:
    text = "".join(pieces)
    assert in_browser(engine, text) == json_in_page(text)


@settings(max_examples=200, deadline=None)
@given(data=ASSESSMENTS, before=st.text("<>a\n", max_size=20), after=st.text("<>a\n", max_size=20))
def test_what_is_written_is_found_again(engine: MiniRacer, data: Any, before: str, after: str) -> None:
    block = str(engine.eval(f"spm.pageBlock.written({json.dumps(data)})"))
    assert block.count("<") == 2, "only the block itself begins and ends one"
    page = f"{before}{block}{after}"
    found = json_in_page(page)
    assert found is not None
    assert json.loads(found) == data
    line = page[: page.index(OPENING)].count("\n")
    assert found[: line + 1] == "\n" * (line + 1), "what is wrong in it is told with its line in the page"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{}",
        OPENING + "{}",
        f"{OPENING}{{}}</script>{OPENING}{{}}</script>",
        f"{OPENING}{OPENING}{{}}</script>",
        f"<!-- {OPENING.replace(chr(34), chr(39))}{{}}</script> -->",
    ],
    ids=["nothing", "plain JSON", "no end", "two blocks", "one in the other", "other quotation marks"],
)
def test_anything_but_one_whole_block_is_none(engine: MiniRacer, text: str) -> None:
    assert json_in_page(text) is None
    assert in_browser(engine, text) is None
