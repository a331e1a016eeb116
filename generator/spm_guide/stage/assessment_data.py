"""What the scripts of the self-assessment read: the model and its words as JSON."""

from __future__ import annotations

import json
from typing import Any

from babel import Locale

from spm_guide.model.guide import Guide, Page
from spm_guide.model.scored_model import scored_model, to_json
from spm_guide.model.text import SOURCE_LANGUAGE, PluralText, Text
from spm_guide.stage.addresses import page_address
from spm_guide.stage.site_config import front_matter

# Interface texts that browser scripts use, at first and for results; the templates get all of them.
BROWSER_TEXTS = ("answer-", "file-", "problem-")
RESULTS_TEXTS = ("results-",)


def data_block(guide: Guide) -> str:
    """The JSON block of the page, which can stand in a script element."""
    data = {
        "model": {**to_json(scored_model(guide)), "resources": []},
        "texts": _texts(guide),
        "interface": _interface(guide, BROWSER_TEXTS),
        "language": guide.language.code,
        "edition": None,
    }
    return compact_json(data)


def results_script(guide: Guide) -> str:
    """A script that brings what only results need: the catalogue of resources, and words.

    They weigh as much as the questions, so the page asks for them when there is a result; as a script,
    because a page opened from a folder may load nothing else.
    """
    words = {
        "interface": _interface(guide, RESULTS_TEXTS),
        "catalogue": to_json(scored_model(guide))["resources"],
        "languages": language_names(guide),
        "steps": _steps(guide),
        "patterns": _patterns(guide),
        "resources": _resources(guide),
    }
    return f"(self.spm = self.spm || {{}}).wordsOfResults = {compact_json(words)};\n"


def compact_json(data: Any) -> str:
    """JSON in which no `<` can end a script element early, and that is JavaScript too."""
    block = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return block.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


def _interface(guide: Guide, prefixes: tuple[str, ...]) -> dict[str, Any]:
    return {id: words_in(text, guide) for id, text in guide.interface.items() if id.startswith(prefixes)}


def _texts(guide: Guide) -> dict[str, Any]:
    def named(items: Any) -> dict[str, Any]:
        return {item.id: words_in(item.name, guide) for item in items}

    questions = [question for practice in guide.practices for question in practice.questions]
    return {
        "areas": named(guide.areas),
        "practices": named(guide.practices),
        "goals": named(guide.goals),
        "links": named(guide.links),
        "changes": _changes(guide),
        "roles": named(guide.profile.roles),
        "questions": {
            question.id: {"wording": words_in(question.wording, guide), "roles": list(question.roles)}
            for question in questions
        },
    }


def _steps(guide: Guide) -> dict[str, Any]:
    return {
        practice.id: [
            {
                "action": words_in(step.action, guide),
                "role": step.role,
                "effort": step.effort,
                "deliverable": words_in(step.deliverable, guide),
                "done": words_in(step.done, guide),
            }
            for step in practice.steps
        ]
        for practice in guide.practices
    }


def _changes(guide: Guide) -> dict[str, Any]:
    """What is told to somebody whose answers are to an older version, the older changes first."""
    changed: dict[str, list[dict[str, Any]]] = {}
    for one in (one for version in guide.changes for one in version.changed):
        changed.setdefault(one.id, []).append({"rev": one.to_rev, "reason": words_in(one.reason, guide)})
    return {
        "summaries": [
            {"version": version.version, "summary": words_in(version.summary, guide)}
            for version in guide.changes
            if version.summary is not None
        ],
        "questions": changed,
        "dropped": {
            one.id: words_in(one.reason, guide) for version in guide.changes for one in version.dropped
        },
    }


def _resources(guide: Guide) -> dict[str, Any]:
    return {
        one.id: {
            "title": one.title,
            "publisher": one.publisher,
            "address": one.address,
            "languages": list(one.languages),
            "cost": one.cost,
            "summary": words_in(one.summary, guide),
            "effort": words_in(one.effort, guide) if one.effort else None,
        }
        for one in guide.resources
    }


def _patterns(guide: Guide) -> dict[str, Any]:
    pages = {page.id: page for page in guide.pages}
    return {
        one.id: {
            "name": words_in(one.name, guide),
            "inside": words_in(one.inside, guide),
            "matters": words_in(one.matters, guide),
            "first_move": words_in(one.first_move, guide),
            "case": {
                "name": words_in(one.case.name, guide),
                "text": words_in(one.case.text, guide),
                "source": one.case.source,
            },
            "pages": [
                {"title": _title(pages[id]), "address": page_address(pages[id].file)} for id in one.pages
            ],
        }
        for one in guide.patterns
    }


def _title(page: Page) -> Any:
    """The title of a page, marked like other words where it is English for want of a translation."""
    head = front_matter(page)
    title = str(head["title"])
    return {"text": title, "lang": SOURCE_LANGUAGE} if "title" in head.get("english", ()) else title


def words_in(text: Text | PluralText, guide: Guide) -> Any:
    """A text, or its forms by CLDR category; {"text", "lang"} around what stands in for a translation."""
    if text.shown_language == guide.language.code:
        return text.shown
    return {"text": text.shown, "lang": text.shown_language}


def language_names(guide: Guide) -> dict[str, str]:
    """Name, in the guide's language, of every language a reader may prefer or a resource may have.

    The guide's own comes first, the others by name.
    """
    locale = Locale.parse(guide.language.code, sep="-")
    codes = {"en", "fr", "ar", "es", "pt"} | {code for one in guide.resources for code in one.languages}
    names = {code: Locale.parse(code, sep="-").get_display_name(locale) or code for code in sorted(codes)}
    return dict(sorted(names.items(), key=lambda item: (item[0] != guide.language.code, item[1])))
