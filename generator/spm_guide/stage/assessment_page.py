"""Writes the self-assessment: a complete HTML form with the model and its words as a JSON block."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from babel import Locale
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from spm_guide.model.guide import Guide, Language
from spm_guide.model.scored_model import scored_model, to_json
from spm_guide.model.text import SOURCE_LANGUAGE, PluralText, Text
from spm_guide.stage.addresses import ASSESSMENT_PAGE, site_address
from spm_guide.stage.policy import CONTENT_SECURITY_POLICY

TEMPLATE = "assessment.html"
# Interface texts that browser scripts use; the templates get all of them.
BROWSER_TEXTS = ("answer-", "results-", "file-", "problem-")


def assessment_page(guide: Guide, languages: tuple[Language, ...], theme: Path, base_url: str | None) -> str:
    """The whole HTML of `<code>/assessment.html`.

    languages  those the site is built in, in menu order
    raises     jinja2.TemplateError for a mistake in the template
    """
    environment = Environment(
        loader=FileSystemLoader(theme / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    words = _Words(guide)
    environment.globals.update(
        say=words.say, words=words.bare, mark=words.mark, shown=words.shown, named=words.named
    )
    page = environment.get_template(TEMPLATE).render(
        guide=guide,
        practices={practice.id: practice for practice in guide.practices},
        roles={role.id: role for role in guide.profile.roles},
        languages=languages,
        reading_languages=_language_names(guide),
        alternates=[(one.code, _address(one.code, base_url)) for one in languages],
        canonical=_address(guide.language.code, base_url),
        default=_address(_default_language(languages), base_url),
        policy=CONTENT_SECURITY_POLICY,
        data=Markup(_data_block(guide)),
    )
    return str(page)


class _Words:
    """Gives templates the words of one language; English that stands in for others is marked."""

    def __init__(self, guide: Guide) -> None:
        self._guide = guide

    def shown(self, text: Text) -> Markup:
        if text.shown_language == self._guide.language.code:
            return Markup.escape(text.shown)
        return Markup('<span lang="{}" dir="ltr">{}</span>').format(text.shown_language, text.shown)

    def named(self, items: tuple[Any, ...]) -> list[tuple[str, Markup]]:
        """Id and name of each, for lists of choices."""
        return [(item.id, self.shown(item.name)) for item in items]

    def say(self, id: str) -> Markup:
        return self.shown(self._guide.interface_text(id))

    def bare(self, id: str) -> str:
        """For attributes and the title, which hold no elements."""
        return self._guide.interface_text(id).shown

    def mark(self, id: str) -> Markup:
        """The attribute for an element whose own words are bare: its language, where that is another."""
        language = self._guide.interface_text(id).shown_language
        return Markup("") if language == self._guide.language.code else Markup(' lang="{}"').format(language)


def _data_block(guide: Guide) -> str:
    """JSON that can stand in a script element: no `<` can end it early."""
    data = {
        "model": to_json(scored_model(guide)),
        "texts": _texts(guide),
        "interface": {
            id: _words(text, guide) for id, text in guide.interface.items() if id.startswith(BROWSER_TEXTS)
        },
        "language": guide.language.code,
        "edition": None,
    }
    block = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return block.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


def _texts(guide: Guide) -> dict[str, Any]:
    def named(items: Any) -> dict[str, Any]:
        return {item.id: _words(item.name, guide) for item in items}

    questions = [question for practice in guide.practices for question in practice.questions]
    return {
        "areas": named(guide.areas),
        "practices": named(guide.practices),
        "goals": named(guide.goals),
        "links": named(guide.links),
        "roles": named(guide.profile.roles),
        "languages": _language_names(guide),
        "questions": {
            question.id: {"wording": _words(question.wording, guide), "roles": list(question.roles)}
            for question in questions
        },
        "steps": {
            practice.id: [
                {
                    "action": _words(step.action, guide),
                    "role": step.role,
                    "effort": step.effort,
                    "deliverable": _words(step.deliverable, guide),
                    "done": _words(step.done, guide),
                }
                for step in practice.steps
            ]
            for practice in guide.practices
        },
        "resources": {
            one.id: {
                "title": one.title,
                "publisher": one.publisher,
                "address": one.address,
                "languages": list(one.languages),
                "cost": one.cost,
                "summary": _words(one.summary, guide),
                "effort": _words(one.effort, guide) if one.effort else None,
            }
            for one in guide.resources
        },
    }


def _words(text: Text | PluralText, guide: Guide) -> Any:
    """A text, or its forms by CLDR category; {"text", "lang"} around what stands in for a translation."""
    if text.shown_language == guide.language.code:
        return text.shown
    return {"text": text.shown, "lang": text.shown_language}


def _language_names(guide: Guide) -> dict[str, str]:
    """Name, in the guide's language, of every language a reader may prefer or a resource may have.

    The guide's own comes first, the others by name.
    """
    locale = Locale.parse(guide.language.code, sep="-")
    codes = {"en", "fr", "ar", "es", "pt"} | {code for one in guide.resources for code in one.languages}
    names = {code: Locale.parse(code, sep="-").get_display_name(locale) or code for code in sorted(codes)}
    return dict(sorted(names.items(), key=lambda item: (item[0] != guide.language.code, item[1])))


def _address(code: str, base_url: str | None) -> str:
    base = site_address(base_url)
    return f"../{code}/{ASSESSMENT_PAGE}" if base is None else f"{base}{code}/{ASSESSMENT_PAGE}"


def _default_language(languages: tuple[Language, ...]) -> str:
    codes = [language.code for language in languages]
    return SOURCE_LANGUAGE if SOURCE_LANGUAGE in codes else codes[0]
