"""Reads a saved assessment and says everything that is wrong with it.

twin    theme/browser/keeping/result-file.js, held equal by tests/golden/test_both_readers.py
source  assessment design, section 10; published as assessment/schema/result-file.schema.json
"""

from __future__ import annotations

from typing import Any

from spm_guide.load.strict_json import Flaw, StrictJson, sound_json
from spm_guide.model.file_age import FileAge, file_age
from spm_guide.model.result_file import (
    EVIDENCE,
    LONGEST_TEXT,
    NOT_APPLICABLE,
    ResultFile,
    result_file_from,
)
from spm_guide.model.scored_model import ScoredModel, ScoredQuestion
from spm_guide.model.text import Location
from spm_guide.problems import Problem, problem

FORMAT = 1
# Characters; sixty answers with full notes stay well below.
LONGEST_FILE = 1_000_000
LEVELS: tuple[Any, ...] = (0, 1, 2, 3, 4, "dk", NOT_APPLICABLE, None)
TARGETS: tuple[Any, ...] = (0, 1, 2, 3, 4, None)
LINK_VALUES: tuple[Any, ...] = (0, 1, 2, "dk", None)
_EVIDENCE: tuple[Any, ...] = (*EVIDENCE, None)
MODES: tuple[Any, ...] = ("quick", "full")
SCOPES: tuple[Any, ...] = ("institution", "branch", "subsidiary", "programme", None)
TEXTS = ("id", "edition", "created", "changed")
OBJECTS = ("model", "scope", "period", "profile", "answers", "links", "targets")
LISTS = ("goals", "plan", "sources")
PROFILE_TEXTS = ("type", "tier", "stage", "role")
PROFILE_LISTS = ("regions", "methodology", "services", "languages")
RECORD_TEXTS = ("document", "page", "kept", "date")


def read_result_file(text: str, name: str, model: ScoredModel) -> tuple[ResultFile | None, list[Problem]]:
    """The answers in `text`, or None with what is wrong, all at once.

    name  of the file, for the messages
    """
    data, problems = read_result_data(text, name, model)
    return (None if data is None else result_file_from(data)), problems


def read_result_data(text: str, name: str, model: ScoredModel) -> tuple[dict[str, Any] | None, list[Problem]]:
    """Like `read_result_file`, but everything that is in the file."""
    data, flaws = checked_json(text, model)
    if flaws:
        return None, [
            problem(flaw.code, Location(name, flaw.line), place=flaw.path.removeprefix("/"), **flaw.details)
            for flaw in flaws
        ]
    return data, []


def checked_json(text: str, model: ScoredModel) -> tuple[Any, list[Flaw]]:
    """The data in `text`, or None with its flaws in the order of lines."""
    if len(text) > LONGEST_FILE:
        return None, [Flaw("SPM602", "", 0, {"size": str(len(text)), "limit": str(LONGEST_FILE)})]
    data = sound_json(text, LONGEST_TEXT)
    if data is not None and not _Check(data, model).flaws:
        return data, []
    read = StrictJson(text)
    flaws = read.flaws
    if not any(flaw.code == "SPM601" for flaw in flaws):
        flaws = flaws + _Check(read.value, model, read).flaws
    return (None if flaws else read.value), sorted(flaws, key=lambda flaw: flaw.line)


