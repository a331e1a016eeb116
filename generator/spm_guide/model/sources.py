"""Everything the source files say, before it is known to be right."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from spm_guide.model.article import Article
from spm_guide.model.document import Document
from spm_guide.model.guide import (
    Area,
    BurningIssue,
    Dimension,
    FindingPlace,
    Goal,
    Language,
    Link,
    ModelVersion,
    Page,
    Pattern,
    Practice,
    Profile,
    Resource,
    Section,
)
from spm_guide.model.page_parts import PageParts
from spm_guide.model.text import Location, PluralText, Text


@dataclass(frozen=True, slots=True)
class Sources:
    """What the files say, as far as they can be read.

    First the parts of the guide; the parts of a file whose fields are missing or of another kind are
    left out, and validation says why. Then what validation needs:

    documents      every YAML file that could be read, also those with missing fields, and the front
                   matter of every page and article
    unreadable     file that could not be read -> its kind: validation does not complain a second time
                   that what it should hold is missing
    misshapen      files of which the parts were left out
    schemas        kind of document -> JSON Schema; schemas that can't be used are left out
    markdown       path below content/ -> text, for every .md file there
    content_files  every file below content/, as paths below content/
    used_texts     id of an interface text that the theme names -> the first place that names it
    contact        mail address for readers, or ""
    templates      names of the templates that a page may have
    """

    languages: tuple[Language, ...]
    model_id: str
    model_version: int
    changes: tuple[ModelVersion, ...]
    areas: tuple[Area, ...]
    practices: tuple[Practice, ...]
    goals: tuple[Goal, ...]
    links: tuple[Link, ...]
    patterns: tuple[Pattern, ...]
    finding: tuple[FindingPlace, ...]
    profile: Profile
    burning_issues: tuple[BurningIssue, ...]
    crosswalk: tuple[Dimension, ...]
    resources: tuple[Resource, ...]
    sections: tuple[Section, ...]
    pages: tuple[Page, ...]
    interface: dict[str, Text | PluralText]
    parts: PageParts
    articles: tuple[Article, ...]
    documents: tuple[Document, ...]
    unreadable: dict[str, str]
    misshapen: frozenset[str]
    schemas: dict[str, dict[str, Any]]
    markdown: dict[str, str]
    content_files: frozenset[str]
    used_texts: dict[str, Location]
    templates: frozenset[str]
    contact: str = ""

    def of_kind(self, kind: str) -> tuple[Document, ...]:
        """The documents that follow the schema `kind`, in the order of their names."""
        return tuple(document for document in self.documents if document.kind == kind)

    def language_codes(self) -> tuple[str, ...]:
        """The codes of all languages, also of those whose entry is incomplete."""
        return tuple(
            code
            for document in self.of_kind("languages")
            for _, code in document.find("languages/*/code")
            if isinstance(code, str)
        )
