"""What the people who care for a language know better than rules and dictionaries."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class OwnWords:
    """The two lists of a language.

    terms  id of a term of the glossary -> further ways to say it
    words  words that are right and in no dictionary
    """

    terms: dict[str, tuple[str, ...]]
    words: tuple[str, ...]
