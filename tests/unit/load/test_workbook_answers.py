"""Answers come back from the check as a spreadsheet, whatever program saved it; other files are refused."""

from __future__ import annotations

import json
import zipfile
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from openpyxl.workbook import Workbook
from whole_guide import whole_guide

from spm_guide.cli import main
from spm_guide.export.workbook.book import book
from spm_guide.export.workbook.looks import Tokens
from spm_guide.export.workbook.writing import written
from spm_guide.load.workbook_answers import read_workbook_answers
from spm_guide.load.xlsx_file import NotASpreadsheet, cell_name, read_xlsx
from spm_guide.model.result_file import ResultFile, result_file_from
from spm_guide.model.scored_model import ScoredModel, scored_model
from spm_guide.score.document import score_document

EXAMPLES = Path(__file__).resolve().parents[3] / "assessment" / "examples"


@pytest.fixture(scope="session")
def model() -> ScoredModel:
    return scored_model(whole_guide()["en"])


def workbook_of(code: str, given: ResultFile) -> bytes:
    return written(book(whole_guide()[code], given), Tokens())


def saved(opened: Workbook) -> bytes:
    """As another program saves it."""
    file = BytesIO()
    opened.save(file)
    return file.getvalue()


def as_scored(file: ResultFile) -> dict[str, Any]:
    """What the sheet holds of a file: notes of links and languages are left out."""
    return {
        "mode": file.mode,
        "goals": sorted(file.goals),
        "answers": {id: (one.value, one.rev) for id, one in file.answers.items() if one.value is not None},
        "links": {
            goal: {link: value for link, value in links.items() if value is not None}
            for goal, links in file.links.items()
        },
        "scope": (file.about.scope_kind, file.about.scope_name),
        "period": (file.about.period_from, file.about.period_to),
        "profile": (file.profile.tier, file.profile.stage, file.profile.role, file.profile.type),
        "regions": sorted(file.profile.regions),
        "services": sorted(file.profile.services),
    }


@pytest.mark.parametrize("code", ["en", "ar"])
@pytest.mark.parametrize("example", sorted(EXAMPLES.glob("*.json")), ids=lambda path: path.stem)
def test_what_was_filled_in_comes_back(code: str, example: Path, model: ScoredModel) -> None:
    given = result_file_from(json.loads(example.read_text("utf-8")))
    data, problems = read_workbook_answers(workbook_of(code, given), "answers.xlsx", model)
    assert problems == []
    assert data is not None
    back = result_file_from(data)
    assert as_scored(back) == as_scored(given)
    before, after = score_document(model, given), score_document(model, back)
    assert (before["maturity"], before["alignment"]) == (after["maturity"], after["alignment"])


def test_what_another_program_saved_comes_back(model: ScoredModel) -> None:
    opened = load_workbook(BytesIO(workbook_of("fr", ResultFile(mode="full"))))
    ((questions, _),) = opened.defined_names["spm_questions"].destinations
    ((institution, _),) = opened.defined_names["spm_institution"].destinations
    sheet = opened[questions]
    rows = {row[0].value: row for row in sheet.iter_rows() if row[0].value}
    heads = [cell.value for cell in rows["id"]]
    # A bare digit, as it can be pasted, and words from the list.
    rows["indicators-1"][heads.index("answer")].value = 3
    rows["indicators-1"][heads.index("note")].value = "=1+1"
    rows["indicators-1"][heads.index("note")].data_type = "s"
    rows["indicators-2"][heads.index("answer")].value = "dk"
    for row in opened[institution].iter_rows():
        if row[0].value == "period/from":
            row[2].value = 45658
        if row[0].value == "scope/name":
            row[2].value = "  Élan & <fils> "
    data, problems = read_workbook_answers(saved(opened), "answers.xlsx", model)
    assert problems == []
    assert data is not None
    assert data["answers"] == {
        "indicators-1": {"value": 3, "rev": 2, "note": "=1+1"},
        "indicators-2": {"value": "dk", "rev": 1},
    }
    assert data["period"]["from"] == "2025-01-01"
    assert data["scope"]["name"] == "Élan & <fils>"
    assert data["mode"] == "full"


