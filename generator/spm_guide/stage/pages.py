"""Writes one language's Markdown tree and configuration, ready for the renderer."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import cache, partial
from pathlib import Path

from spm_guide.memory import Recall, make_always
from spm_guide.model.guide import Guide, Language, Page
from spm_guide.model.staged_tree import StagedTree
from spm_guide.stage.site_config import site_config
from spm_guide.stage.whole_pages import WholePages

# Long before any page was rendered: a renderer that compares times takes rendered pages as they are.
LONG_AGO = (0.0, 0.0)


def stage_site(
    guide: Guide,
    languages: tuple[Language, ...],
    theme: Path,
    mkdocs_config: Path,
    workdir: Path,
    base_url: str | None,
    recall: Recall = make_always,
    besides_pages: str = "",
) -> StagedTree:
    """Writes `workdir/<code>/docs/**` and `workdir/<code>/mkdocs.yml` for the guide's language.

    languages      all languages of the site in menu order, for the links between them
    base_url       address the whole site will have, or None when it is not known
    besides_pages  another for every change of the guide outside its pages; `recall` needs it

    raises  OSError; jinja2.TemplateError for a mistake in the template of a part
    """
    folder = workdir / guide.language.code
    docs = folder / "docs"
    # Made only when a page is new: finding the terms of the glossary takes some preparation.
    whole = cache(lambda: WholePages(guide, languages, theme, base_url))
    codes = [language.code for language in languages]
    for page in guide.pages:
        path = docs / page.file
        path.parent.mkdir(parents=True, exist_ok=True)
        markdown = recall(
            "staged page",
            (guide.language.code, *codes, str(base_url), besides_pages, page.file, page.markdown),
            partial(_whole_page, whole, page),
        )
        path.write_text(markdown, encoding="utf-8", newline="\n")
        os.utime(path, LONG_AGO)
    config = folder / "mkdocs.yml"
    text = site_config(guide, languages, theme.resolve(), mkdocs_config.resolve(), base_url)
    config.write_text(text, encoding="utf-8", newline="\n")
    return StagedTree(guide.language.code, config, docs)


def _whole_page(whole: Callable[[], WholePages], page: Page) -> str:
    return whole().markdown(page)
