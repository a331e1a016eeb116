"""Checks the articles of the journal: names of files, languages, days, events, what translations share."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from functools import cache
from zoneinfo import available_timezones

from babel.localedata import exists

from spm_guide.model.article import EVENT, FILE_NAME, FOLDER, RESERVED, is_day, moment, name_in_address
from spm_guide.model.document import Data, Document, Path
from spm_guide.model.sources import Sources
from spm_guide.model.text import SOURCE_LANGUAGE, Location
from spm_guide.problems import Problem, problem
from spm_guide.validate.references import Ids
from spm_guide.validate.suggestions import did_you_mean

# What a translation repeats as it is.
_SHARED: tuple[Path, ...] = (
    ("date",),
    ("kind",),
    ("practices",),
    ("pages",),
    ("event", "start"),
    ("event", "end"),
    ("event", "zone"),
    ("event", "link"),
)
# What has as many entries in a translation, in the same order: addresses go by the words of the original.
_IN_STEP = ("tags", "authors")


def journal(sources: Sources, ids: Ids, today: str) -> Iterator[Problem]:
    """What is wrong with the articles, besides what their schema says.

    today  the day that is today, or "": any day will do
    """
    for file in sorted(sources.content_files):
        if file.startswith(f"{FOLDER}/") and file.endswith(".md"):
            yield from _file_name(file)
    documents = sources.of_kind("article")
    for document in documents:
        yield from _language(document, ids)
        yield from _date(document, today)
        yield from _event(document)
    originals = {_slug(document): document for document in documents if not _code(document)}
    for document in documents:
        if _code(document):
            yield from _translation(document, originals.get(_slug(document)), sources)
    yield from _words_of_tags(documents, originals)


def _file_name(file: str) -> Iterator[Problem]:
    name = FILE_NAME.fullmatch(file.removeprefix(f"{FOLDER}/"))
    place = Location(f"content/{file}")
    if name is None:
        yield problem("SPM361", place)
    elif name["slug"] in RESERVED:
        yield problem("SPM362", place, slug=name["slug"])


def _language(document: Document, ids: Ids) -> Iterator[Problem]:
    """Languages that the site does not have, and a language that the file's name contradicts."""
    of_file = _code(document)
    known = ids.of("language")
    if of_file and of_file not in known:
        # A translation may come before the rest of its language; an original would be shown to everybody.
        code = "SPM384" if exists(of_file.replace("-", "_")) else "SPM363"
        guess = did_you_mean(of_file, known)
        yield problem(code, Location(document.file), language=of_file, guess=guess)
    for path, code in document.find("language"):
        if not isinstance(code, str):
            continue
        if of_file and code != of_file:
            yield problem("SPM364", document.at(path), language=code, file=of_file)
        elif code not in known and not of_file:
            guess = did_you_mean(code, known)
            yield problem("SPM363", document.at(path), language=code, guess=guess)


def _date(document: Document, today: str) -> Iterator[Problem]:
    for path, day in document.find("date"):
        if not isinstance(day, str) or len(day) != 10:
            continue
        if not is_day(day):
            yield problem("SPM365", document.at(path), day=day)
        elif today and day > today:
            yield problem("SPM366", document.at(path), day=day)


def _event(document: Document) -> Iterator[Problem]:
    """Events without a time or a place, or with one that can't be."""
    data = document.data if isinstance(document.data, dict) else {}
    event, is_event = data.get("event"), data.get("kind") == EVENT
    if is_event and event is None:
        yield problem("SPM367", document.at(("kind",)))
    if event is not None and not is_event:
        yield problem("SPM368", document.at(("event",)))
    if not isinstance(event, dict):
        return
    moments = {}
    for name in ("start", "end"):
        written = event.get(name)
        if isinstance(written, str):
            moments[name] = moment(written)
            if moments[name] is None:
                yield problem("SPM369", document.at(("event", name)), field=name, found=written)
    start, end = moments.get("start"), moments.get("end")
    with_hours = [isinstance(one, datetime) for one in (start, end) if one is not None]
    if len(set(with_hours)) == 2:
        yield problem("SPM370", document.at(("event", "end")))
    elif start is not None and end is not None and end < start:
        yield problem("SPM371", document.at(("event", "end")), start=event["start"], end=event["end"])
    zone = event.get("zone")
    if any(with_hours) and zone is None:
        yield problem("SPM372", document.at(("event", "start")))
    if isinstance(zone, str) and zone not in _zones():
        guess = did_you_mean(zone, _zones())
        yield problem("SPM373", document.at(("event", "zone")), zone=zone, guess=guess)
    if event.get("place") is None and event.get("link") is None:
        yield problem("SPM374", document.at(("event",)))


def _translation(document: Document, original: Document | None, sources: Sources) -> Iterator[Problem]:
    """What a translation says otherwise than its original."""
    name = f"content/{FOLDER}/{_slug(document)}.md"
    if original is None:
        if name not in sources.unreadable:
            yield problem("SPM375", Location(document.file), original=name)
        return
    if _code(document) == _value(original, ("language",)) or (
        _code(document) == SOURCE_LANGUAGE and _value(original, ("language",)) is None
    ):
        yield problem("SPM376", Location(document.file), language=_code(document), original=name)
    for path in _SHARED:
        here, there = _value(document, path), _value(original, path)
        if here != there and (here or there):
            place = original.at(path)
            yield problem("SPM377", document.at(path), field=path[-1], original=place)
    for field in _IN_STEP:
        here, there = _value(document, (field,)), _value(original, (field,))
        counts = [len(one) if isinstance(one, list) else 0 for one in (here, there)]
        if counts[0] != counts[1]:
            place = original.at((field,))
            yield problem(
                "SPM378",
                document.at((field,)),
                field=field,
                here=counts[0],
                there=counts[1],
                original=place,
            )


def _words_of_tags(documents: tuple[Document, ...], originals: dict[str, Document]) -> Iterator[Problem]:
    """Tags that stand for one thing in the original and are two in a translation, or share an address."""
    first: dict[tuple[str, str], tuple[str, Location]] = {}
    for document in sorted(documents, key=lambda one: (_code(one) != "", one.file)):
        original = originals.get(_slug(document))
        tags, meant = _value(document, ("tags",)), _value(original, ("tags",)) if original else None
        if not isinstance(tags, list) or not isinstance(meant, list) or len(tags) != len(meant):
            continue
        for number, (words, tag) in enumerate(zip(tags, meant, strict=True)):
            if not isinstance(words, str) or not isinstance(tag, str):
                continue
            place = document.at(("tags", number))
            language = _code(document) or str(_value(document, ("language",)) or SOURCE_LANGUAGE)
            if not name_in_address(tag):
                if not _code(document):
                    yield problem("SPM379", place, tag=tag)
                continue
            known, where = first.setdefault((language, name_in_address(tag)), (words, place))
            if known != words:
                yield problem("SPM380", place, tag=tag, words=words, known=known, first=where)


def _slug(document: Document) -> str:
    return document.file.rpartition("/")[2].partition(".")[0]


def _code(document: Document) -> str:
    """The language that the name of a translation's file has; "" for an original."""
    name = FILE_NAME.fullmatch(document.file.rpartition("/")[2])
    return (name["language"] or "") if name else ""


def _value(document: Document, path: Path) -> Data:
    data = document.data
    for step in path:
        data = data.get(step) if isinstance(data, dict) else None
    return data


@cache
def _zones() -> frozenset[str]:
    return frozenset(available_timezones())
