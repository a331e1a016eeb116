"""A pattern of patterns.yml becomes data whose words translators find."""

from __future__ import annotations

import pytest

from spm_guide.load.fields import WrongShape
from spm_guide.load.pattern_file import patterns
from spm_guide.load.yaml_with_lines import read_yaml
from spm_guide.model.condition import Comparison, Figure, Not
from spm_guide.model.document import Document
from spm_guide.model.every_text import every_text
from spm_guide.model.guide import Pattern

FILE = """\
patterns:
  - id: data-graveyard
    name: Data that nobody reads
    when:
      not: {figure: {score: analysis}, at_least: 4000}
    practices: [analysis]
    inside: The files grow.
    matters: You pay for the data.
    first_move: Bring one page.
    case: {name: "Some, in 2008", text: Nobody could read it., source: "https://example.org"}
    pages: [clients]
"""


def read(text: str) -> Document:
    document, problems = read_yaml(text, "patterns.yml", "patterns")
    assert document is not None
    assert problems == []
    return document


def the_pattern() -> Pattern:
    (pattern,) = patterns(read(FILE))
    return pattern


def test_its_condition_is_read() -> None:
    assert the_pattern().when == Not(Comparison(Figure("score", "analysis"), 4000, None))


def test_every_word_has_a_permanent_name_and_a_line() -> None:
    found = {text.context: text.declared_at.line for text in every_text(the_pattern())}
    assert found == {
        "pattern/data-graveyard/name": 3,
        "pattern/data-graveyard/inside": 7,
        "pattern/data-graveyard/matters": 8,
        "pattern/data-graveyard/first-move": 9,
        "pattern/data-graveyard/case/name": 10,
        "pattern/data-graveyard/case/text": 10,
    }


def test_a_condition_of_another_form_leaves_the_file_out() -> None:
    with pytest.raises(WrongShape):
        patterns(read(FILE.replace("at_least", "more_than")))
