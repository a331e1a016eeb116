"""Whether the changelog of the model tells what happened: programs go by it when they open older files.

source  assessment design, section 2 (revisions) and section 10
"""

from __future__ import annotations

from collections.abc import Iterator

from spm_guide.model.document import Document
from spm_guide.model.guide import DroppedQuestion, ModelVersion
from spm_guide.model.sources import Sources
from spm_guide.model.text import Location
from spm_guide.problems import Problem, problem
from spm_guide.validate.permanent_ids import REGISTER

CHANGES = "assessment/model/changes.yml"
# Kinds of ids that older files can hold, and the field of a version that says what became of them.
FIELDS = {"question": "dropped", "region": "regions"}


def model_versions(sources: Sources) -> Iterator[Problem]:
    """Where the changelog differs from the model, from the register of ids, or from itself."""
    if not sources.changes:
        return
    yield from _numbers(sources)
    history = _History(sources)
    yield from history.problems
    for register in sources.of_kind("permanent-ids"):
        yield from _against_the_model(sources, history, register)
        yield from _against_the_register(sources, history, register)


def _numbers(sources: Sources) -> Iterator[Problem]:
    for number, one in enumerate(sources.changes, start=1):
        if one.version != number:
            yield problem("SPM261", one.declared_at, found=one.version, wanted=number)
    newest = sources.changes[-1]
    if sources.model_version not in (0, newest.version):
        yield problem("SPM262", newest.declared_at, newest=newest.version, version=sources.model_version)


class _History:
    """The model as the changelog tells it.

    added    question id -> where it was first added
    revs     question id -> the revision it should have now; without those that were dropped
    dropped  question id -> the entry that dropped it
    """

    def __init__(self, sources: Sources) -> None:
        self._document = sources.of_kind("changes")[0]
        self.added: dict[str, Location] = {}
        self.revs: dict[str, int] = {}
        self.dropped: dict[str, DroppedQuestion] = {}
        self.problems: list[Problem] = []
        for place, version in enumerate(sources.changes):
            self._add(version, place)
            self._change(version)
            self._drop(version)

    def _add(self, version: ModelVersion, place: int) -> None:
        for number, id_ in enumerate(version.added):
            where = self._document.at(("versions", place, "added", number))
            if id_ in self.added:
                self.problems.append(problem("SPM264", where, id=id_, first=self.added[id_]))
            else:
                self.added[id_] = where
                self.revs[id_] = 1

    def _change(self, version: ModelVersion) -> None:
        for one in version.changed:
            rev = self.revs.get(one.id)
            if rev is None:
                self._not_there(one.id, version, one.declared_at)
            else:
                if (one.from_rev, one.to_rev) != (rev, rev + 1):
                    self.problems.append(
                        problem("SPM266", one.declared_at, id=one.id, rev=rev, next=rev + 1,
                                found_from=one.from_rev, found_to=one.to_rev)
                    )  # fmt: skip
                self.revs[one.id] = one.to_rev

    def _drop(self, version: ModelVersion) -> None:
        for one in version.dropped:
            if self.revs.pop(one.id, None) is None:
                self._not_there(one.id, version, one.declared_at)
            else:
                self.dropped[one.id] = one

    def _not_there(self, id_: str, version: ModelVersion, where: Location) -> None:
        self.problems.append(problem("SPM267", where, id=id_, version=version.version))


def _published_questions(register: Document) -> set[str]:
    return {id_ for _, id_ in register.find("published/question/*") if isinstance(id_, str)}


def _against_the_model(sources: Sources, history: _History, register: Document) -> Iterator[Problem]:
    newest = sources.changes[-1].version
    # Where an id differs from the register, more is wrong than this.
    published = _published_questions(register)
    for question in (question for practice in sources.practices for question in practice.questions):
        where = question.declared_at
        if question.id in history.dropped:
            dropped_at = history.dropped[question.id].declared_at
            yield problem("SPM268", where, id=question.id, dropped_at=dropped_at)
        elif question.id in history.added and question.rev != history.revs[question.id]:
            wanted = history.revs[question.id]
            yield problem("SPM265", where, id=question.id, rev=question.rev, wanted=wanted, changes=CHANGES)
        elif question.id not in history.added and question.id in published:
            yield problem("SPM263", where, id=question.id, version=newest, changes=CHANGES)


def _against_the_register(sources: Sources, history: _History, register: Document) -> Iterator[Problem]:
    """What an older file can hold and is gone stands in both."""
    published = _published_questions(register)
    retired = {
        (kind, entry["id"]): register.at(path)
        for path, entry in register.find("retired/*")
        for kind in FIELDS
        if isinstance(entry, dict) and entry.get("kind") == kind and isinstance(entry.get("id"), str)
    }
    gone = {("question", id_): one.declared_at for id_, one in history.dropped.items()}
    for region in (region for version in sources.changes for region in version.regions):
        gone[("region", region.id)] = region.declared_at
    for (kind, id_), where in gone.items():
        if (kind, id_) not in retired:
            yield problem("SPM270", where, kind=kind, id=id_, register=REGISTER)
    for (kind, id_), where in retired.items():
        if (kind, id_) not in gone:
            yield problem("SPM271", where, kind=kind, id=id_, field=FIELDS[kind], changes=CHANGES)
    for id_ in history.revs:
        if id_ not in published and ("question", id_) not in retired:
            yield problem("SPM269", history.added[id_], id=id_)
