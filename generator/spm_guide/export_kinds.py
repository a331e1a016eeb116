"""What else can be made of the guide than a site, as the command line offers it.

Each kind of EXPORT_KINDS is one file for one language; the form holds all of them.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ExportKind:
    """One kind of file.

    does       a sentence for the help
    file_name  of a language, where the user names none; {code} is the language
    """

    does: str
    file_name: str


FORM_FILE = "spm-check-form.xlsx"
OFFLINE_ZIP = "offline-zip"
WORKBOOK = "workbook"
EXPORT_KINDS: dict[str, ExportKind] = {
    OFFLINE_ZIP: ExportKind(
        does="Pack one language as a ZIP that opens from a stick, without internet, with a double-click.",
        file_name="spm-guide-{code}.zip",
    ),
    WORKBOOK: ExportKind(
        does="Write the check as a spreadsheet (XLSX) that scores the answers without internet.",
        file_name="spm-check-{code}.xlsx",
    ),
}
