"""The templates of pages that we write whole, with the words of one language."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from spm_guide.compiled_templates import COMPILED
from spm_guide.model.guide import Guide
from spm_guide.model.text import PluralText, Text
from spm_guide.stage.plural_words import words_for


def templates_in(theme: Path) -> Environment:
    """The templates of the folder `theme`; a name that a page does not get is an error."""
    return Environment(
        loader=FileSystemLoader(theme / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        bytecode_cache=COMPILED,
    )


def page_templates(guide: Guide, theme: Path) -> Environment:
    """Templates in which say, words, mark, shown and named give the guide's words.

    say(id, name=value)  fills {name}; with n, a number, it chooses the form of the text
    """
    environment = templates_in(theme)
    words = _Words(guide)
    environment.globals.update(
        say=words.say, words=words.bare, mark=words.mark, shown=words.shown, named=words.named
    )
    return environment


class _Words:
    """Gives templates the words of one language; English that stands in for others is marked."""

    def __init__(self, guide: Guide) -> None:
        self._guide = guide

    def shown(self, text: Text) -> Markup:
        return self._marked(text.shown, text.shown_language)

    def _marked(self, words: str, language: str) -> Markup:
        if language == self._guide.language.code:
            return Markup.escape(words)
        return Markup('<span lang="{}" dir="ltr">{}</span>').format(language, words)

    def named(self, items: tuple[Any, ...]) -> list[tuple[str, Markup]]:
        """Id and name of each, for lists of choices."""
        return [(item.id, self.shown(item.name)) for item in items]

    def say(self, id: str, **values: object) -> Markup:
        """The text with its {placeholders} filled; `n` chooses the form of one that depends on a number."""
        text = self._guide.interface.get(id)
        if isinstance(text, PluralText) and isinstance(n := values.get("n"), int):
            words = words_for(text, n)
        else:
            words = self._guide.interface_text(id).shown
        return self._marked(words.format(**values) if values else words, self._language_of(id))

    def _language_of(self, id: str) -> str:
        return self._guide.interface[id].shown_language

    def bare(self, id: str) -> str:
        """For attributes and the title, which hold no elements."""
        return self._guide.interface_text(id).shown

    def mark(self, id: str) -> Markup:
        """The attribute for an element whose own words are bare: its language, where that is another."""
        language = self._guide.interface_text(id).shown_language
        return Markup("") if language == self._guide.language.code else Markup(' lang="{}"').format(language)
