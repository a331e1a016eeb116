"""Messages that a reader can send or copy: to improve a translation, or because a question is unclear.

The page prepares them and sends nothing. They name the place, and hold no answer of anybody.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from urllib.parse import quote

from spm_guide.model.guide import Guide, Page
from spm_guide.model.text import SOURCE_LANGUAGE

_ISOLATES = re.compile("[\u2066-\u2069]")
_HEADING_ID = re.compile(r"^#{1,6} .*\{#([a-z0-9-]+)\}\s*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class ReaderMessage:
    """The words of a message, and the address that opens them in the reader's own mail program."""

    text: str
    mail: str


def improve_translation(guide: Guide, place: str, ids: tuple[str, ...] = ()) -> ReaderMessage | None:
    """The message about a page in another language than English; None in English.

    place  address of the page below its language, e.g. "guide/indicators.html"
    ids    how the contexts of the page's texts begin in the catalogues
    """
    if guide.language.code == SOURCE_LANGUAGE:
        return None
    where = [
        _say(guide, "site-improve-language", language=f"{guide.language.name} ({guide.language.code})"),
        _say(guide, "site-improve-page", page=place),
    ]
    names = [_say(guide, "site-improve-texts", ids=", ".join(ids))] if ids else []
    asked = ["", _say(guide, "site-improve-now"), "", _say(guide, "site-improve-better")]
    short = _message(guide, _say(guide, "site-improve-subject", page=place), [*where, *asked])
    # The page says which texts it has: in the address of a mail their names would weigh three times as much.
    return replace(short, text="\n".join([*where, *names, *asked]) + "\n")


def unclear_question(guide: Guide, id: str, rev: int) -> ReaderMessage:
    """The message about a question of the check."""
    lines = [
        _say(guide, "site-unclear-question", id=id, rev=str(rev)),
        _say(guide, "site-unclear-edition", edition=f"{guide.model_id} {guide.model_version}"),
        _say(guide, "site-improve-language", language=f"{guide.language.name} ({guide.language.code})"),
        "",
        _say(guide, "site-unclear-what"),
    ]
    return _message(guide, _say(guide, "site-unclear-subject", id=id), lines)


def text_ids(page: Page) -> tuple[str, ...]:
    """How the contexts of the page's texts begin: its file, and what follows it for each heading."""
    return (page.file, *(f"#{id}" for id in _HEADING_ID.findall(page.markdown)))


def _message(guide: Guide, subject: str, lines: list[str]) -> ReaderMessage:
    text = "\n".join(lines) + "\n"
    # Lines of a mail end in CR LF (RFC 6068, section 5).
    body = quote(text.replace("\n", "\r\n"))
    return ReaderMessage(text, f"mailto:{guide.contact}?subject={quote(subject)}&body={body}")


def _say(guide: Guide, text: str, /, **values: str) -> str:
    words = guide.interface_text(text).shown
    for name, value in values.items():
        words = words.replace(f"{{{name}}}", value)
    # A mail program sets directions itself, and shows such marks as boxes.
    return _ISOLATES.sub("", words)
