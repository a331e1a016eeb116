"""Which ids there are, which are meant, and whether the two agree."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from spm_guide.model.article import JOURNAL
from spm_guide.model.condition import ALL_GOALS, FIRMNESS, OVERALL
from spm_guide.model.document import Data, Document
from spm_guide.model.guide import ANY
from spm_guide.model.sources import Sources
from spm_guide.model.text import Location
from spm_guide.problems import Problem, problem
from spm_guide.validate.conditions import CONDITIONS
from spm_guide.validate.suggestions import did_you_mean

# Navigation entries of the self-assessment and of the journal, which are not Markdown pages.
ASSESSMENT_PAGE = "assessment"
UNWRITTEN_PAGES = {ASSESSMENT_PAGE: "self-assessment", JOURNAL: "journal"}

# (kind of document, where ids are given, what they name)
_DECLARED = (
    ("areas", "areas/*/id", "area"),
    ("practice", "id", "practice"),
    ("practice", "questions/*/id", "question"),
    ("goals", "goals/*/id", "goal"),
    ("links", "links/*/id", "link"),
    ("patterns", "patterns/*/id", "pattern"),
    ("finding", "places/*/id", "place"),
    ("finding", "places/*/sentences/*/id", "sentence"),
    ("topics", "topics/*/id", "topic"),
    ("burning-issues", "issues/*/id", "issue"),
    ("crosswalk", "dimensions/*/id", "dimension"),
    ("crosswalk", "dimensions/*/standards/*/id", "standard"),
    ("profile", "types/*/id", "type"),
    ("profile", "tiers/*/id", "tier"),
    ("profile", "regions/*/id", "region"),
    ("profile", "methodologies/*/id", "methodology"),
    ("profile", "services/*/id", "service"),
    ("profile", "stages/*/id", "stage"),
    ("profile", "roles/*/id", "role"),
    ("resources", "resources/*/id", "resource"),
    ("site", "pages/*/id", "page"),
    ("site", "sections/*/id", "section"),
    ("site", "sections/*/groups/*/id", "section"),
    ("running-example", "figures/*/id", "figure"),
    ("glossary", "terms/*/id", "term"),
    ("tool-chooser", "questions/*/id", "chooser question"),
    ("decision-matrix", "groups/*/concerns/*/id", "concern"),
    ("interface", "texts/*/id", "interface text"),
    ("languages", "languages/*/code", "language"),
)

# What the figures of conditions name.
_FIGURES = {
    "score": "area or practice",
    **dict.fromkeys(FIRMNESS, "area or practice"),
    "continuity": "goal",
    "activity": "goal",
    "disconnected": "goal",
    "handover": "area",
    "link": "link",
    "level": "question",
}

# (kind of document, where ids are used, what they name)
_USED = (
    ("areas", "areas/*/practices/*", "practice"),
    ("practice", "area", "area"),
    ("practice", "topics/*", "topic"),
    ("practice", "page", "page"),
    ("practice", "questions/*/roles/*", "role"),
    ("practice", "questions/*/page", "page"),
    ("practice", "questions/*/standards/*", "standard"),
    ("practice", "steps/*/role", "role"),
    ("links", "links/*/area", "area"),
    ("links", "links/*/practices/*", "practice"),
    ("patterns", "patterns/*/practices/*", "practice"),
    ("patterns", "patterns/*/pages/*", "page"),
    *(
        (document_kind, f"{when}/**/{figure}", kind)
        for document_kind, when in CONDITIONS
        for figure, kind in _FIGURES.items()
    ),
    ("burning-issues", "issues/*/practices/*", "practice"),
    ("burning-issues", "issues/*/questions/*", "question"),
    ("burning-issues", "issues/*/links/*", "link"),
    ("burning-issues", "issues/*/pages/*", "page"),
    ("changes", "versions/*/regions/*/now/*", "region"),
    ("resources", "resources/*/topics/*", "topic"),
    ("resources", "resources/*/roles/*", "role"),
    ("resources", "resources/*/sizes/*", "tier"),
    ("resources", "resources/*/stages/*", "stage"),
    ("resources", "resources/*/regions/*", "region"),
    ("resources", "resources/*/overlaps/*", "resource"),
    ("resources", "resources/*/complements/*", "resource"),
    ("resources", "resources/*/superseded_by", "resource"),
    ("site", "sections/**/pages/*", "page"),
    ("page", "practice", "practice"),
    ("page", "area", "area"),
    ("page", "pattern", "pattern"),
    ("page", "first_resources/*", "resource"),
    ("article", "practices/*", "practice"),
    ("article", "pages/*", "page"),
    ("tool-chooser", "rules/*/tools/*", "resource"),
)

# Words that stand for a whole where an id is expected.
_WHOLES = {
    "sections/**/pages/*": (*UNWRITTEN_PAGES,),
    **{
        f"{when}/**/{figure}": (word,)
        for _, when in CONDITIONS
        for figure, word in (("score", OVERALL), ("continuity", ALL_GOALS))
    },
}
# Kinds of which either will do.
_EITHER = {"area or practice": ("area", "practice")}

# Where one can look up the ids of a kind.
_LISTED_IN = {
    "question": "assessment/model/practices/",
    "link": "assessment/model/links.yml",
    "standard": "assessment/model/crosswalk.yml",
    "goal": "assessment/model/goals.yml",
    "area or practice": "assessment/model/areas.yml",
    "area": "assessment/model/areas.yml",
    "practice": "assessment/model/practices/",
    "topic": "assessment/model/topics.yml",
    "role": "assessment/model/profile.yml",
    "tier": "assessment/model/profile.yml",
    "stage": "assessment/model/profile.yml",
    "region": "assessment/model/profile.yml",
    "resource": "content/resources.yml",
    "page": "content/site.yml",
    "pattern": "assessment/model/patterns.yml",
}


@dataclass(frozen=True, slots=True)
class Ids:
    """Every id with the places it is given at.

    places      kind -> id -> places, in the order of files and lines
    incomplete  kinds of which a file could not be read or an entry has no id, so that an unknown id
                proves nothing
    """

    places: dict[str, dict[str, list[Location]]]
    incomplete: frozenset[str]

    def of(self, kind: str) -> dict[str, list[Location]]:
        """The ids of one kind; empty when there are none."""
        return self.places.get(kind, {})


def declared_ids(sources: Sources) -> Ids:
    """The ids of everything in the sources."""
    places: dict[str, dict[str, list[Location]]] = defaultdict(lambda: defaultdict(list))
    for document_kind, pattern, kind in _DECLARED:
        for document in sources.of_kind(document_kind):
            for path, id_ in document.find(pattern):
                if isinstance(id_, str):
                    places[kind][id_].append(document.at(path))
    broken = set(sources.unreadable.values())
    incomplete = frozenset(
        kind
        for document_kind, pattern, kind in _DECLARED
        if document_kind in broken
        or not all(_all_have_ids(document, pattern) for document in sources.of_kind(document_kind))
    )
    return Ids({kind: dict(ids) for kind, ids in places.items()}, incomplete)


def _all_have_ids(document: Document, pattern: str) -> bool:
    """Whether there is the list that `pattern` goes through, and each of its entries has an id."""
    container, _, field = pattern.rpartition("/*/")
    entries: list[Data] = [document.data]
    if container:
        entries = next((value for _, value in document.find(container) if isinstance(value, list)), [None])
    return all(isinstance(entry, dict) and isinstance(entry.get(field), str) for entry in entries)


def duplicate_ids(ids: Ids) -> Iterator[Problem]:
    """Ids given to two things of the same kind; the first one may keep it."""
    for kind, places in ids.places.items():
        for id_, where in places.items():
            for again in where[1:]:
                yield problem("SPM211", again, kind=kind, id=id_, first=where[0])


def unknown_references(sources: Sources, ids: Ids) -> Iterator[Problem]:
    """Ids that are used and that nothing has."""
    for document_kind, pattern, kind in _USED:
        kinds = _EITHER.get(kind, (kind,))
        known = {id_ for one in kinds for id_ in ids.of(one)}
        if pattern in _WHOLES:
            known.update(_WHOLES[pattern])
        if not ids.incomplete.isdisjoint(kinds):
            continue
        for document in sources.of_kind(document_kind):
            for path, id_ in document.find(pattern):
                if isinstance(id_, str) and id_ not in known:
                    yield problem(
                        "SPM212",
                        document.at(path),
                        kind=kind,
                        id=id_,
                        guess=_guess(id_, known),
                        listed_in=_LISTED_IN[kind],
                    )


def _guess(id_: str, known: set[str]) -> str:
    if id_ == ANY:
        return "For everybody write the word any alone, without brackets. "
    return did_you_mean(id_, known)
