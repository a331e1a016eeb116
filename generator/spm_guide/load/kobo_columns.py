"""Finds the fields of the form among the columns that KoboToolbox or ODK exported.

A title may have groups before the name of its field: "institution/mode", "institution-mode". Where several
answers can be chosen, there is one column with all that were, one for each choice ("goals/reach"), or both.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from spm_guide.load.answer_table import NotATable
from spm_guide.model.form_fields import (
    ENDED,
    FORM_MODEL,
    FORM_REVISIONS,
    FORM_VERSION,
    GOALS,
    MODE,
    PERIOD_FROM,
    PERIOD_TO,
    PROFILE_ONE,
    PROFILE_SEVERAL,
    SCOPE,
    SCOPE_NAME,
    STARTED,
    evidence_field,
    link_field,
    note_field,
    profile_field,
    question_field,
    reason_field,
)
from spm_guide.model.scored_model import ScoredModel

# Columns that servers add: what tells one submission from another, the steadiest first, and when it came.
NAMES_OF_SUBMISSION = ("rootUuid", "_uuid", "instanceID", "KEY")
CAME = ("_submission_time", "SubmissionDate")
_ADDED = {*NAMES_OF_SUBMISSION, *CAME}
_SEVERAL = (GOALS, *map(profile_field, PROFILE_SEVERAL))
# What servers write between groups, fields and choices.
_BETWEEN = re.compile("[/:.-]")
_CHOICE = re.compile(f"({'|'.join(_SEVERAL)})[/:.]([a-z][a-z0-9-]*)")


@dataclass(frozen=True, slots=True)
class Columns:
    """Where each field stands.

    places   field -> number of its column
    choices  field of which several can be chosen -> what can be chosen -> number of its column
    """

    places: dict[str, int] = field(default_factory=dict)
    choices: dict[str, dict[str, int]] = field(default_factory=dict)


def columns_of(head: Mapping[int, str], model: ScoredModel) -> Columns:
    """The columns that a saved assessment is made of; others are left alone.

    raises  NotATable where two columns are the same field
    """
    known = _fields(model)
    columns = Columns()
    for place, title in head.items():
        for name in _without_groups(title):
            choice = _CHOICE.fullmatch(name)
            if name in known:
                _put(columns.places, name, place)
                break
            if choice is not None:
                _put(columns.choices.setdefault(choice[1], {}), choice[2], place)
                break
    return columns


def question_ids(model: ScoredModel) -> list[str]:
    """Ids of all questions, also of those that older forms asked."""
    present = [question.id for practice in model.practices for question in practice.questions]
    return [*present, *(id for changes in model.changes for id in changes.dropped)]


def _put(places: dict[str, int], name: str, place: int) -> None:
    if name in places and name not in _ADDED:
        raise NotATable(f'two columns hold "{name}"')
    places.setdefault(name, place)


def _without_groups(title: str) -> Iterator[str]:
    """A title without the first 0, 1, 2, ... groups before it."""
    yield title
    for between in _BETWEEN.finditer(title):
        yield title[between.end() :]


def _fields(model: ScoredModel) -> set[str]:
    """Every field that holds one value, or all that were chosen, and columns that servers add."""
    fields = {MODE, SCOPE, SCOPE_NAME, PERIOD_FROM, PERIOD_TO, STARTED, ENDED, *_SEVERAL, *_ADDED}
    fields |= {FORM_MODEL, FORM_VERSION, FORM_REVISIONS, *map(profile_field, PROFILE_ONE)}
    for question in question_ids(model):
        parts = (question_field, reason_field, evidence_field, note_field)
        fields |= {part(question) for part in parts}
    return fields | {link_field(goal, link.id) for goal in model.goals for link in model.links}
