"""Reads every source file of the guide into data that knows its lines."""

from __future__ import annotations

from collections.abc import Callable
from itertools import chain
from pathlib import Path
from typing import TypeVar

from spm_guide.folders import Folders
from spm_guide.load import (
    assessment_files,
    change_file,
    content_files,
    finding_file,
    journal_files,
    language_files,
    page_part_files,
    pattern_file,
)
from spm_guide.load.fields import Fields, WrongShape
from spm_guide.load.front_matter import front_matter
from spm_guide.load.schema_files import read_schemas
from spm_guide.load.text_files import read_text_file
from spm_guide.load.theme_files import interface_texts_used, template_names
from spm_guide.load.yaml_with_lines import read_yaml
from spm_guide.memory import Recall, make_always
from spm_guide.model.document import Document
from spm_guide.model.guide import Area, Practice
from spm_guide.model.page_parts import PageParts, ToolChooser
from spm_guide.model.sources import Sources
from spm_guide.model.text import Location
from spm_guide.problems import Problem, problem

__all__ = ["Sources", "load_sources"]

# The files that have to be there, with the schema each follows.
_SINGLE_FILES = {
    "assessment/model/model.yml": "model",
    "assessment/model/changes.yml": "changes",
    "assessment/model/areas.yml": "areas",
    "assessment/model/goals.yml": "goals",
    "assessment/model/links.yml": "links",
    "assessment/model/patterns.yml": "patterns",
    "assessment/model/finding.yml": "finding",
    "assessment/model/profile.yml": "profile",
    "assessment/model/burning-issues.yml": "burning-issues",
    "assessment/model/crosswalk.yml": "crosswalk",
    "assessment/model/topics.yml": "topics",
    "assessment/permanent-ids.yml": "permanent-ids",
    "content/site.yml": "site",
    "content/resources.yml": "resources",
    "locales/languages.yml": "languages",
}
# Files that are read where they are there.
_FILES_OF_PARTS = {
    "content/glossary.yml": "glossary",
    "content/tool-chooser.yml": "tool-chooser",
    "content/decision-matrix.yml": "decision-matrix",
}
# The folders in which every .yml file follows one schema.
_FOLDERS = {
    "assessment/model/practices": "practice",
    "content/interface": "interface",
    "content/running-example": "running-example",
    "content/templates": "template",
}
_KINDS = {*_SINGLE_FILES.values(), *_FILES_OF_PARTS.values(), *_FOLDERS.values(), "page", "article"}

T = TypeVar("T")


def load_sources(folders: Folders, recall: Recall = make_always) -> tuple[Sources, list[Problem]]:
    """Reads all files below assessment/ and content/, and locales/languages.yml.

    returns  the sources, and what is wrong with the files that could not be read; these are left out
    """
    schemas, broken_schemas = read_schemas(folders.assessment / "schema", "assessment/schema", _KINDS, recall)
    files = _Files(folders, recall)
    files.read_yaml_files()
    files.read_pages()
    parts = _Parts(files.documents)
    areas: tuple[Area, ...] = parts.of_file("areas", assessment_files.areas, ())
    sources = Sources(
        languages=parts.of_file("languages", language_files.languages, ()),
        model_id=parts.of_file("model", lambda document: Fields(document).words("id"), ""),
        model_version=parts.of_file("model", lambda document: Fields(document).whole("version"), 0),
        changes=parts.of_file("changes", change_file.changes, ()),
        areas=areas,
        practices=_in_order(parts.of_files("practice", assessment_files.practice), areas),
        goals=parts.of_file("goals", assessment_files.goals, ()),
        links=parts.of_file("links", assessment_files.links, ()),
        patterns=parts.of_file("patterns", pattern_file.patterns, ()),
        finding=parts.of_file("finding", finding_file.finding, ()),
        profile=parts.of_file("profile", assessment_files.profile, assessment_files.NO_PROFILE),
        burning_issues=parts.of_file("burning-issues", assessment_files.burning_issues, ()),
        crosswalk=parts.of_file("crosswalk", assessment_files.crosswalk, ()),
        resources=parts.of_file("resources", content_files.resources, ()),
        sections=parts.of_file("site", content_files.sections, ()),
        pages=parts.of_file("site", lambda document: content_files.pages(document, files.markdown), ()),
        interface={
            id_: text
            for texts in parts.of_files("interface", content_files.interface)
            for id_, text in texts.items()
        },
        parts=PageParts(
            figures=tuple(chain(*parts.of_files("running-example", page_part_files.figures))),
            tables=tuple(parts.of_files("template", page_part_files.fill_in_table)),
            glossary=parts.of_file("glossary", page_part_files.glossary, ()),
            chooser=parts.of_file("tool-chooser", page_part_files.tool_chooser, ToolChooser()),
            concerns=parts.of_file("decision-matrix", page_part_files.concerns, ()),
        ),
        articles=tuple(
            parts.of_files(
                "article",
                lambda document: journal_files.article(
                    document, files.markdown[document.file.removeprefix("content/")]
                ),
            )
        ),
        documents=tuple(files.documents),
        unreadable=files.unreadable,
        misshapen=frozenset(parts.misshapen),
        schemas=schemas,
        markdown=files.markdown,
        content_files=frozenset(files.below_content),
        used_texts=interface_texts_used(folders.theme, "theme"),
        templates=template_names(folders.theme),
        contact=parts.of_file("site", content_files.contact, ""),
    )
    return sources, [*broken_schemas, *files.problems]


