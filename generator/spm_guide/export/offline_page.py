"""Finishes the page about reading without internet: sizes are known only when everything else is written."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from math import ceil
from pathlib import Path

from babel import Locale
from babel.numbers import format_decimal

from spm_guide.model.guide import Guide

PAGE_ID = "offline"
# A template writes: @@when zip@@ ... @@end@@, and @@zip-size@@ for a value.
_WHEN = re.compile(r"@@when ([a-z-]+)@@\s*(.*?)@@end@@\s*", re.DOTALL)
_MEGABYTE = 1_000_000


def finish_offline_page(
    site: Path, guide: Guide, true: Iterable[str], values: Mapping[str, str]
) -> Path | None:
    """Decides what the page of the guide's language shows, and fills in what is known now.

    site    the folder of the language
    true    which of "web", "folder", "zip", "no-zip", "workbook" and "no-workbook" are the case
    values  what stands for @@name@@

    returns  the page, or None: the guide has none
    raises   OSError
    """
    page = next(
        (site / f"{one.file.removesuffix('.md')}.html" for one in guide.pages if one.id == PAGE_ID), None
    )
    if page is None:
        return None
    cases = set(true)
    html = page.read_text(encoding="utf-8")
    html = _WHEN.sub(lambda match: match[2] if match[1] in cases else "", html)
    for name, value in values.items():
        html = html.replace(f"@@{name}@@", value)
    page.write_text(html, encoding="utf-8", newline="\n")
    return page


def size_in_words(count: int, guide: Guide) -> str:
    """Bytes in megabytes, rounded up to a tenth, as the guide's language writes it: "1,8 Mo"."""
    megabytes = ceil(count * 10 / _MEGABYTE) / 10
    number = format_decimal(megabytes, format="0.0", locale=Locale.parse(guide.language.code, sep="-"))
    return guide.interface_text("offline-size").shown.format(number=number)
