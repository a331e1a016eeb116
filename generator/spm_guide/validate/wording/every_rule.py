"""Runs all rules of this folder on the finished translations of one language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from spm_guide.model.catalogue import DOMAINS, PAGE_DOMAIN, Catalogue, Catalogues, Entry
from spm_guide.model.every_text import every_text
from spm_guide.model.guide import Guide
from spm_guide.model.own_words import OwnWords
from spm_guide.model.text import Text
from spm_guide.problems import Problem, in_order
from spm_guide.validate.wording.direction_marks import direction_marks
from spm_guide.validate.wording.end_sign import end_sign
from spm_guide.validate.wording.french_spaces import french_spaces
from spm_guide.validate.wording.glossary_terms import AcceptedTerm, glossary_terms
from spm_guide.validate.wording.left_over_english import left_over_english
from spm_guide.validate.wording.numbers import numbers
from spm_guide.validate.wording.quotes import quotes
from spm_guide.validate.wording.same_as_english import same_as_english
from spm_guide.validate.wording.spaces import spaces
from spm_guide.validate.wording.spelling import NoDictionary, no_dictionary, spelling
from spm_guide.validate.wording.too_long import too_long
from spm_guide.validate.wording.wording import Rule, Wording

RULES: tuple[Rule, ...] = (
    numbers,
    french_spaces,
    quotes,
    direction_marks,
    spaces,
    end_sign,
    left_over_english,
    too_long,
)
# What people type into the search is no sentence.
_NO_SENTENCE = "interface/search-synonyms"


def wording_problems(
    guide: Guide, catalogues: Catalogues, language: str, own: OwnWords, spell: bool = True
) -> list[Problem]:
    """Everything worth a second look, by file and line; all of it warnings.

    guide  in English
    spell  whether to ask for spelling, which takes a program and some seconds
    """
    texts = list(_texts(guide, catalogues, language))
    rules = (*RULES, same_as_english(own.words), glossary_terms(_terms(guide, catalogues, language, own)))
    problems = [found for text in texts for rule in rules for found in rule(text)]
    if spell:
        try:
            problems += spelling(texts, language, own.words, (text.english_words for text in texts))
        except NoDictionary:
            problems.append(no_dictionary(language))
    return in_order(problems)


def _texts(guide: Guide, catalogues: Catalogues, language: str) -> Iterator[Wording]:
    """Each form of the finished entries that the guide still has; what is marked as meant is left out."""
    limits = {text.context: text.limit for text in every_text(guide) if isinstance(text, Text)}
    contexts = {text.context for text in every_text(guide)}
    pages = {page.file for page in guide.pages}
    for domain in DOMAINS:
        catalogue = catalogues.files.get((language, domain))
        for entry in catalogue.entries.values() if catalogue else ():
            in_use = entry.context in contexts or (
                domain == PAGE_DOMAIN and entry.context.partition("#")[0] in pages
            )
            if catalogue and in_use and entry.finished and not entry.meant and entry.context != _NO_SENTENCE:
                yield from _forms(entry, catalogue, limits.get(entry.context))


def _forms(entry: Entry, catalogue: Catalogue, limit: int | None) -> Iterator[Wording]:
    single = catalogue.plural_forms.one_number if entry.plural is not None else frozenset()
    for index, form in enumerate(entry.forms):
        english = entry.english if entry.plural is None or index in single else entry.plural
        yield Wording(entry, catalogue.language, english, form, index in single, limit)


def _terms(guide: Guide, catalogues: Catalogues, language: str, own: OwnWords) -> Iterable[AcceptedTerm]:
    """The glossary with its finished translations."""
    for term in guide.parts.glossary:
        entry = catalogues.entry(language, PAGE_DOMAIN, term.term.context, term.term.english)
        if entry and entry.finished:
            yield AcceptedTerm(term.id, term.term.english, (*entry.forms, *own.terms.get(term.id, ())))
