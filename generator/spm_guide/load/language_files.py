"""Reads locales/languages.yml."""

from __future__ import annotations

from spm_guide.load.fields import Fields, WrongShape
from spm_guide.model.document import Document
from spm_guide.model.guide import Language
from spm_guide.model.standing import Standing
from spm_guide.model.text import SOURCE_LANGUAGE


def languages(document: Document) -> tuple[Language, ...]:
    """The languages in menu order. Raises WrongShape."""
    return tuple(
        Language(
            code=entry.words("code"),
            name=entry.words("name"),
            direction=entry.words("direction"),
            declared_at=entry.location,
            standing=_standing(entry),
        )
        for entry in Fields(document).each("languages")
    )


def _standing(entry: Fields) -> Standing:
    """What the file says; where it says nothing, the least that can be claimed."""
    said = entry.words_or_none("standing")
    if said is None:
        return Standing.WRITTEN if entry.words("code") == SOURCE_LANGUAGE else Standing.MACHINE_ASSISTED
    try:
        return Standing(said)
    except ValueError as error:
        raise WrongShape(f"standing at {entry.location} is none of the possible values") from error
