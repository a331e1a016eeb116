"""What earlier builds worked out is used again, and only when it is the same and whole."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from jinja2 import Environment, FileSystemLoader

from spm_guide.compiled_templates import COMPILED
from spm_guide.memory import KEPT_FOR, Memory, remembered_files


class Work:
    """Counts how often something had to be made."""

    def __init__(self) -> None:
        self.done = 0

    def __call__(self) -> str:
        self.done += 1
        return f"made {self.done}"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "memory.sqlite"


@pytest.fixture
def work() -> Work:
    return Work()


def ask(file: Path | None, work: Work, *made_from: str, kind: str = "page", program: str = "1") -> str:
    """What a process of its own gets, which keeps it for the next one."""
    memory = Memory(file, program)
    found = memory(kind, made_from, work)
    memory.keep()
    memory.close()
    return found


def test_the_same_is_made_once(file: Path, work: Work) -> None:
    assert ask(file, work, "a", "b") == ask(file, work, "a", "b") == "made 1"


@pytest.mark.parametrize(
    "other",
    [
        {"made_from": ("a", "c")},
        {"made_from": ("ab",)},
        {"made_from": ("a", "b"), "kind": "table"},
        {"made_from": ("a", "b"), "program": "2"},
    ],
)
def test_anything_else_is_made_anew(file: Path, work: Work, other: dict[str, object]) -> None:
    ask(file, work, "a", "b")
    made_from = other.pop("made_from")
    assert ask(file, work, *made_from, **other) == "made 2"  # type: ignore[misc,arg-type]


def test_without_a_file_nothing_outlives_the_process(work: Work) -> None:
    assert [ask(None, work, "a"), ask(None, work, "a")] == ["made 1", "made 2"]


def test_what_was_made_while_sources_changed_is_forgotten(file: Path, work: Work) -> None:
    memory = Memory(file, "1")
    memory("page", ["a"], work)
    memory.forget_new()
    assert memory("page", ["a"], work) == "made 2"
    memory.close()
    assert ask(file, work, "a") == "made 3"


@pytest.mark.parametrize("damage", [b"", b"not a database at all" * 100, None])
def test_a_damaged_file_is_noticed_and_made_anew(file: Path, work: Work, damage: bytes | None) -> None:
    ask(file, work, "a")
    data = file.read_bytes()
    file.write_bytes(data[: len(data) // 2] if damage is None else damage)
    assert ask(file, work, "a") == "made 2"
    assert ask(file, work, "a") == "made 2"


def test_a_changed_value_is_noticed(file: Path, work: Work) -> None:
    ask(file, work, "a")
    with sqlite3.connect(file) as connection:
        connection.execute("UPDATE worked_out SET value = zeroblob(length(value))")
    connection.close()
    assert ask(file, work, "a") == "made 2"


def test_a_file_that_cannot_be_written_stops_nothing(tmp_path: Path, work: Work) -> None:
    (tmp_path / "file").write_text("")
    assert ask(tmp_path / "file" / "memory.sqlite", work, "a") == "made 1"


def test_what_no_build_asks_for_any_more_is_dropped(file: Path, work: Work) -> None:
    ask(file, work, "old")
    for _ in range(KEPT_FOR + 1):
        ask(file, Work(), "new")
    assert ask(file, work, "old") == "made 2"
    assert ask(file, Work(), "new") == "made 1"


def test_files_written_once_are_there_again(tmp_path: Path) -> None:
    memory = Memory(None, "program")

    def write(folder: Path) -> None:
        (folder / "scripts").mkdir(parents=True)
        (folder / "scripts" / "page.js").write_text("script", encoding="utf-8")

    def fail(_folder: Path) -> None:
        raise AssertionError

    remembered_files(memory, "assets", ("same",), tmp_path / "first", write)
    remembered_files(memory, "assets", ("same",), tmp_path / "second", fail)
    assert (tmp_path / "second" / "scripts" / "page.js").read_text("utf-8") == "script"


def test_a_template_is_compiled_once_for_each_kind_of_environment(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text("{% if true %}\n a\n{% endif %}", encoding="utf-8")

    def shown(trim: bool) -> str:
        compiled = Environment(loader=FileSystemLoader(tmp_path), trim_blocks=trim, bytecode_cache=COMPILED)
        return compiled.get_template("page.html").render()

    COMPILED.keep_in(Memory(None, "program"))
    assert [shown(True), shown(False), shown(True)] == [" a\n", "\n a\n", " a\n"]
