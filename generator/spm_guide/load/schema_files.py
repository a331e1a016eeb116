"""Reads the JSON Schemas that describe the source files."""

from __future__ import annotations

import json
from collections.abc import Iterable
from itertools import chain
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator
from jsonschema.exceptions import SchemaError

from spm_guide.memory import Recall, make_always
from spm_guide.model.text import Location
from spm_guide.problems import Problem, problem


def read_schemas(
    folder: Path, shown: str, kinds: Iterable[str], recall: Recall = make_always
) -> tuple[dict[str, dict[str, Any]], list[Problem]]:
    """The schemas of `kinds` below `folder`: areas.schema.json describes "areas".

    shown    the folder as messages name it
    returns  the schemas by kind, and what is wrong with those that can't be used; these are left out
    """
    texts: dict[str, str] = {}
    problems: list[Problem] = []
    for name in (f"{kind}.schema.json" for kind in sorted(set(kinds))):
        try:
            texts[name] = (folder / name).read_text(encoding="utf-8")
        except UnicodeDecodeError:
            problems.append(_unusable(f"{shown}/{name}", 0, "it is not JSON"))
        except OSError as error:
            problems.append(_unusable(f"{shown}/{name}", 0, error.strerror or str(error)))
    schemas, unusable = recall(
        "schemas", (shown, *chain.from_iterable(texts.items())), lambda: _schemas(texts, shown)
    )
    return schemas, [*problems, *unusable]


def _schemas(texts: dict[str, str], shown: str) -> tuple[dict[str, dict[str, Any]], list[Problem]]:
    """The schemas in the texts, and what is wrong with the others."""
    schemas: dict[str, dict[str, Any]] = {}
    problems: list[Problem] = []
    for name, text in texts.items():
        try:
            schema = json.loads(text)
            Draft202012Validator.check_schema(schema)
        except json.JSONDecodeError as error:
            problems.append(_unusable(f"{shown}/{name}", error.lineno, "it is not JSON"))
        except RecursionError:
            problems.append(_unusable(f"{shown}/{name}", 0, "it is not JSON"))
        except SchemaError as error:
            place = "/".join(map(str, error.absolute_path))
            problems.append(_unusable(f"{shown}/{name}", 0, f'at "{place}", {error.message}'))
        else:
            schemas[name.removesuffix(".schema.json")] = schema
    return schemas, problems


def _unusable(file: str, line: int, reason: str) -> Problem:
    return problem("SPM117", Location(file, line), reason=reason)
