"""The catalogues of the languages we publish are complete and in step with the English."""

from __future__ import annotations

import pytest
from whole_guide import whole_guide

from spm_guide.folders import find_folders
from spm_guide.model.text import SOURCE_LANGUAGE
from spm_guide.translate.catalogues import StatusRow, catalogue_status, read_catalogues


def rows() -> list[StatusRow]:
    folders = find_folders()
    guides = whole_guide()
    languages = [guide.language for guide in guides.values()]
    catalogues, _ = read_catalogues(folders.locales, [language.code for language in languages])
    return list(catalogue_status(guides[SOURCE_LANGUAGE], catalogues, languages))


@pytest.mark.parametrize("row", rows(), ids=lambda row: f"{row.language}-{row.domain}")
def test_every_text_is_translated(row: StatusRow) -> None:
    assert row.total > 100
    assert (row.fuzzy, row.missing) == (0, 0)
