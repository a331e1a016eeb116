"""What is reviewed is what runs: files are joined in the order given, unchanged."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from two_pages import THEME

from spm_guide.stage.assets import (
    ALL_ORDERS,
    LONE_SCRIPTS,
    OFFLINE_ORDER,
    PAGE_SCRIPTS,
    RETIRED_ORDER,
    SCRIPTS,
    SEARCH_ORDER,
    SERVICE_WORKER_ORDER,
    STYLE_SHEETS,
    WORKSHEETS_ORDER,
    WORKSHEETS_WITH_SUMS_ORDER,
    browser_scripts,
    joined,
    write_assets,
)

ASSESSMENT = THEME.parent / "assessment"
SCHEMAS = ASSESSMENT / "schema"


def test_scripts_come_in_the_order_of_the_list_without_remarks(tmp_path: Path) -> None:
    (tmp_path / "load-order.txt").write_text(
        "# first the sums\nscore/b.js\n\na.js # then the rest\n", "utf-8"
    )
    assert browser_scripts(tmp_path) == [tmp_path / "score/b.js", tmp_path / "a.js"]


def test_no_script_is_in_no_list_or_in_two() -> None:
    folder = THEME / "browser"
    listed = [path for order in ALL_ORDERS for path in browser_scripts(folder, order)]
    # The search stands on all pages of the guide and shares nothing.
    listed += browser_scripts(folder, SEARCH_ORDER)
    # These run on other pages than the form, or on none, and bring what they share with it.
    for order in (
        WORKSHEETS_ORDER,
        WORKSHEETS_WITH_SUMS_ORDER,
        OFFLINE_ORDER,
        SERVICE_WORKER_ORDER,
        RETIRED_ORDER,
    ):
        listed += [path for path in browser_scripts(folder, order) if path not in listed]
    assert sorted(listed) == sorted(folder.rglob("*.js"))


def test_every_script_of_pages_is_sent_with_one_or_alone() -> None:
    sent = {*LONE_SCRIPTS, *(part for parts in PAGE_SCRIPTS.values() for part in parts)}
    assert sent == {path.name for path in (THEME / "site-scripts").iterdir()}


def test_files_are_joined_unchanged_under_their_names(tmp_path: Path) -> None:
    for name, text in (("a.js", "let a;\n"), ("b.js", "let b;")):
        (tmp_path / name).write_text(text, "utf-8")
    assert joined([tmp_path / "a.js", tmp_path / "b.js"]) == "/* a.js */\nlet a;\n/* b.js */\nlet b;\n"


def test_a_missing_file_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        joined([tmp_path / "missing.js"])


def test_everything_that_pages_ask_for_is_written(tmp_path: Path) -> None:
    write_assets(THEME, ASSESSMENT, tmp_path)
    written = {str(path.relative_to(tmp_path)) for path in tmp_path.rglob("*") if path.is_file()}
    assert {*STYLE_SHEETS, *SCRIPTS, "examples.js", "images/thread.svg", "snowball-licence.txt"} <= written
    assert {*PAGE_SCRIPTS, *(f"scripts/{name}" for name in LONE_SCRIPTS)} <= written
    tokens = set(re.findall(r"--spm-[a-z0-9-]+(?=:)", (THEME / "styles" / "tokens.css").read_text("utf-8")))
    assert len(tokens) > 40
    for name in ("site.css", "assessment.css", "front-door.css"):
        assert tokens <= set(re.findall(r"--spm-[a-z0-9-]+(?=:)", (tmp_path / name).read_text("utf-8")))


def test_comments_stay_at_home_and_every_script_goes_along(tmp_path: Path) -> None:
    write_assets(THEME, ASSESSMENT, tmp_path)
    for joined_script, order in SCRIPTS.items():
        script = (tmp_path / joined_script).read_text("utf-8")
        assert "/*" not in script
        for path in browser_scripts(THEME / "browser", order):
            # Names inside functions become short; what scripts offer each other keeps its name.
            offered = re.findall(r"\bspm(\.[a-zA-Z.]+) = ", path.read_text("utf-8"))
            assert offered or path.name in (
                "answer.js",
                "start.js",
                "paper.js",
                "retired.js",
            )  # these act on their own
            assert all(f"{name}=" in script for name in offered), path.name


def test_what_only_checks_types_stays_at_home(tmp_path: Path) -> None:
    checked = (THEME / "browser").rglob("*")
    checks = [path for path in checked if path.name.endswith((".d.ts", "tsconfig.json"))]
    assert checks
    write_assets(THEME, ASSESSMENT, tmp_path)
    written = {path.name for path in tmp_path.rglob("*")}
    assert not written & {path.name for path in checks}


def test_the_schemas_of_saved_files_and_of_what_is_made_of_them_are_published_unchanged(
    tmp_path: Path,
) -> None:
    write_assets(THEME, ASSESSMENT, tmp_path)
    published = {path.name: path.read_bytes() for path in (tmp_path / "schema").iterdir()}
    assert published == {
        name: (SCHEMAS / name).read_bytes()
        for name in (
            "result-file.schema.json",
            "score-document.schema.json",
            "merge-document.schema.json",
            "comparison.schema.json",
        )
    }
