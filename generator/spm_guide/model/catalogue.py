"""What translators wrote, frozen: one catalogue per language and domain."""

from __future__ import annotations

from dataclasses import dataclass, field

from spm_guide.model.text import Location

# interface: the site's own words; assessment: model and resources; guide: the written pages and their parts.
DOMAINS = ("interface", "assessment", "guide")
PAGE_DOMAIN = "guide"
# By the first part of a context; what is not named here belongs to the model.
_DOMAIN_OF = {
    "interface": "interface",
    "section": "interface",
    "table": PAGE_DOMAIN,
    "term": PAGE_DOMAIN,
    "chooser": PAGE_DOMAIN,
    "matrix": PAGE_DOMAIN,
}


def domain_of(context: str) -> str:
    """The domain of a text that does not stand in a page, told by the first part of its context."""
    return _DOMAIN_OF.get(context.split("/", 1)[0], "assessment")


@dataclass(frozen=True, slots=True)
class PluralForms:
    """How the numbered forms of a catalogue and the plural categories of CLDR belong together.

    count         how many forms an entry has
    by_category   (category, index of the form) in CLDR order; "other" is always among them
    one_number    indexes of the forms that stand for a single number, so that it need not be written
    """

    count: int
    by_category: tuple[tuple[str, int], ...]
    one_number: frozenset[int]


@dataclass(frozen=True, slots=True)
class Entry:
    """One message with its translation.

    english  the msgid
    plural   the msgid_plural, or None
    forms    one, or one per plural form; "" where the translator wrote nothing
    fuzzy    the translation needs a look: not shown to readers
    meant    the translator looked at what a check finds odd, and marked it as right
    """

    context: str
    english: str
    plural: str | None
    forms: tuple[str, ...]
    fuzzy: bool
    declared_at: Location
    meant: bool = False

    @property
    def finished(self) -> bool:
        """Whether a reader may see the translation."""
        return not self.fuzzy and bool(self.forms) and all(self.forms)


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The entries of one file by (context, English).

    digest  of the file's bytes: another for every change
    """

    language: str
    domain: str
    file: str
    plural_forms: PluralForms
    entries: dict[tuple[str, str], Entry]
    digest: str = ""


@dataclass(frozen=True, slots=True)
class Catalogues:
    """All catalogues that could be read, by (language code, domain)."""

    files: dict[tuple[str, str], Catalogue] = field(default_factory=dict)

    def entry(self, language: str, domain: str, context: str, english: str) -> Entry | None:
        """The entry for a text, or None when the catalogue or the entry is missing."""
        catalogue = self.files.get((language, domain))
        return catalogue.entries.get((context, english)) if catalogue else None
