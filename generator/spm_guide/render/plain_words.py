"""Shortens what a renderer said when a template broke it: no lines of programs, only those of templates."""

from __future__ import annotations

import re

_START = "Traceback (most recent call last):"
_TEMPLATE = re.compile(r'^ *File "(.+\.html)", line (\d+)', re.MULTILINE)
_KIND = re.compile(r"^[\w.]+(?:Error|Exception|NotFound): ")


def plain_words(said: str) -> str:
    """What stands before the traceback, the templates with their lines, innermost last, and the reason.

    A traceback that is all there is and names no template stays: it is for whoever mends the program.
    """
    before, start, traceback = said.partition(_START)
    places = list(dict.fromkeys(_TEMPLATE.findall(traceback)))
    if not start or not (before.strip() or places):
        return said
    reason = _KIND.sub("", traceback.strip().splitlines()[-1])
    lines = [before.strip(), *(f"{file}, line {line}" for file, line in places)]
    if reason not in before:
        lines.append(reason)
    return "\n".join(line for line in lines if line)
