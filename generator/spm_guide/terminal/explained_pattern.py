"""The explanation of a pattern, in words: its condition, each part with what came of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from spm_guide.model.condition import FIRMNESS
from spm_guide.terminal.aligned import shown
from spm_guide.terminal.words import Words

Row = dict[str, Any]
JOINS = {"and": "results-sum-all-of", "or": "results-sum-one-of", "not": "results-sum-none-of"}
TRUTHS = {True: "results-sum-met", False: "results-sum-not-met", None: "results-sum-open"}


def pattern_lines(explained: Row, words: Words) -> Iterator[str]:
    """The state, and the condition from the outside in."""
    yield words.say("line-explain-pattern", name=words.patterns[explained["id"]])
    yield ""
    yield f"  {words.say('results-sum-pattern-' + explained['state'])}"
    yield from _condition(explained["condition"], "  ", words)


def _condition(condition: Row, indent: str, words: Words) -> Iterator[str]:
    truth = words.say(TRUTHS[condition["holds"]])
    if "join" in condition:
        yield f"{indent}{words.say(JOINS[condition['join']])}: {truth}"
        for part in condition["parts"]:
            yield from _condition(part, indent + "  ", words)
        return
    limit = "at_most" if condition["at_least"] is None else "at_least"
    wanted = words.say(f"results-sum-{limit.replace('_', '-')}", n=condition[limit])
    yield f"{indent}{_measured(condition['figure'], words)} = {_value(condition, words)}, {wanted}: {truth}"


def _value(condition: Row, words: Words) -> str:
    if condition["value"] is None:
        return words.say("results-sum-open")
    if len(condition["values"]) == 1:
        return shown(condition["value"])
    return f"{condition['values'][0]} - {condition['values'][1]} = {condition['value']}"


def _measured(figure: Row, words: Words) -> str:
    [(kind, of)] = figure.items()
    if kind == "difference":
        one, other = (_measured(part, words) for part in of)
        return words.say("results-sum-measure-difference", one=one, other=other)
    if kind == "goals" or of in ("overall", "all"):
        return words.say(f"results-sum-measure-{'goals' if kind == 'goals' else of}")
    return words.say(f"results-sum-measure-{kind}", name=_name(kind, of, words))


def _name(kind: str, of: str, words: Words) -> str:
    scored = {**words.practices, **words.areas}
    names = {
        "score": scored,
        **dict.fromkeys(FIRMNESS, scored),
        "handover": words.areas,
        "link": words.links,
        "level": {},
    }
    return names.get(kind, words.goals).get(of, of)
