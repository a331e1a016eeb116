"""Checks the chooser and the tables to fill in: every answer leads somewhere, every row fits its table."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from spm_guide.model.page_parts import ChooserRule, ToolChooser
from spm_guide.model.sources import Sources
from spm_guide.problems import Problem, problem
from spm_guide.validate.suggestions import did_you_mean


def tool_chooser(sources: Sources) -> Iterator[Problem]:
    """Rules with unknown questions or answers, tools no longer current, answers that lead nowhere."""
    chooser = sources.parts.chooser
    answers = {question.id: {answer.id for answer in question.answers} for question in chooser.questions}
    current = {one.id for one in sources.resources if one.status == "current"}
    yield from [found for rule in chooser.rules for found in _rule(rule, answers, current)] or _gaps(chooser)


def fill_in_tables(sources: Sources) -> Iterator[Problem]:
    """Rows with more or fewer cells than the table has columns."""
    for table in sources.parts.tables:
        for number, row in enumerate(table.rows, start=1):
            if len(row) != len(table.columns):
                place = next((cell.declared_at for cell in row if cell), table.declared_at)
                yield problem("SPM359", place, row=number, cells=len(row), columns=len(table.columns))


def _rule(rule: ChooserRule, answers: dict[str, set[str]], current: set[str]) -> Iterator[Problem]:
    for question, answer in rule.when.items():
        if question not in answers:
            guess = did_you_mean(question, answers)
            yield problem("SPM356", rule.declared_at, kind="question", id=question, guess=guess)
        elif answer not in answers[question]:
            guess = did_you_mean(answer, answers[question])
            yield problem("SPM356", rule.declared_at, kind=f'answer to "{question}"', id=answer, guess=guess)
    for tool in rule.tools:
        if current and tool not in current:
            yield problem("SPM357", rule.declared_at, tool=tool)


def _gaps(chooser: ToolChooser) -> Iterator[Problem]:
    """The first combination of answers that no rule fits."""
    if not chooser.questions:
        return
    asked = [[(question.id, answer.id) for answer in question.answers] for question in chooser.questions]
    for combination in product(*asked):
        given = dict(combination)
        if not any(rule.when.items() <= given.items() for rule in chooser.rules):
            named = ", ".join(f"{question}: {answer}" for question, answer in combination)
            yield problem("SPM358", chooser.questions[0].declared_at, answers=named)
            return
