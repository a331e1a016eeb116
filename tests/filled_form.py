"""A form for ODK as phones have it, made by pyxform, whose calculations another XPath engine works out.

Functions that ODK adds to XPath 1.0 are written here after its specification (https://getodk.github.io/xforms-spec/).
"""

from __future__ import annotations

import math
import re
from typing import Any

from lxml import etree
from pyxform.xls2xform import convert

from spm_guide.export.xlsform.form import Form
from spm_guide.export.xlsform.writing import written
from spm_guide.model.form_fields import (
    GOALS,
    MODE,
    PERIOD_FROM,
    PERIOD_TO,
    SCOPE,
    SCOPE_NAME,
    evidence_field,
    link_field,
    note_field,
    profile_field,
    question_field,
    reason_field,
)
from spm_guide.model.result_file import ResultFile
from spm_guide.model.scored_model import ScoredModel

# ODK Collect writes larger numbers with an exponent, and reads no exponents.
TOO_LARGE = 2**31
_XFORMS = "{http://www.w3.org/2002/xforms}"
_NUMBER = re.compile(r"-?[0-9]*\.?[0-9]*")


def xform_of(form: Form) -> bytes:
    """The form as a server gives it to phones.  raises  PyXFormError"""
    return str(convert(written(form), file_type=".xlsx").xform).encode()


class FilledForm:
    """A form to fill in again and again."""

    def __init__(self, xform: bytes) -> None:
        tree = etree.fromstring(xform)
        self._data = _without_namespace(next(tree.iter(f"{_XFORMS}instance"))[0])
        self._fields = {node.tag: node for node in self._data.iter() if len(node) == 0}
        self._binds = [dict(bind.attrib) for bind in tree.iter(f"{_XFORMS}bind")]
        self._calculations = {
            bind["nodeset"].rpartition("/")[2]: _compiled(bind["calculate"])
            for bind in self._binds
            if "calculate" in bind
        }

    def fill(self, answers: dict[str, str]) -> dict[str, str]:
        """What every field then holds; calculations stand below what they look at.

        answers  by the name of the field; all others are empty
        """
        for name, field in self._fields.items():
            field.text = answers.get(name, "")
        assert set(answers) <= set(self._fields), set(answers) - set(self._fields)
        for name, calculation in self._calculations.items():
            self._fields[name].text = _kept(calculation(self._data))
        return {name: field.text or "" for name, field in self._fields.items()}

    def holds(self, attribute: str, name: str) -> bool:
        """Whether a field or group fulfils its condition, as the form is filled in now; if it has one.

        attribute  "relevant" or "constraint"
        """
        (node,) = self._data.iter(name)
        conditions = [
            bind[attribute]
            for bind in self._binds
            if bind["nodeset"].endswith(f"/{name}") and attribute in bind
        ]
        return all(bool(_compiled(condition)(node)) for condition in conditions)


def fields_of(file: ResultFile, model: ScoredModel) -> dict[str, str]:
    """The answers of a saved assessment as a form holds them; notes are left out, and so are answers to other
    questions than the form asks."""
    fields: dict[str, Any] = {
        MODE: file.mode,
        GOALS: " ".join(goal for goal in model.goals if goal in file.goals),
        SCOPE: file.about.scope_kind,
        SCOPE_NAME: file.about.scope_name,
        PERIOD_FROM: file.about.period_from,
        PERIOD_TO: file.about.period_to,
    }
    for member in ("type", "tier", "stage", "role"):
        fields[profile_field(member)] = getattr(file.profile, member)
    for member in ("regions", "methodology", "services"):
        fields[profile_field(member)] = " ".join(getattr(file.profile, member))
    for question in (one for practice in model.practices for one in practice.questions):
        answer = file.answers.get(question.id)
        if answer is not None and answer.rev == question.rev:
            fields[question_field(question.id)] = answer.value
            fields[evidence_field(question.id)] = answer.evidence
            fields[reason_field(question.id)] = None if question.always_applies else answer.reason
            fields[note_field(question.id)] = None
    for goal in model.goals:
        for link in model.links:
            fields[link_field(goal, link.id)] = file.links.get(goal, {}).get(link.id)
    return {name: str(value) for name, value in fields.items() if value not in (None, "")}


def _without_namespace(node: etree._Element) -> etree._Element:
    copy = etree.Element(etree.QName(node).localname)
    copy.extend(_without_namespace(child) for child in node)
    return copy


def _text(value: Any) -> str:
    if isinstance(value, list):
        return (value[0].text or "") if value else ""
    return value if isinstance(value, str) else _kept(value)


def _number(value: Any) -> float:
    if isinstance(value, bool | int | float):
        return float(value)
    words = _text(value).strip()
    return float(words) if words.strip("-.") and _NUMBER.fullmatch(words) else math.nan


def _kept(value: Any) -> str:
    """As a field keeps it."""
    if isinstance(value, list | str):
        return _text(value)
    if isinstance(value, bool):
        return str(value).lower()
    assert value == int(value), f"{value} is not whole"
    assert abs(value) < TOO_LARGE, f"{value} is too large"
    return str(int(value))


def _words(value: Any) -> list[str]:
    return _text(value).split()


def _if(_: object, condition: Any, yes: Any, no: Any) -> Any:
    # Both are worked out before, as some engines do: what does not count may be no number.
    chosen = yes if condition else no
    return _text(chosen) if isinstance(chosen, list) else chosen


def _int(_: object, value: Any) -> float:
    number = _number(value)
    return float(math.trunc(number)) if math.isfinite(number) else math.nan


_FUNCTIONS = {
    (None, "if"): _if,
    (None, "int"): _int,
    (None, "pow"): lambda _, base, exponent: math.pow(_number(base), _number(exponent)),
    (None, "max"): lambda _, *values: max(map(_number, values)),
    (None, "min"): lambda _, *values: min(map(_number, values)),
    (None, "selected"): lambda _, field, value: value in _words(field),
    (None, "count-selected"): lambda _, field: float(len(_words(field))),
}


def _compiled(expression: str) -> etree.XPath:
    return etree.XPath(expression, extensions=_FUNCTIONS)
