"""The form for ODK and KoboToolbox: valid for both, in all languages, and asking what the page asks."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from filled_form import FilledForm
from openpyxl import load_workbook
from pyxform.validators import odk_validate
from pyxform.xls2xform import convert
from whole_guide import whole_guide

from spm_guide.cli import main
from spm_guide.export.xlsform.form import Form, form
from spm_guide.export.xlsform.writing import written
from spm_guide.model.form_fields import GOALS, MODE, PERIOD_FROM, PERIOD_TO, question_field

LANGUAGES = ["English (en)", "Español (es)", "Français (fr)", "العربية (ar)", "Português (pt)"]
CORE, LATER = "indicators_1", "indicators_2"


@pytest.fixture(scope="module")
def whole() -> Form:
    return form(whole_guide())


@pytest.fixture(scope="module")
def xform(whole: Form) -> str:
    warnings: list[str] = []
    made = convert(written(whole), warnings=warnings, file_type=".xlsx")
    # pyxform warns of languages in which something is missing.
    assert warnings == []
    return made.xform


@pytest.fixture(scope="module")
def filled(xform: str) -> FilledForm:
    return FilledForm(xform.encode())


def test_every_label_is_in_every_language(whole: Form) -> None:
    shown = [row for row in (*whole.survey, *whole.choices) if row["label::English (en)"]]
    assert all(row[f"label::{language}"] for row in shown for language in LANGUAGES)
    assert whole.settings["default_language"] == LANGUAGES[0]
    (reach,) = (row for row in whole.choices if (row["list_name"], row["name"]) == ("goals", "reach"))
    assert reach["label::Français (fr)"].startswith(whole_guide()["fr"].goals[0].name.shown)


def test_odk_validate_takes_it(xform: str, tmp_path: Path) -> None:
    if shutil.which("java") is None or not Path(odk_validate.ODK_VALIDATE_PATH).is_file():
        pytest.skip("ODK Validate needs Java")
    path = tmp_path / "form.xml"
    path.write_text(xform, encoding="utf-8")
    assert odk_validate.check_xform(str(path)) == []


def test_the_same_guide_gives_the_same_bytes(whole: Form) -> None:
    assert written(whole) == written(form(whole_guide()))


def test_the_version_follows_what_is_asked(whole: Form) -> None:
    english = form({"en": whole_guide()["en"]})
    assert english.settings["form_id"] == whole.settings["form_id"]
    assert english.settings["version"] != whole.settings["version"]


def test_the_quick_check_asks_core_questions_only(filled: FilledForm) -> None:
    groups = [f"question_{name}" for name in (CORE, LATER)]
    filled.fill({MODE: "quick"})
    assert [filled.holds("relevant", group) for group in groups] == [True, False]
    filled.fill({MODE: "full"})
    assert [filled.holds("relevant", group) for group in groups] == [True, True]


def test_a_thread_is_asked_for_chosen_goals_only(filled: FilledForm) -> None:
    filled.fill({GOALS: "needs staff"})
    asked = [goal for goal in ("reach", "needs", "staff") if filled.holds("relevant", f"goal_{goal}")]
    assert asked == ["needs", "staff"]


def test_a_reason_is_asked_where_a_question_does_not_apply(whole: Form, filled: FilledForm) -> None:
    practices = whole_guide()["en"].practices
    for question in (one for practice in practices for one in practice.questions):
        name = question_field(question.id)
        values = [row["name"] for row in whole.choices if row["list_name"] == name]
        assert values == ["0", "1", "2", "3", "4", "dk", *([] if question.always_applies else ["na"])]
        if not question.always_applies:
            for value, asks in (("na", True), ("3", False), ("dk", False), ("", False)):
                filled.fill({name: value})
                assert filled.holds("relevant", f"{name}__reason") == asks


@pytest.mark.parametrize(("value", "asks"), [("0", True), ("4", True), ("dk", False), ("", False)])
def test_what_an_answer_rests_on_is_asked_of_levels(value: str, asks: bool, filled: FilledForm) -> None:
    filled.fill({CORE: value})
    assert filled.holds("relevant", f"{CORE}__evidence") == asks


def test_a_text_is_not_longer_than_a_saved_assessment_takes(filled: FilledForm) -> None:
    for length, fits in ((2000, True), (2001, False)):
        filled.fill({f"{CORE}__note": "a" * length})
        assert filled.holds("constraint", f"{CORE}__note") == fits


def test_a_period_has_its_end_after_its_begin(xform: str) -> None:
    # Days are numbers in ODK alone, so the condition is read here.
    assert f"/{PERIOD_TO}" in xform
    (bind,) = (line for line in xform.split("<bind ") if f'{PERIOD_TO}"' in line.split(" ")[0])
    assert f". &gt;=  /data/institution/part_and_period/{PERIOD_FROM}" in bind


def test_figures_are_shown_as_percentages(filled: FilledForm) -> None:
    shown = filled.fill({MODE: "quick", CORE: "3"})
    assert shown["practice_indicators__score"] == "7500"
    assert shown["practice_indicators__score_percent"] == "75"
    assert shown["overall__score_percent"] == "–"


def test_the_command_writes_the_languages_asked_for(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "form.xlsx"
    assert main(["export", "xlsform", "--language", "ar", "--language", "fr", "--output", str(file)]) == 0
    assert f"Wrote {file}" in capsys.readouterr().out
    sheets = load_workbook(file, read_only=True)
    assert sheets.sheetnames == ["survey", "choices", "settings"]
    heads = [cell.value for cell in next(sheets["choices"].iter_rows())]
    assert heads == ["list_name", "name", "label::Français (fr)", "label::العربية (ar)"]


def test_an_unknown_language_and_a_folder_are_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["export", "xlsform", "--language", "xx", "--output", str(tmp_path / "form.xlsx")]) == 1
    assert "SPM504" in capsys.readouterr().err
    assert main(["export", "xlsform", "--output", str(tmp_path)]) == 1
    assert "SPM514" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []
