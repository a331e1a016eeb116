"""Checks what pages ask for: generated parts, and figures of the invented institution."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from spm_guide.model.document import Document
from spm_guide.model.markup import FIGURE
from spm_guide.model.page_directives import ALMOST_A_PART, PART, PARTS
from spm_guide.model.sources import Sources
from spm_guide.model.text import Location
from spm_guide.problems import Problem, problem
from spm_guide.validate.markdown_page import line_of
from spm_guide.validate.references import Ids
from spm_guide.validate.suggestions import did_you_mean

# What can be named behind a part, by kind.
_Known = Mapping[str, Collection[str]]


def page_directives(sources: Sources, ids: Ids) -> Iterator[Problem]:
    """Parts that do not exist or lack what they are about, and figures that nobody gave."""
    heads = {document.file: document for kind in ("page", "article") for document in sources.of_kind(kind)}
    known: _Known = {"section": ids.of("section"), "table": {table.id for table in sources.parts.tables}}
    figures = ids.of("figure")
    for name, text in sources.markdown.items():
        file = f"content/{name}"
        for match in ALMOST_A_PART.finditer(text):
            place = Location(file, line_of(text, match.start()))
            yield from _part(place, match[0], heads.get(file), known)
        if "figure" in ids.incomplete:
            continue
        for match in FIGURE.finditer(text):
            if match[1] not in figures:
                guess = did_you_mean(match[1], figures)
                yield problem(
                    "SPM355", Location(file, line_of(text, match.start())), id=match[1], guess=guess
                )


def _part(place: Location, line: str, head: Document | None, known: _Known) -> Iterator[Problem]:
    written = PART.fullmatch(line)
    if not written:
        yield problem("SPM351", place, line=line.strip())
        return
    name, about = written["name"], written["about"]
    kind = PARTS.get(name)
    if kind is None:
        yield problem("SPM352", place, name=name, guess=did_you_mean(name, PARTS), known=", ".join(PARTS))
        return
    if kind.front_matter and (head is None or not list(head.find(kind.front_matter))):
        yield problem("SPM353", place, name=name, key=kind.front_matter)
    ids = known.get(kind.about, ())
    if bool(about) != bool(kind.about) or (about and about not in ids):
        guess = did_you_mean(about or "", ids) if about else ""
        yield problem(
            "SPM354", place, name=name, kind=kind.about or "nothing", about=about or "", guess=guess
        )
