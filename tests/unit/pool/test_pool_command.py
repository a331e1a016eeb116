"""`spm-guide pool`: many saved assessments in, quartiles of groups out.

1. Quartiles lie between two neighbours in proportion, and are whole basis points, a half up.
2. Every institution is in one tier and one region; several regions, or none, are groups of their own.
3. A practice that is narrow or provisional stays out, and is counted.
4. Files that can't be used are named with the reason, and the others count; of several alike the first does.
5. Nothing of a file but its answers, tier, region, id and version matters or appears anywhere.
6. CSV, Parquet, peers table and report say the same; the same input gives the same bytes, with any number of
   processes.
7. The exit status is 0 when something was published, 1 when not; then, and on errors, nothing is written.
8. DuckDB is loaded by no other command.
"""

from __future__ import annotations

import csv
import hashlib
import io
import json
import re
import subprocess
import sys
from base64 import b64encode
from collections.abc import Iterable
from dataclasses import replace
from fractions import Fraction
from html import unescape
from pathlib import Path
from typing import Any

import duckdb
import pytest
import yaml
from contributions import Contributions
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from whole_guide import whole_guide

import spm_guide.commands.pool
from spm_guide.cli import main
from spm_guide.folders import find_folders
from spm_guide.model.pool import ALL, NARROW, NOT_GIVEN, SEVERAL, LeftOut, Pool, Quartiles
from spm_guide.model.scored_model import ScoredModel
from spm_guide.pool.contribution import Contribution, read_contribution
from spm_guide.pool.group_names import group_names, groups_of
from spm_guide.pool.reading import BATCH
from spm_guide.pool.score_table import ScoreTable
from spm_guide.stage.pool_report import pool_report

GUIDES = whole_guide()
FILES = ["peers.yml", "pool.csv", "pool.parquet", "report.html"]
Row = dict[str, Any]


@pytest.fixture
def contributions(
    tmp_path: Path, english_model: ScoredModel, monkeypatch: pytest.MonkeyPatch
) -> Contributions:
    # Each command would read the guide anew, for a second.
    monkeypatch.setattr(spm_guide.commands.pool, "guide_of", lambda given: (GUIDES[given.language], []))
    return Contributions(tmp_path / "contributions", english_model)


def pooled(contributions: Contributions, *options: str) -> list[Row]:
    """The rows of the pool, as its CSV has them."""
    output = contributions.folder.parent / "pool"
    assert main(["pool", str(contributions.folder), "--output", str(output), *options]) == 0
    return rows_in(output)


def rows_in(output: Path) -> list[Row]:
    text = (output / "pool.csv").read_bytes().decode("utf-8-sig")
    return [
        {key: int(value) if value.isdigit() else value for key, value in row.items()}
        for row in csv.DictReader(io.StringIO(text, newline=""))
    ]


def of(rows: Iterable[Row], practice: str, tier: str = ALL, region: str = ALL) -> tuple[int, ...] | None:
    """Number and quartiles of a practice in a group, or None where they are not published."""
    for row in rows:
        if (row["practice"], row["tier"], row["region"]) == (practice, tier, region):
            return row["institutions"], row["lower_quartile"], row["median"], row["upper_quartile"]
    return None


def test_quartiles_of_five_are_the_second_third_and_fourth(contributions: Contributions) -> None:  # 1
    for name, level in zip("abcde", (4, 0, 3, 1, 2), strict=True):
        contributions.save(name, [level])
    assert of(pooled(contributions), "indicators") == (5, 2500, 5000, 7500)


def test_quartiles_between_two_neighbours(contributions: Contributions) -> None:  # 1
    # Of six the lower quartile is a quarter of the way from the second to the third: 2500 + 2500 / 4.
    for name, level in zip("abcdef", (0, 1, 2, 3, 4, 4), strict=True):
        contributions.save(name, [level])
    assert of(pooled(contributions), "indicators") == (6, 3125, 6250, 9375)


def as_defined(scores: list[int], quarters: int) -> int:
    """The quartile in fractions: linear between neighbours, a half up."""
    ordered = sorted(scores)
    place = Fraction(quarters, 4) * (len(ordered) - 1)
    lower = ordered[int(place)]
    upper = ordered[min(int(place) + 1, len(ordered) - 1)]
    return int(lower + (place - int(place)) * (upper - lower) + Fraction(1, 2))


