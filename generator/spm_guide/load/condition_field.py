"""Takes a condition out of a YAML document."""

from __future__ import annotations

from spm_guide.load.fields import Fields, WrongShape
from spm_guide.model.condition import Condition, condition_from


def condition(entry: Fields, name: str) -> Condition:
    """The condition in field `name`.  raises  WrongShape"""
    try:
        return condition_from(entry.value(name))
    except ValueError as error:
        raise WrongShape(f"{name} at {entry.location}: {error}") from error


def condition_or_none(entry: Fields, name: str) -> Condition | None:
    """Like `condition`; None when the field is missing."""
    return condition(entry, name) if name in entry.names() else None
