"""The explanation of an area, a practice or a question, in words and sums."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from spm_guide.terminal.aligned import aligned, shown
from spm_guide.terminal.sums import added, sum_text, weighted
from spm_guide.terminal.words import Words

Row = dict[str, Any]
TOP_LEVEL = 4
WHOLE_FIGURES = {
    "score": "results-sum-whole",
    "low": "results-sum-whole-low",
    "high": "results-sum-whole-high",
}


def area_lines(explained: Row, words: Words) -> Iterator[str]:
    """The practices with their figures, the six weighted means, and the whole."""
    yield words.say("line-explain-area", name=words.areas[explained["id"]])
    yield ""
    figures = [sum["figure"] for sum in explained["sums"]]
    head = [words.say("results-sum-column-practice"), words.say("results-sum-column-weight")]
    rows = [[*head, *(words.say(f"results-figure-{figure}") for figure in figures)]]
    for row in explained["practices"]:
        name = words.practices[row["id"]]
        rows.append([name, str(row["weight"]), *(shown(row[figure]) for figure in figures)])
    yield from aligned(rows, "  ")
    yield ""
    yield from _sums(
        explained, [_mean(sum["figure"], explained["practices"]) for sum in explained["sums"]], words
    )
    yield ""
    yield from _whole(explained["whole"], words)


def _whole(whole: Row, words: Words) -> Iterator[str]:
    """All areas together: cube roots of products; and the largest score minus the smallest."""
    yield f"  {words.say('results-sum-cube-root')}"
    for figure, name in WHOLE_FIGURES.items():
        values = [row[figure] for row in whole["areas"]]
        text = words.say("results-sum-nothing-to-go-by")
        if None not in values:
            text = f"icbrt({' * '.join(map(str, values))}) = {whole[figure]}"
        yield f"  {words.say(name)}: {text}"
    scores = ", ".join(str(row["score"]) for row in whole["areas"])
    if whole["imbalance"] is not None:
        text = f"max({scores}) - min({scores}) = {whole['imbalance']}"
        yield f"  {words.say('results-sum-imbalance')}: {text}"


def practice_lines(explained: Row, words: Words) -> Iterator[str]:
    """The answers, the six sums, and how urgent the next step is."""
    yield words.say("line-explain-practice", name=words.practices[explained["id"]])
    yield ""
    yield from _answers(explained["answers"], words)
    yield ""
    yield from _sums(explained, _expressions(explained["answers"]), words)
    yield ""
    yield from _urgency(explained, words)


def question_lines(explained: Row, words: Words) -> Iterator[str]:
    """The answer, and what it adds to each sum of its practice."""
    yield words.say("line-explain-question", name=words.questions[explained["id"]])
    yield words.say("line-explain-practice", name=words.practices[explained["practice"]])
    yield ""
    yield from _answers(explained["answers"], words)
    yield ""
    columns = ("results-sum-column-figure", "line-column-numerator", "line-column-denominator")
    rows = [[words.say(column) for column in columns]]
    for part in explained["parts"]:
        rows.append(
            [
                words.say(f"results-figure-{part['figure']}"),
                words.say("line-part", part=part["part"], whole=part["numerator"]),
                words.say("line-part", part=part["part_below"], whole=part["denominator"]),
            ]
        )
    yield from aligned(rows, "  ")


def _answers(answers: Sequence[Row], words: Words) -> list[str]:
    columns = ("question", "weight", "answer", "effect")
    rows = [[words.say(f"results-sum-column-{column}") for column in columns]]
    rows += [
        [row["id"], str(row["weight"]), words.said(row["said"]), words.say(_effect(row))] for row in answers
    ]
    return aligned(rows, "  ")


def _effect(row: Row) -> str:
    if row["said"] in ("na", "not-asked"):
        return "results-sum-counts-out"
    if not isinstance(row["said"], int):
        return "results-sum-counts-open"
    return "results-sum-counts-evidenced" if row["evidenced"] else "results-sum-counts"


def _sums(explained: Row, expressions: Sequence[str], words: Words) -> Iterator[str]:
    for sum, expression in zip(explained["sums"], expressions, strict=True):
        text = sum_text(expression, sum) if sum["denominator"] else words.say("results-sum-nothing-to-go-by")
        yield f"  {words.say('results-figure-' + sum['figure'])}: {text}"
    for mark in ("provisional", "narrow"):
        if explained[mark]:
            yield f"  {words.say('results-sum-' + mark)}"


def _expressions(answers: Sequence[Row]) -> list[str]:
    """The six sums of a practice with the figures put in, in the order of the document."""
    asked = [row for row in answers if row["said"] != "not-asked"]
    applicable = [row for row in asked if row["said"] != "na"]
    known = [row for row in applicable if isinstance(row["said"], int)]
    levels = [(row["weight"], row["said"]) for row in known]
    at_best = [
        (row["weight"], row["said"] if isinstance(row["said"], int) else TOP_LEVEL) for row in applicable
    ]
    in_asked, in_applicable, in_known, proven = (
        added([row["weight"] for row in rows])
        for rows in (asked, applicable, known, [row for row in known if row["evidenced"]])
    )
    return [
        f"10000 * {weighted(levels)} / ({TOP_LEVEL} * {in_known})",
        f"10000 * {weighted(levels)} / ({TOP_LEVEL} * {in_applicable})",
        f"10000 * {weighted(at_best)} / ({TOP_LEVEL} * {in_applicable})",
        f"10000 * {in_known} / {in_applicable}",
        f"10000 * {in_applicable} / {in_asked}",
        f"10000 * {proven} / {in_known}",
    ]


def _mean(figure: str, practices: Sequence[Row]) -> str:
    there = [(row["weight"], row[figure]) for row in practices if row[figure] is not None]
    return f"{weighted(there)} / {added([weight for weight, _ in there])}"


def _urgency(explained: Row, words: Words) -> Iterator[str]:
    found = explained["recommendation"]
    if found is None and explained["find_out"]:
        questions = words.listed(explained["find_out"])
        yield f"  {words.say('line-find-out', questions=questions)}"
    elif found is None and explained["sums"][0]["result"] is not None:
        yield f"  {words.say('line-no-step')}"
    if found is None:
        return
    practice = next(one for one in words.guide.practices if one.id == explained["id"])
    action = practice.steps[found["step"]].action.shown
    factors = [found[name] for name in ("weight", "gap", "gap", "upstream", "boost", "ease")]
    sum = {**found, "result": found["priority"]}
    yield f"  {words.say('results-sum-priority', rank=found['rank'], action=action)}"
    yield f"  {words.say('results-sum-priority-formula')}"
    yield f"  {words.say('results-sum-priority-factors')}"
    yield f"  {sum_text(' * '.join(map(str, factors)) + ' / 1000000', sum)}"
    for reason in found["reasons"]:
        yield f"  {words.say('results-why')}: {_reason(reason, words)}"


def _reason(reason: Row, words: Words) -> str:
    kind, *ids = reason["code"].split(":")
    if kind == "pattern":
        return words.say("results-why-pattern", pattern=words.patterns[ids[0]])
    said = "results-why-fray" if reason["said"] else "results-why-break"
    return words.say(said, goal=words.goals[ids[0]], link=words.links[ids[1]])
