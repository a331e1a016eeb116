"""YAML is read by a fast parser, or by one that says what is wrong: both read alike."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from spm_guide.load import yaml_with_lines
from spm_guide.load.yaml_with_lines import read_yaml

PROJECT = Path(__file__).resolve().parent.parent.parent.parent
SOURCES = sorted(
    path for folder in ("assessment", "content", "locales") for path in (PROJECT / folder).rglob("*.y*ml")
)
TRICKY = [
    "a: one\n  two\nb: |\n  three\n\n  four\nc: >-\n  five\n  six\nd:\n",
    "# remark\n- 1\n- 'it''s'\n- \"\\u00e9\"\n- [a, {b: c}]\n-\n  d: e\n",
    "? a\n: b\n",
    "'a': 'no'\n\"b\": \"1.10\"\n",
    "text: \u0633\u0644\u0627\u0645\r\nnext: \U0001f600\r\n",
    "a:\n- b\n- c: d\n  e: f\n",
    "\ufeffa: b\n",
]
WRONG = [
    "a: {b: why?}",
    "a: [why? because]",
    "a: [1",
    "a: b: c",
    "a: no",
    "a: 1.10",
    "a: &x 1",
    "a: !!str 1",
    "a: 1\na: 2",
    "",
    "a: \t- b",
    "- a\n b",
    "a: \x07",
]


def slowly(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(yaml_with_lines, "_FAST", yaml.SafeLoader)


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.name)
def test_both_parsers_read_our_sources_alike(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = path.read_text(encoding="utf-8")
    fast = read_yaml(text, path.name, "any")
    slowly(monkeypatch)
    assert fast == read_yaml(text, path.name, "any")
    assert fast[0] is not None


@pytest.mark.parametrize("text", [*TRICKY, *WRONG])
def test_and_whatever_else_yaml_offers(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    fast = read_yaml(text, "a.yml", "any")
    slowly(monkeypatch)
    assert fast == read_yaml(text, "a.yml", "any")
