"""Answers come back from what KoboToolbox and ODK export; anything else is refused with row and column."""

from __future__ import annotations

import csv
import json
from io import BytesIO, StringIO
from pathlib import Path

import pytest
from filled_form import FilledForm, fields_of, xform_of
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook
from whole_guide import whole_guide

from spm_guide.cli import main
from spm_guide.export.xlsform.form import form
from spm_guide.load.answer_table import NotATable, read_answer_table
from spm_guide.load.kobo_answers import read_kobo_answers
from spm_guide.model.form_fields import GOALS, PROFILE_SEVERAL, note_field, profile_field, question_field
from spm_guide.model.result_file import EVIDENCE, Answer, Profile, ResultFile, result_file_from
from spm_guide.model.scored_model import ScoredModel, scored_model
from spm_guide.score.document import score_document

EXAMPLES = Path(__file__).resolve().parents[3] / "assessment" / "examples"
SEVERAL = (GOALS, *map(profile_field, PROFILE_SEVERAL))
# What the form says about itself in each submission.
ABOUT = {"form_model": "spm-guide-core", "form_model_version": "2", "form_revisions": "indicators-1:2"}
Table = list[list[str]]


@pytest.fixture(scope="module")
def model() -> ScoredModel:
    return scored_model(whole_guide()["en"])


@pytest.fixture(scope="module")
def filled() -> FilledForm:
    return FilledForm(xform_of(form({"en": whole_guide()["en"]})))


def table_of(*submissions: dict[str, str]) -> Table:
    """A table with a column for each field that one of the submissions has."""
    heads = list(dict.fromkeys(name for one in submissions for name in one))
    return [heads, *([one.get(name, "") for name in heads] for one in submissions)]


def as_csv(table: Table, separator: str = ",", quoting: int = csv.QUOTE_MINIMAL) -> bytes:
    out = StringIO()
    csv.writer(out, delimiter=separator, quoting=quoting).writerows(table)
    return out.getvalue().encode("utf-8-sig" if separator == ";" else "utf-8")


def as_xlsx(table: Table) -> bytes:
    """As KoboToolbox writes it: numbers as numbers."""
    book, file = Workbook(), BytesIO()
    for row in table:
        book.active.append([int(cell) if cell.isascii() and cell.isdigit() else cell for cell in row])
    book.create_sheet("repeats").append(["mode"])
    book.save(file)
    return file.getvalue()


def in_groups(table: Table, separator: str) -> Table:
    """With groups before the names of fields."""
    return [[separator.join(("institution", "profile", head)) for head in table[0]], *table[1:]]


def in_single_choices(table: Table, both: bool, between: str = "/") -> Table:
    """With a column of 0 and 1 for each choice of a question with several."""
    heads, *rows = table
    singles = [
        (place, head, choice)
        for place, head in enumerate(heads)
        if head in SEVERAL
        for choice in sorted({one for row in rows for one in row[place].split()})
    ]
    kept = [place for place, head in enumerate(heads) if both or head not in SEVERAL]
    return [
        [*(heads[place] for place in kept), *(f"{head}{between}{choice}" for _, head, choice in singles)],
        *(
            [
                *(row[place] for place in kept),
                *(str(int(choice in row[place].split())) for place, _, choice in singles),
            ]
            for row in rows
        ),
    ]


# Every manner in which servers and spreadsheet programs write the same table.
EXPORTS = {
    "odk": lambda table: as_csv(in_groups(table, "-")),
    "odk with single choices": lambda table: as_csv(in_groups(in_single_choices(table, both=True), "-")),
    "kobo": lambda table: as_csv(in_single_choices(table, both=True), ";", csv.QUOTE_ALL),
    "kobo with groups": lambda table: as_csv(
        in_groups(in_single_choices(table, both=False), "/"), ";", csv.QUOTE_ALL
    ),
    "kobo with dots": lambda table: as_csv(in_groups(in_single_choices(table, both=False, between="."), ".")),
    "kobo as xlsx": lambda table: as_xlsx(in_groups(table, "/")),
    "tabs": lambda table: as_csv(table, "\t"),
}


