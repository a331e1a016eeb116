"""The catalogues of all languages: reading, templates, bringing up to date, how far they are."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.catalog import Message as PoMessage

from spm_guide.memory import Recall, make_always
from spm_guide.model.catalogue import DOMAINS, PAGE_DOMAIN, Catalogue, Catalogues, Entry, PluralForms
from spm_guide.model.guide import LANGUAGE_CODE, Guide, Language, Page
from spm_guide.model.text import SOURCE_LANGUAGE, Location
from spm_guide.output_files import write_file
from spm_guide.problems import Problem, problem
from spm_guide.translate.carry_over import bring_up_to_date
from spm_guide.translate.catalogue_head import catalogue_head, template_head
from spm_guide.translate.extract import (
    Message,
    extract_messages,
    messages_besides_pages,
    messages_of_page,
)
from spm_guide.translate.plural_forms import WrongPluralForms, plural_header, read_plural_forms
from spm_guide.translate.po_file import PoFile, english_of, forms_of, parse_po, written_po

# The flag of a translation that is right although a check finds it odd: "#, meant".
MEANT = "meant"


class BrokenCatalogue(Exception):
    """A catalogue can't be brought up to date because it can't be read; nothing was written.

    problems  what is wrong with it
    """

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = problems


@dataclass(frozen=True, slots=True)
class StatusRow:
    """How far one catalogue is. total = translated + fuzzy + missing, counted in messages."""

    language: str
    domain: str
    total: int
    translated: int
    fuzzy: int
    missing: int


def read_catalogues(
    locales: Path, codes: Iterable[str], recall: Recall = make_always
) -> tuple[Catalogues, list[Problem]]:
    """Every catalogue of the languages `codes` below `locales`; broken ones yield problems instead.

    A missing catalogue is a warning: the site shows English there and says so. For what can be no
    code, and could lead out of the folder, nothing is read.
    """
    files: dict[tuple[str, str], Catalogue] = {}
    problems: list[Problem] = []
    for code in filter(LANGUAGE_CODE.fullmatch, codes):
        for domain in DOMAINS if code != SOURCE_LANGUAGE else ():
            path = _path(locales, code, domain)
            data, found = _read_bytes(path, _shown(locales, path), code)
            if data is not None:
                catalogue, found = _recalled(data, _shown(locales, path), code, domain, recall)
                if catalogue:
                    files[code, domain] = catalogue
            problems += found
    return Catalogues(files), problems


def write_templates(guide: Guide, locales: Path) -> list[Path]:
    """Writes one template (.pot) per domain for the English `guide`; returns their paths."""
    return [
        write_file(locales / f"{domain}.pot", written_po(_template(domain, messages)))
        for domain, messages in extract_messages(guide).items()
    ]


def update_catalogues(
    guide: Guide, locales: Path, languages: Iterable[Language], same_meaning: Collection[str] = ()
) -> list[Path]:
    """Brings the catalogues of `languages` up to date with the English `guide`; returns their paths.

    Translators' work, comments and headers stay. See `carry_over` for changed texts, `catalogue_head`
    for what becomes of the top of the file.

    same_meaning  contexts, or pages with all their contexts, whose changed English makes nothing fuzzy

    raises  BrokenCatalogue before anything is written
    """
    domains = extract_messages(guide)
    translations = [language for language in languages if language.code != SOURCE_LANGUAGE]
    problems: list[Problem] = []
    contents: dict[Path, bytes] = {}
    for language in translations:
        for domain, messages in domains.items():
            content, found = _updated(locales, language, domain, messages, same_meaning)
            problems += found
            contents[_path(locales, language.code, domain)] = content
    if problems:
        raise BrokenCatalogue(problems)
    return [write_file(path, content) for path, content in contents.items()]


def catalogue_status(
    guide: Guide, catalogues: Catalogues, languages: Iterable[Language], recall: Recall = make_always
) -> tuple[StatusRow, ...]:
    """One row per language and domain, English left out; `guide` is the English one."""
    besides = messages_besides_pages(guide)
    codes = [language.code for language in languages if language.code != SOURCE_LANGUAGE]
    rows = [
        _status_row(code, domain, messages, catalogues)
        for code in codes
        for domain, messages in besides.items()
    ]
    return tuple(
        _with_pages(row, guide.pages, catalogues, recall) if row.domain == PAGE_DOMAIN else row
        for row in rows
    )


def _status_row(code: str, domain: str, messages: list[Message], catalogues: Catalogues) -> StatusRow:
    entries = [catalogues.entry(code, domain, message.context, message.english) for message in messages]
    translated = sum(1 for entry in entries if entry and entry.finished)
    fuzzy = sum(1 for entry in entries if entry and entry.fuzzy and any(entry.forms))
    return StatusRow(code, domain, len(messages), translated, fuzzy, len(messages) - translated - fuzzy)


def _with_pages(row: StatusRow, pages: Iterable[Page], catalogues: Catalogues, recall: Recall) -> StatusRow:
    """The row with what stands in pages; after an edit, one page is counted anew."""
    catalogue = catalogues.files.get((row.language, row.domain))
    made_from = catalogue.digest if catalogue else ""

    def counted(page: Page) -> StatusRow:
        return recall(
            "translated of a page",
            (row.language, made_from, page.file, page.declared_at.file, page.markdown),
            lambda: _status_row(row.language, row.domain, messages_of_page(page, recall), catalogues),
        )

    rows = [row, *map(counted, pages)]
    return replace(
        row,
        total=sum(one.total for one in rows),
        translated=sum(one.translated for one in rows),
        fuzzy=sum(one.fuzzy for one in rows),
        missing=sum(one.missing for one in rows),
    )


def _path(locales: Path, code: str, domain: str) -> Path:
    return locales / code / "LC_MESSAGES" / f"{domain}.po"


def _shown(locales: Path, path: Path) -> str:
    """The path as problems name it: from the folder of the catalogues on."""
    return path.relative_to(locales.parent).as_posix()


def _recalled(
    data: bytes, file: str, code: str, domain: str, recall: Recall
) -> tuple[Catalogue | None, list[Problem]]:
    digest = hashlib.sha256(data).hexdigest()
    return recall(
        "catalogue", (digest, file, code, domain), lambda: _catalogue(data, file, code, domain, digest)
    )


def _catalogue(
    data: bytes, file: str, code: str, domain: str, digest: str
) -> tuple[Catalogue | None, list[Problem]]:
    po, plural_forms, problems = _read(data, file, code)
    if not plural_forms:
        return None, problems
    entries = [_entry(message, file) for message in po.catalog if message.id]
    by_key = {(entry.context, entry.english): entry for entry in entries}
    return Catalogue(code, domain, file, plural_forms, by_key, digest), problems


def _read_bytes(path: Path, file: str, code: str) -> tuple[bytes | None, list[Problem]]:
    try:
        return path.read_bytes(), []
    except FileNotFoundError:
        return None, [problem("SPM423", Location(file), language=code)]
    except OSError as error:
        return None, [problem("SPM102", Location(file), reason=error.strerror or error)]


def _read(data: bytes, file: str, code: str) -> tuple[PoFile, PluralForms | None, list[Problem]]:
    """The file and its plural forms, or None for them with at least one problem."""
    po, problems = parse_po(data, file)
    if problems:
        return po, None, problems
    header = po.headers.get("Plural-Forms", "")
    try:
        plural_forms = read_plural_forms(header, code)
    except WrongPluralForms:
        place = Location(file, _line_of_plural_header(data))
        expected = plural_header(code)
        found = f'is "{header}", which does not fit' if header else "is missing"
        return po, None, [problem("SPM415", place, found=found, language=code, expected=expected)]
    return po, plural_forms, []


def _line_of_plural_header(data: bytes) -> int:
    lines = data.decode("utf-8").split("\n")
    return next((number for number, line in enumerate(lines, 1) if "Plural-Forms" in line), 1)


def _entry(message: PoMessage, file: str) -> Entry:
    english, plural = english_of(message)
    return Entry(
        context=message.context or "",
        english=english,
        plural=plural,
        forms=forms_of(message),
        fuzzy=message.fuzzy,
        declared_at=Location(file, message.lineno or 0),
        meant=MEANT in message.flags,
    )


def _updated(
    locales: Path, language: Language, domain: str, messages: list[Message], same_meaning: Collection[str]
) -> tuple[bytes, list[Problem]]:
    """The catalogue brought up to date, or b"" with problems."""
    code = language.code
    path = _path(locales, code, domain)
    po = PoFile()
    if path.is_file():
        data, problems = _read_bytes(path, _shown(locales, path), code)
        if data is None:
            return b"", problems
        po, plural_forms, problems = _read(data, _shown(locales, path), code)
        if not plural_forms:
            return b"", problems
    po.comments, po.headers = catalogue_head(code, domain, language.standing, po.comments, po.headers)
    plural_forms = read_plural_forms(po.headers["Plural-Forms"], code)
    po.catalog.mime_headers = [("Plural-Forms", po.headers["Plural-Forms"])]
    bring_up_to_date(po.catalog, _catalog(messages, plural_forms.count), same_meaning)
    return written_po(po), []


def _template(domain: str, messages: list[Message]) -> PoFile:
    return PoFile(*template_head(domain), _catalog(messages, 2))


def _catalog(messages: list[Message], plural_count: int) -> Catalog:
    """The messages as Babel knows them, without translations."""
    catalog = Catalog(fuzzy=False)
    for message in messages:
        catalog.add(
            message.english if message.plural is None else (message.english, message.plural),
            "" if message.plural is None else ("",) * plural_count,
            locations=[(location.file, location.line) for location in message.locations],
            auto_comments=message.notes,
            context=message.context,
        )
    return catalog
