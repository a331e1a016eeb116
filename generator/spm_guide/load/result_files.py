"""Reads a saved assessment and says everything that is wrong with it.

twin    theme/browser/result-file.js
source  assessment design, section 10
"""

from __future__ import annotations

from typing import Any

from spm_guide.load.strict_json import Flaw, StrictJson
from spm_guide.model.result_file import NOT_APPLICABLE, ResultFile, result_file_from
from spm_guide.model.scored_model import ScoredModel, ScoredQuestion
from spm_guide.model.text import Location
from spm_guide.problems import Problem, problem

FORMAT = 1
# Characters; sixty answers with full notes stay well below.
LONGEST_FILE = 1_000_000
LONGEST_TEXT = 2000
LEVELS: tuple[Any, ...] = (0, 1, 2, 3, 4, "dk", NOT_APPLICABLE, None)
LINK_VALUES: tuple[Any, ...] = (0, 1, 2, "dk", None)
EVIDENCE: tuple[Any, ...] = ("none", "said", "documented", "verified", None)
MODES: tuple[Any, ...] = ("quick", "full")
OBJECTS = ("model", "scope", "period", "profile", "answers", "links", "targets")
LISTS = ("goals", "plan", "sources")
PROFILE_TEXTS = ("type", "tier", "stage", "role")
PROFILE_LISTS = ("regions", "methodology", "services", "languages")


def read_result_file(text: str, name: str, model: ScoredModel) -> tuple[ResultFile | None, list[Problem]]:
    """The answers in `text`, or None with what is wrong, all at once.

    name  of the file, for the messages
    """
    if len(text) > LONGEST_FILE:
        return None, [problem("SPM602", Location(name), size=len(text), limit=LONGEST_FILE)]
    read = StrictJson(text)
    flaws = read.flaws
    if not any(flaw.code == "SPM601" for flaw in flaws):
        flaws = flaws + _Check(read, model).flaws
    if flaws:
        flaws = sorted(flaws, key=lambda flaw: flaw.line)
        return None, [
            problem(flaw.code, Location(name, flaw.line), place=flaw.path.lstrip("/"), **flaw.details)
            for flaw in flaws
        ]
    return result_file_from(read.value), []


class _Check:
    """Goes through the members in the order of the design; unknown members and ids are left alone."""

    def __init__(self, read: StrictJson, model: ScoredModel) -> None:
        self._lines = read.lines
        self._misread = {flaw.path for flaw in read.flaws if flaw.code == "SPM606"}
        self._questions = {
            question.id: question for practice in model.practices for question in practice.questions
        }
        self._goals = model.goals
        self._links = {link.id for link in model.links}
        self.flaws: list[Flaw] = []
        data = read.value
        if not isinstance(data, dict) or not isinstance(data.get("format"), int):
            self._add("SPM603", "")
            return
        if data["format"] > FORMAT:
            self._add("SPM604", "/format", format=str(data["format"]))
            return
        self._one_of((FORMAT,), data["format"], "/format")
        self._one_of(MODES, data.get("mode"), "/mode")
        for member in OBJECTS:
            self._object(data.get(member), f"/{member}")
        for member in LISTS:
            self._list(data.get(member), f"/{member}")
        self._texts(data.get("goals"), "/goals")
        self._profile(_dict(data.get("profile")))
        for id, answer in _dict(data.get("answers")).items():
            if id in self._questions:
                self._answer(self._questions[id], answer)
        for goal, links in _dict(data.get("links")).items():
            if goal in self._goals:
                self._object(links, f"/links/{goal}", null=False)
                for link, answer in _dict(links).items():
                    if link in self._links:
                        self._link(answer, f"/links/{goal}/{link}")
        self._lengths(data, "")

    def _profile(self, profile: dict[str, Any]) -> None:
        for member in PROFILE_TEXTS:
            if not isinstance(profile.get(member), str | None):
                self._add("SPM609", f"/profile/{member}", expected="text")
        for member in PROFILE_LISTS:
            self._list(profile.get(member), f"/profile/{member}")
            self._texts(profile.get(member), f"/profile/{member}")

    def _answer(self, question: ScoredQuestion, answer: Any) -> None:
        path = f"/answers/{question.id}"
        self._object(answer, path, null=False)
        if not isinstance(answer, dict):
            return
        if answer.get("value") == NOT_APPLICABLE and question.always_applies:
            self._add("SPM607", f"{path}/value", question=question.id)
        self._one_of(LEVELS, answer.get("value"), f"{path}/value")
        self._one_of(EVIDENCE, answer.get("evidence"), f"{path}/evidence")
        rev = answer.get("rev", 1)
        if not _whole(rev) or rev < 1:
            self._add("SPM608", f"{path}/rev", value=_shown(rev), allowed="1, 2, 3 ...")

    def _link(self, answer: Any, path: str) -> None:
        self._object(answer, path, null=False)
        if isinstance(answer, dict):
            self._one_of(LINK_VALUES, answer.get("value"), f"{path}/value")

    def _one_of(self, allowed: tuple[Any, ...], value: Any, path: str) -> None:
        if not any(value == one and type(value) is type(one) for one in allowed):
            listed = ", ".join(_shown(one) for one in allowed)
            self._add("SPM608", path, value=_shown(value), allowed=listed)

    def _object(self, value: Any, path: str, null: bool = True) -> None:
        if not isinstance(value, dict) and not (null and value is None):
            self._add("SPM609", path, expected="{ }")

    def _list(self, value: Any, path: str) -> None:
        if not isinstance(value, list | None):
            self._add("SPM609", path, expected="[ ]")

    def _texts(self, value: Any, path: str) -> None:
        for place, item in enumerate(value if isinstance(value, list) else []):
            if not isinstance(item, str):
                self._add("SPM609", f"{path}/{place}", expected="text")

    def _lengths(self, value: Any, path: str) -> None:
        if isinstance(value, str) and len(value) > LONGEST_TEXT:
            self._add("SPM610", path, length=str(len(value)), limit=str(LONGEST_TEXT))
        if isinstance(value, dict):
            for key, inner in value.items():
                self._lengths(inner, f"{path}/{key}")
        if isinstance(value, list):
            for place, inner in enumerate(value):
                self._lengths(inner, f"{path}/{place}")

    def _add(self, code: str, path: str, **details: str) -> None:
        # A number that is not whole was said already.
        if path not in self._misread:
            above = path
            while above not in self._lines:
                above = above.rpartition("/")[0]
            self.flaws.append(Flaw(code, path, self._lines[above], details))


def _dict(value: Any) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _whole(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _shown(value: Any) -> str:
    """A value as it stands in JSON, cut short."""
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    if isinstance(value, dict | list):
        return "{ }" if isinstance(value, dict) else "[ ]"
    return str(value)[:30]
