"""The whole run, top to bottom: from the source folders to a site. Read this file first."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from jinja2 import TemplateError

from spm_guide.combine import combine
from spm_guide.export.fill_in_tables import write_fill_in_tables
from spm_guide.export.sitemap import write_sitemap
from spm_guide.folders import Folders, folder_problems
from spm_guide.load.sources import load_sources
from spm_guide.model.guide import Guide, Language, UnusableText
from spm_guide.model.staged_tree import StagedTree
from spm_guide.model.text import SOURCE_LANGUAGE, Location
from spm_guide.output_files import output_folder_problems, reason_of, swapped_in
from spm_guide.problems import Problem, Severity, in_order, problem
from spm_guide.render.with_mkdocs import RenderError, render
from spm_guide.stage.addresses import (
    ASSESSMENT_PAGE,
    HINTS_PAGE,
    HINTS_SCRIPT,
    MORE_SCRIPT,
    RESOURCES_SCRIPT,
    RESULTS_SCRIPT,
    STANDARDS_SCRIPT,
    SUMS_SCRIPT,
    base_url_problems,
    page_address,
)
from spm_guide.stage.assessment_data import results_script
from spm_guide.stage.assessment_hints import hints_page, hints_script
from spm_guide.stage.assessment_more import more_script
from spm_guide.stage.assessment_page import assessment_page
from spm_guide.stage.assessment_resources import resources_script
from spm_guide.stage.assessment_standards import standards_script
from spm_guide.stage.assessment_sums import sums_script
from spm_guide.stage.assets import write_assets
from spm_guide.stage.fill_in_pages import fill_in_address, fill_in_pages
from spm_guide.stage.front_door import write_front_door
from spm_guide.stage.pages import stage_site
from spm_guide.stage.template_problem import template_problem
from spm_guide.translate.apply import translated_guide
from spm_guide.translate.catalogues import read_catalogues
from spm_guide.validate.everything import validate
from spm_guide.validate.translations import validate_translations

# Called with what is being done, how many parts are done, and how many there are.
Progress = Callable[[str, int, int], None]


@dataclass(frozen=True, slots=True)
class BuildOptions:
    """What a user may choose.

    output     folder that becomes the site
    languages  codes; empty = every language of locales/languages.yml
    base_url   address the site will have, e.g. "https://example.org/spm/"; None = not known
    jobs       languages rendered at the same time, at least 1
    """

    output: Path
    languages: tuple[str, ...] = ()
    base_url: str | None = None
    jobs: int = 2


def silent(_doing: str, _done: int, _total: int) -> None:
    """A progress report that says nothing."""


def read_guides(folders: Folders, only: str | None = None) -> tuple[dict[str, Guide], list[Problem]]:
    """The guide in every language, and everything that is wrong with its sources.

    only     code of the one language that is wanted: catalogues of others are not read
    returns  guides by language code in menu order; empty when an error stands in the way
    """
    problems = folder_problems(folders)
    if problems:
        return {}, problems
    sources, unreadable = load_sources(folders)
    wanted = [code for code in sources.language_codes() if only in (None, code)]
    catalogues, unreadable_catalogues = read_catalogues(folders.locales, wanted)
    problems = [*unreadable, *validate(sources), *unreadable_catalogues]
    # Of sources with errors, what could be read makes a guide that is good enough to check translations.
    if any(language.code == SOURCE_LANGUAGE for language in sources.languages):
        problems += validate_translations(combine(sources), catalogues)
    problems = in_order(problems)
    if _errors(problems):
        return {}, problems
    english = combine(sources)
    guides = {
        language.code: translated_guide(english, language, catalogues)
        for language in sources.languages
        if language.code in wanted
    }
    return guides, problems


def build(folders: Folders, options: BuildOptions, progress: Progress = silent) -> list[Problem]:
    """Builds the site and swaps it in; with an error among the problems, nothing was changed."""
    problems = output_folder_problems(options.output, folders.sources) + base_url_problems(options.base_url)
    progress("Reading and checking the sources", 0, 1)
    guides, found = read_guides(folders)
    problems += found
    known = ", ".join(guides)
    problems += [
        problem("SPM504", Location("--language"), language=code, known=known)
        for code in dict.fromkeys(options.languages)
        if guides and code not in guides
    ]
    if _errors(problems):
        return problems
    chosen = {code: guide for code, guide in guides.items() if code in (options.languages or guides)}
    try:
        with TemporaryDirectory(prefix="spm-guide-") as workshop, swapped_in(options.output) as site:
            _write_site(folders, chosen, options, Path(workshop), site, progress)
    except RenderError as error:
        return [*problems, problem("SPM506", Location(error.language), language=error.language, said=error)]
    except (TemplateError, UnusableText) as error:
        return [*problems, template_problem(error, folders.theme)]
    except OSError as error:
        return [*problems, problem("SPM507", Location(str(options.output)), reason=reason_of(error))]
    return problems


def _write_site(
    folders: Folders,
    guides: dict[str, Guide],
    options: BuildOptions,
    workshop: Path,
    site: Path,
    progress: Progress,
) -> None:
    languages = tuple(guide.language for guide in guides.values())
    progress("Staging pages", 0, 1)
    trees = [_staged(folders, guide, languages, options.base_url, workshop) for guide in guides.values()]
    _render_all(trees, site, options.jobs, progress)
    progress("Writing what all languages share", 0, 1)
    write_assets(folders.theme, folders.assessment, site / "assets")
    write_front_door(guides, folders.theme, site, options.base_url)
    any_guide = next(iter(guides.values()))
    pages = [page_address(page.file) for page in any_guide.pages]
    tables = [fill_in_address(table.id) for table in any_guide.parts.tables]
    write_sitemap(languages, [*pages, ASSESSMENT_PAGE, HINTS_PAGE, *tables], site, options.base_url)


def _staged(
    folders: Folders, guide: Guide, languages: tuple[Language, ...], base_url: str | None, workshop: Path
) -> StagedTree:
    tree = stage_site(guide, languages, folders.theme, folders.mkdocs_config, workshop, base_url)
    beside = {
        ASSESSMENT_PAGE: assessment_page(guide, languages, folders.theme, base_url),
        HINTS_PAGE: hints_page(guide, languages, folders.theme, base_url),
        RESULTS_SCRIPT: results_script(guide),
        MORE_SCRIPT: more_script(guide),
        HINTS_SCRIPT: hints_script(guide),
        RESOURCES_SCRIPT: resources_script(guide),
        STANDARDS_SCRIPT: standards_script(guide),
        SUMS_SCRIPT: sums_script(guide),
        **dict(fill_in_pages(guide, languages, folders.theme, base_url)),
    }
    for name, text in beside.items():
        (tree.docs / name).write_text(text, encoding="utf-8")
    write_fill_in_tables(guide, tree.docs)
    return tree


def _render_all(trees: list[StagedTree], site: Path, jobs: int, progress: Progress) -> None:
    """Each language in a process of its own: MkDocs keeps the current page in its configuration."""
    progress("Rendering languages", 0, len(trees))
    with ThreadPoolExecutor(max_workers=max(1, jobs)) as pool:
        waiting = [pool.submit(render, tree, site / tree.language_code) for tree in trees]
        for done, future in enumerate(waiting, start=1):
            future.result()
            progress("Rendering languages", done, len(trees))


def _errors(problems: list[Problem]) -> bool:
    return any(found.severity is Severity.ERROR for found in problems)
