"""Of Material's style sheet those rules stay whose every name our pages use."""

from __future__ import annotations

import pytest

from spm_guide.stage.material_styles import listed_names, material_style_sheet, rules_for

NAMES = frozenset({"td", "a", "details", ".text", "[dir]", "[align]"})


@pytest.mark.parametrize(
    ("material", "kept"),
    [
        pytest.param(".text td{top:0}", ".text td{top:0}", id="all its names are listed"),
        pytest.param(".text th{top:0}", "", id="one of its names is not"),
        pytest.param(".text td,.other td{top:0}", ".text td{top:0}", id="one of its selectors is wanted"),
        pytest.param(
            "[dir=rtl] td{top:0}", "[dir=rtl] td{top:0}", id="an attribute counts without its value"
        ),
        pytest.param("td[lang]{top:0}", "", id="an attribute that is not listed"),
        pytest.param("*,:after{top:0}", "*,:after{top:0}", id="what asks for no name is for all"),
        pytest.param(
            "td:not([align]){top:0}", "td:not([align]){top:0}", id="a name in :not() that is listed"
        ),
        pytest.param("a:not(.focus-visible){outline:none}", "", id="a name in :not() that nobody would set"),
        pytest.param("a:hover::before{top:0}", "a:hover::before{top:0}", id="states and parts are no names"),
        pytest.param("@media print{.text td{top:0}}", "@media print{.text td{top:0}}", id="in a query"),
        pytest.param("@media print{th{top:0}}", "", id="a query without rules goes"),
        pytest.param("@keyframes turn{to{top:0}}", "", id="animations go"),
    ],
)
def test_a_rule_stays_when_every_name_is_listed(material: str, kept: str) -> None:
    assert rules_for(NAMES, material, "").replace("\n", "") == kept


def test_a_value_stays_when_a_rule_reads_it() -> None:
    material = ":root{--md-a:1px;--md-b:var(--md-a);--md-c:2px}td{top:var(--md-b)}th{top:var(--md-c)}"
    assert rules_for(NAMES, material, "").replace("\n", "") == (
        ":root{--md-a:1px;--md-b:var(--md-a)}td{top:var(--md-b)}"
    )


def test_a_value_that_ours_set_anew_goes() -> None:
    material = ":root{--md-a:1px}td{top:var(--md-a)}td a{--md-a:3px}"
    assert rules_for(NAMES, material, "body { --md-a: 2px; }").replace("\n", "") == (
        "td{top:var(--md-a)}td a{--md-a:3px}"
    )


def test_the_list_has_remarks_and_names_left_out() -> None:
    assert listed_names("# first\ntd\n\n.text # of writers\n- th\n") == {"td", ".text"}


def test_the_same_rules_from_the_same_list() -> None:
    """The order of a set of names never shows."""
    material = material_style_sheet().read_text("utf-8")
    names = ["table", "td", "th", ".md-typeset", "[class]", "[align]", "[dir]"]
    assert rules_for(frozenset(names), material, "") == rules_for(frozenset(reversed(names)), material, "")


def test_the_installed_style_sheet_can_be_read() -> None:
    material = material_style_sheet()
    assert material.name.startswith("main.")
    assert ".md-typeset table:not([class])" in rules_for(
        frozenset({".md-typeset", "table", "td", "th", "[class]"}), material.read_text("utf-8"), ""
    )
