"""Runs MkDocs once, for one language, without what this site never asks of it.

python -m spm_guide.render.mkdocs_run CONFIG TARGET
"""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from jinja2 import Environment
from mkdocs.commands.build import build
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import ConfigurationError, MkDocsException
from mkdocs.theme import Theme

from spm_guide.compiled_templates import COMPILED
from spm_guide.render.configuration import read_configuration

# MkDocs writes dates into some of its output; the same input has to give the same bytes.
SURROUNDINGS = {"SOURCE_DATE_EPOCH": "315532800", "NO_MKDOCS_2_WARNING": "true"}


def run_mkdocs(config_file: Path, target: Path) -> None:
    """Renders into `target` the pages that are not there yet, or older than their sources.

    raises  what MkDocs, its templates and its extensions raise
    """
    with _surroundings():
        config = MkDocsConfig(config_file_path=str(config_file))
        config.load_dict(read_configuration(config_file))
        config.load_dict({"site_dir": str(target.absolute())})
        errors, _ = config.validate()
        if errors:
            raise ConfigurationError("\n".join(f"Config value '{name}': {error}" for name, error in errors))
        config.theme.get_env = _with_less_to_do(config.theme)  # type: ignore[method-assign]
        build(config, dirty=True)


def _with_less_to_do(theme: Theme) -> Callable[[], Environment]:
    """What makes the theme's templates, compiled once for all languages and without Material's own files."""
    make = theme.get_env

    def environment() -> Environment:
        made: Environment = make()
        made.bytecode_cache = COMPILED
        # MkDocs would copy the files of the theme, and look through its ten thousand icons for them.
        made.list_templates = lambda *_, **__: []  # type: ignore[method-assign]
        return made

    return environment


@contextmanager
def _surroundings() -> Iterator[None]:
    """The environment MkDocs is to see, and no warnings: links and anchors were checked before."""
    before = {name: os.environ.get(name) for name in SURROUNDINGS}
    log = logging.getLogger("mkdocs")
    level = log.level
    os.environ.update(SURROUNDINGS)
    log.setLevel(logging.ERROR)
    try:
        yield
    finally:
        log.setLevel(level)
        for name, value in before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value


if __name__ == "__main__":
    try:
        run_mkdocs(Path(sys.argv[1]), Path(sys.argv[2]))
    except MkDocsException as said:
        sys.exit(f"Error: {said}")
