"""One translated text as the rules of this folder see it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property

from spm_guide.model.catalogue import Entry
from spm_guide.model.markup import without_marks
from spm_guide.problems import Problem, problem

_SLANTED = re.compile(r"(?<!\*)\*(?!\*)[^*\n]+\*(?!\*)")


@dataclass(frozen=True)
class Wording:
    """One form of a finished entry, beside the English it stands for.

    language  BCP 47 code
    english   for the form of a single number the singular, else the plural where there is one
    form      what the translator wrote
    single    whether the form stands for a single number, which it need not name
    limit     most characters the text may have, or None
    """

    entry: Entry
    language: str
    english: str
    form: str
    single: bool = False
    limit: int | None = None

    @cached_property
    def words(self) -> str:
        """The form without what is not words."""
        return without_marks(self.form)

    @cached_property
    def english_words(self) -> str:
        """The English without what is not words."""
        return without_marks(self.english)

    @cached_property
    def own_form(self) -> str:
        """The form with a letter in place of each title that stays English: *slanted* in both texts."""
        return self._without_titles(self.form)

    @cached_property
    def own_english(self) -> str:
        """The words of the English without these titles."""
        return without_marks(self._without_titles(self.english))

    def _without_titles(self, text: str) -> str:
        shared = set(_SLANTED.findall(self.form)) & set(_SLANTED.findall(self.english))
        return _SLANTED.sub(lambda found: "x" if found[0] in shared else found[0], text)

    def problem(self, code: str, **details: object) -> Problem:
        """The problem at the translation, with the beginning of the English as `words`."""
        shown = self.english if len(self.english) <= 60 else f"{self.english[:57]}..."
        return problem(code, self.entry.declared_at, words=shown, **details)


Rule = Callable[[Wording], Iterator[Problem]]