def codes_of(content: bytes, model: ScoredModel) -> list[str]:
    found, problems = read_kobo_answers(content, "answers.csv", model)
    assert found == []
    return [one.code for one in problems]


def said_of(content: bytes, model: ScoredModel) -> str:
    _, problems = read_kobo_answers(content, "answers.csv", model)
    return "\n".join(map(str, problems))


def as_entered(file: ResultFile, model: ScoredModel) -> dict[str, object]:
    """What a form asks of a saved assessment."""
    fields = fields_of(file, model)
    return {
        name: frozenset(value.split()) if name in SEVERAL else value
        for name, value in fields.items()
        if not (name.endswith("__evidence") and value == "none")
    }


@pytest.mark.parametrize("export", EXPORTS)
def test_what_was_filled_in_comes_back(export: str, model: ScoredModel, filled: FilledForm) -> None:
    given = [
        result_file_from(json.loads(path.read_text("utf-8"))) for path in sorted(EXAMPLES.glob("*.json"))
    ]
    submissions = [filled.fill(fields_of(file, model)) | {"_uuid": str(n)} for n, file in enumerate(given)]
    found, problems = read_kobo_answers(EXPORTS[export](table_of(*submissions)), "answers", model)
    assert problems == []
    assert [as_entered(result_file_from(one), model) for one in found] == [
        as_entered(one, model) for one in given
    ]
    for before, data in zip(given, found, strict=True):
        scored, again = score_document(model, before), score_document(model, result_file_from(data))
        assert (scored["maturity"], scored["alignment"]) == (again["maturity"], again["alignment"])


@st.composite
def assessments(draw: st.DrawFn, model: ScoredModel) -> ResultFile:
    """Whatever may be filled in."""
    answers = {}
    for question in (one for practice in model.practices for one in practice.questions):
        allowed = [0, 1, 2, 3, 4, "dk", None, *([] if question.always_applies else ["na"])]
        value = draw(st.sampled_from(allowed))
        if value is not None:
            answers[question.id] = Answer(value, question.rev, draw(st.sampled_from(EVIDENCE)))
    ids = st.lists(st.sampled_from(["northern-africa", "europe", "other"]), unique=True).map(tuple)
    link = st.sampled_from([0, 1, 2, "dk", None])
    return ResultFile(
        mode=draw(st.sampled_from(["quick", "full"])),
        profile=Profile(tier=draw(st.sampled_from([None, "small"])), regions=draw(ids), services=draw(ids)),
        goals=tuple(draw(st.lists(st.sampled_from(model.goals), unique=True))),
        answers=answers,
        links={goal: {one.id: draw(link) for one in model.links} for goal in model.goals},
    )


@settings(max_examples=20, deadline=None)
@given(data=st.data())
def test_any_answers_come_back(data: st.DataObject, model: ScoredModel) -> None:
    given = data.draw(assessments(model))
    revisions = " ".join(
        f"{one.id}:{one.rev}" for practice in model.practices for one in practice.questions if one.rev != 1
    )
    submission = fields_of(given, model) | ABOUT | {"form_revisions": revisions}
    note = data.draw(st.text(st.characters(exclude_categories=("C", "Z")), max_size=40))
    submission[note_field("indicators-1")] = note
    export = data.draw(st.sampled_from(sorted(set(EXPORTS) - {"kobo as xlsx"})))
    (found,), problems = read_kobo_answers(EXPORTS[export](table_of(submission)), "answers", model)
    assert problems == []
    assert as_entered(result_file_from(found), model) == as_entered(given, model)
    kept = found["answers"].get("indicators-1", {}).get("note")
    assert kept == (note.strip() or None)


