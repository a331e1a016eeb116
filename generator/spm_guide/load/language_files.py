"""Reads locales/languages.yml."""

from __future__ import annotations

from spm_guide.load.fields import Fields
from spm_guide.model.document import Document
from spm_guide.model.guide import Language


def languages(document: Document) -> tuple[Language, ...]:
    """The languages in menu order. Raises WrongShape."""
    return tuple(
        Language(
            code=entry.words("code"),
            name=entry.words("name"),
            direction=entry.words("direction"),
            declared_at=entry.location,
        )
        for entry in Fields(document).each("languages")
    )
