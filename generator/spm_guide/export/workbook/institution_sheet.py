"""The sheet about the institution: how much is asked, of which part and period, its goals and its profile."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from babel import Locale

from spm_guide.export.workbook.expression import Cell
from spm_guide.export.workbook.grid import Choice, Sheet
from spm_guide.export.workbook.lists_sheet import YES_LIST, Lists
from spm_guide.export.workbook.words import Words, height
from spm_guide.model.guide import Choice as ProfileChoice
from spm_guide.model.guide import Guide
from spm_guide.model.result_file import Profile, ResultFile

_COLUMNS = [0, 40, 46, 64]
_ID, _LABEL, _ENTRY, _HELP = range(4)


@dataclass(frozen=True, slots=True)
class InstitutionSheet:
    """The sheet, with the cells that others look at: the mode, and the choice of each goal."""

    sheet: Sheet
    mode: Cell
    goals: dict[str, Cell]


def institution_sheet(guide: Guide, words: Words, lists: Lists, given: ResultFile) -> InstitutionSheet:
    """The sheet, with what is given already filled in."""
    form = _Form(Sheet(words.tab("workbook-tab-institution"), columns=list(_COLUMNS)), words, lists)
    form.title("workbook-institution")
    form.heading("assessment-mode")
    helps = " ".join(words.say(f"assessment-mode-{mode}-help") for mode in ("quick", "full"))
    mode = form.choice("mode", "mode", words.say("workbook-mode"), given.mode, helps)
    form.heading("workbook-scope")
    about = given.about
    form.choice("scope", "scope", words.say("assessment-scope"), about.scope_kind)
    form.entry("scope/name", words.say("assessment-scope-name"), about.scope_name)
    for id, text, day in (
        ("period/from", "assessment-period-from", about.period_from),
        ("period/to", "workbook-period-to", about.period_to),
    ):
        form.sheet.dates.append(form.entry(id, words.say(text), day, "input-day"))
    form.heading("assessment-goals", "workbook-goals-lead")
    goals = {
        goal.id: form.choice(
            f"goal/{goal.id}",
            YES_LIST,
            goal.name.shown,
            "yes" if goal.id in given.goals else None,
            goal.explanation.shown,
        )
        for goal in guide.goals
    }
    form.heading("assessment-profile", "workbook-profile-lead")
    _profile(guide, words, lists, form, given.profile)
    return InstitutionSheet(form.sheet, mode, goals)


def _profile(guide: Guide, words: Words, lists: Lists, form: _Form, given: Profile) -> None:
    one_of: tuple[tuple[str, Sequence[ProfileChoice], str | None], ...] = (
        ("type", guide.profile.types, given.type),
        ("tier", guide.profile.tiers, given.tier),
        ("stage", guide.profile.stages, given.stage),
        ("role", guide.profile.roles, given.role),
    )
    for field, choices, value in one_of:
        lists.add(field, [(one.id, one.name.shown) for one in choices])
        form.choice(f"profile/{field}", field, words.say(f"assessment-profile-{field}"), value)
    names = Locale.parse(guide.language.code, sep="-").territories
    several: tuple[tuple[str, Sequence[tuple[str, str]], tuple[str, ...]], ...] = (
        ("regions", [(one.id, names[one.m49]) for one in guide.profile.regions], given.regions),
        (
            "methodology",
            [(one.id, one.name.shown) for one in guide.profile.methodologies],
            given.methodology,
        ),
        ("services", [(one.id, one.name.shown) for one in guide.profile.services], given.services),
    )
    for field, named, values in several:
        form.subheading(words.say(f"assessment-profile-{field}"))
        for id, name in named:
            form.choice(f"profile/{field}/{id}", YES_LIST, name, "yes" if id in values else None)


class _Form:
    """Rows with a label, a cell to fill in, and help; the hidden first column says what the cell is."""

    def __init__(self, sheet: Sheet, words: Words, lists: Lists) -> None:
        self.sheet = sheet
        self._words = words
        self._lists = lists
        self._row = 0

    def title(self, id: str) -> None:
        self.sheet.put(self._row, _LABEL, self._words.say(id), "title")
        self.sheet.heights[self._row] = 30
        self._row += 1

    def heading(self, id: str, lead: str | None = None) -> None:
        self.sheet.put(self._row, _LABEL, self._words.say(id), "heading")
        self.sheet.heights[self._row] = 32
        self._row += 1
        if lead is not None:
            said = self._words.say(lead)
            self.sheet.merge(self.sheet.put(self._row, _LABEL, said, "lead"), 1, 3)
            self.sheet.heights[self._row] = height((said, sum(_COLUMNS)))
            self._row += 1

    def subheading(self, words: str) -> None:
        self.sheet.put(self._row, _LABEL, words, "bold")
        self._row += 1

    def entry(self, id: str, label: str, value: str | None, style: str = "input", help: str = "") -> Cell:
        self.sheet.put(self._row, _ID, id, "sum-head")
        self.sheet.put(self._row, _LABEL, label, "label")
        cell = self.sheet.put(self._row, _ENTRY, value, style)
        if help:
            self.sheet.put(self._row, _HELP, help, "lead")
        self.sheet.heights[self._row] = height((label, _COLUMNS[_LABEL]), (help, _COLUMNS[_HELP]))
        self._row += 1
        return cell

    def choice(self, id: str, name: str, label: str, value: str | None, help: str = "") -> Cell:
        known = value in self._lists.ids[name]
        word = self._lists.word(name, str(value)).content if known else None
        cell = self.entry(id, label, None if word is None else str(word), "input-choice", help)
        self.sheet.choices.append(Choice(cell, self._lists.words[name]))
        return cell