def test_what_a_submission_says_about_itself(model: ScoredModel) -> None:
    submission = ABOUT | {
        "mode": "full",
        "start": "2026-11-28T23:50:00.000+03:00",
        "end": "2026-11-29T00:10:00.123+03:00",
        "period_from": "2026-01-01",
        "indicators_1": "3",
        "indicators_2": "n/a",
    }
    (data,), problems = read_kobo_answers(as_csv(table_of(submission)), "answers", model)
    assert problems == []
    assert (data["created"], data["changed"]) == ("2026-11-28T20:50:00.000Z", "2026-11-28T21:10:00.123Z")
    assert data["model"] == {"id": "spm-guide-core", "version": 2}
    assert data["period"] == {"from": "2026-01-01", "to": None}
    assert data["answers"] == {"indicators-1": {"value": 3, "rev": 2}}


def test_a_submission_keeps_its_id_in_every_export(model: ScoredModel) -> None:
    kobo = as_csv(table_of(ABOUT | {"mode": "quick", "_uuid": "1f-2", "meta/instanceID": "uuid:9"}), ";")
    odk = as_csv(table_of({"KEY": "uuid:1f-2", "form-mode": "quick"} | ABOUT))
    ids = {read_kobo_answers(content, "answers", model)[0][0]["id"] for content in (kobo, odk)}
    assert len(ids) == 1
    # It says nothing about who answered.
    assert "1f-2" not in ids.pop()


def test_an_older_form_is_read_with_its_revisions(model: ScoredModel) -> None:
    older = ABOUT | {"form_model_version": "1", "form_revisions": "none", "mode": "quick"}
    always = next(one for one in model.practices[0].questions if one.always_applies and one.rev > 1)
    (data,), problems = read_kobo_answers(
        as_csv(table_of(older | {question_field(always.id): "na"})), "answers", model
    )
    assert problems == []
    assert data["answers"][always.id] == {"value": "na", "rev": 1}


def test_labels_are_refused_with_the_setting_to_choose(model: ScoredModel) -> None:
    labels = ABOUT | {"mode": "Full check: 60 questions", "goals": "Reach poor and excluded people"}
    content = as_csv(table_of(labels, labels | {"mode": "فحص كامل"}))
    assert codes_of(content, model) == ["SPM647"]
    said = said_of(content, model)
    assert 'Row 2, column "mode" holds "Full check: 60 questions"' in said
    assert "Such cells: 4." in said
    assert "XML values and headers" in said


def test_labels_as_heads_are_refused_with_the_setting_to_choose(model: ScoredModel) -> None:
    content = as_csv([["Quick or full", "Which part do you answer for?"], ["Quick", "A branch"]])
    assert codes_of(content, model) == ["SPM646"]
    assert "XML values and headers" in said_of(content, model)


def test_every_wrong_value_is_named_with_row_and_column(model: ScoredModel) -> None:
    questions = [question for practice in model.practices for question in practice.questions]
    always = next(one for one in questions if one.always_applies and one.rev == 1)
    good = ABOUT | {"mode": "quick"}
    wrong = {
        "form_model_version": "0",
        "form_revisions": "",
        "mode": "long",
        "period_to": "28/11/2026",
        "goal_reach__daily": "3",
        "indicators_1": "5",
        "indicators_1__evidence": "shown",
        question_field(always.id): "na",
        "profile_services": "credit 7",
        note_field("people-1"): "a" * 2001,
    }
    content = as_csv(in_groups(table_of(good, *(good | {name: value} for name, value in wrong.items())), "/"))
    said = said_of(content, model)
    for row, name in enumerate(wrong, start=3):
        assert f'ow {row}, column "institution/profile/{name}"' in said
    assert codes_of(content, model) == ["SPM645"] * 9 + ["SPM610"]


def test_single_choices_are_0_or_1(model: ScoredModel) -> None:
    for value, code in (("1", []), ("True", []), ("", []), ("0", []), ("2", ["SPM645"])):
        submission = ABOUT | {"mode": "quick", "goals/reach": value, "goals/staff": "1"}
        found, problems = read_kobo_answers(as_csv(table_of(submission)), "answers", model)
        assert [one.code for one in problems] == code
        if found:
            assert found[0]["goals"] == (["reach", "staff"] if value in ("1", "True") else ["staff"])


def test_a_newer_form_waits_for_a_newer_guide(model: ScoredModel) -> None:
    assert codes_of(as_csv(table_of(ABOUT | {"mode": "quick", "form_model_version": "9"})), model) == [
        "SPM632"
    ]


