"""The explanation of a goal, in words and sums."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from spm_guide.terminal.aligned import aligned
from spm_guide.terminal.sums import added, sum_text
from spm_guide.terminal.words import Words

Row = dict[str, Any]
COLUMNS = {"continuity": "holds", "high": "best_holds", "activity": "point", "activity_high": "best"}
# The words of an area call its best case the same as a goal does.
FIGURES = {"high": "continuity-high"}
ALIGNMENT_FIGURES = {"continuity": "results-sum-all-threads", "high": "results-sum-all-threads-high"}


def goal_lines(explained: Row, words: Words) -> Iterator[str]:
    """The thread link by link, its sums, where it breaks, and what it adds to figures of the whole."""
    yield words.say("line-explain-goal", name=words.goals[explained["id"]])
    yield ""
    if not explained["chosen"]:
        yield f"  {words.say('line-not-chosen')}"
        return
    columns = ("link", "answer", "worst", "holds", "best", "best-holds")
    rows = [[words.say(f"results-sum-column-{column}") for column in columns]]
    for row in explained["links"]:
        numbers = [str(row[name]) for name in ("point", "holds", "best", "best_holds")]
        rows.append([words.links[row["id"]], words.said_of_link(row["said"]), *numbers])
    yield from aligned(rows, "  ")
    yield ""
    yield from _sums(explained, words)
    yield f"  {_break(explained, words)}"
    if explained["provisional"]:
        yield f"  {words.say('results-provisional-goal')}"
    yield ""
    for handover in explained["handovers"]:
        yield f"  {_handover(handover, words)}"
    for figure, name in ALIGNMENT_FIGURES.items():
        yield f"  {_alignment(explained['alignment'], figure, name, words)}"


def _sums(explained: Row, words: Words) -> Iterator[str]:
    results = {}
    for sum in explained["sums"]:
        figure = sum["figure"]
        results[figure] = sum["result"]
        values = [row[COLUMNS[figure]] for row in explained["links"]]
        expression = f"10000 * {added(values)} / {sum['denominator']}"
        name = words.say(f"results-figure-{FIGURES.get(figure, figure.replace('_', '-'))}")
        yield f"  {name}: {sum_text(expression, sum)}"
    difference = f"{results['activity']} - {results['continuity']} = {explained['disconnected']}"
    yield f"  {words.say('results-figure-disconnected')}: {difference}"


def _break(explained: Row, words: Words) -> str:
    if explained["break_at"] is None:
        return words.say("results-whole")
    row = next(one for one in explained["links"] if one["id"] == explained["break_at"])
    said = {0: "results-breaks", 1: "results-frays"}.get(row["said"], "results-unknown-from")
    return words.say(said, link=words.links[row["id"]])


def _handover(handover: Row, words: Words) -> str:
    """In each goal the smaller of the two links arrives."""
    name = words.say("results-handover", **{end: words.areas[handover[end]] for end in ("from", "to")})
    least = [f"min({one['ends'][0]},{one['ends'][1]})" for one in handover["goals"]]
    expression = f"10000 * {added(least)} / (2 * {len(least)})"
    return f"{name}: {sum_text(expression, handover)}"


def _alignment(alignment: Row, figure: str, name: str, words: Words) -> str:
    """The mean over the goals."""
    figures = [row[figure] for row in alignment["goals"]]
    result = alignment["score" if figure == "continuity" else figure]
    whole = {"numerator": sum(figures), "denominator": len(figures), "result": result}
    return f"{words.say(name)}: {sum_text(f'{added(figures)} / {len(figures)}', whole)}"
