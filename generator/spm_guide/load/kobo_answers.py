"""Takes the answers out of what KoboToolbox or ODK exported: a saved assessment for each submission.

Answers are the values that the form lists, never their labels: those are in any language, and can change.

source  export/xlsform/ writes the form; assessment/result-file.md describes what comes of it
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Collection, Iterator
from datetime import UTC, date, datetime
from typing import Any

from spm_guide.load.answer_table import AnswerTable, Cells, NotATable, read_answer_table
from spm_guide.load.kobo_columns import CAME, NAMES_OF_SUBMISSION, Columns, columns_of, question_ids
from spm_guide.load.result_files import FORMAT, checked_json
from spm_guide.load.xlsx_file import day_of
from spm_guide.model.form_fields import (
    ENDED,
    FORM_MODEL,
    FORM_REVISIONS,
    FORM_VERSION,
    GOALS,
    LINK_VALUES,
    MODE,
    MODES,
    NO_REVISIONS,
    PERIOD_FROM,
    PERIOD_TO,
    PROFILE_ONE,
    PROFILE_SEVERAL,
    SCOPE,
    SCOPE_NAME,
    SCOPES,
    STARTED,
    evidence_field,
    link_field,
    note_field,
    profile_field,
    question_field,
    reason_field,
)
from spm_guide.model.result_file import DONT_KNOW, EVIDENCE, LONGEST_TEXT, NOT_APPLICABLE
from spm_guide.model.scored_model import ScoredModel
from spm_guide.model.text import Location
from spm_guide.problems import Problem, problem

Json = dict[str, Any]
_NEEDED = (MODE, FORM_MODEL, FORM_VERSION, FORM_REVISIONS)
_LEVELS = ("0", "1", "2", "3", "4", DONT_KNOW)
_YES, _NO = ("1", "true"), ("0", "false")
_ID = re.compile("[a-z][a-z0-9-]*")
_VALUE = re.compile("[a-z0-9][a-z0-9.-]*")
_WHOLE = re.compile("[1-9][0-9]{0,8}")
_REVISION = re.compile("([a-z][a-z0-9-]*):([1-9][0-9]{0,8})")
_REVISIONS = re.compile(f"{NO_REVISIONS}|(?:{_REVISION.pattern} ?)+")
# What some servers write where nothing was answered.
_NOTHING = ("", "n/a")
# Characters of a wrong value that a message repeats.
_SHOWN = 60
_A_DAY, _AN_ID = "days, such as 2026-11-28", "ids, such as northern-africa"
_SOME_REVISIONS = f"{NO_REVISIONS}, or revisions, such as indicators-1:2 people-3:4"


def read_kobo_answers(content: bytes, name: str, model: ScoredModel) -> tuple[list[Json], list[Problem]]:
    """The saved assessments in the order of the rows; none of them where something is wrong.

    name  of the file, for the messages
    """
    try:
        table = read_answer_table(content)
        columns = columns_of(table.head, model)
    except NotATable as error:
        return [], [problem("SPM644", Location(name), reason=error)]
    missing = [field for field in _NEEDED if field not in columns.places]
    if missing:
        return [], [problem("SPM646", Location(name), name=missing[0])]
    if not table.rows:
        return [], [problem("SPM649", Location(name))]
    answers = _Answers(table, columns, name, model)
    found = answers.read()
    return ([] if answers.problems else found), answers.problems


class _Answers:
    def __init__(self, table: AnswerTable, columns: Columns, name: str, model: ScoredModel) -> None:
        self._table = table
        self._columns = columns
        self._name = name
        self._model = model
        self._revisions = {
            question.id: (question.rev, question.always_applies)
            for practice in model.practices
            for question in practice.questions
        }
        self._row = 0
        self._cells: Cells = {}
        self._first_label: dict[str, object] = {}
        self._labels = 0
        self.problems: list[Problem] = []

    def read(self) -> list[Json]:
        """A saved assessment for each row."""
        found: list[Json] = []
        first: dict[str, int] = {}
        newest = 0
        for row, cells in self._table.rows.items():
            self._row, self._cells = row, cells
            before = len(self.problems) + self._labels
            data = self._submission()
            if len(self.problems) + self._labels == before:
                self._check(data)
            if first.setdefault(data["id"], row) != row:
                details = {"row": row, "first": first[data["id"]]}
                self.problems.append(problem("SPM648", Location(self._name), **details))
            found.append(data)
            newest = max(newest, data["model"].get("version") or 0)
        if newest > self._model.version:
            versions = {"found": newest, "present": self._model.version}
            self.problems.append(problem("SPM632", Location(self._name), **versions))
        if self._labels:
            label = problem("SPM647", Location(self._name), **self._first_label, n=self._labels)
            self.problems.insert(0, label)
        return found

    def _submission(self) -> Json:
        version = self._said_by_form(FORM_VERSION, _WHOLE, str(self._model.version))
        revisions = self._revisions_of_form()
        return {
            "format": FORMAT,
            "id": self._id(),
            "model": {
                "id": self._said_by_form(FORM_MODEL, _ID, self._model.id),
                "version": int(version) if _WHOLE.fullmatch(version) else None,
            },
            "edition": None,
            "mode": self._one_of(MODE, MODES) or "quick",
            "created": self._moment(STARTED),
            "changed": next(filter(None, map(self._moment, (ENDED, *CAME))), None),
            "scope": {"kind": self._one_of(SCOPE, SCOPES), "name": self._entered(SCOPE_NAME)},
            "period": {"from": self._day(PERIOD_FROM), "to": self._day(PERIOD_TO)},
            "profile": {
                **{member: self._id_of(profile_field(member)) for member in PROFILE_ONE},
                **{member: self._several(profile_field(member)) for member in PROFILE_SEVERAL},
            },
            "goals": self._several(GOALS),
            "answers": dict(self._answers(revisions)),
            "links": {goal: links for goal in self._model.goals if (links := dict(self._links(goal)))},
        }

    def _check(self, data: Json) -> None:
        """What a saved assessment may not hold, beside wrong choices."""
        _, flaws = checked_json(json.dumps(data, ensure_ascii=False), self._model)
        self.problems += [
            problem(
                flaw.code,
                Location(self._name),
                place=f"row {self._row}: {flaw.path.removeprefix('/')}",
                **flaw.details,
            )
            for flaw in flaws
        ]

    def _id(self) -> str:
        """A name for the submission, the same whenever and however it is exported."""
        named = next(filter(None, map(self._text, NAMES_OF_SUBMISSION)), None)
        known = named.removeprefix("uuid:") if named else json.dumps(self._cells, ensure_ascii=False)
        return hashlib.sha256(known.encode("utf-8", "replace")).hexdigest()[:32]

    def _answers(self, revisions: dict[str, int]) -> Iterator[tuple[str, Json]]:
        for question in question_ids(self._model):
            rev = revisions.get(question, 1)
            present, always_applies = self._revisions.get(question, (rev, False))
            refuses = always_applies and present == rev
            allowed = _LEVELS if refuses else (*_LEVELS, NOT_APPLICABLE)
            value = self._one_of(question_field(question), allowed)
            answer = {
                "value": _number(value),
                "rev": rev,
                "reason": self._entered(reason_field(question)),
                "note": self._entered(note_field(question)),
                "evidence": self._one_of(evidence_field(question), EVIDENCE),
            }
            if value is not None or answer["note"] is not None:
                yield question, {name: held for name, held in answer.items() if held is not None}

    def _links(self, goal: str) -> Iterator[tuple[str, Json]]:
        for link in self._model.links:
            value = self._one_of(link_field(goal, link.id), LINK_VALUES)
            if value is not None:
                yield link.id, {"value": _number(value)}

    def _revisions_of_form(self) -> dict[str, int]:
        said = self._said_by_form(FORM_REVISIONS, _REVISIONS, _SOME_REVISIONS)
        return {question: int(rev) for question, rev in _REVISION.findall(said)}

    def _entered(self, field: str) -> str | None:
        """What somebody wrote."""
        words = self._text(field)
        if words is not None and len(words) > LONGEST_TEXT:
            column = self._table.head[self._columns.places[field]]
            details = {"length": len(words), "limit": LONGEST_TEXT}
            place = f'row {self._row}, column "{column}"'
            self.problems.append(problem("SPM610", Location(self._name), place=place, **details))
        return words

    def _text(self, field: str) -> str | None:
        return self._words(self._columns.places.get(field))

    def _words(self, place: int | None) -> str | None:
        words = "" if place is None else str(self._cells.get(place, "")).strip()
        return None if words in _NOTHING else words

    def _one_of(self, field: str, allowed: Collection[str]) -> str | None:
        value = self._text(field)
        if value is None or value in allowed:
            return value
        self._refuse_choice(field, value, ", ".join(allowed))
        return None

    def _id_of(self, field: str) -> str | None:
        """A choice that others may add to: of any id, as saved assessments keep it."""
        value = self._text(field)
        if value is None or _ID.fullmatch(value):
            return value
        self._refuse_choice(field, value, _AN_ID)
        return None

    def _said_by_form(self, field: str, form: re.Pattern[str], example: str) -> str:
        """What the form says about itself; it is in every submission."""
        value = self._text(field) or ""
        if not form.fullmatch(value):
            self._refuse(self._columns.places[field], value, example)
        return value

    def _several(self, field: str) -> list[str]:
        """What was chosen, from the column with all of it, or from those of each choice."""
        if field in self._columns.places:
            chosen = (self._text(field) or "").split()
            wrong = [one for one in chosen if not _ID.fullmatch(one)]
            if wrong:
                self._refuse_choice(field, " ".join(chosen) if len(wrong) > 1 else wrong[0], _AN_ID)
            return list(dict.fromkeys(chosen))
        return [
            choice for choice, place in self._columns.choices.get(field, {}).items() if self._is_yes(place)
        ]

    def _is_yes(self, place: int) -> bool:
        value = (self._words(place) or "").casefold()
        if value and value not in (*_YES, *_NO):
            self._refuse(place, value, "0, 1")
        return value in _YES

    def _day(self, field: str) -> str | None:
        place = self._columns.places.get(field)
        value = None if place is None else day_of(self._cells.get(place))
        if place is None or value is None or value in _NOTHING:
            return None
        try:
            return date.fromisoformat(value).isoformat()
        except ValueError:
            self._refuse(place, value, _A_DAY)
            return None

    def _moment(self, field: str) -> str | None:
        """A time as saved assessments write it; without a zone it is UTC."""
        try:
            said = datetime.fromisoformat(self._text(field) or "")
            moment = said.replace(tzinfo=said.tzinfo or UTC).astimezone(UTC)
        except (ValueError, OverflowError):
            # Spreadsheet programs rewrite times; no figure depends on these.
            return None
        return f"{moment.replace(tzinfo=None).isoformat(timespec='milliseconds')}Z"

    def _refuse_choice(self, field: str, value: str, allowed: str) -> None:
        """Of an answer that is none of the values: where all of them are labels, one message is enough."""
        place = self._columns.places[field]
        if _VALUE.fullmatch(value):
            self._refuse(place, value, allowed)
            return
        self._labels += 1
        self._first_label = self._first_label or self._where(place, value)

    def _refuse(self, place: int, value: str, allowed: str) -> None:
        where = self._where(place, value)
        self.problems.append(problem("SPM645", Location(self._name), **where, allowed=allowed))

    def _where(self, place: int, value: str) -> dict[str, object]:
        return {"row": self._row, "column": self._table.head[place], "value": value[:_SHOWN]}


def _number(value: str | None) -> int | str | None:
    return int(value) if value is not None and value.isdigit() else value
