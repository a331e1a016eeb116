"""Writes one language's Markdown tree and configuration, ready for the renderer."""

from __future__ import annotations

from pathlib import Path

from spm_guide.model.guide import Guide, Language
from spm_guide.model.staged_tree import StagedTree
from spm_guide.stage.site_config import site_config
from spm_guide.stage.whole_pages import WholePages


def stage_site(
    guide: Guide,
    languages: tuple[Language, ...],
    theme: Path,
    mkdocs_config: Path,
    workdir: Path,
    base_url: str | None,
) -> StagedTree:
    """Writes `workdir/<code>/docs/**` and `workdir/<code>/mkdocs.yml` for the guide's language.

    languages  all languages of the site in menu order, for the links between them
    base_url   address the whole site will have, or None when it is not known

    raises  OSError; jinja2.TemplateError for a mistake in the template of a part
    """
    folder = workdir / guide.language.code
    docs = folder / "docs"
    whole = WholePages(guide, languages, theme)
    for page in guide.pages:
        path = docs / page.file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(whole.markdown(page), encoding="utf-8", newline="\n")
    config = folder / "mkdocs.yml"
    text = site_config(guide, languages, theme.resolve(), mkdocs_config.resolve(), base_url)
    config.write_text(text, encoding="utf-8", newline="\n")
    return StagedTree(guide.language.code, config, docs)
