"""Finds and replaces every translatable text inside the frozen data, whatever the field is called."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from spm_guide.model.text import PluralText, Text

T = TypeVar("T")
AnyText = Text | PluralText


def every_text(value: object) -> Iterator[AnyText]:
    """The texts inside `value` (a data class, tuple, dictionary or text), in the order of the fields."""
    if isinstance(value, Text | PluralText):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from every_text(part)
    elif isinstance(value, dict):
        for part in value.values():
            yield from every_text(part)
    elif is_dataclass(value):
        for field in fields(value):
            yield from every_text(getattr(value, field.name))


def with_every_text(value: T, change: Callable[[AnyText], AnyText]) -> T:
    """A copy of `value` in which `change` was applied to each text.

    change  returns a text of the kind it was given
    """
    changed: Any = _changed(value, change)
    return changed  # type: ignore[no-any-return]


def _changed(value: Any, change: Callable[[AnyText], AnyText]) -> Any:
    if isinstance(value, Text | PluralText):
        return change(value)
    if isinstance(value, tuple):
        return tuple(_changed(part, change) for part in value)
    if isinstance(value, dict):
        return {key: _changed(part, change) for key, part in value.items()}
    if is_dataclass(value) and not isinstance(value, type):
        parts = {field.name: getattr(value, field.name) for field in fields(value)}
        new = {name: _changed(part, change) for name, part in parts.items()}
        return replace(value, **new) if any(new[name] is not parts[name] for name in parts) else value
    return value
