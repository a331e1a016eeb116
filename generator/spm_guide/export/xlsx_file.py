"""An XLSX file to write into: the same content, the same bytes."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from io import BytesIO

import xlsxwriter

# The file can't hold the day it was made.
_NO_DAY = datetime(2026, 1, 1)
# Words stay words, also those that begin like a formula, a number or an address.
_OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
}


@contextmanager
def new_xlsx(file: BytesIO, title: str) -> Iterator[xlsxwriter.Workbook]:
    """A workbook that is written into `file` at the end."""
    with xlsxwriter.Workbook(file, _OPTIONS) as book:
        book.set_properties({"title": title, "created": _NO_DAY})
        yield book
