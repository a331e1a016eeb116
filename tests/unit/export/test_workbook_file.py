"""The workbook as a file: what can be filled in, what can't, and what every spreadsheet understands."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet
from whole_guide import whole_guide

from spm_guide.export.workbook.book import book
from spm_guide.export.workbook.expression import FUNCTIONS
from spm_guide.export.workbook.looks import Tokens, styles, theme_tokens
from spm_guide.export.workbook.writing import written
from spm_guide.exports import workbook
from spm_guide.folders import find_folders
from spm_guide.memory import Memory
from spm_guide.model.result_file import Answer, ResultFile
from spm_guide.model.text import Location, Text

CODES = sorted(whole_guide())
FILLED_IN, OF_INSTITUTION, OF_THREADS = 60 * 4, 4 + 4 + 7, 7 * 9
# In every spreadsheet since 2007, by the names that files have for them.
KNOWN_SINCE_2007 = {
    *("IF", "AND", "OR", "COUNT", "COUNTIF", "INDEX", "INT", "ISNUMBER", "LARGE", "MATCH", "MAX", "MIN"),
    *("N", "POWER", "ROUND", "SUM"),
}
TEXT = re.compile(r'"(?:[^"]|"")*"|\'(?:[^\']|\'\')*\'')
NAME = re.compile(r"([A-Z][A-Z0-9.]*)\(")


@cache
def file_in(code: str) -> bytes:
    return written(book(whole_guide()[code], ResultFile()), theme_tokens(find_folders().theme))


@cache
def opened(code: str) -> Workbook:
    return load_workbook(BytesIO(file_in(code)))


def open_cells(sheet: Worksheet) -> list[str]:
    return [cell.coordinate for row in sheet.iter_rows() for cell in row if not cell.protection.locked]


def conditions(sheet: Worksheet) -> list[str]:
    return [text for rules in sheet.conditional_formatting for rule in rules.rules for text in rule.formula]


@pytest.mark.parametrize("code", CODES)
def test_formulas_use_functions_that_every_spreadsheet_has(code: str) -> None:
    assert set(FUNCTIONS) | {"IF"} == KNOWN_SINCE_2007
    formulas = [
        str(cell.value)
        for sheet in opened(code)
        for row in sheet.iter_rows()
        for cell in row
        if cell.data_type == "f"
    ]
    formulas += [text for sheet in opened(code) for text in conditions(sheet)]
    assert len(formulas) > 1000
    used = {name for formula in formulas for name in NAME.findall(TEXT.sub("", formula))}
    assert used <= KNOWN_SINCE_2007
    assert max(map(len, formulas)) < 8192


@pytest.mark.parametrize("code", CODES)
def test_colours_look_at_their_own_sheet(code: str) -> None:
    for sheet in opened(code):
        assert [text for text in conditions(sheet) if "!" in TEXT.sub("", text)] == []


def test_only_what_is_filled_in_is_open_and_takes_no_formula() -> None:
    questions, institution, threads = (opened("en")[name] for name in ("Questions", "Institution", "Threads"))
    assert len(open_cells(questions)) == FILLED_IN
    assert len(open_cells(threads)) == OF_THREADS
    assert len(open_cells(institution)) > OF_INSTITUTION
    for sheet in opened("en"):
        assert sheet.protection.sheet
        assert sheet.protection.password is None
        for place in open_cells(sheet):
            assert sheet[place].data_type != "f"
            # What begins with = + - @ stays text; days are days.
            assert sheet[place].number_format in ("@", "yyyy-mm-dd")


def test_every_answer_is_chosen_from_a_list_that_is_there() -> None:
    book_, cells = opened("en"), {}
    for name in ("Questions", "Threads", "Institution"):
        for rule in book_[name].data_validations.dataValidation:
            if rule.type == "list":
                sheet, there = rule.formula1.replace("'", "").split("!")
                words = [cell.value for row in book_[sheet][there] for cell in row]
                assert all(words)
                cells[name, str(rule.sqref)] = words
    assert sum(name == "Questions" for name, _ in cells) == 120
    assert sum(name == "Threads" for name, _ in cells) == OF_THREADS
    levels = [words for words in cells.values() if str(words[0]).startswith("0 – ")]
    # "Does not apply" is offered only where a question may not apply.
    questions = [question for practice in whole_guide()["en"].practices for question in practice.questions]
    assert sorted(map(len, levels)) == sorted(6 if one.always_applies else 7 for one in questions)


@pytest.mark.parametrize("code", CODES)
def test_sheets_run_in_the_direction_of_their_language(code: str) -> None:
    right_to_left = whole_guide()[code].language.direction == "rtl"
    for sheet in opened(code):
        assert bool(sheet.sheet_view.rightToLeft) is right_to_left


@pytest.mark.parametrize("code", CODES)
def test_sheets_are_ready_for_paper_and_screen(code: str) -> None:
    shown = [sheet for sheet in opened(code) if sheet.sheet_state == "visible"]
    assert len(shown) == 6
    assert len({sheet.title for sheet in opened(code)}) == len(opened(code).sheetnames)
    for sheet in shown:
        assert sheet.print_area
        assert sheet.page_setup.fitToWidth in (None, 1)
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert [bool(sheet.freeze_panes) for sheet in shown] == [False, False, True, True, False, False]
    assert len(shown[-1]._charts) == 3


def test_ids_stand_beside_what_is_filled_in() -> None:
    """So that a program finds answers again, in whatever language they were given."""
    names = opened("ar").defined_names
    assert {"spm_institution", "spm_questions", "spm_threads", "spm_lists"} <= set(names)
    ((title, _),) = names["spm_questions"].destinations
    sheet = opened("ar")[title]
    assert sheet.column_dimensions["A"].hidden
    ids = [cell.value for cell in sheet["A"] if cell.value]
    wanted = [question.id for practice in whole_guide()["ar"].practices for question in practice.questions]
    assert ids == ["id", *wanted]


def test_what_looks_like_a_formula_stays_text() -> None:
    guide = whole_guide()["en"]
    optional = next(
        one.id for practice in guide.practices for one in practice.questions if not one.always_applies
    )
    answer = Answer(value="na", rev=1, reason='=HYPERLINK("http://example.org")')
    made = book(guide, ResultFile(mode="full", answers={optional: answer}))
    cells = [
        cell for sheet in load_workbook(BytesIO(written(made, Tokens()))) for row in sheet for cell in row
    ]
    (found,) = [cell for cell in cells if str(cell.value).startswith("=HYPERLINK")]
    assert found.data_type == "s" or found.data_type == "inlineStr"


def test_the_same_guide_gives_the_same_bytes() -> None:
    again = written(book(whole_guide()["en"], ResultFile()), theme_tokens(find_folders().theme))
    assert again == file_in("en")


def test_colours_are_those_of_the_theme_and_readable_without_one() -> None:
    assert styles(theme_tokens(find_folders().theme), False)["head"]["bg_color"] == "#173f4d"
    assert styles(Tokens(), False)["practice-systems"]["bg_color"] == "#ffffff"
    assert styles(Tokens(), False)["practice-systems"]["font_color"] == "#000000"


def test_names_of_sheets_are_cut_and_differ_whatever_translators_write() -> None:
    guide = whole_guide()["en"]
    same = Text("Questions: [all] of them, and what they mean", "workbook", Location("a"))
    tabs = {id: same for id in guide.interface if id.startswith("workbook-tab-")}
    made = book(replace(guide, interface={**guide.interface, **tabs}), ResultFile())
    titles = [sheet.title for sheet in made.sheets]
    assert titles[-1] == "Questions   all  of them, and w"
    assert len({title.casefold() for title in titles}) == len(titles) == 8
    assert max(map(len, titles)) <= 31
    assert load_workbook(BytesIO(written(made, Tokens()))).sheetnames == titles


def test_a_language_that_is_not_there_is_refused(tmp_path: Path) -> None:
    (problem,) = workbook(Memory(None, ""), find_folders(), "xx", tmp_path / "a.xlsx")
    assert problem.code == "SPM504"
    assert not (tmp_path / "a.xlsx").exists()


def test_a_folder_is_not_overwritten(tmp_path: Path) -> None:
    (problem,) = workbook(Memory(None, ""), find_folders(), "en", tmp_path)
    assert problem.code == "SPM514"
