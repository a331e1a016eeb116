"""The threads in the form: for each chosen goal a screen with its nine links."""

from __future__ import annotations

from spm_guide.export.xlsform.alignment_calculations import is_chosen
from spm_guide.export.xlsform.rows import Row, Rows
from spm_guide.model.form_fields import LINK_VALUES, link_field, plain

_WORDS = ("no", "partly", "yes", "dont-know")


def thread_rows(rows: Rows) -> None:
    """Writes them."""
    values = zip(LINK_VALUES, _WORDS, strict=True)
    rows.list("links", [(value, rows.say(f"assessment-{word}")) for value, word in values])
    for goal in rows.guide.goals:
        rows.begin(f"goal_{plain(goal.id)}", goal.name.shown, is_chosen(goal.id), one_screen=True)
        for link in rows.guide.links:
            rows.put(Row("select_one links", link_field(goal.id, link.id), goal.links[link.id].shown))
        rows.end()