@settings(max_examples=20, deadline=None)
@given(st.lists(st.lists(st.integers(0, 10000), min_size=1, max_size=40), min_size=1, max_size=5))
def test_quartiles_are_exact(cells: list[list[int]]) -> None:  # 1
    with ScoreTable(["any"]) as table:
        for number, scores in enumerate(cells):
            for score in scores:
                table.add(Contribution(None, b"", "small", f"region-{number}", True, (score,)))
        found = table.quartiles("any")
        sizes = table.cells("any")
    assert sizes == {("small", f"region-{number}"): len(scores) for number, scores in enumerate(cells)}
    expected = {("small", f"region-{number}"): scores for number, scores in enumerate(cells)}
    expected[ALL, ALL] = expected["small", ALL] = [score for scores in cells for score in scores]
    for group, scores in expected.items():
        row = found[group]
        assert row.institutions == len(scores)
        assert (row.lower, row.median, row.upper) == tuple(as_defined(scores, one) for one in (1, 2, 3))


def test_everybody_is_in_one_tier_and_one_region(contributions: Contributions) -> None:  # 2
    for number in range(5):
        contributions.save(f"one-{number}", [1], tier="small", regions=["africa", "africa"])
        contributions.save(f"several-{number}", [2], tier="small", regions=["africa", "europe"])
        contributions.save(f"unknown-{number}", [3], tier="huge", regions=["atlantis"])
    rows = pooled(contributions)
    assert of(rows, "indicators", "small", "africa") == (5, 2500, 2500, 2500)
    assert of(rows, "indicators", "small", SEVERAL) == (5, 5000, 5000, 5000)
    assert of(rows, "indicators", NOT_GIVEN, NOT_GIVEN) == (5, 7500, 7500, 7500)
    assert of(rows, "indicators", "small") == (10, 2500, 3750, 5000)
    assert of(rows, "indicators", "small", "europe") is None
    assert of(rows, "indicators") == (15, 2500, 5000, 7500)


def test_a_small_group_is_not_published_nor_what_gives_it_away(contributions: Contributions) -> None:  # 2
    for region, size in (("africa", 4), ("europe", 6), ("oceania", 9)):
        for number in range(size):
            contributions.save(f"{region}-{number}", [1], tier="small", regions=[region])
    rows = pooled(contributions)
    regions = {row["region"] for row in rows}
    assert regions == {ALL, "oceania"}


def test_provisional_practices_stay_out_and_are_counted(  # 3
    contributions: Contributions, english_model: ScoredModel, capfd: pytest.CaptureFixture[str]
) -> None:
    ids = [practice.id for practice in english_model.practices]
    contributions.save("dk", ["dk" if id == "indicators" else 2 for id in ids])
    contributions.save("none", [None if id == "indicators" else 2 for id in ids])
    for name in "abcde":
        contributions.save(name, [4])
    rows = pooled(contributions)
    assert of(rows, "indicators") == (5, 10000, 10000, 10000)
    assert of(rows, "collection") == (7, 7500, 10000, 10000)
    said = capfd.readouterr().out
    assert said.count("Left out: narrow 0, provisional 2") == 1
    assert said.count("Left out: narrow 0, provisional 0") == len(ids) - 1
    report = (contributions.folder.parent / "pool" / "report.html").read_text(encoding="utf-8")
    assert report.count("Left out: narrow 0, provisional 2") == 1


def test_narrow_practices_stay_out_and_are_counted(  # 3
    contributions: Contributions, english_model: ScoredModel
) -> None:
    # Of the questions of today so many apply always that no practice can be narrow.
    practices = tuple(
        replace(one, questions=tuple(replace(question, always_applies=False) for question in one.questions))
        for one in english_model.practices
    )
    model = replace(english_model, practices=practices)
    ids = [practice.id for practice in model.practices]
    groups = groups_of(GUIDES["en"])
    file = contributions.save("na", ["na" if id == "indicators" else 2 for id in ids])
    read = read_contribution(str(file), model, groups)
    assert isinstance(read, Contribution)
    assert dict(zip(ids, read.scores, strict=True)) == dict.fromkeys(ids, 5000) | {"indicators": NARROW}
    with ScoreTable(ids) as table:
        table.add(read)
        assert table.left_out("indicators") == LeftOut("indicators", narrow=1, provisional=0)
        assert table.cells("indicators") == {}


def test_what_is_refused_is_named_and_the_rest_counts(  # 4
    contributions: Contributions, english_model: ScoredModel, capfd: pytest.CaptureFixture[str]
) -> None:
    for name in "abcde":
        contributions.save(name, [3])
    contributions.save("f-same-id", [0], id="id of a")
    same = json.loads((contributions.folder / "b.json").read_text())
    (contributions.folder / "g-same-answers.json").write_text(
        json.dumps({**same, "id": "another", "scope": {"name": "Another"}}, indent=3)
    )
    newer, other = {"version": english_model.version + 1}, {"id": "another-model"}
    contributions.save("h-newer", [0], model={"id": english_model.id, **newer})
    contributions.save("i-other-model", [0], model=other)
    (contributions.folder / "j-damaged.json").write_text('{"format": 1, "mode": "full"')
    (contributions.folder / "k-latin.json").write_bytes(b'{"format": 1, "mode": "quick", "id": "\xe9"}')
    (contributions.folder / "l.JSON").symlink_to(contributions.folder / "nowhere")
    (contributions.folder / "m-more").mkdir()
    contributions.save("m-more/n", [1])
    (contributions.folder / "notes.txt").write_text("{")
    (contributions.folder / ".hidden.json").write_text("{")
    rows = pooled(contributions)
    assert of(rows, "indicators") == (6, 7500, 7500, 7500)
    said = capfd.readouterr()
    refused = re.findall(r"^.*/([^/:]+)(?::\d+)?: (SPM\d+) ", said.err, re.MULTILINE)
    assert refused == [
        ("f-same-id.json", "SPM662"),
        ("g-same-answers.json", "SPM663"),
        ("h-newer.json", "SPM632"),
        ("i-other-model.json", "SPM621"),
        ("j-damaged.json", "SPM601"),
        ("k-latin.json", "SPM510"),
        ("l.JSON", "SPM509"),
    ]
    assert "Institutions that count: 6. Files refused: 7. Other files in the folder: 1." in said.out


def test_saved_pages_count_like_plain_files(contributions: Contributions) -> None:  # 4
    for name in "abcde":
        contributions.save(name, [3])
    plain = contributions.folder / "e.json"
    block = f'<script type="application/json" id="spm-assessment">{plain.read_text()}</script>'
    plain.with_suffix(".html").write_text(f"<!doctype html><p>Results</p>{block}")
    plain.unlink()
    assert of(pooled(contributions), "indicators") == (5, 7500, 7500, 7500)


def test_a_refused_file_takes_no_other_with_it(contributions: Contributions) -> None:  # 4
    # The second has the id of the first, so the third, which has the answers of the second, counts.
    contributions.save("a", [0])
    contributions.save("b", [4], id="id of a", goals=["reach"])
    contributions.save("c", [4], goals=["reach"])
    for name in "defg":
        contributions.save(name, [4])
    assert of(pooled(contributions), "indicators") == (6, 10000, 10000, 10000)


def test_older_answers_count_where_their_questions_stayed(  # 5
    contributions: Contributions, english_model: ScoredModel
) -> None:
    for name in "abcde":
        contributions.save(name, [3], model={"id": english_model.id, "version": 1})
    assert of(pooled(contributions), "indicators") == (5, 7500, 7500, 7500)


def test_nothing_else_of_a_file_appears(  # 5
    contributions: Contributions, capfd: pytest.CaptureFixture[str]
) -> None:
    for name in "abcde":
        contributions.save(name, [3], tier="=secret()", regions=["<b>secret"], edition="secret")
    pooled(contributions)
    output = contributions.folder.parent / "pool"
    written = b"".join((output / name).read_bytes() for name in FILES) + capfd.readouterr().out.encode()
    for secret in (b"secret", b"Note of", b"id of", b"Institution a", b"goal-of"):
        assert secret not in written


def test_names_notes_and_layout_do_not_matter(contributions: Contributions) -> None:  # 5, 6
    for name, level in zip("abcde", (4, 0, 3, 1, 2), strict=True):
        contributions.save(name, [level])
    output = contributions.folder.parent / "pool"
    pooled(contributions)
    before = {name: (output / name).read_bytes() for name in FILES}
    for name, level in zip("vwxyz", (2, 1, 3, 0, 4), strict=True):
        contributions.save(name, [level], scope={"name": "Other"}, period={"from": "2025-01-01"})
    for name in "abcde":
        (contributions.folder / f"{name}.json").unlink()
    pooled(contributions)
    assert {name: (output / name).read_bytes() for name in FILES} == before


