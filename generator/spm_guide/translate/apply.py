"""Puts the translations into the guide. What is missing stays English and is marked as English."""

from __future__ import annotations

from dataclasses import dataclass, replace

from spm_guide.model.catalogue import PAGE_DOMAIN, Catalogues, domain_of
from spm_guide.model.every_text import AnyText, with_every_text
from spm_guide.model.guide import Guide, Language, Page
from spm_guide.model.text import SOURCE_LANGUAGE, PluralText
from spm_guide.translate.isolate_latin import isolate_latin
from spm_guide.translate.markdown_splitter import Fragment, Place, fitted, split_markdown

# Inline, so that the Markdown inside it still works: a block element would need an attribute for that.
_ENGLISH_INLINE = f'<span lang="{SOURCE_LANGUAGE}" dir="ltr">{{source}}</span>'
# Front matter can't hold elements: this key names what is English there, for the templates.
ENGLISH_KEY = "english"


def translated_guide(guide: Guide, language: Language, catalogues: Catalogues) -> Guide:
    """The English `guide` in `language`; only finished translations are used.

    Texts without one keep `translated` None. In pages their English stands inside
    `<span lang="en" dir="ltr">`, and the front matter gets `english: [title, description]` for those
    of the two that are English. In right-to-left languages Latin words are isolated.
    """
    if language.code == SOURCE_LANGUAGE:
        return replace(guide, language=language)
    translator = _Translator(language, catalogues)
    pages = tuple(translator.page(page) for page in guide.pages)
    return replace(with_every_text(guide, translator.text), language=language, pages=pages)


@dataclass(frozen=True, slots=True)
class _Translator:
    language: Language
    catalogues: Catalogues

    def text(self, text: AnyText) -> AnyText:
        if isinstance(text, PluralText):
            return replace(text, language=self.language.code, translated=self._plural(text))
        translated = self._finished(domain_of(text.context), text.context, text.english)
        return replace(text, language=self.language.code, translated=translated)

    def page(self, page: Page) -> Page:
        split = split_markdown(page.markdown, page.file)
        english = [
            fragment.key
            for fragment in split.fragments
            if fragment.place is Place.FRONT_MATTER and self._fragment(fragment) is None
        ]
        markdown = split.joined(self._words)
        if english:
            opening, rest = markdown.split("\n", 1)
            markdown = f"{opening}\n{ENGLISH_KEY}: [{', '.join(english)}]\n{rest}"
        return replace(page, markdown=markdown)

    def _words(self, fragment: Fragment) -> str:
        translated = self._fragment(fragment)
        if translated is not None:
            return fitted(fragment, translated)
        if fragment.place is Place.FRONT_MATTER:
            return fragment.source
        return _ENGLISH_INLINE.format(source=fragment.source)

    def _fragment(self, fragment: Fragment) -> str | None:
        return self._finished(PAGE_DOMAIN, fragment.context, fragment.text)

    def _finished(self, domain: str, context: str, english: str) -> str | None:
        entry = self.catalogues.entry(self.language.code, domain, context, english)
        return self._isolated(entry.forms[0]) if entry and entry.finished else None

    def _plural(self, text: PluralText) -> tuple[tuple[str, str], ...] | None:
        domain = domain_of(text.context)
        entry = self.catalogues.entry(self.language.code, domain, text.context, text.english_one)
        catalogue = self.catalogues.files.get((self.language.code, domain))
        if not entry or not catalogue or not entry.finished or entry.plural != text.english_other:
            return None
        if len(entry.forms) != catalogue.plural_forms.count:
            return None
        return tuple(
            (category, self._isolated(entry.forms[index]))
            for category, index in catalogue.plural_forms.by_category
        )

    def _isolated(self, words: str) -> str:
        return isolate_latin(words) if self.language.direction == "rtl" else words
