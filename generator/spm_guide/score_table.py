"""A score document as a table in plain text, for people at a terminal."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from spm_guide.model.guide import Guide

NOTHING = "-"


def score_table(document: dict[str, Any], guide: Guide) -> str:
    """The document's figures with the model's English names; basis points shown as whole per cent."""
    names = _names(guide)
    maturity, alignment = document["maturity"], document["alignment"]
    rows: list[tuple[str, ...]] = [("Maturity", "score", "range", "known", "evidence", "")]
    rows.append(("All areas", _percent(maturity["score"]), _range(maturity), "", "", ""))
    practices = {figures["id"]: figures for figures in maturity["practices"]}
    areas = {figures["id"]: figures for figures in maturity["areas"]}
    for area in guide.areas:
        rows.append(_maturity_row(names[area.id], areas[area.id]))
        rows += [_maturity_row("  " + names[practice], practices[practice]) for practice in area.practices]
    rows.append(("", "", "", "", "", ""))
    rows.append(("Alignment", "score", "range", "activity", "breaks at", ""))
    rows.append(
        ("All chosen goals", _percent(alignment["score"]), _range(alignment), "", "", _mark(alignment))
    )
    for goal in alignment["goals"]:
        breaks_at = names[goal["break_at"]] if goal["break_at"] else NOTHING
        rows.append(
            (
                "  " + names[goal["id"]],
                _percent(goal["continuity"]),
                _range(goal),
                _percent(goal["activity"]),
                breaks_at,
                _mark(goal),
            )
        )
    for handover in alignment["handovers"]:
        between = f"  {names[handover['from']]} to {names[handover['to']]}"
        rows.append((between, _percent(handover["score"]), "", "", "", ""))
    lines = _aligned(rows)
    steps = {practice.id: practice.steps for practice in guide.practices}
    lines += ["", "Next steps, most urgent first"]
    for number, item in enumerate(document["recommendations"], start=1):
        step = steps[item["practice"]][item["step"]]
        lines.append(f"{number:>3}. {names[item['practice']]}: {step.action.shown}")
    if document["find_out"]:
        lines += ["", "Find out first"]
        lines += [f"  {names[item['practice']]}" for item in document["find_out"]]
    return "\n".join(line.rstrip() for line in lines)


def _names(guide: Guide) -> dict[str, str]:
    named: Iterable[Any] = (*guide.areas, *guide.goals, *guide.links, *guide.practices)
    names: dict[str, str] = {}
    for item in named:
        names.setdefault(item.id, item.name.shown)
    return names


def _maturity_row(name: str, figures: dict[str, Any]) -> tuple[str, ...]:
    return (
        name,
        _percent(figures["score"]),
        _range(figures),
        _percent(figures["known"]),
        _percent(figures["evidenced"]),
        _mark(figures),
    )


def _mark(figures: dict[str, Any]) -> str:
    marks = [mark for mark in ("provisional", "narrow") if figures.get(mark)]
    return ", ".join(marks)


def _percent(basis_points: int | None) -> str:
    return NOTHING if basis_points is None else f"{(basis_points + 50) // 100} %"


def _range(figures: dict[str, Any]) -> str:
    if figures["low"] is None or figures["low"] == figures["high"]:
        return ""
    return f"{_percent(figures['low'])} to {_percent(figures['high'])}"


def _aligned(rows: list[tuple[str, ...]]) -> list[str]:
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    return ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) for row in rows]
