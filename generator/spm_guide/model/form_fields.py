"""Names of the fields in the form for ODK and KoboToolbox, under which it asks and answers come back.

An id has single hyphens only, so two underscores divide what a name is made of: `goal_reach__daily`. Hyphens
become underscores, because programs for statistics take no hyphens in names.

source  assessment/kobo-form.md describes them for readers
"""

from __future__ import annotations

MODE, SCOPE, SCOPE_NAME, GOALS = "mode", "scope", "scope_name", "goals"
PERIOD_FROM, PERIOD_TO = "period_from", "period_to"
# What the form says about itself with each submission: the model it asks, and the questions that have another
# revision than the first, as in "indicators-1:2 people-3:4".
FORM_MODEL, FORM_VERSION, FORM_REVISIONS = "form_model", "form_model_version", "form_revisions"
# Where no question has another one: an empty cell would be one that got lost.
NO_REVISIONS = "none"
STARTED, ENDED = "start", "end"
# Members of the profile in a saved assessment.
PROFILE_ONE = ("type", "tier", "stage", "role")
PROFILE_SEVERAL = ("regions", "methodology", "services")
# Values that can be chosen.
MODES = ("quick", "full")
SCOPES = ("institution", "branch", "subsidiary", "programme")
LINK_VALUES = ("0", "1", "2", "dk")


def plain(id: str) -> str:
    """An id as a part of a name."""
    return id.replace("-", "_")


def profile_field(member: str) -> str:
    """A member of the profile."""
    return f"profile_{member}"


def question_field(question: str) -> str:
    """The answer to a question."""
    return plain(question)


def reason_field(question: str) -> str:
    """Why a question does not apply."""
    return f"{plain(question)}__reason"


def evidence_field(question: str) -> str:
    """What an answer rests on."""
    return f"{plain(question)}__evidence"


def note_field(question: str) -> str:
    """The note to an answer."""
    return f"{plain(question)}__note"


def link_field(goal: str, link: str) -> str:
    """The answer to a link of a goal."""
    return f"goal_{plain(goal)}__{plain(link)}"


def practice_figure(practice: str, figure: str) -> str:
    """A figure of a practice, worked out by the form."""
    return f"practice_{plain(practice)}__{figure}"


def area_figure(area: str, figure: str) -> str:
    """A figure of an area."""
    return f"area_{plain(area)}__{figure}"


def overall_figure(figure: str) -> str:
    """A figure of all areas together."""
    return f"overall__{figure}"


def thread_figure(goal: str, figure: str) -> str:
    """A figure of a goal's thread."""
    return f"thread_{plain(goal)}__{figure}"


def alignment_figure(figure: str) -> str:
    """A figure of all threads together."""
    return f"alignment__{figure}"


def handover_figure(area: str) -> str:
    """What arrives of what an area hands over to the next."""
    return f"handover_{plain(area)}__score"
