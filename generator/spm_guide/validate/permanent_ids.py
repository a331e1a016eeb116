"""Notices ids that changed: answers, links and translations out there still use the old ones."""

from __future__ import annotations

from collections.abc import Iterator

from spm_guide.model.document import Document
from spm_guide.model.sources import Sources
from spm_guide.problems import Problem, problem
from spm_guide.validate.references import Ids
from spm_guide.validate.suggestions import did_you_mean

REGISTER = "assessment/permanent-ids.yml"


def permanent_ids(sources: Sources, ids: Ids) -> Iterator[Problem]:
    """Where the ids in use and the register of published ids differ."""
    schema = sources.schemas.get("permanent-ids", {})
    published = schema.get("properties", {}).get("published", {})
    for register in sources.of_kind("permanent-ids"):
        for kind in published.get("properties", {}):
            if kind not in ids.incomplete:
                yield from _of_kind(kind, register, ids)


def _of_kind(kind: str, register: Document, ids: Ids) -> Iterator[Problem]:
    used = ids.of(kind)
    published = {id_: path for path, id_ in register.find(f"published/{kind}/*") if isinstance(id_, str)}
    retired = {
        entry["id"]
        for _, entry in register.find("retired/*")
        if isinstance(entry, dict) and entry.get("kind") == kind and isinstance(entry.get("id"), str)
    }
    new = [id_ for id_ in used if id_ not in published and id_ not in retired]
    for id_, path in published.items():
        if id_ not in used:
            guess = did_you_mean(id_, new)
            yield problem("SPM213", register.at(path), kind=kind, id=id_, guess=guess)
    for id_ in new:
        yield problem("SPM214", used[id_][0], kind=kind, id=id_, register=REGISTER)
    for id_ in sorted(retired & set(used)):
        yield problem("SPM215", used[id_][0], kind=kind, id=id_, register=REGISTER)
