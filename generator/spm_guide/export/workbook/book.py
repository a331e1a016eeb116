"""The whole workbook: sheets with what is filled in, their sums, and the results."""

from __future__ import annotations

from dataclasses import dataclass

from spm_guide.export.workbook.charts_sheet import ChartsSheet, charts_sheet
from spm_guide.export.workbook.entered import Entered
from spm_guide.export.workbook.expression import Cell
from spm_guide.export.workbook.grid import Sheet
from spm_guide.export.workbook.institution_sheet import institution_sheet
from spm_guide.export.workbook.lists_sheet import YES_LIST, lists_sheet
from spm_guide.export.workbook.questions_sheet import questions_sheet
from spm_guide.export.workbook.results_sheet import ResultsSheet
from spm_guide.export.workbook.start_sheet import start_sheet
from spm_guide.export.workbook.sums_sheet import Sums, sums_sheet
from spm_guide.export.workbook.threads_sheet import threads_sheet
from spm_guide.export.workbook.words import Words
from spm_guide.model.guide import Guide
from spm_guide.model.result_file import ResultFile

FORMAT = 1


@dataclass(frozen=True, slots=True)
class Book:
    """Every sheet in the order of its tabs.

    names  defined name -> sheet, first row and column, last row and column
    """

    title: str
    right_to_left: bool
    sheets: tuple[Sheet, ...]
    charts: ChartsSheet
    sums: Sums
    names: dict[str, tuple[str, int, int, int, int]]


def book(guide: Guide, given: ResultFile) -> Book:
    """The workbook of a guide, with what is given already filled in.  raises  UnusableText"""
    words = Words(guide)
    lists = lists_sheet(guide, words)
    lists.add(
        "about",
        [
            ("format", str(FORMAT)),
            ("model", guide.model_id),
            ("version", str(guide.model_version)),
            ("language", guide.language.code),
        ],
    )
    institution = institution_sheet(guide, words, lists, given)
    questions = questions_sheet(guide, words, lists, institution.mode, given)
    threads = threads_sheet(guide, words, lists, institution.goals, given)
    no, partly, yes, _ = lists.words["links"].cells
    entered = Entered(
        questions=questions.questions,
        chosen=institution.goals,
        links=threads.links,
        yes=lists.word(YES_LIST, "yes"),
        link_words=(no, partly, yes),
    )
    sums = sums_sheet(guide, words, lists, entered)
    results = ResultsSheet(guide, words, lists, institution, questions, sums)
    charts = charts_sheet(guide, words, sums)
    sheets = (
        start_sheet(words),
        institution.sheet,
        questions.sheet,
        threads.sheet,
        results.sheet,
        charts.sheet,
        sums.sheet,
        lists.sheet,
    )
    last_row = max(row for row, _ in institution.sheet.cells)
    names = {
        "spm_institution": (institution.sheet.title, 0, 0, last_row, 2),
        "spm_questions": _between(*questions.corners),
        "spm_threads": _between(*threads.corners),
        "spm_lists": (
            lists.sheet.title,
            0,
            0,
            lists.next_row - 1,
            max(place for _, place in lists.sheet.cells),
        ),
        **{table.name: table.corners for table in sums.tables()},
    }
    return Book(words.say("assessment-title"), guide.language.direction == "rtl", sheets, charts, sums, names)


def _between(first: Cell, last: Cell) -> tuple[str, int, int, int, int]:
    return first.sheet, first.row, first.column, last.row, last.column
