"""Reads the articles of content/journal/."""

from __future__ import annotations

from spm_guide.load.fields import Fields, WrongShape
from spm_guide.model.article import EVENT, FILE_NAME, FOLDER, Article, Event
from spm_guide.model.document import Document
from spm_guide.model.markup import FRONT_MATTER
from spm_guide.model.text import SOURCE_LANGUAGE, Location


def is_article(file: str) -> bool:
    """Whether a path below content/ is that of an article."""
    return file.startswith(f"{FOLDER}/") and file.endswith(".md")


def article(document: Document, markdown: str) -> Article:
    """The article whose front matter is `document`. Raises WrongShape.

    markdown  the whole file
    """
    name = FILE_NAME.fullmatch(document.file.rpartition("/")[2])
    if name is None:
        raise WrongShape(f"{document.file} is not the name of an article")
    fields = Fields(document)
    kind = fields.words("kind")
    return Article(
        slug=name["slug"],
        language=name["language"] or fields.words_or_none("language") or SOURCE_LANGUAGE,
        is_original=name["language"] is None,
        title=fields.words("title"),
        date=fields.words("date"),
        kind=kind,
        authors=fields.list_of_words("authors"),
        summary=fields.words("summary"),
        tags=fields.list_of_words("tags", otherwise=()),
        practices=fields.list_of_words("practices", otherwise=()),
        pages=fields.list_of_words("pages", otherwise=()),
        event=_event(fields.inside("event")) if kind == EVENT else None,
        text=FRONT_MATTER.sub("", markdown, count=1),
        declared_at=Location(document.file, 1),
    )


def _event(fields: Fields) -> Event:
    return Event(
        start=fields.words("start"),
        end=fields.words("end"),
        zone=fields.words_or_none("zone"),
        place=fields.words_or_none("place"),
        link=fields.words_or_none("link"),
    )
