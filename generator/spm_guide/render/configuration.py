"""Reads the configuration of a language, which every renderer goes by, with what it inherits."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml
from mkdocs.utils.yaml import get_yaml_loader, yaml_load

# In C, where PyYAML comes with it: the words of a language make a long configuration.
_LOADER = get_yaml_loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader))


def read_configuration(file: Path) -> dict[str, Any]:
    """Its values as MkDocs reads them.  raises  OSError; yaml.YAMLError"""
    with file.open("rb") as opened:
        return yaml_load(opened, _LOADER)
