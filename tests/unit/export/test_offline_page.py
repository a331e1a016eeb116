"""The page about reading without internet says what is true of this site, with sizes in its language."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from whole_guide import whole_guide

from spm_guide.export.offline_page import finish_offline_page, size_in_words
from spm_guide.model.guide import Guide
from spm_guide.model.text import Location, Text

HTML = """<p>Always</p>
@@when zip@@
<a href="../@@zip@@">@@zip-size@@</a>
@@end@@
@@when no-zip@@
<p>None</p>
@@end@@
"""


def guide_in(code: str, unit: str) -> Guide:
    guide = whole_guide()[code]
    place = Location("offline.yml", 1)
    size = Text("{number} MB", "offline-size", place, language=code, translated=unit)
    pages = tuple(replace(page, file="about/offline.md") for page in guide.pages if page.id == "offline")
    return replace(guide, interface={**guide.interface, "offline-size": size}, pages=pages)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """The folder of a language, with the page as it is rendered."""
    (tmp_path / "about").mkdir()
    (tmp_path / "about/offline.html").write_text(HTML, "utf-8")
    return tmp_path


def test_only_what_is_the_case_stays(site: Path) -> None:
    page = finish_offline_page(site, guide_in("en", "{number} MB"), {"no-zip"}, {})
    assert page is not None
    assert page.read_text("utf-8") == "<p>Always</p>\n<p>None</p>\n"


def test_values_are_filled_in(site: Path) -> None:
    values = {"zip": "downloads/a.zip", "zip-size": "2.1 MB"}
    page = finish_offline_page(site, guide_in("en", "{number} MB"), {"zip"}, values)
    assert page is not None
    assert page.read_text("utf-8") == '<p>Always</p>\n<a href="../downloads/a.zip">2.1 MB</a>\n'


def test_a_guide_without_the_page_is_left_alone(tmp_path: Path) -> None:
    assert finish_offline_page(tmp_path, replace(whole_guide()["en"], pages=()), {"web"}, {}) is None


@pytest.mark.parametrize(
    ("size", "code", "unit", "shown"),
    [
        (1_800_000, "en", "{number} MB", "1.8 MB"),
        (1_800_001, "fr", "{number} Mo", "1,9 Mo"),  # never less than it costs
        (12, "en", "{number} MB", "0.1 MB"),
        (2_000_000, "ar", "{number} MB", "2.0 MB"),  # figures as in all texts
    ],
)
def test_a_size_is_told_in_megabytes(size: int, code: str, unit: str, shown: str) -> None:
    assert size_in_words(size, guide_in(code, unit)) == shown
