"""The guide as data: everything that is shown or scored, frozen, in one language."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from spm_guide.model.article import Article
from spm_guide.model.condition import Condition
from spm_guide.model.page_parts import PageParts
from spm_guide.model.standing import Standing
from spm_guide.model.text import Location, PluralText, Text

LEVELS = 5
ANY = "any"
# What can be the code of a language, and so the name of its folders.
LANGUAGE_CODE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")


class UnusableText(Exception):
    """A page needs an interface text that is missing, or that depends on a number."""

    def __init__(self, id: str, missing: bool) -> None:
        super().__init__(id)
        self.id = id
        self.missing = missing


@dataclass(frozen=True, slots=True)
class LanguageNote:
    """Something that readers are told about a language; `language` is that of the words."""

    words: str
    language: str


@dataclass(frozen=True, slots=True)
class Language:
    """A language the site is published in.

    code       BCP 47, e.g. "ar"
    name       in the language itself
    direction  "ltr" or "rtl"
    standing   who stands behind its words
    percent    how much of the guide is in it, rounded down
    notes      both of these in words of the language, where it has them: first who stands behind it, then,
               if something is missing, how much there is
    """

    code: str
    name: str
    direction: str
    declared_at: Location
    standing: Standing = Standing.MACHINE_ASSISTED
    percent: int = 100
    notes: tuple[LanguageNote, ...] = ()


@dataclass(frozen=True, slots=True)
class Area:
    """One of the three areas; `practices` are ids in model order."""

    id: str
    name: Text
    summary: Text
    practices: tuple[str, ...]
    declared_at: Location


@dataclass(frozen=True, slots=True)
class Question:
    """One question with five observable levels.

    levels          five, level 0 first
    weight          whole, 1-5
    rev             whole, first 1; a new one when the meaning changes
    always_applies  refuses "not applicable"
    enough, not_enough, enough_when_small
                    evidence hints: one thing that is enough, one that is not, one that is enough
                    for an institution with fewer than 20 staff
    roles           profile role ids that can answer
    page            guide page id
    standards       Universal Standards (2022) ids, indicative
    """

    id: str
    core: bool
    rev: int
    weight: int
    always_applies: bool
    wording: Text
    levels: tuple[Text, ...]
    reason: Text
    enough: Text
    not_enough: Text
    enough_when_small: Text
    roles: tuple[str, ...]
    page: str
    standards: tuple[str, ...]
    declared_at: Location


@dataclass(frozen=True, slots=True)
class Step:
    """What to do to get from level `starts_at` to the next.

    role         profile role id of the owner
    effort       1 (days) to 3 (months)
    deliverable  the first thing that exists afterwards
    done         how to tell that the step is finished
    """

    starts_at: int
    action: Text
    role: str
    effort: int
    deliverable: Text
    done: Text
    declared_at: Location


@dataclass(frozen=True, slots=True)
class Practice:
    """One of the fifteen practices. `topics` are the resource topics that serve it."""

    id: str
    area: str
    name: Text
    summary: Text
    weight: int
    topics: tuple[str, ...]
    page: str
    questions: tuple[Question, ...]
    steps: tuple[Step, ...]
    declared_at: Location


@dataclass(frozen=True, slots=True)
class Goal:
    """A social goal an institution may have chosen; `links` holds what each link asks for it, by link id."""

    id: str
    name: Text
    explanation: Text
    links: dict[str, Text]
    declared_at: Location


@dataclass(frozen=True, slots=True)
class Link:
    """One of the nine links of a goal's thread.

    name       short, for the picture of the thread
    question   what it asks for any goal; each goal words it for itself
    practices  ids of the practices that mend it
    """

    id: str
    area: str
    name: Text
    question: Text
    practices: tuple[str, ...]
    declared_at: Location


@dataclass(frozen=True, slots=True)
class Case:
    """What happened somewhere: `name` says where, `source` is the address at which it is told."""

    name: Text
    text: Text
    source: str


@dataclass(frozen=True, slots=True)
class Pattern:
    """A way in which strategy, information and decisions of an institution come apart.

    when        the condition under which it shows
    practices   ids of the practices it concerns
    inside      what it looks like to the people in it
    matters     why it matters
    first_move  what to do first
    case        an institution, or a study of several, that shows it
    pages       guide page ids
    """

    id: str
    name: Text
    when: Condition
    practices: tuple[str, ...]
    inside: Text
    matters: Text
    first_move: Text
    case: Case
    pages: tuple[str, ...]
    declared_at: Location


@dataclass(frozen=True, slots=True)
class Sentence:
    """A whole sentence of the paragraph that opens the results.

    when  the condition under which it may be said; None: always
    """

    id: str
    when: Condition | None
    text: Text
    declared_at: Location


@dataclass(frozen=True, slots=True)
class FindingPlace:
    """A place in the paragraph that opens the results: the first sentence that holds is said there."""

    id: str
    sentences: tuple[Sentence, ...]
    declared_at: Location


@dataclass(frozen=True, slots=True)
class Choice:
    """One value of a profile field, e.g. a role or a size."""

    id: str
    name: Text
    declared_at: Location


@dataclass(frozen=True, slots=True)
class Region:
    """A region of the world: its names come from the locale data, by the code `m49` of the United Nations."""

    id: str
    m49: str
    declared_at: Location


@dataclass(frozen=True, slots=True)
class Profile:
    """What an institution may say about itself; never scored."""

    types: tuple[Choice, ...]
    tiers: tuple[Choice, ...]
    regions: tuple[Region, ...]
    methodologies: tuple[Choice, ...]
    services: tuple[Choice, ...]
    stages: tuple[Choice, ...]
    roles: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Resource:
    """A tool, guide or course that somebody else published.

    title, publisher  proper names, shown as they are
    languages         codes for which evidence was seen
    cost              free | registration | paid | unknown
    roles, sizes, stages, regions
                      profile ids, or ("any",)
    overlaps          ids that do largely the same job, as written; read in both directions
    status            current | superseded | archived
    checked_at        address where the facts were seen
    """

    id: str
    title: str
    publisher: str
    year: int | None
    address: str
    kind: str
    languages: tuple[str, ...]
    cost: str
    summary: Text
    effort: Text | None
    topics: tuple[str, ...]
    roles: tuple[str, ...]
    sizes: tuple[str, ...]
    stages: tuple[str, ...]
    regions: tuple[str, ...]
    overlaps: tuple[str, ...]
    complements: tuple[str, ...]
    status: str
    superseded_by: str | None
    checked_at: str
    declared_at: Location


@dataclass(frozen=True, slots=True)
class BurningIssue:
    """Something that hurts, and so a way into the assessment.

    name         as somebody from the institution would say it
    explanation  what usually lies behind it
    practices    ids of the three to five practices concerned
    questions    ids of their questions that tell most, most telling first
    links        ids of the links to look at
    pages        guide page ids
    """

    id: str
    name: Text
    explanation: Text
    practices: tuple[str, ...]
    questions: tuple[str, ...]
    links: tuple[str, ...]
    pages: tuple[str, ...]
    declared_at: Location


@dataclass(frozen=True, slots=True)
class Standard:
    """One of the Universal Standards (2022), named in our words; which questions touch it, they say.

    id           public id, e.g. "4A"
    not_covered  what of it no question asks
    """

    id: str
    name: Text
    not_covered: Text
    declared_at: Location


@dataclass(frozen=True, slots=True)
class Dimension:
    """A group of the Universal Standards."""

    id: str
    name: Text
    standards: tuple[Standard, ...]
    declared_at: Location


@dataclass(frozen=True, slots=True)
class ChangedQuestion:
    """A question whose meaning changed: its revision before and after, and what is different."""

    id: str
    from_rev: int
    to_rev: int
    reason: Text
    declared_at: Location


@dataclass(frozen=True, slots=True)
class DroppedQuestion:
    """A question that is no longer asked, and why."""

    id: str
    reason: Text
    declared_at: Location


@dataclass(frozen=True, slots=True)
class ReplacedRegion:
    """A region that the profile no longer has; `now` are the ids of those that take its place."""

    id: str
    now: tuple[str, ...]
    declared_at: Location


@dataclass(frozen=True, slots=True)
class ModelVersion:
    """What one version of the model changed against the one before.

    date     the day from which on it counts, e.g. "2026-11-25"
    summary  in plain words, for somebody who opens an older file; None for the first version
    added    question ids; in the first version all of them
    """

    version: int
    date: str
    summary: Text | None
    added: tuple[str, ...]
    changed: tuple[ChangedQuestion, ...]
    dropped: tuple[DroppedQuestion, ...]
    regions: tuple[ReplacedRegion, ...]
    declared_at: Location


@dataclass(frozen=True, slots=True)
class Page:
    """A written page.

    id        permanent, e.g. "clients-needs"
    file      path below content/, e.g. "principles/clients-needs.md"
    markdown  the whole file, front matter included, in the guide's language
    """

    id: str
    file: str
    markdown: str
    declared_at: Location


@dataclass(frozen=True, slots=True)
class Section:
    """A group of the navigation.

    pages   page ids, "assessment" for the form or "journal" for the journal; they come before the groups
    groups  groups inside it, which have none themselves
    """

    id: str
    title: Text
    pages: tuple[str, ...]
    declared_at: Location
    groups: tuple[Section, ...] = ()


@dataclass(frozen=True, slots=True)
class Guide:
    """Everything, in one language.

    changes    every version of the model, the first one first
    finding    what the paragraph that opens the results can say, place by place
    interface  id -> text of the site's own words
    parts      what pages show besides their own words
    contact    mail address of the people who care for the guide; "" where the site names none
    articles   the journal, every article in every language it is written in
    """

    language: Language
    model_id: str
    model_version: int
    changes: tuple[ModelVersion, ...]
    areas: tuple[Area, ...]
    practices: tuple[Practice, ...]
    goals: tuple[Goal, ...]
    links: tuple[Link, ...]
    patterns: tuple[Pattern, ...]
    finding: tuple[FindingPlace, ...]
    profile: Profile
    burning_issues: tuple[BurningIssue, ...]
    crosswalk: tuple[Dimension, ...]
    resources: tuple[Resource, ...]
    sections: tuple[Section, ...]
    pages: tuple[Page, ...]
    interface: dict[str, Text | PluralText]
    parts: PageParts = field(default_factory=PageParts)
    contact: str = ""
    articles: tuple[Article, ...] = ()

    def interface_text(self, id: str) -> Text:
        """A text of the site's own words that does not depend on a number.  raises  UnusableText"""
        text = self.interface.get(id)
        if not isinstance(text, Text):
            raise UnusableText(id, missing=text is None)
        return text
