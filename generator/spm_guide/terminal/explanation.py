"""Every step of the arithmetic behind one id, in words and sums."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from spm_guide.model.guide import Guide
from spm_guide.terminal.explained_goal import goal_lines
from spm_guide.terminal.explained_maturity import area_lines, practice_lines, question_lines
from spm_guide.terminal.explained_pattern import pattern_lines
from spm_guide.terminal.words import Words

LINES: dict[str, Callable[[dict[str, Any], Words], Iterator[str]]] = {
    "area": area_lines,
    "practice": practice_lines,
    "question": question_lines,
    "goal": goal_lines,
    "pattern": pattern_lines,
}


def explanation_text(explained: Sequence[dict[str, Any]], guide: Guide) -> str:
    """What `explanations` found, in the guide's language.  raises  UnusableText"""
    words = Words(guide)
    parts = ["\n".join(LINES[one["kind"]](one, words)) for one in explained]
    return "\n\n".join([words.say("results-sum-explain-basis"), *parts])
