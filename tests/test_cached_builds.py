"""A build that uses earlier work again gives the same bytes as one that starts from nothing."""

from __future__ import annotations

import os
import re
import shutil
from pathlib import Path

import pytest
from test_reproducible import digests

from spm_guide.build import BuildOptions, build
from spm_guide.cli import main
from spm_guide.commands.places import CACHE_VARIABLE
from spm_guide.folders import Folders, find_folders, folders_in

LANGUAGE = "ar"


@pytest.fixture
def project(tmp_path: Path) -> Folders:
    """A copy of the whole guide."""
    folders, top = find_folders(), tmp_path / "guide"
    for folder in folders.sources:
        shutil.copytree(folder, top / folder.name)
    shutil.copy(folders.mkdocs_config, top)
    return folders_in(top)


def built(project: Folders, site: Path, cache: Path | None) -> dict[str, str]:
    """Digests of the files of the built site."""
    assert not [
        found
        for found in build(project, BuildOptions(output=site, languages=(LANGUAGE,), cache=cache))
        if found.severity.value == "error"
    ]
    return digests(site)


def replace(file: Path, words: str, by: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert words in text, f"{file}: {words}"
    file.write_text(text.replace(words, by, 1), encoding="utf-8")


# Each changes something else on the way from a source to a page; what changes every page comes first.
EDITS = {
    "a template around pages": ("theme/templates/partials/next.html", "<nav", '<nav data-edited="yes"'),
    "a template of a part": ("theme/templates/parts/levels.html", "<", '<i class="edited"></i><'),
    "a style": ("theme/styles/reading.css", "{", "{outline-offset:3px;"),
    "a word of the interface": ("content/interface/site.yml", "Texts: CC BY", "Words: CC BY"),
    "a term of the glossary": ("content/glossary.yml", "term: ", "term: Edited "),
    "a description": ("content/guide/collection.md", "description: ", "description: Edited. "),
    "a paragraph": ("content/guide/indicators.md", "\n\n## ", "\n\nAn edited paragraph.\n\n## "),
    # Pages name it, and nothing after it stages them anew.
    "a colour": ("theme/styles/tokens.css", "--spm-brand: #173f4d", "--spm-brand: #173f4e"),
}


@pytest.mark.long
def test_after_any_edit_as_from_nothing(project: Folders, tmp_path: Path) -> None:
    cache, site = Path(os.environ[CACHE_VARIABLE]), tmp_path / "site"
    before = built(project, site, cache)
    for name, (file, words, by) in EDITS.items():
        replace(project.top / file, words, by)
        after = built(project, site, cache)
        assert after != before, name
        before = after
    assert before == built(project, tmp_path / "from-nothing", None)


def test_a_paragraph_changes_its_own_page_and_no_other(project: Folders, tmp_path: Path) -> None:
    cache = Path(os.environ[CACHE_VARIABLE])
    before = built(project, tmp_path / "site", cache)
    file, words, by = EDITS["a paragraph"]
    replace(project.top / file, words, by)
    after = built(project, tmp_path / "site", cache)
    changed = {name for name in after if after[name] != before.get(name)}
    pages = {name for name in changed if name.endswith(".html")}
    assert pages == {f"{LANGUAGE}/guide/indicators.html"}
    assert after == built(project, tmp_path / "from-nothing", None)


def test_with_nothing_changed_nothing_is_built(
    project: Folders, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    site = tmp_path / "site"
    command = ["build", "--project", str(project.top), "--language", LANGUAGE, "--output", str(site)]
    assert main(command) == 0
    capsys.readouterr()
    made = digests(site)
    assert main(command) == 0
    said = capsys.readouterr()
    assert "Nothing has changed since the last build." in said.err
    assert re.search(r"Open .*index\.html", said.out)

    (site / LANGUAGE / "index.html").unlink()
    assert main(command) == 0
    assert "Nothing has changed" not in capsys.readouterr().err
    assert digests(site) == made
