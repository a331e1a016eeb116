"""Puts the validated sources together as the English guide."""

from __future__ import annotations

from dataclasses import replace

from spm_guide.model.article import JOURNAL
from spm_guide.model.guide import Guide, Language, Section
from spm_guide.model.sources import Sources
from spm_guide.model.text import SOURCE_LANGUAGE


def combine(sources: Sources) -> Guide:
    """The guide in English.

    raises  ValueError: English is not among the languages, so the sources were not validated
    """
    return Guide(
        language=_source_language(sources.languages),
        model_id=sources.model_id,
        model_version=sources.model_version,
        changes=sources.changes,
        areas=sources.areas,
        practices=sources.practices,
        goals=sources.goals,
        links=sources.links,
        patterns=sources.patterns,
        finding=sources.finding,
        profile=sources.profile,
        burning_issues=sources.burning_issues,
        crosswalk=sources.crosswalk,
        resources=sources.resources,
        sections=sources.sections if sources.articles else _without_journal(sources.sections),
        pages=sources.pages,
        interface=sources.interface,
        parts=sources.parts,
        contact=sources.contact,
        articles=sources.articles,
    )


def _without_journal(sections: tuple[Section, ...]) -> tuple[Section, ...]:
    """The sections of a guide that has no article yet: nothing leads to a journal."""
    left = (
        replace(section, pages=tuple(page for page in section.pages if page != JOURNAL))
        for section in sections
    )
    return tuple(section for section in left if section.pages or section.groups)


def _source_language(languages: tuple[Language, ...]) -> Language:
    for language in languages:
        if language.code == SOURCE_LANGUAGE:
            return language
    raise ValueError(f'the source language "{SOURCE_LANGUAGE}" is missing: validate the sources first')
