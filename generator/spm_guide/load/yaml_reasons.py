"""Says in plain words what the YAML parser has against a line."""

from __future__ import annotations

import re

import yaml

_END = r"<stream end>|<document start>|<document end>"
# What the parser says -> what it mostly means to somebody who wrote the line.
_REASONS = (
    (
        r"mapping values are not allowed here",
        'a ": " stands where no field can begin. The line is indented too far, or a text holds ": "',
    ),
    (r"expected <block end>, but found '<scalar>'", "a text goes on behind its closing quotation mark"),
    (
        r"expected <block end>, but found .*|sequence entries are not allowed here",
        "this line does not fit the lines above it",
    ),
    (r"could not find expected ':'", 'this line is no field: there is no ": " in it'),
    (r"found character '\\t' that cannot start any token", "a tab; only spaces may stand in front of a line"),
    (r"found character '(.+)' that cannot start any token", "a text without quotes can't begin with {0}"),
    (
        r"found unexpected (?:end of stream|document separator)",
        "a quotation mark is opened here and never closed",
    ),
    (
        rf"expected ',' or '([\]}}])', but got '(?:{_END})'",
        'a bracket is opened here and never closed: the "{0}" is missing',
    ),
    (
        r"expected ',' or '([\]}])', but got '\?'",
        'a text with a question mark needs quotes, or a comma or the closing "{0}" is missing',
    ),
    (
        r"expected ',' or '([\]}])', but got .*",
        'a comma or the closing "{0}" is missing, or a text in brackets needs quotes',
    ),
    (rf"expected the node content, but found '(?:{_END})'", "a bracket is opened here and never closed"),
    (r"expected the node content, but found '(.+)'", 'a value is missing in front of "{0}"'),
    (
        r"expected alphabetic or numeric character, but found .*",
        "a text without quotes can't begin with * or &",
    ),
    (r"found unknown escape character '(.+)'", "in double quotes, \\{0} means nothing; write \\\\{0}"),
    (
        r"found undefined tag handle .*",
        "a text without quotes can't begin with an exclamation mark",
    ),
    (
        r"expected (?:chomping or indentation indicators|a comment or a line break), but found .*",
        "behind | or > the line has to end; the text stands indented in the lines below",
    ),
)


def plain_reason(error: yaml.MarkedYAMLError) -> str:
    """What is wrong, in plain words; in the parser's words where no plain ones are known."""
    said = error.problem or "it ends too early"
    if error.context == "while parsing a tag":
        return "a text without quotes can't begin with an exclamation mark"
    for pattern, words in _REASONS:
        match = re.fullmatch(pattern, said)
        if match:
            return words.format(*match.groups())
    return said


def line_of(error: yaml.MarkedYAMLError) -> int:
    """The line to look at: where a bracket or quotation mark is opened if its end is missing."""
    mark = error.problem_mark or error.context_mark
    never_closed = "opened here" in plain_reason(error)
    if never_closed and error.context_mark:
        mark = error.context_mark
    return mark.line + 1 if mark else 1