class _Files:
    """Reads the files and collects what is wrong with them."""

    def __init__(self, folders: Folders, recall: Recall) -> None:
        self._folders = folders
        self._recall = recall
        self.documents: list[Document] = []
        self.markdown: dict[str, str] = {}
        self.unreadable: dict[str, str] = {}
        self.problems: list[Problem] = []
        self.below_content = sorted(
            path.relative_to(folders.content).as_posix()
            for path in folders.content.rglob("*")
            if path.is_file()
        )

    def read_yaml_files(self) -> None:
        """Reads the model, the lists of content/ and the languages."""
        there = {name: kind for name, kind in _FILES_OF_PARTS.items() if (self._folders.top / name).exists()}
        kinds = {**_SINGLE_FILES, **there}
        for folder, kind in _FOLDERS.items():
            for path in sorted((self._folders.top / folder).glob("*.yml")):
                kinds[f"{folder}/{path.name}"] = kind
        texts = [(name, kind, self._text(name, kind)) for name, kind in kinds.items()]
        self._keep_all([(name, kind, text) for name, kind, text in texts if text is not None])
        self._name_unused_files(kinds)

    def read_pages(self) -> None:
        """Reads every page and article below content/ and the front matter on top of it."""
        heads = []
        for name in self.below_content:
            shown = f"content/{name}"
            kind = "article" if journal_files.is_article(name) else "page"
            text = self._text(shown, kind) if name.endswith(".md") else None
            if text is not None:
                self.markdown[name] = text
                yaml = front_matter(text)
                if yaml is not None:
                    heads.append((shown, kind, yaml))
        self._keep_all(heads)

    def _text(self, name: str, kind: str) -> str | None:
        text, found = read_text_file(self._folders.top / name, name)
        self.problems += found
        if text is None:
            self.unreadable[name] = kind
        return text

    def _keep_all(self, texts: list[tuple[str, str, str]]) -> None:
        """Reads YAML texts, each with its name and kind; all of them are recalled together."""
        read = self._recall(
            "YAML files",
            chain.from_iterable(texts),
            lambda: [read_yaml(text, name, kind) for name, kind, text in texts],
        )
        for (name, kind, _), (document, found) in zip(texts, read, strict=True):
            self._keep(name, kind, document, found)

    def _keep(self, name: str, kind: str, document: Document | None, found: list[Problem]) -> None:
        self.problems += found
        if document is None:
            self.unreadable[name] = kind
        else:
            self.documents.append(document)

    def _name_unused_files(self, read: dict[str, str]) -> None:
        """YAML files that stand where files are read but would be passed over in silence."""
        for folder in (self._folders.assessment / "model", self._folders.content):
            for path in sorted(folder.rglob("*")):
                name = path.relative_to(self._folders.top).as_posix()
                if path.suffix.lower() in (".yml", ".yaml") and name not in read:
                    self.problems.append(problem("SPM115", Location(name), advice=_advice(path)))


class _Parts:
    """Makes data classes of the documents and remembers which did not fit."""

    def __init__(self, documents: list[Document]) -> None:
        self._documents = documents
        self.misshapen: set[str] = set()

    def of_files(self, kind: str, read: Callable[[Document], T]) -> list[T]:
        made = []
        for document in self._documents:
            if document.kind == kind:
                try:
                    made.append(read(document))
                except WrongShape:
                    self.misshapen.add(document.file)
        return made

    def of_file(self, kind: str, read: Callable[[Document], T], otherwise: T) -> T:
        return (self.of_files(kind, read) or [otherwise])[0]


def _in_order(practices: list[Practice], areas: tuple[Area, ...]) -> tuple[Practice, ...]:
    """The practices in the order areas.yml names them; those it does not name come last."""
    order = [practice for area in areas for practice in area.practices]
    places = {id_: place for place, id_ in reversed(list(enumerate(order)))}
    return tuple(sorted(practices, key=lambda practice: (places.get(practice.id, len(order)), practice.id)))


def _advice(path: Path) -> str:
    if path.suffix != ".yml":
        return f'Rename it to "{path.stem}.yml" if it belongs here, or remove it.'
    return "Move it to the folder it belongs to, or remove it."
