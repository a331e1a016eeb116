"""The guide's model as plain JSON data, for people and programs outside this project."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from enum import Enum
from typing import Any

from spm_guide.model.condition import AllOf, AnyOf, Comparison, Not, condition_to
from spm_guide.model.guide import Guide
from spm_guide.model.text import Location, PluralText, Text

# What belongs to the site around the model: its pages, menus and interface words.
NOT_MODEL = {"sections", "pages", "interface", "parts", "contact", "articles"}


def compiled_model(guide: Guide) -> dict[str, Any]:
    """Areas, practices, questions, steps, goals, patterns, resources and more in the guide's language.

    returns  only dicts, lists, strings, whole numbers, booleans and None; texts as strings
    """
    return {
        field.name: _plain(getattr(guide, field.name))
        for field in fields(guide)
        if field.name not in NOT_MODEL
    }


def _plain(value: Any) -> Any:
    if isinstance(value, Text | PluralText):
        return value.shown
    if isinstance(value, AllOf | AnyOf | Not | Comparison):
        return condition_to(value)
    if isinstance(value, Enum):
        return value.value
    if is_dataclass(value) and not isinstance(value, type):
        return {
            field.name: _plain(getattr(value, field.name))
            for field in fields(value)
            if not isinstance(getattr(value, field.name), Location)
        }
    if isinstance(value, tuple | list):
        return [_plain(item) for item in value]
    if isinstance(value, dict):
        return {key: _plain(part) for key, part in value.items()}
    return value
