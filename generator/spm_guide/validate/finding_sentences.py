"""Sentences of the finding that could never be said, and a paragraph that could stay empty."""

from __future__ import annotations

from collections.abc import Iterator

from spm_guide.model.guide import FindingPlace
from spm_guide.model.sources import Sources
from spm_guide.problems import Problem, problem


def finding_sentences(sources: Sources) -> Iterator[Problem]:
    """Sentences that others leave no room for, and a first place that may say nothing."""
    for number, place in enumerate(sources.finding):
        yield from _never_said(place)
        last = place.sentences[-1] if place.sentences else None
        if number == 0 and last is not None and last.when is not None:
            yield problem("SPM256", last.declared_at, id=last.id, place=place.id)


def _never_said(place: FindingPlace) -> Iterator[Problem]:
    for number, sentence in enumerate(place.sentences[1:], start=1):
        before = place.sentences[:number]
        always = next((one for one in before if one.when is None), None)
        alike = next((one for one in before if one.when == sentence.when), None)
        if always is not None:
            yield problem(
                "SPM254", always.declared_at, id=always.id, never=sentence.id, line=sentence.declared_at.line
            )
            return
        if alike is not None:
            line = alike.declared_at.line
            yield problem("SPM255", sentence.declared_at, id=sentence.id, first=alike.id, line=line)
