"""A score document as a table in plain text, for people at a terminal."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator
from typing import Any

from spm_guide.model.guide import Guide
from spm_guide.model.result_file import ResultFile
from spm_guide.model.scored_model import scored_model
from spm_guide.score.alignment import link_value
from spm_guide.score.bands import band
from spm_guide.score.finding import finding
from spm_guide.terminal.aligned import aligned, percent

# Of the paragraph at the top, in characters.
WIDTH = 88

Row = tuple[str, str, str, str, str, str]


def score_table(document: dict[str, Any], guide: Guide, answered: ResultFile) -> str:
    """The finding in words, then the document's figures with the model's English names, in whole per cent.

    answered  the result file that the document was computed from
    """
    rows = [
        *_maturity_rows(document["maturity"], guide),
        ("", "", "", "", "", ""),
        *_alignment_rows(document["alignment"], guide, answered),
    ]
    lines = [
        *_finding_lines(document, guide, answered),
        *aligned(rows),
        "",
        *_pattern_lines(document, guide),
        *_step_lines(document, guide),
    ]
    return "\n".join(line.rstrip() for line in lines)


def _finding_lines(document: dict[str, Any], guide: Guide, answered: ResultFile) -> Iterator[str]:
    """The paragraph that says what was found, and an empty line."""
    texts = {one.id: one.text.shown for place in guide.finding for one in place.sentences}
    said = finding(scored_model(guide), document, answered)
    yield from textwrap.wrap(" ".join(texts[id] for id in said), WIDTH)
    yield ""


def _maturity_rows(maturity: dict[str, Any], guide: Guide) -> list[Row]:
    names = _names(guide.practices)
    practices = {figures["id"]: figures for figures in maturity["practices"]}
    rows: list[Row] = [
        ("Maturity", "score", "range", "known", "evidence", ""),
        ("All areas", percent(maturity["score"]), _range(maturity), "", "", ""),
    ]
    for area, figures in zip(guide.areas, maturity["areas"], strict=True):
        rows.append(_maturity_row(area.name.shown, figures, guide))
        rows += [_maturity_row(f"  {names[id]}", practices[id], guide) for id in area.practices]
    return rows


def _alignment_rows(alignment: dict[str, Any], guide: Guide, answered: ResultFile) -> list[Row]:
    areas, goals = _names(guide.areas), _names(guide.goals)
    rows: list[Row] = [
        ("Alignment", "score", "range", "activity", "thread", ""),
        (
            "All chosen goals",
            percent(alignment["score"]),
            _range(alignment),
            "",
            "",
            ", ".join(_marks(alignment)),
        ),
    ]
    for goal in alignment["goals"]:
        name, thread = f"  {goals[goal['id']]}", _thread(goal, guide, answered)
        score, activity = percent(goal["continuity"]), percent(goal["activity"])
        rows.append((name, score, _range(goal), activity, thread, ", ".join(_marks(goal))))
    for handover in alignment["handovers"]:
        between = f"  {areas[handover['from']]} to {areas[handover['to']]}"
        rows.append((between, percent(handover["score"]), "", "", "", ""))
    return rows


def _pattern_lines(document: dict[str, Any], guide: Guide) -> Iterator[str]:
    """The patterns that show, and those that can't be told yet; nothing where there are neither."""
    names = _names(guide.patterns)
    for state, title in (("fired", "Patterns that show"), ("unknown", "Patterns that can't be told yet")):
        found = [names[row["id"]] for row in document["patterns"] if row["state"] == state]
        if found:
            yield from (title, *(f"  {name}" for name in found), "")


def _step_lines(document: dict[str, Any], guide: Guide) -> Iterator[str]:
    practices = {practice.id: practice for practice in guide.practices}
    yield "Next steps, most urgent first"
    for number, item in enumerate(document["recommendations"], start=1):
        practice = practices[item["practice"]]
        yield f"{number:>3}. {practice.name.shown}: {practice.steps[item['step']].action.shown}"
    if document["find_out"]:
        yield ""
        yield "Find out first"
        yield from (f"  {practices[item['practice']].name.shown}" for item in document["find_out"])


def _names(items: Iterable[Any]) -> dict[str, str]:
    """Name by id, of one kind: a practice and a goal may have the same id."""
    return {item.id: item.name.shown for item in items}


def _thread(goal: dict[str, Any], guide: Guide, answered: ResultFile) -> str:
    if goal["break_at"] is None:
        return "unbroken"
    value = link_value(goal["id"], goal["break_at"], answered)
    found = "not known from" if value is None else ("breaks at" if value == 0 else "frays at")
    return f"{found} {_names(guide.links)[goal['break_at']]}"


def _maturity_row(name: str, figures: dict[str, Any], guide: Guide) -> Row:
    score = figures["score"]
    word = [] if score is None else [guide.interface_text(f"results-band-{band(score)}").shown]
    return (
        name,
        percent(score),
        _range(figures),
        percent(figures["known"]),
        percent(figures["evidenced"]),
        ", ".join([*word, *_marks(figures)]),
    )


def _marks(figures: dict[str, Any]) -> list[str]:
    return [mark for mark in ("provisional", "narrow") if figures.get(mark)]


def _range(figures: dict[str, Any]) -> str:
    if figures["low"] is None or figures["low"] == figures["high"]:
        return ""
    return f"{percent(figures['low'])} to {percent(figures['high'])}"
