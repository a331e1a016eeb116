"""What pages take from Material: theme/styles/from-material.txt names all of it and nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest
import tinycss2
import yaml
from markdown import markdown

from spm_guide.folders import find_folders
from spm_guide.stage.assets import SITE_STYLES, STYLE_SHEETS
from spm_guide.stage.material_styles import (
    NAMES_FILE,
    READ_PROPERTY,
    asked_for,
    listed_names,
    material_style_sheet,
    rules_for,
    selectors,
)

FOLDERS = find_folders()
STYLES = FOLDERS.theme / "styles"
LIST = (STYLES / NAMES_FILE).read_text("utf-8")
LISTED = listed_names(LIST)
LEFT_OUT = frozenset(re.findall(r"^- ?(\S+)", LIST, re.MULTILINE))
MATERIAL = material_style_sheet().read_text("utf-8")
# Everything that a page may be written with, also what no page has today.
ALL_MARKUP = """
# One
## Two
### Three
#### Four
##### Five
###### Six

A *paragraph* with **words**, `code`, a [link](#one), ![a picture](one.svg) and a note.[^note]

- one
    - two

1. one

> Said.

    code

Term
: What it means.

| left | right |
|:-----|------:|
| one  | two   |

!!! note "Title"
    Words.

??? note "Title"
    Words.

---

[^note]: Its words.
"""


class _Reader(HTMLParser):
    """Collects elements, classes and attributes, as CSS names them."""

    def __init__(self) -> None:
        super().__init__()
        self.names: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.names.add(tag)
        for name, value in attrs:
            self.names.add(f"[{name}]")
            if name == "class":
                self.names.update(f".{one}" for one in (value or "").split())


def names_in(html: Iterable[str]) -> set[str]:
    reader = _Reader()
    for text in html:
        reader.feed(text)
    return reader.names


def names_of_material() -> set[str]:
    def names(nodes: Iterable[tinycss2.ast.Node]) -> Iterator[str]:
        for node in nodes:
            if node.type == "qualified-rule":
                for selector in selectors(node):
                    yield from asked_for(selector)
            elif node.type == "at-rule" and node.lower_at_keyword in ("media", "supports"):
                yield from names(tinycss2.parse_rule_list(node.content))

    return set(names(tinycss2.parse_stylesheet(MATERIAL)))


@pytest.fixture(scope="module")
def names_of_pages(site_folder: Path) -> set[str]:
    """Of all pages that load the style sheet, and of all that writers may write."""
    pages = [path.read_text("utf-8") for path in site_folder.glob("*/**/*.html")]
    ours = [page for page in pages if f"assets/{SITE_STYLES}" in page]
    assert len(ours) > 100
    shared = yaml.safe_load(FOLDERS.mkdocs_config.read_text("utf-8"))["markdown_extensions"]
    return names_in([*ours, markdown(ALL_MARKUP, extensions=list(shared), extension_configs=shared)])


def test_nothing_that_pages_show_lacks_its_rules_by_mistake(names_of_pages: set[str]) -> None:
    """A name that Material has rules for is in the list, or is left out there with a reason."""
    assert sorted(names_of_pages & names_of_material() - LISTED - LEFT_OUT) == []


def test_every_name_in_the_list_is_used(names_of_pages: set[str]) -> None:
    assert sorted(LISTED - names_of_pages) == []
    assert sorted(LISTED - names_of_material()) == []
    assert sorted(LEFT_OUT - names_of_material()) == []


def test_every_value_that_we_give_to_material_is_read() -> None:
    ours = "".join((STYLES / part).read_text("utf-8") for part in STYLE_SHEETS[SITE_STYLES])
    kept = rules_for(LISTED, MATERIAL, ours)
    given = set(re.findall(r"^\s+(--md-[\w-]+):", (STYLES / "material.css").read_text("utf-8"), re.MULTILINE))
    assert given
    assert sorted(given - set(READ_PROPERTY.findall(kept + ours))) == []
