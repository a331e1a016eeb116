"""Checks the interface texts: all are there, placeholders can be filled, and there is no markup."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spm_guide.model.sources import Sources
from spm_guide.model.text import Location, PluralText
from spm_guide.problems import Problem, problem
from spm_guide.validate.references import Ids
from spm_guide.validate.suggestions import did_you_mean

_KIND = "interface text"
_PLACEHOLDER = re.compile(r"\{([a-z][a-z0-9_]*)\}")
_MARKUP = re.compile(r"</?[A-Za-z][^>]*>|&[a-zA-Z]+;|&#\d+;")


def interface_texts(sources: Sources, ids: Ids) -> Iterator[Problem]:
    """What is wrong with the interface texts, and which are missing."""
    if _KIND not in ids.incomplete:
        for id_, place in sources.used_texts.items():
            if id_ not in ids.of(_KIND):
                yield problem("SPM345", place, id=id_, guess=did_you_mean(id_, ids.of(_KIND)))
    for text in sources.interface.values():
        id_ = text.context.partition("/")[2]
        if isinstance(text, PluralText):
            yield from _words(id_, text.english_one, text.declared_at)
            yield from _words(id_, text.english_other, text.declared_at)
            yield from _plural(id_, text)
        else:
            yield from _words(id_, text.english, text.declared_at)


def _words(id_: str, words: str, place: Location) -> Iterator[Problem]:
    rest = _PLACEHOLDER.sub("", words)
    if "{" in rest or "}" in rest:
        yield problem("SPM341", place, id=id_, words=words)
    markup = _MARKUP.search(words)
    if markup:
        yield problem("SPM342", place, id=id_, markup=markup.group())


def _plural(id_: str, text: PluralText) -> Iterator[Problem]:
    other = set(_PLACEHOLDER.findall(text.english_other))
    if "n" not in other:
        yield problem("SPM343", text.declared_at, id=id_)
    for name in sorted(set(_PLACEHOLDER.findall(text.english_one)) - other - {"n"}):
        yield problem("SPM344", text.declared_at, id=id_, name=name)
