"""A comparison as a table: before, after and change, and what could not be counted."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from spm_guide.model.guide import Guide
from spm_guide.terminal.aligned import aligned, percent
from spm_guide.terminal.merge_table import differ
from spm_guide.terminal.words import Words

Row = dict[str, Any]


def comparison_table(document: Row, guide: Guide) -> str:
    """The document in the guide's language; changes in percentage points.  raises  UnusableText"""
    words = Words(guide)
    parts = [list(_head(document, words)), _changes(document, words)]
    left_out = list(_not_counted(document["not_counted"], words))
    if left_out:
        parts.append([words.say("line-not-counted"), *left_out])
    return "\n\n".join("\n".join(part) for part in parts)


def _head(document: Row, words: Words) -> Iterator[str]:
    old, new = (_date(document[side], words) for side in ("old", "new"))
    yield words.say("line-compare-dates", old=old, new=new)
    if document["in_order"] is False:
        yield words.say("line-compare-swapped")
    if document["differences"]:
        yield differ(document["differences"], words)


def _date(about: Row, words: Words) -> str:
    """The day a file was last changed, and its period."""
    changed = about["changed"][:10] if about["changed"] else words.say("line-compare-no-date")
    period = [day for day in (about["period"]["from"], about["period"]["to"]) if day]
    return f"{changed} ({' – '.join(period)})" if period else str(changed)


def _changes(document: Row, words: Words) -> list[str]:
    practices = {row["id"]: row for row in document["practices"]}
    rows = [["", *(words.say(f"line-column-{name}") for name in ("before", "after", "change", "counted"))]]
    for area, changed in zip(words.guide.areas, document["areas"], strict=True):
        rows.append(_row(area.name.shown, changed, changed["practices"]))
        for id in area.practices:
            rows.append(_row(f"  {words.practices[id]}", practices[id], practices[id]["questions"]))
    if document["goals"]:
        rows.append([""] * len(rows[0]))
        rows += [_row(words.goals[goal["id"]], goal, goal["links"]) for goal in document["goals"]]
    return aligned(rows)


def _row(name: str, changed: Row, counted: int) -> list[str]:
    return [name, percent(changed["old"]), percent(changed["new"]), _points(changed), str(counted)]


def _points(changed: Row) -> str:
    """The difference of what is shown, so that the eye can check it."""
    if changed["change"] is None:
        return percent(None)
    points = (changed["new"] + 50) // 100 - (changed["old"] + 50) // 100
    return f"{points:+d}" if points else "0"


def _not_counted(rows: Row, words: Words) -> Iterator[str]:
    """What only one of the files says; where neither says anything, there is nothing to tell."""

    def line(name: str, before: str, after: str) -> str:
        return f"  {name}: {words.say('line-not-counted-row', before=before, after=after)}"

    for row in rows["questions"]:
        if (row["old"], row["new"]) != (None, None):
            yield line(row["id"], words.said(row["old"]), words.said(row["new"]))
    for row in rows["goals"]:
        said = [
            words.say("line-goal-chosen" if row[side] else "line-goal-not-chosen") for side in ("old", "new")
        ]
        yield line(words.goals[row["id"]], *said)
    for row in rows["links"]:
        if (row["old"], row["new"]) != (None, None):
            name = f"{words.goals[row['goal']]}, {words.links[row['link']]}"
            yield line(name, words.said_of_link(row["old"]), words.said_of_link(row["new"]))
    for row in rows["unknown"]:
        yield f"  {row['id']}: {words.say('line-unknown-question')}"