def test_the_same_file_gives_the_same_assessment(model: ScoredModel) -> None:
    file = workbook_of("en", ResultFile())
    assert read_workbook_answers(file, "a", model) == read_workbook_answers(file, "b", model)


def test_a_word_that_is_no_choice_is_named_with_its_cell(model: ScoredModel) -> None:
    opened = load_workbook(BytesIO(workbook_of("en", ResultFile())))
    opened["Questions"]["E7"].value = "quite often"
    data, problems = read_workbook_answers(saved(opened), "answers.xlsx", model)
    assert data is None
    assert [(one.code, str(one).split("\n")[0]) for one in problems] == [
        (
            "SPM643",
            'answers.xlsx: SPM643 The cell Questions!E7 holds "quite often", which is none of its choices.',
        )
    ]


def test_another_spreadsheet_is_refused(model: ScoredModel) -> None:
    data, (problem,) = read_workbook_answers(saved(Workbook()), "other.xlsx", model)
    assert data is None
    assert problem.code == "SPM642"


def packed(**parts: bytes) -> bytes:
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(f"xl/{name}", content)
    return file.getvalue()


BOMB = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><workbook>&b;</workbook>'


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "ZIP"),
        (b"PK\x03\x04" + b"\0" * 40, "ZIP"),
        (packed(), "missing"),
        (packed(**{"workbook.xml": b"<workbook"}), "damaged"),
        (packed(**{"workbook.xml": BOMB}), "declares"),
        (packed(**{"workbook.xml": BOMB.decode().encode("utf-16")}), "declares"),
        (packed(**{"workbook.xml": b"<a>" + b" " * 20_000_001}), "too large"),
    ],
    ids=["empty", "cut", "without parts", "damaged", "entities", "entities in UTF-16", "huge"],
)
def test_hostile_files_are_refused(content: bytes, reason: str) -> None:
    with pytest.raises(NotASpreadsheet, match=reason):
        read_xlsx(content)


def test_any_part_may_be_cut_anywhere(model: ScoredModel) -> None:
    """A damaged file gives a reason, never a crash."""
    with zipfile.ZipFile(BytesIO(workbook_of("en", ResultFile()))) as whole:
        parts = {name: whole.read(name) for name in whole.namelist()}
    for name in (
        "xl/workbook.xml",
        "xl/sharedStrings.xml",
        "xl/_rels/workbook.xml.rels",
        "xl/worksheets/sheet3.xml",
    ):
        for share in (0, 0.3, 0.9):
            file = BytesIO()
            with zipfile.ZipFile(file, "w") as archive:
                for other, content in parts.items():
                    archive.writestr(
                        other, content[: int(len(content) * share)] if other == name else content
                    )
            data, problems = read_workbook_answers(file.getvalue(), "cut.xlsx", model)
            assert data is None
            assert [one.code for one in problems] == ["SPM641"]


def test_cells_have_the_names_that_people_use() -> None:
    assert [cell_name(0, 0), cell_name(1, 25), cell_name(2, 26), cell_name(0, 702)] == [
        "A1",
        "Z2",
        "AA3",
        "AAA1",
    ]


def test_half_a_pair_becomes_a_sign_that_can_be_written() -> None:
    book = Workbook()
    book.active["A1"] = "_xD800_ and _x0041_"
    (cells,) = read_xlsx(saved(book)).sheets.values()
    assert cells[0, 0] == "\ufffd and A"


def test_the_command_writes_beside_the_spreadsheet(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "answers.xlsx"
    file.write_bytes(workbook_of("en", ResultFile(goals=("reach",))))
    assert main(["import", "workbook", str(file)]) == 0
    assert json.loads(file.with_suffix(".json").read_text("utf-8"))["goals"] == ["reach"]
    assert "answers.json" in capsys.readouterr().out