def test_all_files_say_the_same(contributions: Contributions, project: Path) -> None:  # 6
    for number in range(12):
        contributions.save(f"{number:02}", [number % 5], tier=["small", "large"][number % 2])
    rows = pooled(contributions)
    assert len(rows) > 15
    output = contributions.folder.parent / "pool"
    assert sorted(path.name for path in output.iterdir() if path.name in FILES) == FILES
    parquet = duckdb.sql(f"SELECT * FROM read_parquet('{output / 'pool.parquet'}')")
    assert [dict(zip(parquet.columns, row, strict=True)) for row in parquet.fetchall()] == rows

    peers = yaml.safe_load((output / "peers.yml").read_text(encoding="utf-8"))
    schema = json.loads((project / "assessment/schema/peers.schema.json").read_text(encoding="utf-8"))
    assert [error.message for error in Draft202012Validator(schema).iter_errors(peers)] == []
    assert [tuple(row.values()) for row in peers["peers"]] == [tuple(row.values()) for row in rows]

    report = (output / "report.html").read_text(encoding="utf-8")
    bars = re.findall(r'<rect class="bar-score" x="([\d.]+)%" y="8" width="([\d.]+)%"', report)
    shown = [(row["lower_quartile"], row["upper_quartile"]) for row in rows]
    everybody = [
        (row["lower_quartile"], row["upper_quartile"]) for row in rows if row["tier"] == row["region"] == ALL
    ]
    as_points = [(round(float(x) * 100), round((float(x) + float(width)) * 100)) for x, width in bars]
    assert sorted(as_points) == sorted([*shown, *everybody])


def test_several_processes_give_the_same_bytes(contributions: Contributions) -> None:  # 6
    for number in range(2 * BATCH + 10):
        region = ["africa", "europe", "oceania"][number % 3]
        contributions.save(f"{number:03}", [number % 5], tier="small", regions=[region])
    (contributions.folder / "077.json").write_text("{")
    output = contributions.folder.parent / "pool"
    written = []
    for jobs in ("1", "2"):
        assert of(pooled(contributions, "--jobs", jobs), "people") == (2 * BATCH + 9, 2500, 5000, 7500)
        written.append({name: (output / name).read_bytes() for name in FILES})
    assert written[0] == written[1]


@pytest.mark.parametrize("language", GUIDES)
def test_the_report_needs_nothing_else(language: str) -> None:  # 6
    guide = GUIDES[language]
    quartiles = Quartiles("people", ALL, "africa", 7, 2500, 5000, 7500)
    left_out = tuple(LeftOut(practice.id, 0, 1) for practice in guide.practices)
    pool = Pool("spm-guide-core", 2, 8, 0, (quartiles,), left_out)
    report = unescape(pool_report(pool, guide, find_folders().theme, group_names(guide)))
    assert f'<html lang="{language}"' in report
    assert not re.search(r"<script|<link|<img|\sstyle=|https?://|@import|url\(", report)
    styles = re.search(r"<style>(.*)</style>", report, re.DOTALL)
    assert styles
    digest = b64encode(hashlib.sha256(styles[1].encode("utf-8")).digest()).decode("ascii")
    assert (
        f"\"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'\"" in report
    )


def test_nothing_to_publish(contributions: Contributions, capfd: pytest.CaptureFixture[str]) -> None:  # 7
    for name in "abcd":
        contributions.save(name, [2])
    output = contributions.folder.parent / "pool"
    assert main(["pool", str(contributions.folder), "--output", str(output)]) == 1
    assert "SPM664" in capfd.readouterr().err
    assert not output.exists()


def test_contributions_are_never_written_over(  # 7
    contributions: Contributions, capfd: pytest.CaptureFixture[str]
) -> None:
    for name in "abcde":
        contributions.save(name, [2])
    for output in (contributions.folder, contributions.folder.parent):
        assert main(["pool", str(contributions.folder), "--output", str(output)]) == 1
        assert "SPM511" in capfd.readouterr().err
    assert len(list(contributions.folder.iterdir())) == 5


def test_wrong_usage() -> None:  # 7
    for arguments in (["pool"], ["pool", ".", "--jobs", "0"], ["pool", ".", "more"]):
        with pytest.raises(SystemExit) as stop:
            main(arguments)
        assert stop.value.code == 2


def test_only_this_command_loads_duckdb() -> None:  # 8
    code = "import sys, spm_guide.commands.scores; sys.exit('duckdb' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
