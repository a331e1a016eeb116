"""Runs every check on the sources."""

from __future__ import annotations

from collections.abc import Iterator

from spm_guide.memory import Recall, make_always
from spm_guide.model.article import FOLDER
from spm_guide.model.sources import Sources
from spm_guide.model.text import Location
from spm_guide.problems import Problem, problem
from spm_guide.validate.against_schema import against_schema
from spm_guide.validate.conditions import decided_comparisons
from spm_guide.validate.finding_sentences import finding_sentences
from spm_guide.validate.interface_texts import interface_texts
from spm_guide.validate.journal import journal
from spm_guide.validate.languages import languages
from spm_guide.validate.markdown_headings import markdown_headings
from spm_guide.validate.markdown_links import LinkChecker
from spm_guide.validate.markdown_markup import markdown_markup
from spm_guide.validate.markdown_page import MarkdownPage, scanned_pages
from spm_guide.validate.model_versions import model_versions
from spm_guide.validate.outward_addresses import address_problems
from spm_guide.validate.page_directives import page_directives
from spm_guide.validate.permanent_ids import permanent_ids
from spm_guide.validate.references import Ids, declared_ids, duplicate_ids, unknown_references
from spm_guide.validate.scoring_rules import scoring_rules
from spm_guide.validate.site_pages import page_templates, site_pages
from spm_guide.validate.tool_chooser import fill_in_tables, tool_chooser
from spm_guide.validate.ways_in import ways_in


def validate(
    sources: Sources, recall: Recall = make_always, shape: str = "", today: str = ""
) -> list[Problem]:
    """Everything that is wrong with the sources, catalogues aside; empty when nothing is.

    shape  another for every change of a YAML file, of a page's front matter or of a schema; `recall`
           needs it
    today  the day that is today, e.g. "2026-11-28"; "" = nothing is said about dates to come
    """
    ids = declared_ids(sources)
    pages = scanned_pages(sources.markdown, recall)
    schema = recall("schema problems", (shape,), lambda: against_schema(sources))
    articles = list(journal(sources, ids, today))
    return [
        *schema,
        *_unexplained(sources, [*schema, *articles]),
        *duplicate_ids(ids),
        *unknown_references(sources, ids),
        *permanent_ids(sources, ids),
        *model_versions(sources),
        *scoring_rules(sources),
        *decided_comparisons(sources),
        *finding_sentences(sources),
        *ways_in(sources),
        *address_problems(sources, pages),
        *site_pages(sources),
        *page_templates(sources),
        *_pages(sources, ids, pages),
        *page_directives(sources, ids),
        *tool_chooser(sources),
        *fill_in_tables(sources),
        *articles,
        *interface_texts(sources, ids),
        *languages(sources),
    ]


def _pages(sources: Sources, ids: Ids, pages: dict[str, MarkdownPage]) -> Iterator[Problem]:
    """What is wrong inside the pages."""
    front_matter = {
        document.file: document for kind in ("page", "article") for document in sources.of_kind(kind)
    }
    links = LinkChecker(sources, ids, pages)
    for file, page in pages.items():
        shown = f"content/{file}"
        is_article = file.startswith(f"{FOLDER}/")
        if shown not in front_matter and shown not in sources.unreadable:
            yield problem("SPM360" if is_article else "SPM310", Location(shown, 1))
        yield from markdown_headings(shown, page, front_matter.get(shown), main_needed=not is_article)
        yield from markdown_markup(shown, page)
        yield from links.links_of(file, page)


def _unexplained(sources: Sources, found: list[Problem]) -> Iterator[Problem]:
    """Files that loading could not use although nothing was found against their form."""
    explained = {one.location.file for one in found}
    explained |= {document.file for document in sources.documents if document.kind not in sources.schemas}
    for file in sorted(sources.misshapen - explained):
        yield problem("SPM210", Location(file))
