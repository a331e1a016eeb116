"""Renders one language with MkDocs and Material. The only place that knows either."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

from spm_guide.model.staged_tree import StagedTree
from spm_guide.render.plain_words import plain_words

# MkDocs writes dates into some of its output; the same input has to give the same bytes.
FIXED_TIME = "315532800"
# What MkDocs and Material write and the site does not use: their sitemap (there is one for all
# languages), Material's own colours and picture, and the maps of its compressed files.
UNUSED = (
    "sitemap.xml",
    "sitemap.xml.gz",
    "assets/images",
    "assets/stylesheets/palette.*.css",
    "assets/**/*.map",
)


class RenderError(Exception):
    """MkDocs stopped; the text is what it said.

    language  code of the language it was rendering
    """

    def __init__(self, language: str, output: str) -> None:
        super().__init__(output)
        self.language = language


def render(tree: StagedTree, target: Path) -> None:
    """Renders `tree` into `target`, the folder of its language; what was there before is removed.

    MkDocs runs in a process of its own, because it keeps the page it works on in its configuration.
    Its warnings are not errors here: links and anchors were checked before, with file and line.

    raises  RenderError when MkDocs stops; OSError
    """
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet"]
    command += ["--config-file", str(tree.config), "--site-dir", str(target.absolute())]
    finished = subprocess.run(
        command,
        env={
            **os.environ,
            "SOURCE_DATE_EPOCH": FIXED_TIME,
            "PYTHONHASHSEED": "0",
            "PYTHONUTF8": "1",
            "NO_MKDOCS_2_WARNING": "true",
        },
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    if finished.returncode != 0:
        raise RenderError(tree.language_code, plain_words(finished.stdout.strip()))
    _remove_unused(target)


def _remove_unused(site: Path) -> None:
    unused = [path for pattern in UNUSED for path in site.glob(pattern)]
    for path in [*unused, *_stemmers_of_other_languages(site)]:
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink()


def _stemmers_of_other_languages(site: Path) -> list[Path]:
    """Material brings every language's stemmer (a megabyte); a site's search loads those it names."""
    index = json.loads((site / "search" / "search_index.json").read_text(encoding="utf-8"))
    used = {"stemmer.support", "multi", *index["config"]["lang"]}
    folder = site / "assets" / "javascripts" / "lunr" / "min"
    return [path for path in folder.iterdir() if path.name[len("lunr.") : -len(".min.js")] not in used]
