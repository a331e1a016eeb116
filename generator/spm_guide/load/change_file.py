"""Reads assessment/model/changes.yml: what each version of the model changed."""

from __future__ import annotations

from spm_guide.load.fields import Fields
from spm_guide.model.document import Document
from spm_guide.model.guide import ChangedQuestion, DroppedQuestion, ModelVersion, ReplacedRegion
from spm_guide.model.text import Text


def changes(document: Document) -> tuple[ModelVersion, ...]:
    """The versions as they stand in the file.  raises  WrongShape"""
    return tuple(_version(entry) for entry in Fields(document).each("versions"))


def _version(entry: Fields) -> ModelVersion:
    version = entry.whole("version")
    context = f"change/{version}"
    return ModelVersion(
        version=version,
        date=entry.words("date"),
        summary=_summary(entry, f"{context}/summary"),
        added=entry.list_of_words("added"),
        changed=tuple(
            ChangedQuestion(
                id=one.words("id"),
                from_rev=one.whole("from"),
                to_rev=one.whole("to"),
                reason=one.text(
                    "reason",
                    f"{context}/changed/{one.words('id')}",
                    "What is different about the question, for somebody who answered it before",
                ),
                declared_at=one.location,
            )
            for one in entry.each("changed")
        ),
        dropped=tuple(
            DroppedQuestion(
                id=one.words("id"),
                reason=one.text(
                    "reason",
                    f"{context}/dropped/{one.words('id')}",
                    "Which question is no longer asked, and why, for somebody who answered it before",
                ),
                declared_at=one.location,
            )
            for one in entry.each("dropped")
        ),
        regions=tuple(
            ReplacedRegion(id=one.words("id"), now=one.list_of_words("now"), declared_at=one.location)
            for one in entry.each("regions")
        ),
        declared_at=entry.location,
    )


def _summary(entry: Fields, context: str) -> Text | None:
    if entry.value("summary") is None:
        return None
    return entry.text("summary", context, "Told to somebody who opens a file with older answers")
