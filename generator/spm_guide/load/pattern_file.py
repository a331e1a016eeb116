"""Reads assessment/model/patterns.yml."""

from __future__ import annotations

from spm_guide.load.condition_field import condition
from spm_guide.load.fields import Fields
from spm_guide.model.document import Document
from spm_guide.model.guide import Case, Pattern


def patterns(document: Document) -> tuple[Pattern, ...]:
    """The patterns of patterns.yml. Raises WrongShape."""
    return tuple(_pattern(entry) for entry in Fields(document).each("patterns"))


def _pattern(entry: Fields) -> Pattern:
    id_ = entry.words("id")
    context = f"pattern/{id_}"
    name = entry.words("name")
    case = entry.inside("case")
    return Pattern(
        id=id_,
        name=entry.text("name", f"{context}/name", "Name of a way in which things come apart"),
        when=condition(entry, "when"),
        practices=entry.list_of_words("practices"),
        inside=entry.text("inside", f"{context}/inside", f"What this looks like from inside: {name}"),
        matters=entry.text("matters", f"{context}/matters", f"Why this matters: {name}"),
        first_move=entry.text("first_move", f"{context}/first-move", f"What to do first about: {name}"),
        case=Case(
            name=case.text("name", f"{context}/case/name", "An institution, or several, and where"),
            text=case.text("text", f"{context}/case/text", f"What happened: {case.words('name')}"),
            source=case.words("source"),
        ),
        pages=entry.list_of_words("pages"),
        declared_at=entry.location,
    )
