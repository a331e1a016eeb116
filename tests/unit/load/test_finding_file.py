"""The finding of finding.yml becomes data whose words translators find."""

from __future__ import annotations

import pytest

from spm_guide.load.fields import WrongShape
from spm_guide.load.finding_file import finding
from spm_guide.load.yaml_with_lines import read_yaml
from spm_guide.model.condition import Comparison, Figure
from spm_guide.model.document import Document
from spm_guide.model.every_text import every_text

FILE = """\
places:
  - id: balance
    sentences:
      - id: too-early
        when: {figure: {known: strategy}, at_most: 6999}
        text: Take this as provisional.
      - id: not-known
        text: Too little is known yet.
  - id: ground
    sentences:
      - id: look
        text: Look for proof.
"""


def read(text: str) -> Document:
    document, problems = read_yaml(text, "finding.yml", "finding")
    assert document is not None
    assert problems == []
    return document


def test_places_and_sentences_keep_their_order() -> None:
    places = finding(read(FILE))
    assert [(place.id, [one.id for one in place.sentences]) for place in places] == [
        ("balance", ["too-early", "not-known"]),
        ("ground", ["look"]),
    ]


def test_a_sentence_has_a_condition_or_none() -> None:
    first, last = finding(read(FILE))[0].sentences
    assert first.when == Comparison(Figure("known", "strategy"), None, 6999)
    assert last.when is None


def test_every_word_has_a_permanent_name_and_a_line() -> None:
    found = {text.context: text.declared_at.line for text in every_text(finding(read(FILE)))}
    assert found == {"finding/too-early": 6, "finding/not-known": 8, "finding/look": 12}


@pytest.mark.parametrize("broken", ["{figure: {known: strategy}, more_than: 6999}", "", "[]"])
def test_a_condition_of_another_form_leaves_the_file_out(broken: str) -> None:
    with pytest.raises(WrongShape):
        finding(read(FILE.replace("{figure: {known: strategy}, at_most: 6999}", broken)))
