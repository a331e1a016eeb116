"""Writes what a reader without internet gets for an address that is not on the device."""

from __future__ import annotations

from pathlib import Path

from spm_guide.model.guide import Guide, Language
from spm_guide.stage.addresses import NOT_KEPT_PAGE, page_address
from spm_guide.stage.light_page import light_page
from spm_guide.stage.site_config import front_matter

TEMPLATE = "not-kept.html"
# The pages that lead to all others, by id.
PAGES = ("guide", "principles", "resources")


def not_kept_page(guide: Guide, languages: tuple[Language, ...], theme: Path, base_url: str | None) -> str:
    """The whole HTML of `<code>/not-kept.html`.

    languages  those the site is built in, in menu order
    raises     jinja2.TemplateError for a mistake in the template
    """
    pages = {page.id: page for page in guide.pages if page.id in PAGES}
    listed = [
        (page_address(pages[id].file), str(front_matter(pages[id])["title"])) for id in PAGES if id in pages
    ]
    return light_page(TEMPLATE, NOT_KEPT_PAGE, guide, languages, theme, base_url, listed=listed)
