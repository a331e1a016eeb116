"""Puts the translations into the guide. What is missing stays English and is marked as English."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import partial

from spm_guide.memory import Recall, make_always
from spm_guide.model.article import Article
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


def translated_guide(
    guide: Guide,
    language: Language,
    catalogues: Catalogues,
    recall: Recall = make_always,
    besides_pages: str = "",
) -> Guide:
    """The English `guide` in `language`; only finished translations are used.

    Texts without one keep `translated` None. In pages their English stands inside
    `<span lang="en" dir="ltr">`, and the front matter gets `english: [title, description]` for those
    of the two that are English. In right-to-left languages Latin words are isolated.

    besides_pages  another for every change of the guide outside its pages; `recall` needs it
    """
    if language.code == SOURCE_LANGUAGE:
        return replace(guide, language=language)
    translator = _Translator(language, catalogues)
    digests = [
        catalogue.digest for catalogue in catalogues.files.values() if catalogue.language == language.code
    ]
    key = (language.code, language.direction, *digests)
    pages = tuple(
        replace(
            page,
            markdown=recall(
                "translated page", (*key, page.file, page.markdown), partial(translator.markdown, page)
            ),
        )
        for page in guide.pages
    )
    # Articles hold their own translations, and their words are no part of the key.
    empty = replace(guide, language=language, pages=(), articles=())
    rest = recall("translated guide", (*key, besides_pages), lambda: with_every_text(empty, translator.text))
    return replace(rest, pages=pages, articles=guide.articles)


def isolated_articles(
    articles: tuple[Article, ...], languages: Iterable[Language], recall: Recall = make_always
) -> tuple[Article, ...]:
    """The articles; in those of right-to-left languages, Latin words are isolated as in translations."""
    right_to_left = {language.code for language in languages if language.direction == "rtl"}
    return tuple(
        recall("isolated article", (repr(article),), partial(_isolated_article, article))
        if article.language in right_to_left
        else article
        for article in articles
    )


def _isolated_article(article: Article) -> Article:
    split = split_markdown(article.text, article.file)
    return replace(
        article,
        title=isolate_latin(article.title),
        summary=isolate_latin(article.summary),
        authors=tuple(map(isolate_latin, article.authors)),
        text=split.joined(lambda fragment: fitted(fragment, isolate_latin(fragment.text))),
    )


@dataclass(frozen=True, slots=True)
class _Translator:
    language: Language
    catalogues: Catalogues

    def text(self, text: AnyText) -> AnyText:
        if isinstance(text, PluralText):
            return replace(text, language=self.language.code, translated=self._plural(text))
        translated = self._finished(domain_of(text.context), text.context, text.english)
        return replace(text, language=self.language.code, translated=translated)

    def markdown(self, page: Page) -> str:
        """The page's file in the language."""
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
        return markdown

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