def test_the_same_submission_twice_is_refused(model: ScoredModel) -> None:
    one = ABOUT | {"mode": "quick", "_uuid": "a"}
    assert codes_of(as_csv(table_of(one, one | {"_uuid": "b"}, one | {"mode": "full"})), model) == ["SPM648"]


def test_a_table_without_answers_is_refused(model: ScoredModel) -> None:
    assert codes_of(as_csv(table_of(ABOUT | {"mode": "quick"})[:1]), model) == ["SPM649"]


HOSTILE = {
    "nothing": b"",
    "an empty line": b"\n",
    "not UTF-8": "mode;é".encode("latin-1"),
    "UTF-16": "mode,goals".encode("utf-16"),
    "a quote without end": b'mode,goals\nquick,"rea',
    "a field without end": b"mode\n" + b"a" * 200_000,
    "a row that is longer than its head": b"mode,goals\nquick,reach,staff\n",
    "a field twice": b"mode,institution/mode\nquick,full\n",
    "no ZIP": b"PK\x03\x04 and nothing else",
    "too many rows": b"mode\n" + b"quick\n" * 10_001,
}


@pytest.mark.parametrize("content", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_file_is_refused(content: bytes, model: ScoredModel) -> None:
    assert codes_of(content, model) == ["SPM644"]


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=200) | st.text(max_size=200).map(str.encode))
def test_whatever_stands_in_a_file_is_read_or_refused(content: bytes) -> None:
    try:
        table = read_answer_table(content)
    except NotATable:
        return
    assert table.head


@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_whatever_stands_in_the_cells_is_read_or_refused(data: st.DataObject, model: ScoredModel) -> None:
    names = [*ABOUT, "mode", "goals", "goals/reach", "period_to", "indicators_1", "profile_tier", "end"]
    cell = st.text(max_size=8) | st.sampled_from(["1", "na", "2026-02-30", "reach", "=1+1", "\ud83d\ude00"])
    fields = data.draw(st.dictionaries(st.sampled_from(names), cell))
    fields = {name: value.encode("utf-8", "replace").decode() for name, value in (ABOUT | fields).items()}
    found, problems = read_kobo_answers(as_csv(table_of({"mode": "quick"} | fields)), "answers", model)
    assert bool(found) != bool(problems)


def test_the_command_writes_a_file_for_each_submission(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "answers.csv"
    here = ABOUT | {"mode": "quick", "indicators_1": "2"}
    file.write_bytes(
        as_csv(table_of(here | {"_uuid": "a", "end": "2026-11-28T10:00:00Z"}, here | {"_uuid": "b"}))
    )
    assert main(["import", "kobo", str(file)]) == 0
    written = sorted(path.name for path in (tmp_path / "answers").iterdir())
    assert len(written) == 2
    assert written[0].startswith("spm-check-2026-11-28-")
    said = capsys.readouterr().out
    for name in written:
        assert f"answers/{name}" in said
        assert main(["score", str(tmp_path / "answers" / name)]) == 0
    # The same again gives the same.
    before = {path.name: path.read_bytes() for path in (tmp_path / "answers").iterdir()}
    assert main(["import", "kobo", str(file), "--output", str(tmp_path / "again")]) == 0
    assert {path.name: path.read_bytes() for path in (tmp_path / "again").iterdir()} == before


def test_with_one_wrong_answer_nothing_is_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "answers.csv"
    good = ABOUT | {"mode": "quick", "indicators_1": "2"}
    file.write_bytes(as_csv(table_of(good, good | {"indicators_1": "9"})))
    assert main(["import", "kobo", str(file)]) == 1
    assert 'Row 3, column "indicators_1": "9"' in capsys.readouterr().err
    assert not (tmp_path / "answers").exists()


def test_the_output_is_a_folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "answers"
    file.write_bytes(as_csv(table_of(ABOUT | {"mode": "quick"})))
    assert main(["import", "kobo", str(file)]) == 1
    assert "SPM501" in capsys.readouterr().err
