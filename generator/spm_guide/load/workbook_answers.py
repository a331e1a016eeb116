"""Takes the answers out of the check as a spreadsheet: a saved assessment, as the page would save it.

Cells are found by the ids in hidden columns and rows, and words are read by the spreadsheet's own lists, so a
file in any language can be read, also one that answers an older version of the questions.

source  export/workbook/ writes it; assessment/result-file.md describes what comes of it
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from typing import Any

from spm_guide.load.result_files import checked_json
from spm_guide.load.xlsx_file import Named, NotASpreadsheet, Shown, XlsxFile, cell_name, day_of, read_xlsx
from spm_guide.model.scored_model import ScoredModel
from spm_guide.model.text import Location
from spm_guide.problems import Problem, problem

FORMAT = 1
# Of the sheet about the institution: where ids stand, and what was entered.
_ID, _ENTRY = 0, 2
_IDS = " ids"
Json = dict[str, Any]


def read_workbook_answers(content: bytes, name: str, model: ScoredModel) -> tuple[Json | None, list[Problem]]:
    """The saved assessment, or None with what is wrong.

    name  of the file, for the messages
    """
    try:
        file = read_xlsx(content)
    except NotASpreadsheet as error:
        return None, [problem("SPM641", Location(name), reason=error)]
    missing = [
        one
        for one in ("spm_lists", "spm_institution", "spm_questions", "spm_threads")
        if not _there(file, one)
    ]
    if missing:
        return None, [problem("SPM642", Location(name), name=missing[0])]
    answers = _Answers(file, name)
    data = answers.read(hashlib.sha256(content).hexdigest()[:32])
    if answers.problems:
        return None, answers.problems
    _, flaws = checked_json(json.dumps(data, ensure_ascii=False), model)
    if flaws:
        return None, [
            problem(flaw.code, Location(name), place=flaw.path.removeprefix("/"), **flaw.details)
            for flaw in flaws
        ]
    return data, []


def _there(file: XlsxFile, name: str) -> bool:
    return name in file.names and file.names[name].sheet in file.sheets


class _Answers:
    def __init__(self, file: XlsxFile, name: str) -> None:
        self._file = file
        self._name = name
        self._lists = self._read_lists()
        self.problems: list[Problem] = []

    def read(self, id: str) -> Json:
        """The saved assessment."""
        about = {id: word for word, id in self._lists.get("about", {}).items()}
        entered = dict(self._institution())
        profile: Json = {
            field: entered.get(f"profile/{field}") for field in ("type", "tier", "stage", "role")
        }
        for field in ("regions", "methodology", "services"):
            start = f"profile/{field}/"
            profile[field] = [
                id.removeprefix(start) for id, value in entered.items() if id.startswith(start) and value
            ]
        return {
            "format": FORMAT,
            "id": id,
            "model": {"id": about.get("model"), "version": _number(about.get("version"))},
            "edition": None,
            "mode": entered.get("mode") or "quick",
            "scope": {"kind": entered.get("scope"), "name": entered.get("scope/name")},
            "period": {"from": entered.get("period/from"), "to": entered.get("period/to")},
            "profile": profile,
            "goals": [
                id.removeprefix("goal/") for id, value in entered.items() if id.startswith("goal/") and value
            ],
            "answers": dict(self._questions()),
            "links": {goal: links for goal, links in self._threads() if links},
        }

    def _read_lists(self) -> dict[str, dict[str, str]]:
        """Name of each list -> word -> id."""
        there = self._file.names["spm_lists"]
        rows = {str(cells[0]): cells[1:] for cells in self._rows(there)}
        return {
            name: {
                str(word): str(id)
                for word, id in zip(words, rows[name + _IDS], strict=True)
                if word is not None and id is not None
            }
            for name, words in rows.items()
            if name + _IDS in rows
        }

    def _institution(self) -> Iterator[tuple[str, str | None]]:
        there = self._file.names["spm_institution"]
        for number, cells in enumerate(self._rows(there), start=there.top):
            id, value = cells[_ID], cells[_ENTRY]
            if not isinstance(id, str) or not id:
                continue
            place = (there, number, there.left + _ENTRY)
            if id.startswith("period/"):
                yield id, day_of(value)
            elif id == "scope/name":
                yield id, _text(value)
            else:
                yield id, self._chosen(self._list_of(id), value, place)

    @staticmethod
    def _list_of(id: str) -> str:
        """The list that a cell about the institution takes its words from."""
        kind, *rest = id.split("/")
        if kind == "goal" or len(rest) == 2:
            return "chosen"
        return rest[0] if kind == "profile" else kind

    def _questions(self) -> Iterator[tuple[str, Json]]:
        there = self._file.names["spm_questions"]
        heads, *rows = self._rows(there)
        columns = {str(head): place for place, head in enumerate(heads)}
        if not {"id", "answer", "evidence", "note", "reason", "rev"} <= set(columns):
            self.problems.append(problem("SPM642", Location(self._name), name="answer"))
            return
        for number, cells in enumerate(rows, start=there.top + 1):
            id = cells[columns["id"]]
            if not isinstance(id, str) or id not in self._lists:
                continue

            def chosen(
                column: str, name: str, cells: list[Shown] = cells, number: int = number
            ) -> str | None:
                place = columns[column]
                return self._chosen(name, cells[place], (there, number, there.left + place))

            value, evidence = chosen("answer", id), chosen("evidence", "evidence")
            note, reason = _text(cells[columns["note"]]), _text(cells[columns["reason"]])
            if value is None and note is None:
                continue
            answer = {
                "value": _number(value),
                "rev": _number(_text(cells[columns["rev"]])),
                "reason": reason,
                "note": note,
                "evidence": evidence,
            }
            yield id, {name: held for name, held in answer.items() if name == "value" or held is not None}

    def _threads(self) -> Iterator[tuple[str, Json]]:
        there = self._file.names["spm_threads"]
        heads, *rows = self._rows(there)
        for number, cells in enumerate(rows, start=there.top + 1):
            goal = cells[0]
            if not isinstance(goal, str) or not goal:
                continue
            links: Json = {}
            for place, link in enumerate(heads):
                if place and isinstance(link, str) and link:
                    value = self._chosen("links", cells[place], (there, number, there.left + place))
                    if value is not None:
                        links[link] = {"value": _number(value)}
            yield goal, links

    def _chosen(self, name: str, value: Shown, place: tuple[Named, int, int]) -> str | None:
        """The id of what was chosen: by its words, or by the id itself."""
        words = _text(value)
        known = self._lists.get(name, {})
        if words is None or words in known:
            return known.get(words or "")
        if words in known.values():
            return words
        there, row, column = place
        cell = f"{there.sheet}!{cell_name(row, column)}"
        self.problems.append(problem("SPM643", Location(self._name), cell=cell, words=words))
        return None

    def _rows(self, there: Named) -> Iterator[list[Shown]]:
        cells = self._file.sheets[there.sheet]
        for row in range(there.top, min(there.bottom, there.top + 10_000) + 1):
            yield [
                cells.get((row, column))
                for column in range(there.left, min(there.right, there.left + 100) + 1)
            ]


def _text(value: Shown) -> str | None:
    words = "" if value is None else str(value).strip()
    return words or None


def _number(value: str | None) -> int | str | None:
    return (
        int(value) if value is not None and value.isascii() and value.isdigit() and len(value) < 10 else value
    )
