"""Guesses what somebody meant to write."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """'Did you mean "x"? ' with the known word nearest to `word`; empty when none is near."""
    near = get_close_matches(word, sorted(set(known)), n=1, cutoff=0.6)
    return f'Did you mean "{near[0]}"? ' if near else ""
