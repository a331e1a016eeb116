"""Reads the JSON Schemas that describe the source files."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator
from jsonschema.exceptions import SchemaError

from spm_guide.model.text import Location
from spm_guide.problems import Problem, problem


def read_schemas(
    folder: Path, shown: str, kinds: Iterable[str]
) -> tuple[dict[str, dict[str, Any]], list[Problem]]:
    """The schemas of `kinds` below `folder`: areas.schema.json describes "areas".

    shown    the folder as messages name it
    returns  the schemas by kind, and what is wrong with those that can't be used; these are left out
    """
    schemas: dict[str, dict[str, Any]] = {}
    problems: list[Problem] = []
    for kind in sorted(set(kinds)):
        name = f"{kind}.schema.json"
        try:
            schema = json.loads((folder / name).read_text(encoding="utf-8"))
            Draft202012Validator.check_schema(schema)
        except json.JSONDecodeError as error:
            problems.append(_unusable(f"{shown}/{name}", error.lineno, "it is not JSON"))
        except (UnicodeDecodeError, RecursionError):
            problems.append(_unusable(f"{shown}/{name}", 0, "it is not JSON"))
        except OSError as error:
            problems.append(_unusable(f"{shown}/{name}", 0, error.strerror or str(error)))
        except SchemaError as error:
            place = "/".join(map(str, error.absolute_path))
            problems.append(_unusable(f"{shown}/{name}", 0, f'at "{place}", {error.message}'))
        else:
            schemas[kind] = schema
    return schemas, problems


def _unusable(file: str, line: int, reason: str) -> Problem:
    return problem("SPM117", Location(file, line), reason=reason)
