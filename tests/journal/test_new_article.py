"""The command that begins an article writes a file that is correct as it is, and never writes over one."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
import yaml

from spm_guide.cli import main
from spm_guide.commands.new_article import short_name
from spm_guide.commands.places import DAY_VARIABLE

TESTS = Path(__file__).resolve().parent.parent


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A guide of two pages and three questions that has no fault."""
    top = tmp_path / "guide"
    shutil.copytree(TESTS / "faults" / "base-project", top)
    shutil.copytree(TESTS.parent / "assessment" / "schema", top / "assessment" / "schema")
    return top


def begun(project: Path, *arguments: str) -> int:
    return main(["new", "article", "--project", str(project), *arguments])


def head(path: Path) -> dict[str, object]:
    read: dict[str, object] = yaml.safe_load(path.read_text(encoding="utf-8").split("---\n")[1])
    return read


def is_correct(project: Path) -> bool:
    return main(["check", "--project", str(project)]) == 0


def test_a_debate(project: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(DAY_VARIABLE, "1777000000")
    title = 'Should "incentives" be social: yes or no?'
    assert begun(project, "--kind", "debate", "--title", title) == 0
    path = project / "content" / "journal" / "should-incentives-be-social-yes-or-no.md"
    said = capsys.readouterr().out
    assert str(path) in said
    assert "spm-guide check" in said
    assert head(path)["title"] == title
    assert head(path)["date"] == "2026-04-24"
    assert head(path)["kind"] == "debate"
    assert is_correct(project)


@pytest.mark.parametrize(
    ("title", "language", "name"),
    [
        ("Équité & départ des clients", "fr", "equite-depart-des-clients"),
        ("العملاء أولا", "en", None),
        ("Новости поля", "en", "novosti-polia"),
        ("日本の例", "en", None),
    ],
)
def test_a_title_of_any_script(project: Path, title: str, language: str, name: str | None) -> None:
    assert begun(project, "--kind", "news", "--title", title, "--language", language) == 0
    (path,) = (project / "content" / "journal").iterdir()
    assert path.stem.isascii()
    assert name in (None, path.stem)
    assert head(path)["title"] == title
    assert is_correct(project)


def test_an_event(project: Path) -> None:
    times = ("--start", "2027-03-10 09:00", "--end", "2027-03-10 12:00", "--zone", "Africa/Nairobi")
    assert begun(project, "--kind", "event", "--title", "A day", *times, "--place", "Nairobi, Kenya") == 0
    event = head(project / "content" / "journal" / "a-day.md")["event"]
    assert event == {
        "start": "2027-03-10 09:00",
        "end": "2027-03-10 12:00",
        "zone": "Africa/Nairobi",
        "place": "Nairobi, Kenya",
    }
    assert is_correct(project)


@pytest.mark.parametrize(
    "arguments",
    [
        ("--kind", "event", "--title", "A day"),
        ("--kind", "event", "--title", "A day", "--start", "2027-03-10", "--end", "2027-03-10"),
        ("--kind", "event", "--title", "A day", "--start", "2027-03-10 09:00", "--end", "2027-03-10 10:00",
         "--place", "Nairobi"),
        ("--kind", "news", "--title", "A day", "--place", "Nairobi"),
        ("--kind", "opinion", "--title", "A day"),
    ],
)  # fmt: skip
def test_an_event_says_when_and_where_and_nothing_else_does(
    project: Path, arguments: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as left:
        begun(project, *arguments)
    assert left.value.code == 2
    assert "error: " in capsys.readouterr().err
    assert not (project / "content" / "journal").exists()


def test_nothing_is_written_over(project: Path) -> None:
    assert begun(project, "--kind", "news", "--title", "A day") == 0
    path = project / "content" / "journal" / "a-day.md"
    path.write_text("mine", encoding="utf-8")
    assert begun(project, "--kind", "story", "--title", "A day!") == 1
    assert path.read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize("name", ["../outside", "A day", "day.fr", "index"])
def test_a_name_that_is_none(project: Path, name: str) -> None:
    assert begun(project, "--kind", "news", "--title", "A day", "--name", name) == 1
    assert not (project / "content" / "journal").exists()


def test_a_long_title_makes_a_handy_name() -> None:
    name = short_name("What 435 social audits show about Africa, about small institutions and about the rest")
    assert name == "what-435-social-audits-show-about-africa-about-small"
