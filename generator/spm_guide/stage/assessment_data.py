"""What the scripts of the self-assessment read: the model and its words as JSON."""

from __future__ import annotations

import json
from typing import Any

from babel import Locale

from spm_guide.model.guide import Guide, Page
from spm_guide.model.scored_model import scored_model, to_json
from spm_guide.model.text import SOURCE_LANGUAGE, PluralText, Text
from spm_guide.model.touched_standards import crosswalk_json, touched_standards
from spm_guide.stage.addresses import page_address
from spm_guide.stage.alphabetical import sort_key
from spm_guide.stage.site_config import front_matter

# Parts of the model that only results need.
RESULTS_MODEL = ("patterns", "resources", "finding")
# Interface texts that browser scripts use, at first and for results; the templates get all of them.
BROWSER_TEXTS = ("answer-", "file-")
RESULTS_TEXTS = ("results-",)
# Of the first, what only some readers want (assessment_more.py).
MORE_TEXTS = (
    "answer-device-",
    "answer-review-",
    "results-list-separator",
    "answer-changed",
    "answer-newer",
    "answer-then",
    "answer-keep",
    "file-old-",
)
# What belongs to files and links for others, and why a file can't be opened (assessment_sharing.py).
SHARING_TEXTS = ("share-", "problem-", "file-line")
# Of those of results, what comes later: the arithmetic behind figures (assessment_sums.py).
SUMS_TEXTS = ("results-sum-", "results-table-")


def data_block(guide: Guide) -> str:
    """The JSON block of the page, which can stand in a script element."""
    data = {
        "model": {**to_json(scored_model(guide)), **dict.fromkeys((*RESULTS_MODEL, "changes"), ())},
        "texts": _texts(guide),
        "interface": interface_words(guide, BROWSER_TEXTS, MORE_TEXTS + SHARING_TEXTS),
        "issues": [
            {"id": one.id, "practices": one.practices, "questions": one.questions, "links": one.links}
            for one in guide.burning_issues
        ],
        "language": guide.language.code,
        "edition": None,
    }
    return compact_json(data)


def results_script(guide: Guide) -> str:
    """A script that brings what only results need: parts of the model, and words.

    They weigh as much as the questions, so the page asks for them when there is a result; as a script,
    because a page opened from a folder may load nothing else.
    """
    model = to_json(scored_model(guide))
    words = {
        "interface": interface_words(guide, RESULTS_TEXTS, SUMS_TEXTS),
        "model": {part: model[part] for part in RESULTS_MODEL},
        "finding": {one.id: words_in(one.text, guide) for place in guide.finding for one in place.sentences},
        "steps": _steps(guide),
        "patterns": _patterns(guide),
        "issues": _issues(guide),
        "pages": _pages(guide),
        "practicePages": {practice.id: practice.page for practice in guide.practices},
        "dimensions": _dimensions(guide),
    }
    return words_script("wordsOfResults", words)


def words_script(name: str, words: Any) -> str:
    """A script that brings `words` as `spm.<name>`; a page from a folder may load nothing else."""
    return f"(self.spm = self.spm || {{}}).{name} = {compact_json(words)};\n"


def compact_json(data: Any) -> str:
    """JSON in which no `<` can end a script element early, and that is JavaScript too."""
    block = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return block.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


def interface_words(guide: Guide, prefixes: tuple[str, ...], without: tuple[str, ...] = ()) -> dict[str, Any]:
    """The interface texts whose ids begin with one of `prefixes` and with none of `without`, by id."""
    return {
        id: words_in(text, guide)
        for id, text in guide.interface.items()
        if id.startswith(prefixes) and not id.startswith(without)
    }


def _texts(guide: Guide) -> dict[str, Any]:
    def named(items: Any) -> dict[str, Any]:
        return {item.id: words_in(item.name, guide) for item in items}

    questions = [question for practice in guide.practices for question in practice.questions]
    return {
        "areas": named(guide.areas),
        "practices": named(guide.practices),
        "goals": named(guide.goals),
        "links": named(guide.links),
        "issues": named(guide.burning_issues),
        "roles": named(guide.profile.roles),
        # Their wording stands in the page.
        "questions": {question.id: {"roles": list(question.roles)} for question in questions},
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


def _patterns(guide: Guide) -> dict[str, Any]:
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
            "pages": list(one.pages),
        }
        for one in guide.patterns
    }


def _issues(guide: Guide) -> dict[str, Any]:
    """What lies behind each burning issue; its name and its questions are in the page."""
    return {
        one.id: {"explanation": words_in(one.explanation, guide), "pages": list(one.pages)}
        for one in guide.burning_issues
    }


def _pages(guide: Guide) -> dict[str, Any]:
    """Title and address, by page id, of the guide's pages that results lead to."""
    named = {practice.page for practice in guide.practices}
    named |= {id for pattern in guide.patterns for id in pattern.pages}
    named |= {id for issue in guide.burning_issues for id in issue.pages}
    return {
        page.id: {"title": _title(page), "address": page_address(page.file)}
        for page in guide.pages
        if page.id in named
    }


def _dimensions(guide: Guide) -> list[dict[str, Any]]:
    """The dimensions of the Universal Standards with the questions that touch each standard.

    What no question asks about a standard comes in a script of its own (stage/assessment_standards.py).
    """
    names = {dimension.id: words_in(dimension.name, guide) for dimension in guide.crosswalk}
    return [{**one, "name": names[one["id"]]} for one in crosswalk_json(touched_standards(guide))]


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
    own = guide.language.code
    locale = Locale.parse(own, sep="-")
    codes = {"en", "fr", "ar", "es", "pt"} | {code for one in guide.resources for code in one.languages}
    names = {code: Locale.parse(code, sep="-").get_display_name(locale) or code for code in sorted(codes)}
    return dict(sorted(names.items(), key=lambda item: (item[0] != own, sort_key(item[1], own))))


def region_names(guide: Guide) -> list[tuple[str, str]]:
    """Id and name, in the guide's language, of every region."""
    names = Locale.parse(guide.language.code, sep="-").territories
    return [(region.id, names[region.m49]) for region in guide.profile.regions]
