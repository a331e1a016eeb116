"""Takes from Material's style sheet the rules that pages of the guide use.

Material styles all that a site might show: 137 KB, of which a page of the guide needs a tenth. A list of
names (theme/styles/from-material.txt) says what our pages are made of; a rule stays when its selector asks
for nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from importlib.util import find_spec
from pathlib import Path

import tinycss2
from tinycss2.ast import (
    AtRule,
    Declaration,
    FunctionBlock,
    HashToken,
    IdentToken,
    LiteralToken,
    Node,
    QualifiedRule,
    SquareBracketsBlock,
)

NAMES_FILE = "from-material.txt"
STYLE_SHEET = "templates/assets/stylesheets/main.*.min.css"
READ_PROPERTY = re.compile(r"var\(\s*(--[\w-]+)")
SET_PROPERTY = re.compile(r"(--md-[\w-]+)\s*:")


def material_style_sheet() -> Path:
    """The style sheet of the Material that is installed.  raises  FileNotFoundError"""
    material = find_spec("material")
    folders = material.submodule_search_locations if material else None
    found = [path for folder in folders or () for path in Path(folder).glob(STYLE_SHEET)]
    if not found:
        raise FileNotFoundError(f"{STYLE_SHEET} of mkdocs-material")
    return found[0]


def listed_names(text: str) -> frozenset[str]:
    """The names in a list, one a line, as CSS writes them: `table`, `.footnote`, `[dir]`.

    # starts a remark; a dash before a name says that it is left out on purpose.
    """
    names = (line.partition("#")[0].strip() for line in text.splitlines())
    return frozenset(name for name in names if name and not name.startswith("-"))


def rules_for(names: frozenset[str], material: str, ours: str) -> str:
    """The rules of `material` for what is named, in their order.

    names   elements, classes and attributes of our pages
    ours    our own style sheets, which come after: they read properties of Material's and set some anew

    Animations that nothing plays stay out, and so do properties that nothing reads, or that ours set anyway.
    """
    nodes = tinycss2.parse_stylesheet(material, skip_comments=True, skip_whitespace=True)
    overruled = frozenset(SET_PROPERTY.findall(ours))
    text, fewer = "", material
    while text != fewer:
        text, read = fewer, frozenset(READ_PROPERTY.findall(fewer + ours))
        fewer = "".join(_kept(nodes, names, read, overruled))
    return text


def asked_for(selector: Iterable[Node]) -> Iterator[str]:
    """The names a selector speaks of: `.md-typeset td:not([align])` of `.md-typeset`, `td` and `[align]`.

    What stands in :not() counts too: `summary:not(.focus-visible)` waits for a class that a script of
    Material's sets, and would hide the focus from everybody without that script.
    """
    before = ""
    for node in selector:
        if isinstance(node, IdentToken) and before != ":":
            yield before + node.value
        elif isinstance(node, SquareBracketsBlock):
            yield f"[{next(part.value for part in node.content if isinstance(part, IdentToken))}]"
        elif isinstance(node, HashToken):
            yield f"#{node.value}"
        elif isinstance(node, FunctionBlock):
            yield from asked_for(node.arguments)
        before = node.value if isinstance(node, LiteralToken) and node.value in ".:" else ""


def selectors(rule: QualifiedRule) -> Iterator[list[Node]]:
    """The selectors of a rule: what stands between its commas."""
    selector: list[Node] = []
    for node in rule.prelude:
        if isinstance(node, LiteralToken) and node.value == ",":
            yield selector
            selector = []
        else:
            selector.append(node)
    yield selector


def _kept(
    nodes: Iterable[Node], names: frozenset[str], read: frozenset[str], overruled: frozenset[str]
) -> Iterator[str]:
    for node in nodes:
        if isinstance(node, QualifiedRule):
            wanted = [one for one in selectors(node) if names.issuperset(asked_for(one))]
            heads = [tinycss2.serialize(one).strip() for one in wanted]
            unread = overruled if {":root", "body"} & set(heads) else frozenset[str]()
            body = ";".join(_declarations(node, read - unread))
            if heads and body:
                yield f"{','.join(heads)}{{{body}}}\n"
        elif isinstance(node, AtRule) and node.lower_at_keyword in ("media", "supports") and node.content:
            inner = tinycss2.parse_rule_list(node.content, skip_comments=True, skip_whitespace=True)
            within = "".join(_kept(inner, names, read, overruled))
            if within:
                yield f"@{node.at_keyword}{tinycss2.serialize(node.prelude)}{{\n{within}}}\n"
        elif isinstance(node, AtRule) and node.lower_at_keyword == "page":
            yield tinycss2.serialize([node]) + "\n"


def _declarations(rule: QualifiedRule, read: frozenset[str]) -> Iterator[str]:
    """What the rule declares, without properties of Material's own that nothing reads."""
    for each in tinycss2.parse_blocks_contents(rule.content, skip_comments=True, skip_whitespace=True):
        if isinstance(each, Declaration) and (not each.name.startswith("--md-") or each.name in read):
            yield tinycss2.serialize([each]).rstrip(";")
