"""Writes a page to print for every table to fill in."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from spm_guide.model.guide import Guide, Language
from spm_guide.model.page_directives import PART
from spm_guide.stage.addresses import page_address
from spm_guide.stage.light_page import light_page

TEMPLATE = "fill-in-page.html"


def fill_in_address(id: str) -> str:
    """Address of the page with the table `id`, below the language's folder."""
    return f"table-{id}.html"


def fill_in_pages(
    guide: Guide, languages: tuple[Language, ...], theme: Path, base_url: str | None
) -> Iterator[tuple[str, str]]:
    """Address and HTML of each page.

    languages  those the site is built in, in menu order
    raises     jinja2.TemplateError for a mistake in the template
    """
    shown_on = {
        match["about"]: page_address(page.file)
        for page in guide.pages
        for match in PART.finditer(page.markdown)
        if match["name"] == "template"
    }
    for table in guide.parts.tables:
        address = fill_in_address(table.id)
        yield (
            address,
            light_page(
                TEMPLATE,
                address,
                guide,
                languages,
                theme,
                base_url,
                table=table,
                chapter=shown_on.get(table.id),
            ),
        )
