"""How long a page takes to read, and what counts for that."""

from __future__ import annotations

import pytest

from spm_guide.stage.page_facts import WORDS_A_MINUTE, reading_minutes, word_count

PAGE = """---
title: Words that do not count
---

# Two words {#two-words}

Three more words.[^a] And [four in links](a.md#b).

<!-- part: levels -->

| One | cell |
|---|---|

[^a]: A source, <https://example.org>.
"""


def test_words_that_are_read_count_once() -> None:
    assert word_count(PAGE) == 2 + 3 + 4 + 2


@pytest.mark.parametrize(
    ("words", "minutes"), [(1, 1), (WORDS_A_MINUTE, 1), (WORDS_A_MINUTE * 2, 2), (WORDS_A_MINUTE * 6 + 20, 6)]
)
def test_minutes_are_whole_and_at_least_one(words: int, minutes: int) -> None:
    assert reading_minutes("word " * words) == minutes
