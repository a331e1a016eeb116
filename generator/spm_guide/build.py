"""The whole run, top to bottom: from the source folders to a site. Read this file first."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory

from jinja2 import TemplateError

from spm_guide.build_options import BuildOptions
from spm_guide.compiled_templates import COMPILED
from spm_guide.export.checksums import write_checksums
from spm_guide.export.fill_in_tables import fill_in_tables
from spm_guide.export.header_files import write_header_files
from spm_guide.export.offline import make_offline
from spm_guide.export.search_index import write_search_index
from spm_guide.export.shipped_parts import shipped_parts, write_licences
from spm_guide.export.sitemap import write_sitemap
from spm_guide.folders import Folders
from spm_guide.inputs import Inputs, read_inputs, read_program
from spm_guide.last_build import Record, made_from, write_record
from spm_guide.memory import Memory, memory_of, remembered_files
from spm_guide.model.article import FOLDER as JOURNAL_FOLDER
from spm_guide.model.guide import Guide, Language, UnusableText
from spm_guide.model.notices import untranslated_notices
from spm_guide.model.staged_tree import StagedTree
from spm_guide.model.text import Location
from spm_guide.output_files import output_folder_problems, reason_of, swapped_in
from spm_guide.problems import Problem, has_errors, problem
from spm_guide.reading import read_guides
from spm_guide.render.render_error import RenderError
from spm_guide.render.rendered_journal import RenderedJournal
from spm_guide.render.rendered_pages import RenderedPages
from spm_guide.render.renderers import RENDERERS, renderer_problems
from spm_guide.render.small_html import small_html
from spm_guide.render.with_pelican import render_journals
from spm_guide.stage.addresses import (
    APP_MANIFEST,
    ASSESSMENT_PAGE,
    HINTS_PAGE,
    HINTS_SCRIPT,
    MORE_SCRIPT,
    NEWER_SCRIPT,
    NOT_KEPT_PAGE,
    RESOURCES_SCRIPT,
    RESULTS_SCRIPT,
    SHARING_SCRIPT,
    STANDARDS_SCRIPT,
    SUMS_SCRIPT,
    base_url_problems,
    page_address,
    root_path,
)
from spm_guide.stage.app_manifest import app_manifest
from spm_guide.stage.assessment_data import interface_words, results_script
from spm_guide.stage.assessment_hints import hints_page, hints_script
from spm_guide.stage.assessment_more import more_script
from spm_guide.stage.assessment_page import assessment_page
from spm_guide.stage.assessment_resources import resources_script
from spm_guide.stage.assessment_sharing import sharing_script
from spm_guide.stage.assessment_standards import standards_script
from spm_guide.stage.assessment_sums import sums_script
from spm_guide.stage.assets import write_assets
from spm_guide.stage.fill_in_pages import fill_in_address, fill_in_pages
from spm_guide.stage.front_door import write_front_door
from spm_guide.stage.journal.addresses_of_journal import UNLISTED, true_languages
from spm_guide.stage.journal.staged_journal import stage_journal
from spm_guide.stage.newer_words import newer_script
from spm_guide.stage.not_kept_page import not_kept_page
from spm_guide.stage.open_me import write_open_me
from spm_guide.stage.pages import stage_site
from spm_guide.stage.pictures.icons import write_icons
from spm_guide.stage.pictures.social_cards import write_social_cards
from spm_guide.stage.policy import CONTENT_SECURITY_POLICY
from spm_guide.stage.template_problem import template_problem

__all__ = ["BuildOptions", "build", "build_with"]

# Called with what is being done, how many parts are done, and how many there are.
Progress = Callable[[str, int, int], None]


def silent(_doing: str, _done: int, _total: int) -> None:
    """A progress report that says nothing."""


def build(folders: Folders, options: BuildOptions, progress: Progress = silent) -> list[Problem]:
    """Builds the site and swaps it in; with an error among the problems, nothing was changed."""
    memory = memory_of(options.cache, read_program())
    try:
        return build_with(memory, folders, options, progress)
    finally:
        memory.close()


def build_with(
    memory: Memory, folders: Folders, options: BuildOptions, progress: Progress = silent
) -> list[Problem]:
    """The same with what earlier builds worked out; a process that builds again and again keeps it open."""
    inputs = read_inputs(folders)
    COMPILED.keep_in(memory)
    problems = _built(memory, folders, options, inputs, progress)
    if read_inputs(folders) != inputs:
        # Somebody wrote meanwhile: what was made from what is not sure.
        memory.forget_new()
        return problems
    memory.keep()
    if options.cache and not has_errors(problems):
        record = Record(made_from(inputs, memory.program, options), tuple(map(str, problems)))
        write_record(options.cache, options.output, record)
    return problems


def _built(
    memory: Memory, folders: Folders, options: BuildOptions, inputs: Inputs, progress: Progress
) -> list[Problem]:
    problems = output_folder_problems(options.output, folders.sources) + base_url_problems(options.base_url)
    problems += renderer_problems(options.renderer)
    progress("Reading and checking the sources", 0, 1)
    today = options.day or date.today().isoformat()
    guides, found = read_guides(folders, recall=memory, inputs=inputs, today=today)
    problems += found
    known = ", ".join(guides)
    problems += [
        problem("SPM504", Location("--language"), language=code, known=known)
        for code in dict.fromkeys(options.languages)
        if guides and code not in guides
    ]
    if has_errors(problems):
        return problems
    # Only somebody who asks for it by name sees a language whose notices are not translated.
    chosen = {
        code: guide
        for code, guide in guides.items()
        if (code in options.languages if options.languages else not untranslated_notices(guide))
    }
    job = _Job(folders, options, inputs, memory, tuple(guide.language for guide in chosen.values()))
    try:
        with TemporaryDirectory(prefix="spm-guide-") as workshop, swapped_in(options.output) as site:
            _write_site(job, chosen, Path(workshop), site, progress)
    except RenderError as error:
        return [*problems, problem("SPM506", Location(error.language), language=error.language, said=error)]
    except (TemplateError, UnusableText) as error:
        return [*problems, template_problem(error, folders.theme)]
    except OSError as error:
        return [*problems, problem("SPM507", Location(str(options.output)), reason=reason_of(error))]
    return problems


@dataclass(frozen=True, slots=True)
class _Job:
    """What every step of one build needs; `languages` are those of the site, in menu order."""

    folders: Folders
    options: BuildOptions
    inputs: Inputs
    memory: Memory
    languages: tuple[Language, ...]


def _write_site(job: _Job, guides: dict[str, Guide], workshop: Path, site: Path, progress: Progress) -> None:
    progress("Staging pages", 0, 1)
    trees = [_staged(job, guide, workshop) for guide in guides.values()]
    _render_all(job, trees, site, progress)
    _write_journal(job, guides, trees, workshop, site, progress)
    stemmers = job.folders.theme / "vendor" / "snowball"
    for code, guide in guides.items():
        write_search_index(site / code, code, interface_words(guide, ("search-",)), stemmers, job.memory)
    progress("Writing what all languages share", 0, 1)
    base_url = job.options.base_url
    remembered_files(
        job.memory,
        "assets",
        (job.inputs.below("theme/", "assessment/"),),
        site / "assets",
        lambda assets: write_assets(job.folders.theme, job.folders.assessment, assets),
    )
    write_icons(job.folders.theme, site / "assets", job.memory)
    write_social_cards(guides.values(), job.folders.theme, site, base_url, job.memory)
    write_front_door(guides, job.folders.theme, site, base_url)
    any_guide = next(iter(guides.values()))
    _list_pages(job, any_guide, site)
    write_header_files(CONTENT_SECURITY_POLICY, root_path(base_url), job.folders.theme, site)
    if job.options.offline.from_folder:
        write_open_me(any_guide, job.folders.theme, site)
    make_offline(site, guides.values(), job.options.offline, job.memory)
    _write_origins(job, site)
    write_checksums(site)


def _list_pages(job: _Job, guide: Guide, site: Path) -> None:
    """Writes the sitemap; `guide` in any language, for all have the same pages."""
    pages = [page_address(page.file) for page in guide.pages]
    tables = [fill_in_address(table.id) for table in guide.parts.tables]
    home = site / guide.language.code
    of_journal = (path.relative_to(home).as_posix() for path in (home / JOURNAL_FOLDER).rglob("*.html"))
    journal = sorted(page for page in of_journal if not page.startswith(UNLISTED))
    articles = {
        article.address: true_languages(guide, article.slug, job.languages) for article in guide.articles
    }
    listed = [*pages, ASSESSMENT_PAGE, HINTS_PAGE, *tables, *journal]
    write_sitemap(job.languages, listed, site, job.options.base_url, articles)


def _write_origins(job: _Job, site: Path) -> None:
    """Writes what the site carries of others, and what built it."""
    carried = [part.name for part in shipped_parts(site)]
    files = job.memory(
        "origins",
        carried,
        lambda: {path.name: path.read_bytes() for path in (write_licences(site), _write_bill(site))},
    )
    for name, content in files.items():
        (site / name).write_bytes(content)


def _write_bill(site: Path) -> Path:
    # Loaded only here: the library behind it takes longer to load than a whole command needs otherwise.
    written: Path = import_module("spm_guide.export.bill_of_materials").write_bill_of_materials(site)
    return written


def _staged(job: _Job, guide: Guide, workshop: Path) -> StagedTree:
    folders, base_url = job.folders, job.options.base_url
    besides_pages = job.inputs.besides_pages(guide.language.code)
    tree = stage_site(
        guide,
        job.languages,
        folders.theme,
        folders.mkdocs_config,
        workshop,
        base_url,
        job.memory,
        besides_pages,
    )
    # What menus say about each language: its name, and how much of it there is.
    listed = [repr((one.code, one.name, one.notes)) for one in job.languages]
    beside = job.memory(
        "files beside pages",
        (guide.language.code, *listed, str(base_url), besides_pages),
        lambda: _beside_pages(guide, job.languages, folders.theme, base_url),
    )
    for name, content in beside.items():
        path = tree.docs / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(content)
    return tree


def _beside_pages(
    guide: Guide, languages: tuple[Language, ...], theme: Path, base_url: str | None
) -> dict[str, bytes]:
    """Address and content of what stands beside the pages of one language."""
    texts = {
        ASSESSMENT_PAGE: assessment_page(guide, languages, theme, base_url),
        HINTS_PAGE: hints_page(guide, languages, theme, base_url),
        NOT_KEPT_PAGE: not_kept_page(guide, languages, theme, base_url),
        APP_MANIFEST: app_manifest(guide, theme),
        NEWER_SCRIPT: newer_script(guide),
        RESULTS_SCRIPT: results_script(guide),
        MORE_SCRIPT: more_script(guide),
        HINTS_SCRIPT: hints_script(guide),
        RESOURCES_SCRIPT: resources_script(guide),
        STANDARDS_SCRIPT: standards_script(guide),
        SUMS_SCRIPT: sums_script(guide),
        SHARING_SCRIPT: sharing_script(guide),
        **dict(fill_in_pages(guide, languages, theme, base_url)),
    }
    small = {name: small_html(text) if name.endswith(".html") else text for name, text in texts.items()}
    return {**{name: text.encode("utf-8") for name, text in small.items()}, **fill_in_tables(guide)}


def _write_journal(
    job: _Job,
    guides: dict[str, Guide],
    trees: list[StagedTree],
    workshop: Path,
    site: Path,
    progress: Progress,
) -> None:
    """Renders the journal of each language, where there are articles and nobody rendered the same before."""
    if not any(guide.articles for guide in guides.values()):
        return
    options, theme = job.options, job.folders.theme
    frame = job.inputs.below("theme/templates/", job.folders.mkdocs_config.name)
    top = str(job.folders.top.resolve())
    rendered = []
    for tree in trees:
        code = tree.language_code
        guide, besides = guides[code], job.inputs.besides_pages(code)
        staged = stage_journal(
            guide, job.languages, theme, tree, options.base_url, options.day, job.memory, besides
        )
        made = workshop / code / "rendered"
        made.mkdir()
        rendered.append(RenderedJournal(staged, made, site / code, frame, top, job.memory))
    new = [(one.journal, one.made) for one in rendered if not one.is_known()]
    if new:
        progress("Rendering the journal", 0, len(new))
        render_journals(
            new, theme, options.jobs, lambda done: progress("Rendering the journal", done, len(new))
        )
    for one in rendered:
        one.finish()
    if any(article.event for article in next(iter(guides.values())).articles):
        # Loaded only here: most journals announce nothing.
        write = import_module("spm_guide.export.event_calendars").write_event_calendars
        for guide in guides.values():
            write(guide, site / guide.language.code, options.base_url)


def _render_all(job: _Job, trees: list[StagedTree], site: Path, progress: Progress) -> None:
    """Renders the pages that nobody rendered before from the same Markdown in the same frame."""
    render = RENDERERS[job.options.renderer]
    frame = job.options.renderer + job.inputs.below("theme/templates/", job.folders.mkdocs_config.name)
    top = str(job.folders.top.resolve())
    rendered = [RenderedPages(tree, site / tree.language_code, frame, top, job.memory) for tree in trees]
    for pages in rendered:
        pages.put_back()
    progress("Rendering languages", 0, len(trees))
    render(trees, site, job.options.jobs, lambda done: progress("Rendering languages", done, len(trees)))
    for pages in rendered:
        pages.finish()