class _Check:
    """Goes through the members in the order of the design; unknown members and ids are left alone.

    read  how the data was read; without it, flaws have no lines and lengths of texts are not looked at
    """

    def __init__(self, data: Any, model: ScoredModel, read: StrictJson | None = None) -> None:
        self._lines = read.lines if read else {"": 0}
        self._misread = {flaw.path for flaw in read.flaws if flaw.code == "SPM606"} if read else set()
        self.flaws: list[Flaw] = []
        # A newer version of the model may ask fewer questions that always apply.
        self._refuses_na = file_age(data, model) is not FileAge.NEWER
        if not isinstance(data, dict) or not _whole(data.get("format")):
            self._add("SPM603", "")
            return
        if data["format"] > FORMAT:
            self._add("SPM604", "/format", format=str(data["format"]))
            return
        self._members(data)
        self._answers(_dict(data.get("answers")), model)
        self._links(_dict(data.get("links")), model)
        self._targets(_dict(data.get("targets")), model)
        self._lengths(read.texts if read else [])

    def _members(self, data: dict[str, Any]) -> None:
        self._one_of((FORMAT,), data["format"], "/format")
        self._one_of(MODES, data.get("mode"), "/mode")
        self._texts(TEXTS, data, "")
        for member in OBJECTS:
            self._object(data.get(member), f"/{member}")
        for member in LISTS:
            self._list(data.get(member), f"/{member}")
        self._list_of_texts(data.get("goals"), "/goals")
        model, scope, profile = (_dict(data.get(name)) for name in ("model", "scope", "profile"))
        self._texts(("id",), model, "/model")
        self._counted_from_1(model.get("version", 1), "/model/version")
        self._one_of(SCOPES, scope.get("kind"), "/scope/kind")
        self._texts(("name",), scope, "/scope")
        self._texts(("from", "to"), _dict(data.get("period")), "/period")
        self._texts(PROFILE_TEXTS, profile, "/profile")
        for member in PROFILE_LISTS:
            self._list(profile.get(member), f"/profile/{member}")
            self._list_of_texts(profile.get(member), f"/profile/{member}")

    def _answers(self, answers: dict[str, Any], model: ScoredModel) -> None:
        questions = {question.id: question for practice in model.practices for question in practice.questions}
        for id, answer in answers.items():
            if id in questions:
                self._object(answer, f"/answers/{id}", null=False)
                self._answer(questions[id], _dict(answer), f"/answers/{id}")

    def _answer(self, question: ScoredQuestion, answer: dict[str, Any], path: str) -> None:
        rev = answer.get("rev", 1)
        refused = self._refuses_na and question.always_applies and _whole(rev) and rev == question.rev
        if refused and answer.get("value") == NOT_APPLICABLE:
            self._add("SPM607", f"{path}/value", question=question.id)
        self._one_of(LEVELS, answer.get("value"), f"{path}/value")
        self._counted_from_1(answer.get("rev", 1), f"{path}/rev")
        self._texts(("reason", "note"), answer, path)
        self._one_of(_EVIDENCE, answer.get("evidence"), f"{path}/evidence")
        self._list(answer.get("records"), f"{path}/records")
        for place, record in enumerate(_list(answer.get("records"))):
            self._object(record, f"{path}/records/{place}", null=False)
            self._texts(RECORD_TEXTS, _dict(record), f"{path}/records/{place}")
        if not isinstance(answer.get("flag"), bool | None):
            self._add("SPM609", f"{path}/flag", expected="true / false")

    def _links(self, goals: dict[str, Any], model: ScoredModel) -> None:
        known = {link.id for link in model.links}
        for goal, links in goals.items():
            if goal in model.goals:
                self._object(links, f"/links/{goal}", null=False)
                for link, answer in _dict(links).items():
                    if link in known:
                        path = f"/links/{goal}/{link}"
                        self._object(answer, path, null=False)
                        self._one_of(LINK_VALUES, _dict(answer).get("value"), f"{path}/value")
                        self._texts(("note",), _dict(answer), path)

    def _targets(self, targets: dict[str, Any], model: ScoredModel) -> None:
        known = {practice.id for practice in model.practices}
        for practice, target in targets.items():
            if practice in known:
                path = f"/targets/{practice}"
                self._object(target, path, null=False)
                self._one_of(TARGETS, _dict(target).get("level"), f"{path}/level")
                self._texts(("by",), _dict(target), path)

    def _one_of(self, allowed: tuple[Any, ...], value: Any, path: str) -> None:
        if not any(value == one and type(value) is type(one) for one in allowed):
            listed = ", ".join(_shown(one) for one in allowed)
            self._add("SPM608", path, value=_shown(value), allowed=listed)

    def _counted_from_1(self, value: Any, path: str) -> None:
        if not _whole(value) or value < 1:
            self._add("SPM608", path, value=_shown(value), allowed="≥ 1")

    def _object(self, value: Any, path: str, null: bool = True) -> None:
        if not isinstance(value, dict) and not (null and value is None):
            self._add("SPM609", path, expected="{ … }")

    def _list(self, value: Any, path: str) -> None:
        if not isinstance(value, list | None):
            self._add("SPM609", path, expected="[ … ]")

    def _texts(self, members: tuple[str, ...], inside: dict[str, Any], path: str) -> None:
        for member in members:
            if not isinstance(inside.get(member), str | None):
                self._add("SPM609", f"{path}/{member}", expected='"…"')

    def _list_of_texts(self, value: Any, path: str) -> None:
        for place, item in enumerate(_list(value)):
            if not isinstance(item, str):
                self._add("SPM609", f"{path}/{place}", expected='"…"')

    def _lengths(self, texts: list[tuple[str, str]]) -> None:
        for path, text in texts:
            if len(text) > LONGEST_TEXT:
                self._add("SPM610", path, length=str(len(text)), limit=str(LONGEST_TEXT))

    def _add(self, code: str, path: str, **details: str) -> None:
        # A number that is not whole was said already.
        if path not in self._misread:
            above = path
            while above not in self._lines:
                above = above.rpartition("/")[0]
            self.flaws.append(Flaw(code, path, self._lines[above], details))


def _dict(value: Any) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _whole(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _shown(value: Any) -> str:
    """A value as it stands in JSON, cut short."""
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    if isinstance(value, dict | list):
        return "{ }" if isinstance(value, dict) else "[ ]"
    return str(value)[:30]
