"""The page before and the page after follow the navigation, through its groups and past the form."""

from __future__ import annotations

from spm_guide.stage.neighbours import neighbours

NAVIGATION = [
    {"Home": "index.md"},
    {
        "Guide": [
            {"Guide": "guide/index.md"},
            {"Check yourself": "assessment.html"},
            {"Strategy": [{"Aims": "guide/aims.md"}]},
        ]
    },
    {"About": "about.md"},
]


def test_each_page_knows_the_pages_beside_it() -> None:
    beside = neighbours(NAVIGATION)
    assert beside["guide/index.html"] == {
        "back": {"title": "Home", "address": "index.html"},
        "forward": {"title": "Aims", "address": "guide/aims.html"},
    }
    assert beside["about.html"]["back"] == {"title": "Aims", "address": "guide/aims.html"}


def test_the_ends_of_the_row_lack_one_and_the_form_has_none() -> None:
    beside = neighbours(NAVIGATION)
    assert set(beside["index.html"]) == {"forward"}
    assert set(beside["about.html"]) == {"back"}
    assert "assessment.html" not in beside


def test_a_single_page_stands_alone() -> None:
    assert neighbours([{"Home": "index.md"}]) == {}
