"""A text ends as the English ends: with a full stop, a question mark, a colon, or nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spm_guide.model.markup import ATTRIBUTE_LIST, FOOTNOTE, without_marks
from spm_guide.problems import Problem
from spm_guide.validate.wording.wording import Wording

_SAME = {"؟": "?", "؛": ";", "،": ",", "。": ".", "۔": ".", "।": ".", "？": "?", "：": ":"}
_SIGNS = set(".?!:;,…")
# What may stand behind the sign that ends a text.
_CLOSING = "\"'”’»)]*_ \u00a0\u202f\n"
# Dots to write on, and short forms such as "etc.", end no sentence.
_SHORT_FORMS = (
    "etc al ex p no vol éd ed inc ltd jan janv feb févr fev avr jul juil aug sep sept set oct out nov dec "
    "déc dic dez ene"
)
_NO_END = re.compile(rf"\.{{2,}}$|\b\w\.\s?\w+\.$|\b(?:{_SHORT_FORMS.replace(' ', '|')})\.$", re.IGNORECASE)
# Spanish and Portuguese set a full stop behind a question in quotation marks; the sign inside counts.
_STOP_BEHIND_QUOTED = re.compile(r"(?<=[?!…])([\"'”’»*_]+)\.(?=[\"'”’»)*_\s]*$)")
# English first, then what another language may have in its place: it asks where English only names, as in
# "Where next" and "Et ensuite ?", and ends an item of a list with another sign.
_AS_GOOD = {("", "?"), (".", "?"), (".", "!"), ("!", "."), (":", "."), (";", "."), (",", ";"), (";", ",")}


def end_sign(text: Wording) -> Iterator[Problem]:
    """A full stop where the English has none, or another sign."""
    wanted, given = _last(text.english), _last(text.form)
    if wanted == given or (wanted, given) in _AS_GOOD:
        return
    if _ends_in_short_form(text.english) or _ends_in_short_form(text.form):
        return
    yield text.problem("SPM445", wanted=wanted or "no sign", given=given or "no sign")


def _last(text: str) -> str:
    sign = _end(text)[-1:]
    sign = _SAME.get(sign, sign)
    return sign if sign in _SIGNS else ""


def _ends_in_short_form(text: str) -> bool:
    return bool(_NO_END.search(_end(text)))


def _end(text: str) -> str:
    """The text up to its last sign; what is filled in counts as a word."""
    words = without_marks(ATTRIBUTE_LIST.sub("", FOOTNOTE.sub("", text)), filler="x")
    return _STOP_BEHIND_QUOTED.sub(r"\1", words).rstrip(_CLOSING)
