"""Reads assessment/model/finding.yml."""

from __future__ import annotations

from spm_guide.load.condition_field import condition_or_none
from spm_guide.load.fields import Fields
from spm_guide.model.document import Document
from spm_guide.model.guide import FindingPlace, Sentence

NOTE = (
    "One whole sentence of the paragraph that opens the results; "
    "sentences from other places of finding.yml may stand before and after it"
)


def finding(document: Document) -> tuple[FindingPlace, ...]:
    """The places of finding.yml with their sentences. Raises WrongShape."""
    return tuple(_place(entry) for entry in Fields(document).each("places"))


def _place(entry: Fields) -> FindingPlace:
    return FindingPlace(
        id=entry.words("id"),
        sentences=tuple(_sentence(sentence) for sentence in entry.each("sentences")),
        declared_at=entry.location,
    )


def _sentence(entry: Fields) -> Sentence:
    return Sentence(
        id=entry.words("id"),
        when=condition_or_none(entry, "when"),
        text=entry.text("text", f"finding/{entry.words('id')}", NOTE),
        declared_at=entry.location,
    )
