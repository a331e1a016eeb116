"""The tree of a rendered page without its words: what a translation must not change."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

import markdown
import yaml

MKDOCS_CONFIG = Path(__file__).parents[3] / "mkdocs.yml"
_TRACED = {"id", "href", "src", "class", "align", "title"}
# The element around a text that falls back to English is no structure.
_INVISIBLE = {"span"}
Tree = tuple[str, tuple[tuple[str, str], ...], tuple["Tree", ...]]


def page_tree(page: str) -> tuple[Tree, ...]:
    """Elements with ids, links, classes and children, in page order; front matter and words left out."""
    body = page.split("\n---\n", 1)[1] if page.startswith("---\n") else page
    extensions = yaml.safe_load(MKDOCS_CONFIG.read_text(encoding="utf-8"))["markdown_extensions"]
    html = markdown.markdown(
        body, extensions=list(extensions), extension_configs=extensions, output_format="xhtml"
    )
    return _children(ElementTree.fromstring(f"<body>{html.replace('&nbsp;', ' ')}</body>"))


def _children(element: ElementTree.Element) -> tuple[Tree, ...]:
    trees: list[Tree] = []
    for child in element:
        if child.tag in _INVISIBLE:
            trees.extend(_children(child))
        else:
            attributes = tuple(sorted((k, v) for k, v in child.attrib.items() if k in _TRACED))
            trees.append((child.tag, attributes, _children(child)))
    return tuple(trees)
