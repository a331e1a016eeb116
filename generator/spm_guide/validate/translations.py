"""Finds translations that would break a page or a script: lost placeholders, broken markup, plurals."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from functools import partial

from spm_guide.memory import Recall, make_always
from spm_guide.model.catalogue import PAGE_DOMAIN, Catalogue, Catalogues, Entry, PluralForms
from spm_guide.model.every_text import every_text
from spm_guide.model.guide import Guide
from spm_guide.model.markup import (
    ATTRIBUTE_LIST,
    BARE_ADDRESS,
    CODE_SPAN,
    ESCAPE,
    FIGURE,
    FOOTNOTE,
    HTML_TAG,
    LINK_REFERENCE,
    LINK_TARGET,
    PLACEHOLDER,
)
from spm_guide.problems import Problem, problem

_NUMBER = "n"
_EMPHASIS = re.compile(r"\*{1,3}")


def validate_translations(
    guide: Guide, catalogues: Catalogues, recall: Recall = make_always
) -> list[Problem]:
    """What is wrong with the finished translations of texts that `guide` still has.

    guide  in English. Fuzzy and retired entries are shown to nobody, so they may be broken.
    """
    texts = {text.context for text in every_text(guide)}
    pages = {page.file for page in guide.pages}
    problems: list[Problem] = []
    for catalogue in catalogues.files.values():
        in_use = texts if catalogue.domain != PAGE_DOMAIN else pages
        wrong = recall("wrong translations", (catalogue.digest,), partial(_wrong, catalogue))
        for context, found in wrong:
            if context in in_use:
                problems += found
    return problems


def _wrong(catalogue: Catalogue) -> list[tuple[str, list[Problem]]]:
    """The problems of every finished entry that has some, each with its text or page."""
    finished = [entry for entry in catalogue.entries.values() if entry.finished]
    found = [(entry.context.partition("#")[0], list(_entry_problems(entry, catalogue))) for entry in finished]
    return [(context, problems) for context, problems in found if problems]


def _entry_problems(entry: Entry, catalogue: Catalogue) -> Iterator[Problem]:
    forms = catalogue.plural_forms
    if entry.plural is not None and len(entry.forms) != forms.count:
        yield problem(
            "SPM416",
            entry.declared_at,
            words=_shortened(entry.english),
            given=len(entry.forms),
            wanted=forms.count,
            language=catalogue.language,
        )
        return
    is_markdown = catalogue.domain == PAGE_DOMAIN
    for index, form in enumerate(entry.forms):
        if not is_markdown:
            yield from _placeholder_problems(entry, form, _may_lack(entry, forms, index))
        yield from _lost_and_added(entry, form, "SPM419", _tags)
        if is_markdown:
            yield from _markdown_problems(entry, form)


def _may_lack(entry: Entry, forms: PluralForms, index: int) -> set[str]:
    """A form for a single number can do without the number: "one question"."""
    return {_NUMBER} if entry.plural is not None and index in forms.one_number else set()


def _placeholder_problems(entry: Entry, form: str, may_lack: set[str]) -> Iterator[Problem]:
    given = set(PLACEHOLDER.findall(form))
    wanted = set(PLACEHOLDER.findall(entry.plural or entry.english))
    allowed = wanted | set(PLACEHOLDER.findall(entry.english))
    words = _shortened(entry.english)
    for name in sorted(wanted - given - may_lack):
        yield problem("SPM417", entry.declared_at, words=words, placeholder=f"{{{name}}}")
    unknown = sorted(given - allowed)
    for name in unknown:
        yield problem("SPM418", entry.declared_at, words=words, placeholder=f"{{{name}}}")
    if not unknown and PLACEHOLDER.sub("", form).count("{") != PLACEHOLDER.sub("", entry.english).count("{"):
        yield problem("SPM418", entry.declared_at, words=words, placeholder="{")


def _markdown_problems(entry: Entry, form: str) -> Iterator[Problem]:
    yield from _lost_and_added(entry, form, "SPM420", _targets)
    yield from _lost_and_added(entry, form, "SPM421", FOOTNOTE.findall)
    yield from _lost_and_added(entry, form, "SPM422", _attribute_lists)
    yield from _lost_and_added(entry, form, "SPM425", FIGURE.findall)
    for mark in ("**", "*", "`", "["):
        if _is_open(form, mark) and not _is_open(entry.english, mark):
            yield problem("SPM424", entry.declared_at, words=_shortened(entry.english), mark=mark)


def _lost_and_added(
    entry: Entry, form: str, code: str, marks_in: Callable[[str], list[str]]
) -> Iterator[Problem]:
    """A problem when `form` does not have the same marks as the English, each as often."""
    wanted, given = Counter(marks_in(entry.english)), Counter(marks_in(form))
    if wanted != given:
        yield problem(
            code,
            entry.declared_at,
            words=_shortened(entry.english),
            lost=_listed(wanted - given),
            added=_listed(given - wanted),
        )


def _listed(marks: Counter[str]) -> str:
    return ", ".join(sorted(marks.elements())) or "none"


def _tags(text: str) -> list[str]:
    text = BARE_ADDRESS.sub("", CODE_SPAN.sub("", text))
    return [re.sub(r"\s.*?(/?>)$", r"\1", match[0], flags=re.DOTALL) for match in HTML_TAG.finditer(text)]


def _targets(text: str) -> list[str]:
    text = CODE_SPAN.sub("", text)
    bare = BARE_ADDRESS.findall(LINK_TARGET.sub(" ", text))
    return [
        *LINK_TARGET.findall(text),
        *(address.rstrip(".,;:!?،؛؟»") for address in bare),
        *(f"[{name}]" for name in LINK_REFERENCE.findall(text)),
    ]


def _attribute_lists(text: str) -> list[str]:
    return ATTRIBUTE_LIST.findall(CODE_SPAN.sub("", text))


def _is_open(text: str, mark: str) -> bool:
    """Whether a mark is left without its partner."""
    if mark == "`":
        return "`" in CODE_SPAN.sub("", ESCAPE.sub("", text))
    words = ESCAPE.sub("", CODE_SPAN.sub("", text))
    if mark == "[":
        return words.count("[") != words.count("]")
    runs = [len(run) for run in _EMPHASIS.findall(LINK_TARGET.sub("]", words))]
    # "***" opens or closes both kinds at once.
    return sum(1 for run in runs if run in (len(mark), 3)) % 2 == 1


def _shortened(words: str) -> str:
    return words if len(words) <= 60 else f"{words[:57]}..."
