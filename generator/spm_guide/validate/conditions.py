"""Conditions of patterns and sentences that follow the language and still can't mean what was wanted.

source  assessment design, section 6
"""

from __future__ import annotations

from collections.abc import Iterator

from spm_guide.model.condition import Comparison, Difference, Figure, condition_from, figure_to
from spm_guide.model.document import Data, Document, Path
from spm_guide.model.sources import Sources
from spm_guide.problems import Problem, problem

# Basis points: the schema refuses numbers outside of these by itself.
WHOLE = 10000
# (kind of document, where conditions stand)
CONDITIONS = (("patterns", "patterns/*/when"), ("finding", "places/*/sentences/*/when"))


def decided_comparisons(sources: Sources) -> Iterator[Problem]:
    """Comparisons that are true or false whatever the answers are."""
    for kind, where in CONDITIONS:
        for document in sources.of_kind(kind):
            for path, when in document.find(where):
                yield from _of_whole(document, path, when, len(sources.goals))


def _of_whole(document: Document, path: Path, when: Data, goals: int) -> Iterator[Problem]:
    try:
        condition_from(when)
    except ValueError:
        return  # the schema says what is wrong with it
    for place, condition in _conditions(when, path):
        yield from _of_one(document, place, condition, goals)
        yield from _of_pairs(document, place, condition)


def _conditions(data: Data, path: Path) -> Iterator[tuple[Path, Data]]:
    """A condition and every condition inside it, each with its place."""
    yield path, data
    for word in ("and", "or"):
        for number, part in enumerate(data.get(word, [])):
            yield from _conditions(part, (*path, word, number))
    if "not" in data:
        yield from _conditions(data["not"], (*path, "not"))


def _of_one(document: Document, path: Path, data: Data, goals: int) -> Iterator[Problem]:
    comparison = condition_from(data)
    if not isinstance(comparison, Comparison):
        return
    figure = comparison.figure
    if isinstance(figure, Difference) and figure.minuend == figure.subtrahend:
        yield problem("SPM253", document.at((*path, "figure")), figure=_shown(figure.minuend))
        return
    lowest, highest = _range(figure, goals)
    name = "at_most" if comparison.at_least is None else "at_least"
    number = data[name]
    always = number <= lowest if name == "at_least" else number >= highest
    never = number > highest if name == "at_least" else number < lowest
    if (always or never) and -WHOLE <= number <= WHOLE:
        first, last = (lowest + 1, highest) if name == "at_least" else (lowest, highest - 1)
        yield problem(
            "SPM251",
            document.at((*path, name)),
            comparison=f"{name}: {number}",
            outcome="always" if always else "never",
            figure=_shown(figure),
            lowest=lowest,
            highest=highest,
            first=first,
            last=last,
        )


def _range(figure: Figure | Difference, goals: int) -> tuple[int, int]:
    """The lowest and the highest value that a figure can have.

    goals  how many the model has; 0 where they could not be read, and then any number will do
    """
    if isinstance(figure, Difference):
        return -WHOLE, WHOLE
    return 0, (goals or WHOLE) if figure.kind == "goals" else WHOLE


def _of_pairs(document: Document, path: Path, data: Data) -> Iterator[Problem]:
    """Two comparisons of one figure, joined by `and` or `or`, that shut each other out."""
    for word in ("and", "or"):
        parts = [
            (number, condition)
            for number, condition in enumerate(map(condition_from, data.get(word, [])))
            if isinstance(condition, Comparison)
        ]
        for first, least in parts:
            for second, most in parts:
                if least.figure != most.figure or least.at_least is None or most.at_most is None:
                    continue
                # Figures are whole, so that at least 5000 or at most 4999 is every figure.
                never = word == "and" and least.at_least > most.at_most
                always = word == "or" and least.at_least <= most.at_most + 1
                if never or always:
                    yield problem(
                        "SPM252",
                        document.at((*path, word, max(first, second))),
                        figure=_shown(least.figure),
                        claim="can never be" if never else "is always",
                        least=least.at_least,
                        joined=word,
                        most=most.at_most,
                        line=document.at((*path, word, min(first, second))).line,
                    )


def _shown(figure: Figure | Difference) -> str:
    """A figure as it stands in the file."""
    if isinstance(figure, Difference):
        return f"{{difference: [{_shown(figure.minuend)}, {_shown(figure.subtrahend)}]}}"
    ((kind, of),) = figure_to(figure).items()
    return f"{{{kind}: {of}}}"
