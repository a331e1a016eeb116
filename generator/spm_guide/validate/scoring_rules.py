"""Rules of the model that scores rest on and that a schema can't express.

source  assessment design, sections 2 to 7
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from spm_guide.model.guide import Practice
from spm_guide.model.sources import Sources
from spm_guide.problems import Problem, problem

# No institution can do without these, so their core questions refuse "not applicable".
_ALWAYS_APPLIES = ("objectives", "leadership", "protection")

_LINKS_PER_AREA = 3


def scoring_rules(sources: Sources) -> Iterator[Problem]:
    """Where the model breaks a rule."""
    yield from _file_names(sources)
    yield from _areas_and_practices(sources)
    yield from _order_of_links(sources)
    yield from _superseded_resources(sources)
    for practice in sources.practices:
        yield from _questions(practice)
        yield from _steps(practice)


def _file_names(sources: Sources) -> Iterator[Problem]:
    for document in sources.of_kind("practice"):
        stem = document.file.rpartition("/")[2].removesuffix(".yml")
        for path, id_ in document.find("id"):
            if isinstance(id_, str) and id_ != stem:
                yield problem("SPM221", document.at(path), id=id_, file=stem + ".yml")


def _areas_and_practices(sources: Sources) -> Iterator[Problem]:
    """Each practice stands in the list of one area, its own."""
    if not sources.areas:
        return
    homes: dict[str, str] = {}
    for document in sources.of_kind("areas"):
        for path, id_ in document.find("areas/*/practices/*"):
            area = document.data["areas"][path[1]].get("id")
            if id_ in homes:
                yield problem("SPM222", document.at(path), id=id_, first=homes[id_])
            homes.setdefault(id_, area)
    for practice in sources.practices:
        if practice.id not in homes:
            yield problem("SPM223", practice.declared_at, id=practice.id)
        elif practice.area != homes[practice.id]:
            yield problem(
                "SPM224", practice.declared_at, id=practice.id, area=practice.area, home=homes[practice.id]
            )


def _order_of_links(sources: Sources) -> Iterator[Problem]:
    """The links of one area follow each other, three an area: hand-overs are taken by position."""
    areas = [area.id for area in sources.areas for _ in range(_LINKS_PER_AREA)]
    if len(areas) != len(sources.links):
        return
    for number, (link, area) in enumerate(zip(sources.links, areas, strict=True), start=1):
        if link.area != area:
            yield problem("SPM225", link.declared_at, id=link.id, number=number, area=area, found=link.area)


def _superseded_resources(sources: Sources) -> Iterator[Problem]:
    for resource in sources.resources:
        if (resource.status == "superseded") != (resource.superseded_by is not None):
            yield problem("SPM226", resource.declared_at, id=resource.id, status=resource.status)
        for field in ("overlaps", "complements"):
            if resource.id in getattr(resource, field):
                yield problem("SPM227", resource.declared_at, id=resource.id, field=field)
        if resource.superseded_by == resource.id:
            yield problem("SPM227", resource.declared_at, id=resource.id, field="superseded_by")


def _questions(practice: Practice) -> Iterator[Problem]:
    core = [question for question in practice.questions if question.core]
    if not core:
        yield problem("SPM231", practice.declared_at, id=practice.id)
    for question in core[1:]:
        yield problem("SPM232", question.declared_at, id=question.id, first=core[0].id)
    for question in practice.questions:
        if question.id.rpartition("-")[0] != practice.id:
            yield problem("SPM233", question.declared_at, id=question.id, practice=practice.id)
        if question.core and practice.id in _ALWAYS_APPLIES and not question.always_applies:
            yield problem("SPM234", question.declared_at, id=question.id, practice=practice.id)
        same = [
            words for words, count in Counter(level.english for level in question.levels).items() if count > 1
        ]
        for words in same:
            again = [level for level in question.levels if level.english == words][1]
            yield problem("SPM235", again.declared_at, id=question.id)


def _steps(practice: Practice) -> Iterator[Problem]:
    for number, step in enumerate(practice.steps):
        if step.starts_at != number:
            yield problem(
                "SPM236", step.declared_at, practice=practice.id, found=step.starts_at, number=number
            )
