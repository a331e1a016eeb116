"""The day of a build comes from SOURCE_DATE_EPOCH; without it, the newest article gives one."""

from __future__ import annotations

from pathlib import Path

import pytest
from small_guide_with_journal import SAMPLE

from spm_guide.cli import main
from spm_guide.commands.places import DAY_VARIABLE, day_problems, given_day
from spm_guide.load.front_matter import front_matter
from spm_guide.load.journal_files import article
from spm_guide.load.yaml_with_lines import read_yaml
from spm_guide.model.article import Article, latest_day, shown_in
from spm_guide.stage.journal.staged_journal import coming_events


def articles() -> tuple[Article, ...]:
    read = []
    for path in sorted(SAMPLE.glob("*.md")):
        text = path.read_text(encoding="utf-8")
        document, _ = read_yaml(front_matter(text) or "", f"content/journal/{path.name}", "article")
        assert document
        read.append(article(document, text))
    return tuple(read)


@pytest.mark.parametrize(
    ("value", "day"),
    [("0", "1970-01-01"), ("1804982399", "2027-03-13"), ("soon", None), ("9e9", None)],
)
def test_seconds_are_a_day(value: str, day: str | None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(DAY_VARIABLE, value)
    assert given_day() == day
    assert [one.code for one in day_problems()] == ([] if day else ["SPM383"])


def test_none_is_given(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(DAY_VARIABLE, raising=False)
    assert given_day() is None
    assert day_problems() == []
    monkeypatch.setenv(DAY_VARIABLE, "")
    assert day_problems() == []


def test_a_build_says_that_it_is_no_day(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv(DAY_VARIABLE, "soon")
    assert main(["build", "--output", str(tmp_path / "site")]) == 1
    assert "SPM383" in capsys.readouterr().err
    assert not (tmp_path / "site").exists()


def test_an_event_is_over_the_day_after_its_last_one() -> None:
    shown = shown_in(articles(), "en")
    assert latest_day(shown) == "2026-10-05"
    assert coming_events(shown, "2026-06-05") == ["open-week", "board-day"]
    assert coming_events(shown, "2026-06-06") == ["board-day"]
    assert coming_events(shown, "2027-03-11") == []


def test_readers_get_the_translation_or_else_the_original() -> None:
    def languages(code: str) -> list[tuple[str, str]]:
        return [(one.slug, one.language) for one in shown_in(articles(), code)]

    assert languages("ar") == [
        ("incentives-for-staff", "ar"),
        ("board-day", "ar"),
        ("open-week", "en"),
        ("what-a-branch-learnt", "fr"),
    ]
    assert languages("es") == [
        ("incentives-for-staff", "en"),
        ("board-day", "en"),
        ("open-week", "en"),
        ("what-a-branch-learnt", "fr"),
    ]
