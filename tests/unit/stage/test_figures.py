"""Figures of the invented institution stand in pages as the language writes numbers."""

from __future__ import annotations

from decimal import Decimal

import pytest

from spm_guide.model.page_parts import Figure
from spm_guide.model.text import Location
from spm_guide.stage.figures import with_figures

PLACE = Location("figures.yml", 1)
FIGURES = (
    Figure("clients", Decimal(6000), None, PLACE),
    Figure("exit-rate", Decimal("22.9"), None, PLACE),
    Figure("result", Decimal(-27800), None, PLACE),
)


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", "6,000 clients, 22.9\u00a0%, -27,800"),
        ("fr", "6\u202f000 clients, 22,9\u00a0%, -27\u202f800"),
        ("ar", "6,000 clients, \u206822.9%\u2069, \u200e-27,800"),
    ],
)
def test_a_name_in_brackets_becomes_its_number(language: str, expected: str) -> None:
    written = "[[clients]] clients, [[exit-rate]] %, [[result]]"
    assert with_figures(written, FIGURES, language) == expected


def test_what_has_no_brackets_stays() -> None:
    assert with_figures("[a](b.md) [^c] 6000", FIGURES, "en") == "[a](b.md) [^c] 6000"
