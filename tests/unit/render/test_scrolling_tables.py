"""Tables of writers scroll; everything else stays as it is, with every element closed where it was."""

from __future__ import annotations

from spm_guide.render.scrolling_tables import with_scrolling_tables


def test_each_table_without_a_class_gets_its_frame_and_no_other_table() -> None:
    page = '<table>a</table><table class="spm-grid">b</table><table>c</table>'
    frame = '<div class="md-typeset__scrollwrap"><div class="md-typeset__table">{}</div></div>'
    assert with_scrolling_tables(page) == (
        frame.format("<table>a</table>")
        + '<table class="spm-grid">b</table>'
        + frame.format("<table>c</table>")
    )
