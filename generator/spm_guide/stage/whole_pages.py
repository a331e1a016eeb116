"""Makes whole pages of what writers wrote: facts, explained terms, figures and generated parts."""

from __future__ import annotations

import json
from dataclasses import asdict, replace
from pathlib import Path

from spm_guide.model.guide import Guide, Language, Page
from spm_guide.stage.addresses import page_address, path_to_home
from spm_guide.stage.figures import with_figures
from spm_guide.stage.glossary_marks import GlossaryMarks
from spm_guide.stage.page_face import with_face
from spm_guide.stage.page_facts import with_facts
from spm_guide.stage.page_parts import PageParts
from spm_guide.stage.page_templates import page_templates
from spm_guide.stage.reader_message import ReaderMessage, improve_translation, text_ids
from spm_guide.stage.site_config import front_matter
from spm_guide.stage.structured_data import with_structured_data

GLOSSARY_PAGE = "glossary"


class WholePages:
    """The pages of one guide.

    languages  those of the site, in menu order
    theme      the folder with the templates of the parts
    base_url   address of the site, or None when it is not known
    """

    def __init__(
        self, guide: Guide, languages: tuple[Language, ...], theme: Path, base_url: str | None = None
    ) -> None:
        self._guide = guide
        self._base_url = base_url
        self._environment = page_templates(guide, theme)
        self._parts = PageParts(guide, languages, self._environment)
        self._marks = GlossaryMarks(guide.parts.glossary, guide.language.code)
        files = {page.id: page.file for page in guide.pages}
        self._glossary = page_address(files[GLOSSARY_PAGE]) if GLOSSARY_PAGE in files else None

    def markdown(self, page: Page) -> str:
        """The page as the renderer gets it.  raises  jinja2.TemplateError for a mistake in a part"""
        text = with_structured_data(self._written(page), page, self._guide, self._base_url)
        message = improve_translation(self._guide, page_address(page.file), text_ids(page))
        return _with_message(text, message) if message else text

    def _written(self, page: Page) -> str:
        if "template" in front_matter(page):
            return page.markdown
        text = with_face(page, self._guide)
        if self._glossary and page.id != GLOSSARY_PAGE:
            text = self._marks.explained(text, path_to_home(page.file) + self._glossary)
        text = with_facts(replace(page, markdown=text), self._guide, self._environment)
        text = with_figures(text, self._guide.parts.figures, self._guide.language.code)
        return self._parts.written(page, text)


def _with_message(markdown: str, message: ReaderMessage) -> str:
    """The page with the message in its front matter, as `improve`; JSON is YAML too."""
    if not markdown.startswith("---\n"):
        return markdown
    return markdown.replace("---\n", f"---\nimprove: {json.dumps(asdict(message))}\n", 1)
