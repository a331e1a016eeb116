"""A merge document as the agenda of a workshop: what to talk about first, then everything."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from spm_guide.model.guide import Guide
from spm_guide.terminal.aligned import aligned, shown
from spm_guide.terminal.words import Words

Row = dict[str, Any]


def merge_table(document: Row, guide: Guide) -> str:
    """The document in the guide's language.  raises  UnusableText"""
    words = Words(guide)
    parts = [_head(document, words), _talk(document, words), _questions(document, words)]
    if document["goals"]:
        parts.append(_goals(document, words))
    return "\n\n".join("\n".join(part) for part in parts)


def _head(document: Row, words: Words) -> Iterator[str]:
    yield words.say("line-files", n=document["files"])
    if document["roles"]:
        counted = [f"{words.role(row['role'])} ({row['files']})" for row in document["roles"]]
        yield words.say("line-roles", roles=words.listed(counted))
    if document["differences"]:
        yield differ(document["differences"], words)


def differ(members: list[str], words: Words) -> str:
    """The line that says in what files differ."""
    named = [words.say(f"line-differ-{member.replace('_', '-')}") for member in members]
    return words.say("line-differ", members=words.listed(named))


def _talk(document: Row, words: Words) -> Iterator[str]:
    points = document["talking_points"]
    rows = {row["id"]: row for row in document["questions"]}
    yield words.say("line-talk")
    if not points["questions"]:
        yield f"  {words.say('line-talk-none')}"
    for number, point in enumerate(points["questions"], start=1):
        title = f"{words.questions[point['question']]} ({point['question']})"
        yield from _point(number, title, rows[point["question"]], words)
    if points["links"]:
        yield ""
        yield words.say("line-talk-links")
    for number, point in enumerate(points["links"], start=1):
        goal = next(one for one in document["goals"] if one["id"] == point["goal"])
        row = next(one for one in goal["links"] if one["id"] == point["link"])
        title = f"{words.goals[point['goal']]}: {words.links[point['link']]}"
        yield from _point(number, title, row, words)


def _point(number: int, title: str, row: Row, words: Words) -> Iterator[str]:
    spread, median = words.say("line-spread", n=row["spread"]), words.say("line-median", n=row["median"])
    counts = [f"{level}: {times}" for level, times in enumerate(row["levels"]) if times]
    yield f"{number:>3}. {title}"
    yield f"     {words.listed([spread, median])}"
    yield f"     {words.say('line-levels', levels=words.listed(counts))}"
    medians = [f"{words.role(one['role'])}: {shown(one['median'])}" for one in row["roles"]]
    if medians:
        yield f"     {words.say('line-by-role', roles=words.listed(medians))}"


def _questions(document: Row, words: Words) -> Iterator[str]:
    yield words.say("line-all-questions")
    columns = (
        "results-sum-column-question",
        "results-sum-column-answer",
        "line-column-spread",
        "line-column-gap",
    )
    counts = ("line-column-dont-know", "line-column-not-applicable", "line-column-no-answer")
    head = [
        *(words.say(column) for column in columns),
        *(str(level) for level in range(5)),
        *(words.say(column) for column in counts),
    ]
    yield from aligned([head, *(_question_row(row) for row in document["questions"])], "  ")


def _question_row(row: Row) -> list[str]:
    return [
        row["id"],
        *(shown(row[name]) for name in ("answer", "spread", "role_gap")),
        *(str(times) for times in row["levels"]),
        *(str(row[name]) for name in ("dk", "na", "unanswered")),
    ]


def _goals(document: Row, words: Words) -> Iterator[str]:
    yield words.say("line-all-goals")
    for goal in document["goals"]:
        said = "line-goal-kept" if goal["kept"] else "line-goal-left-out"
        chosen = words.say(said, files=goal["files"], all=document["files"])
        answers = [[words.links[link["id"]], words.said_of_link(link["answer"])] for link in goal["links"]]
        yield f"  {words.goals[goal['id']]}: {chosen}"
        if goal["kept"]:
            yield from aligned(answers, "    ")
