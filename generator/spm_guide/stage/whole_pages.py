"""Makes whole pages of what writers wrote: facts, explained terms, figures and generated parts."""

from __future__ import annotations

import json
import re
from dataclasses import asdict, replace
from pathlib import Path

from spm_guide.model.article import FOLDER
from spm_guide.model.guide import Guide, Language, Page
from spm_guide.model.text import Location
from spm_guide.stage.addresses import page_address, path_to_home
from spm_guide.stage.figures import with_figures
from spm_guide.stage.glossary_marks import GlossaryMarks
from spm_guide.stage.journal.addresses_of_journal import practice_feed
from spm_guide.stage.journal.related_articles import latest_articles, related_articles
from spm_guide.stage.page_face import with_face
from spm_guide.stage.page_facts import with_facts
from spm_guide.stage.page_parts import EMPTY_LINE, PageParts
from spm_guide.stage.page_templates import page_templates
from spm_guide.stage.reader_message import ReaderMessage, improve_translation, text_ids
from spm_guide.stage.site_config import front_matter
from spm_guide.stage.structured_data import HOME_PAGE, with_structured_data

GLOSSARY_PAGE = "glossary"
RELATED_TEMPLATE = "parts/related-articles.html"
_ARTICLE_LINK = re.compile(rf"(?<=[(<\s])((?:\.\./)*{FOLDER}/[a-z0-9-]+)\.md(?=[)#>\s])")


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

    def article(self, file: str, title: str, language: str, text: str) -> str:
        """The text of an article of the journal as the renderer gets it.

        file      where it stands below content/, whatever its language
        language  of the article; terms are explained only in the guide's own
        """
        page = Page(file, file, f"---\ntitle: {json.dumps(title)}\n---\n", Location(f"content/{file}", 1))
        if self._glossary and language == self._guide.language.code:
            text = self._marks.explained(text, path_to_home(file) + self._glossary)
        text = with_figures(text, self._guide.parts.figures, language)
        return self._parts.written(page, text)

    def _written(self, page: Page) -> str:
        head = front_matter(page)
        if "template" in head:
            return self._with_latest(page) if page.id == HOME_PAGE else page.markdown
        text = with_face(page, self._guide)
        if self._glossary and page.id != GLOSSARY_PAGE:
            text = self._marks.explained(text, path_to_home(page.file) + self._glossary)
        text = with_facts(replace(page, markdown=text), self._guide, self._environment)
        text = with_figures(text, self._guide.parts.figures, self._guide.language.code)
        return self._with_related(page, _to_articles(self._parts.written(page, text)))

    def _with_latest(self, page: Page) -> str:
        """The first page with the newest articles in its front matter; its template shows them."""
        latest = latest_articles(self._guide) if self._guide.articles else []
        if not latest:
            return page.markdown
        # JSON is YAML as well.
        line = f"latest: {json.dumps(latest, ensure_ascii=False)}\n"
        return page.markdown.replace("---\n", f"---\n{line}", 1)

    def _with_related(self, page: Page, text: str) -> str:
        """The page with the articles about it, and the feed of its practice, at its end."""
        related = related_articles(page, self._guide) if self._guide.articles else []
        if not related:
            return text
        practice = front_matter(page).get("practice", "")
        # An article may be about the page alone; then its practice has no feed.
        has_feed = any(practice in article.practices for article in self._guide.articles)
        shown = self._environment.get_template(RELATED_TEMPLATE).render(
            listed=related,
            base=path_to_home(page.file),
            feed=practice_feed(practice) if has_feed and self._base_url else "",
        )
        return f"{text.rstrip()}\n\n{EMPTY_LINE.sub('', shown).strip()}\n"


def _to_articles(markdown: str) -> str:
    """Links to articles as addresses: no other renderer than the journal's knows their files."""
    return _ARTICLE_LINK.sub(r"\1.html", markdown)


def _with_message(markdown: str, message: ReaderMessage) -> str:
    """The page with the message in its front matter, as `improve`; JSON is YAML too."""
    if not markdown.startswith("---\n"):
        return markdown
    return markdown.replace("---\n", f"---\nimprove: {json.dumps(asdict(message))}\n", 1)
