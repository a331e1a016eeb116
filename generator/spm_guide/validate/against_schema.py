"""Compares each YAML file with its JSON Schema and says in plain words what does not fit.

The schemas describe every field for people who do not program; these descriptions are the remedies.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from typing import Any

from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError
from referencing import Registry
from referencing.exceptions import Unresolvable
from referencing.jsonschema import DRAFT202012

from spm_guide.model.document import Data, Document, Path
from spm_guide.model.sources import Sources
from spm_guide.problems import Problem, problem
from spm_guide.validate.suggestions import did_you_mean

_EXPECTED = {
    "string": "text",
    "integer": "a whole number",
    "boolean": "true or false",
    "array": "a list",
    "object": "an entry with fields",
    "null": "empty",
}


def against_schema(sources: Sources) -> list[Problem]:
    """What does not fit its schema in any document."""
    registry: Registry[Any] = Registry().with_resources(
        (f"{kind}.schema.json", DRAFT202012.create_resource(schema))
        for kind, schema in sources.schemas.items()
    )
    found = []
    for document in sources.documents:
        if document.kind in sources.schemas:
            validator = Draft202012Validator(sources.schemas[document.kind], registry=registry)
            found += _of_document(document, validator)
    return found


def _of_document(document: Document, validator: Draft202012Validator) -> list[Problem]:
    """What does not fit the schema in one document, each problem once."""
    found: dict[Problem, None] = {}
    # A schema that this one refers to may be unusable; loading has said so.
    with suppress(Unresolvable):
        for error in validator.iter_errors(document.data):
            for one in _problems(document, error):
                found[one] = None
    return list(found)


def _problems(document: Document, error: ValidationError) -> Iterator[Problem]:
    """The problems behind one error of the schema library."""
    path: Path = tuple(error.absolute_path)
    place = document.at(path)
    value: Data = error.instance
    wanted: Any = error.validator_value
    schema: Any = error.schema
    described = schema.get("description", "")
    match error.validator:
        case "required":
            for field in wanted:
                if field not in value:
                    description = schema.get("properties", {}).get(field, {}).get("description", "")
                    yield problem(
                        "SPM201", place, entry=_entry(document, path), field=field, described=description
                    )
        case "additionalProperties":
            known = list(schema["properties"])
            for field in value:
                if field not in known:
                    yield problem(
                        "SPM202",
                        document.at((*path, field)),
                        entry=_entry(document, path),
                        field=field,
                        guess=did_you_mean(field, known),
                        known=", ".join(known),
                    )
        case "type":
            kinds = [wanted] if isinstance(wanted, str) else wanted
            yield problem(
                "SPM203",
                place,
                field=_field(document, path),
                found=_what_is(value),
                expected=" or ".join(_EXPECTED[kind] for kind in kinds),
                described=described,
            )
        case "enum":
            known = [str(one) for one in wanted]
            yield problem(
                "SPM204",
                place,
                field=_field(document, path),
                found=_what_is(value),
                known=", ".join(known),
                guess=did_you_mean(str(value), known),
            )
        case "minimum" | "maximum":
            yield problem("SPM205", place, field=_field(document, path), value=value, described=described)
        case "minItems" | "maxItems":
            yield problem(
                "SPM206", place, field=_field(document, path), count=len(value), described=described
            )
        case "uniqueItems":
            twice = next(one for number, one in enumerate(value) if one in value[:number])
            yield problem("SPM207", place, field=_field(document, path), value=twice)
        case "pattern" | "minLength":
            yield problem(
                "SPM208", place, field=_field(document, path), found=_what_is(value), described=described
            )
        case _:
            name = _entry(document, path) if isinstance(value, dict) else _field(document, path)
            yield problem("SPM209", place, field=name, found=_what_is(value), described=described)


def _entry(document: Document, path: Path) -> str:
    """Name of the mapping at `path` for messages: its id, else its place."""
    value = _value_at(document.data, path)
    if isinstance(value, dict):
        for name in ("id", "code"):
            if isinstance(value.get(name), str):
                return f'The entry "{value[name]}"'
    return _field(document, path)


def _field(document: Document, path: Path) -> str:
    """Name of the value at `path` for messages: fields and numbers up to the nearest entry with an id."""
    if not path:
        return "The file"
    parts = []
    for end in range(len(path), 0, -1):
        step = path[end - 1]
        parent = _value_at(document.data, path[: end - 1])
        parts.append(f"number {step + 1}" if isinstance(step, int) else f'"{step}"')
        if isinstance(parent, dict) and ("id" in parent or "code" in parent) and end > 1:
            parts.append(_entry(document, path[: end - 1]).replace("The entry", "the entry"))
            break
    words = " of ".join(parts)
    return words[0].upper() + words[1:]


def _value_at(data: Data, path: Path) -> Data:
    for step in path:
        data = data[step]
    return data


def _what_is(value: Data) -> str:
    """A value in a message: text and numbers as they are, entries by their fields, lists as such."""
    if value is None or value == "":
        return "empty"
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        return f'"{_shortened(value)}"'
    if isinstance(value, dict):
        return f"an entry with the fields {_shortened(', '.join(value))}" if value else "an empty entry"
    return str(value) if isinstance(value, int) else "a list"


def _shortened(words: str) -> str:
    return words if len(words) <= 60 else f"{words[:57]}..."
