"""Compares the list of pages, and the templates they name, with the files that are there."""

from __future__ import annotations

from collections.abc import Iterator

from spm_guide.model.article import FOLDER
from spm_guide.model.document import Data, Path
from spm_guide.model.sources import Sources
from spm_guide.model.text import Location
from spm_guide.problems import Problem, problem
from spm_guide.validate.references import UNWRITTEN_PAGES
from spm_guide.validate.suggestions import did_you_mean

FILE = "content/site.yml"


def site_pages(sources: Sources) -> Iterator[Problem]:
    """Pages without a file, files without a page, pages that the navigation never reaches."""
    for document in sources.of_kind("site"):
        listed: dict[str, Path] = {}
        for path, file in document.find("pages/*/file"):
            if not isinstance(file, str):
                continue
            if file in listed:
                yield problem("SPM303", document.at(path), file=file, first=document.at(listed[file]).line)
            listed.setdefault(file, path)
            if file not in sources.content_files:
                guess = did_you_mean(file, sources.markdown)
                yield problem("SPM301", document.at(path), file=file, guess=guess)
        for file in sources.content_files:
            if file.endswith(".md") and file not in listed and not file.startswith(f"{FOLDER}/"):
                yield problem("SPM302", Location(f"content/{file}"), listed_in=FILE)
        in_sections = [page for _, page in document.find("sections/**/pages/*")]
        for path, id_ in document.find("pages/*/id"):
            if id_ not in in_sections:
                yield problem("SPM304", document.at(path), id=id_)
            if id_ in UNWRITTEN_PAGES:
                yield problem("SPM306", document.at(path), id=id_, what=UNWRITTEN_PAGES[id_])
        for path, id_ in document.find("sections/**/pages/*"):
            if in_sections.count(id_) > 1 and path != _first(document.find("sections/**/pages/*"), id_):
                yield problem("SPM305", document.at(path), id=id_)


def page_templates(sources: Sources) -> Iterator[Problem]:
    """Pages that name a template which does not exist."""
    for page in sources.of_kind("page"):
        for path, name in page.find("template"):
            if isinstance(name, str) and name not in sources.templates:
                guess = did_you_mean(name, sources.templates)
                yield problem("SPM307", page.at(path), template=name, guess=guess)


def _first(found: Iterator[tuple[Path, Data]], wanted: Data) -> Path:
    return next(path for path, value in found if value == wanted)
