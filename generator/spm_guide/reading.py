"""From the source folders to the guide in every language, with everything that is wrong on the way."""

from __future__ import annotations

from dataclasses import replace

from spm_guide.combine import combine
from spm_guide.folders import Folders, folder_problems
from spm_guide.inputs import Inputs, read_inputs
from spm_guide.load.sources import load_sources
from spm_guide.memory import Recall, make_always
from spm_guide.model.guide import Guide
from spm_guide.model.notices import untranslated_notices
from spm_guide.model.text import SOURCE_LANGUAGE
from spm_guide.problems import Problem, has_errors, in_order, problem
from spm_guide.translate.apply import isolated_articles, translated_guide
from spm_guide.translate.catalogues import catalogue_status, read_catalogues
from spm_guide.translate.language_notes import with_notes
from spm_guide.validate.everything import validate
from spm_guide.validate.translations import validate_translations


def read_guides(
    folders: Folders,
    only: str | None = None,
    recall: Recall = make_always,
    inputs: Inputs | None = None,
    today: str = "",
) -> tuple[dict[str, Guide], list[Problem]]:
    """The guide in every language, and everything that is wrong with its sources.

    only     code of the one language that is wanted: catalogues of others are not read
    inputs   digests of the sources as they are now, which `recall` goes by
    today    the day that is today, e.g. "2026-11-28": dates of articles may not lie after it; "" = any may
    returns  guides by language code in menu order; empty when an error stands in the way
    """
    problems = folder_problems(folders)
    if problems:
        return {}, problems
    inputs = inputs or read_inputs(folders)
    sources, unreadable = load_sources(folders, recall)
    wanted = [code for code in sources.language_codes() if only in (None, code)]
    catalogues, unreadable_catalogues = read_catalogues(folders.locales, wanted, recall)
    found = validate(sources, recall, inputs.besides_pages(SOURCE_LANGUAGE), today)
    problems = [*unreadable, *found, *unreadable_catalogues]
    # Of sources with errors, what could be read makes a guide that is good enough to check translations.
    if any(language.code == SOURCE_LANGUAGE for language in sources.languages):
        problems += validate_translations(combine(sources), catalogues, recall)
    problems = in_order(problems)
    if has_errors(problems):
        return {}, problems
    english = combine(sources)
    articles = isolated_articles(english.articles, sources.languages, recall)
    english = replace(english, articles=articles)
    guides = {
        language.code: translated_guide(
            english, language, catalogues, recall, inputs.besides_pages(language.code)
        )
        for language in sources.languages
        if language.code in wanted
    }
    rows = catalogue_status(english, catalogues, [guide.language for guide in guides.values()], recall)
    guides = with_notes(guides, rows)
    if only is None:
        problems = in_order([*problems, *_unpublished(guides)])
    return guides, problems


def _unpublished(guides: dict[str, Guide]) -> list[Problem]:
    """A word for each language that a build leaves out, because it would show a notice in English."""
    missing = {code: untranslated_notices(guide) for code, guide in guides.items()}
    return [
        problem(
            "SPM432",
            guides[code].language.declared_at,
            language=code,
            n=len(ids),
            first=guides[code].interface[ids[0]].context,
        )
        for code, ids in missing.items()
        if ids
    ]
