"""The first part of the form: what is answered, for which part and period, the goals and the profile."""

from __future__ import annotations

from collections.abc import Sequence

from babel import Locale

from spm_guide.export.xlsform.rows import Row, Rows
from spm_guide.export.xlsform.xpath import ref
from spm_guide.model.form_fields import (
    GOALS,
    MODE,
    MODES,
    PERIOD_FROM,
    PERIOD_TO,
    SCOPE,
    SCOPE_NAME,
    SCOPES,
    profile_field,
)
from spm_guide.model.guide import Choice

_HOW = ("scope", "period", "lower", "practice", "unknown")
# As long as the page lets it be.
_LONGEST_NAME = 200


def institution_rows(rows: Rows) -> None:
    """Writes them."""
    say = rows.say
    rows.begin("how_to_answer", say("assessment-how"), one_screen=True)
    rows.note("lead", say("assessment-lead"), say("form-privacy"))
    for rule in _HOW:
        rows.note(f"how_{rule}", say(f"assessment-how-{rule}"))
    rows.end()
    rows.begin("institution", say("workbook-institution"))
    rows.list("mode", [(mode, say(f"assessment-mode-{mode}")) for mode in MODES])
    helps = " ".join(say(f"assessment-mode-{mode}-help") for mode in MODES)
    rows.put(Row("select_one mode", MODE, say("workbook-mode"), helps, required="yes"))
    rows.begin("part_and_period", say("workbook-scope"), one_screen=True)
    rows.list("scope", [(scope, say(f"assessment-scope-{scope}")) for scope in SCOPES])
    rows.put(Row("select_one scope", SCOPE, say("assessment-scope")))
    rows.text(SCOPE_NAME, say("assessment-scope-name"), _LONGEST_NAME)
    rows.put(Row("date", PERIOD_FROM, say("assessment-period-from")))
    in_order = f"{ref(PERIOD_FROM)} = '' or . >= {ref(PERIOD_FROM)}"
    rows.put(
        Row(
            "date",
            PERIOD_TO,
            say("workbook-period-to"),
            constraint=in_order,
            constraint_message=say("form-period-order"),
        )
    )
    rows.end()
    goals = rows.guide.goals
    rows.list("goals", [(one.id, f"{one.name.shown} – {one.explanation.shown}") for one in goals])
    rows.put(Row("select_multiple goals", GOALS, say("assessment-goals"), say("assessment-goals-lead")))
    _profile(rows)
    rows.end()


def _profile(rows: Rows) -> None:
    profile = rows.guide.profile
    names = Locale.parse(rows.guide.language.code, sep="-").territories
    rows.begin("profile", rows.say("assessment-profile"))
    rows.note("profile_lead", rows.say("workbook-profile-lead"))
    for member, choices in (
        ("type", _named(profile.types)),
        ("tier", _named(profile.tiers)),
        ("stage", _named(profile.stages)),
        ("role", _named(profile.roles)),
    ):
        _choose("select_one", member, choices, rows)
    for member, choices in (
        ("regions", [(one.id, names[one.m49]) for one in profile.regions]),
        ("methodology", _named(profile.methodologies)),
        ("services", _named(profile.services)),
    ):
        _choose("select_multiple", member, choices, rows)
    rows.end()


def _named(choices: Sequence[Choice]) -> list[tuple[str, str]]:
    return [(one.id, one.name.shown) for one in choices]


def _choose(kind: str, member: str, choices: Sequence[tuple[str, str]], rows: Rows) -> None:
    name = profile_field(member)
    rows.list(name, choices)
    rows.put(Row(f"{kind} {name}", name, rows.say(f"assessment-profile-{member}")))
