"""Reads content/: the list of pages and sections, the resources, the interface texts."""

from __future__ import annotations

from dataclasses import replace

from spm_guide.load.fields import Fields
from spm_guide.model.document import Document
from spm_guide.model.guide import Page, Resource, Section
from spm_guide.model.text import Location, PluralText, Text


def sections(document: Document) -> tuple[Section, ...]:
    """The sections of site.yml. Raises WrongShape."""
    return tuple(_section(entry) for entry in Fields(document).each("sections"))


def pages(document: Document, markdown: dict[str, str]) -> tuple[Page, ...]:
    """The pages of site.yml whose file is there. Raises WrongShape.

    markdown  path below content/ -> text of the file
    """
    entries = [(entry.words("id"), entry.words("file")) for entry in Fields(document).each("pages")]
    return tuple(
        Page(id=id_, file=file, markdown=markdown[file], declared_at=Location(f"content/{file}", 1))
        for id_, file in entries
        if file in markdown
    )


def contact(document: Document) -> str:
    """The mail address of site.yml, or "" when it names none. Raises WrongShape."""
    return Fields(document).words_or_none("contact") or ""


def resources(document: Document) -> tuple[Resource, ...]:
    """The entries of resources.yml. Raises WrongShape."""
    return tuple(_resource(entry) for entry in Fields(document).each("resources"))


def interface(document: Document) -> dict[str, Text | PluralText]:
    """The texts of one file of interface/, by id. Raises WrongShape."""
    return {entry.words("id"): _interface_text(entry) for entry in Fields(document).each("texts")}


def _section(entry: Fields) -> Section:
    id_ = entry.words("id")
    return Section(
        id=id_,
        title=entry.text("title", f"section/{id_}", "Title of a group of pages in the navigation"),
        pages=entry.list_of_words("pages", otherwise=()),
        groups=tuple(_section(group) for group in entry.each("groups"))
        if entry.value("groups") is not None
        else (),
        declared_at=entry.location,
    )


def _resource(entry: Fields) -> Resource:
    id_ = entry.words("id")
    title = entry.words("title")
    return Resource(
        id=id_,
        title=title,
        publisher=entry.words("publisher"),
        year=entry.whole_or_none("year"),
        address=entry.words("address"),
        kind=entry.words("kind"),
        languages=entry.list_of_words("languages"),
        cost=entry.words("cost"),
        summary=entry.text("summary", f"resource/{id_}/summary", f"About: {title}"),
        effort=None
        if entry.value("effort") is None
        else entry.text("effort", f"resource/{id_}/effort", f"Time or work that this takes: {title}"),
        topics=entry.list_of_words("topics"),
        roles=entry.words_or_list("roles"),
        sizes=entry.words_or_list("sizes"),
        stages=entry.words_or_list("stages"),
        regions=entry.words_or_list("regions"),
        overlaps=entry.list_of_words("overlaps"),
        complements=entry.list_of_words("complements"),
        status=entry.words("status"),
        superseded_by=entry.words_or_none("superseded_by"),
        checked_at=entry.words("checked_at"),
        declared_at=entry.location,
    )


def _interface_text(entry: Fields) -> Text | PluralText:
    context = f"interface/{entry.words('id')}"
    note = entry.words("note")
    if entry.value("text") is not None:
        limit = entry.whole_or_none("max")
        if limit is not None:
            note = (
                f"{note} At most {limit} characters."
                if note.endswith(".")
                else f"{note}; at most {limit} characters"
            )
        return replace(entry.text("text", context, note), limit=limit)
    return PluralText(
        english_one=entry.words("one"),
        english_other=entry.words("other"),
        context=context,
        declared_at=entry.location,
        note=note,
    )
