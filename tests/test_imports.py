"""The direction of imports: stages never import each other, and nothing goes round in circles."""

from __future__ import annotations

import ast
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parent.parent / "generator" / "spm_guide"
STAGES = {"load", "validate", "combine", "translate", "stage", "render", "export", "score"}
SHARED = {"model", "problems", "folders", "output_files", "memory", "compiled_templates", "digests"}
FILES = sorted(PACKAGE.rglob("*.py"))


def name_of(file: Path) -> str:
    return ".".join(("spm_guide", *file.relative_to(PACKAGE).with_suffix("").parts)).removesuffix(".__init__")


def imported_by(tree: ast.AST) -> list[str]:
    names: list[str] = []
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are absolute"
            names.append(node.module or "")
        elif isinstance(node, ast.Import):
            names += [alias.name for alias in node.names]
    return names


def part(module: str) -> str:
    """`spm_guide.load.sources` -> `load`."""
    pieces = module.split(".")
    return pieces[1] if len(pieces) > 1 else ""


@pytest.mark.parametrize("file", FILES, ids=name_of)
def test_imports_go_the_right_way(file: Path) -> None:
    here = part(name_of(file))
    tree = ast.parse(file.read_text(encoding="utf-8"))
    ours = {part(module) for module in imported_by(tree) if module.startswith("spm_guide")} - {""}
    if here == "model":
        assert ours <= {"model"}
    elif here in STAGES:
        assert ours - {here} <= SHARED
    elif here in SHARED:
        assert not ours & STAGES


@pytest.mark.parametrize("file", FILES, ids=name_of)
def test_no_import_hides_inside_a_function(file: Path) -> None:
    tree = ast.parse(file.read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            assert not imported_by(node), f"{file.name}: {node.name}"


@pytest.mark.parametrize("file", FILES, ids=name_of)
def test_only_render_knows_the_site_generators(file: Path) -> None:
    if part(name_of(file)) == "render":
        return
    roots = {module.split(".")[0] for module in imported_by(ast.parse(file.read_text(encoding="utf-8")))}
    assert not roots & {"mkdocs", "material", "pelican", "zensical"}


def test_no_circles() -> None:
    modules = {name_of(file) for file in FILES}
    graph = {
        name_of(file): {
            module for module in imported_by(ast.parse(file.read_text(encoding="utf-8"))) if module in modules
        }
        for file in FILES
    }
    try:
        list(TopologicalSorter(graph).static_order())
    except CycleError as error:
        pytest.fail(f"imports go round in circles: {error.args[1]}")
