"""The sheet with the threads: a row of nine links for each goal, from understanding clients to decisions."""

from __future__ import annotations

from dataclasses import dataclass

from spm_guide.export.workbook.expression import Cell, Constant, when
from spm_guide.export.workbook.grid import Choice, Colouring, Sheet
from spm_guide.export.workbook.lists_sheet import YES_LIST, Lists
from spm_guide.export.workbook.words import Words, height
from spm_guide.model.guide import Goal, Guide
from spm_guide.model.result_file import ResultFile

_LINK_WIDTH = 21
_COLUMNS = [0, 24, *[_LINK_WIDTH] * 9]
_ID, _GOAL, _LINKS = range(3)
_HEAD_ROW = 3
# Small letters take less room than those that columns are measured in.
_SMALL, _SMALL_LINE = 1.2, 12.5


@dataclass(frozen=True, slots=True)
class ThreadsSheet:
    """The sheet, the nine cells of each goal's thread, and the first and last cell of all."""

    sheet: Sheet
    links: dict[str, list[Cell]]
    corners: tuple[Cell, Cell]


def threads_sheet(
    guide: Guide, words: Words, lists: Lists, goals: dict[str, Cell], given: ResultFile
) -> ThreadsSheet:
    """The sheet, with the answers that are given already chosen.

    goals  the cell in which each goal is chosen
    """
    sheet = Sheet(words.tab("workbook-tab-threads"), columns=list(_COLUMNS))
    sheet.put(0, _GOAL, words.say("assessment-threads"), "title")
    sheet.heights[0] = 30
    lead = f"{words.say('results-threads-lead')} {words.say('workbook-threads-lead')}"
    sheet.merge(sheet.put(1, _GOAL, lead, "lead"), 1, 1 + len(guide.links))
    sheet.heights[1] = height((lead, sum(_COLUMNS)))
    # What a program reads above the columns, in a hidden row.
    first = sheet.put(_HEAD_ROW - 1, _ID, "id", "sum-head")
    sheet.put(_HEAD_ROW, _GOAL, words.say("workbook-goal"), "head")
    for place, link in enumerate(guide.links):
        sheet.put(_HEAD_ROW, _LINKS + place, link.name.shown, f"head-{link.area}")
        sheet.put(_HEAD_ROW - 1, _LINKS + place, link.id, "sum-head")
    sheet.heights[_HEAD_ROW - 1] = 0
    sheet.heights[_HEAD_ROW] = 34
    sheet.frozen = (_HEAD_ROW + 1, _LINKS)
    sheet.repeated = (_HEAD_ROW, _HEAD_ROW)
    links: dict[str, list[Cell]] = {}
    for place, goal in enumerate(guide.goals):
        row = _HEAD_ROW + 1 + 2 * place
        links[goal.id] = _thread(sheet, row, goal, guide, lists, given)
        chosen = sheet.put(row, _ID, when(goals[goal.id].same(lists.word(YES_LIST, "yes")), 1, 0), "sum")
        not_chosen = f"{chosen.text(sheet.title)}=0"
        sheet.colourings.append(Colouring(sheet.cells[row, _GOAL], links[goal.id][-1], not_chosen, "off"))
        _colours(sheet, links[goal.id], lists)
    return ThreadsSheet(sheet, links, (first, links[guide.goals[-1].id][-1]))


def _thread(sheet: Sheet, row: int, goal: Goal, guide: Guide, lists: Lists, given: ResultFile) -> list[Cell]:
    asked = [goal.links[link.id].shown for link in guide.links]
    sheet.merge(sheet.put(row, _GOAL, goal.name.shown, "label"), 2, 1)
    sheet.put_row(row, _LINKS, asked, "small")
    room = int(_LINK_WIDTH * _SMALL)
    sheet.heights[row] = height(*((words, room) for words in asked), line=_SMALL_LINE)
    sheet.put(row + 1, _ID, goal.id, "sum-head")
    values = [given.links.get(goal.id, {}).get(link.id) for link in guide.links]
    said = [None if value is None else str(lists.word("links", str(value)).content) for value in values]
    cells = sheet.put_row(row + 1, _LINKS, said, "input-mark")
    sheet.heights[row + 1] = 24
    sheet.choices += [
        Choice(cell, lists.words["links"], hint) for cell, hint in zip(cells, asked, strict=True)
    ]
    return cells


def _colours(sheet: Sheet, cells: list[Cell], lists: Lists) -> None:
    for word, style in zip(lists.words["links"].cells, ("no", "partly", "yes", "unknown"), strict=True):
        first = cells[0].text(sheet.title).replace("$", "")
        # Conditions of colours look at their own sheet only: older spreadsheets know no others.
        condition = f"{first}={Constant(str(word.content)).text(sheet.title)}"
        sheet.colourings.append(Colouring(cells[0], cells[-1], condition, style))
