"""Explains a word of the field where a page first uses it, by a link to the glossary with its meaning."""

from __future__ import annotations

import re
from collections.abc import Iterable

from markupsafe import escape

from spm_guide.model import markup
from spm_guide.model.page_parts import Term
from spm_guide.model.text import SOURCE_LANGUAGE

# Lines that are no running text: headings, tables, titles of boxes, HTML, comments, footnotes, code.
_NOT_TEXT = re.compile(r"[ \t]*(?:#|\||!!!|\?\?\?|===|<(?!span)|\[\^[^\]]+\]:|`{3}|~{3}|:?-{3})")
_WHOLE_LINK = re.compile(r"\[[^\[\]]*\](?:" + markup.LINK_TARGET.pattern[2:] + r"|\[[^\[\]]*\])")
_LEFT_ALONE = (
    markup.CODE_SPAN,
    markup.FIGURE,
    _WHOLE_LINK,
    markup.BARE_ADDRESS,
    markup.HTML_TAG,
    markup.FOOTNOTE,
    markup.ATTRIBUTE_LIST,
)
_IN_BRACKETS = re.compile(r"^(.+?)\s*\(([^()]+)\)$")


class GlossaryMarks:
    """Marks the terms of a glossary in the pages of one language; English spans are searched in English."""

    def __init__(self, terms: Iterable[Term], language: str) -> None:
        self._language = language
        self._finders = {code: _Finder(terms, code) for code in dict.fromkeys((language, SOURCE_LANGUAGE))}

    def explained(self, markdown: str, glossary: str) -> str:
        """`markdown` in which the first use of each term in running text is a link.

        glossary  address of the page with the terms, seen from this page
        """
        front = markup.FRONT_MATTER.match(markdown)
        start = front.end() if front else 0
        seen: set[str] = set()
        lines = []
        for line in markdown[start:].splitlines(keepends=True):
            if not _NOT_TEXT.match(line) and line.strip():
                english = f'<span lang="{SOURCE_LANGUAGE}"' in line
                finder = self._finders[SOURCE_LANGUAGE if english else self._language]
                line = finder.marked(line, seen, glossary)
            lines.append(line)
        return markdown[:start] + "".join(lines)


class _Finder:
    """Finds the terms of a glossary in text of one language."""

    def __init__(self, terms: Iterable[Term], language: str) -> None:
        self._terms = {form: term for term in terms for form in _forms(term, language)}
        self._by_lower = {form.lower(): form for form in self._terms}
        longest_first = sorted(self._terms, key=lambda form: (-len(form), form))
        words = "|".join(map(re.escape, longest_first)) or r"(?!)"
        self._pattern = re.compile(rf"(?<![\w-])(?:{words})(?![\w-])", re.IGNORECASE)

    def marked(self, line: str, seen: set[str], glossary: str) -> str:
        open_to_marks = line
        for pattern in _LEFT_ALONE:
            open_to_marks = pattern.sub(lambda match: "\0" * len(match[0]), open_to_marks)
        pieces, end = [], 0
        for match in self._pattern.finditer(open_to_marks):
            form = self._by_lower[match[0].lower()]
            term = self._terms[form]
            # "PAR" is portfolio at risk; "par" is not.
            if term.id in seen or (form.isupper() and match[0] != form):
                continue
            seen.add(term.id)
            title = escape(term.definition.shown)
            link = f'<a class="spm-term" href="{glossary}#{term.id}" title="{title}">{match[0]}</a>'
            pieces += [line[end : match.start()], link]
            end = match.end()
        return "".join((*pieces, line[end:]))


def _forms(term: Term, language: str) -> list[str]:
    """Under which words a language uses the term: its name, and "MIS" where that stands in brackets."""
    english = language == SOURCE_LANGUAGE
    name = term.term.english if english else term.term.shown
    brackets = _IN_BRACKETS.match(name)
    forms = list(brackets.groups()) if brackets else [name]
    return [*forms, *term.also] if english else forms
