"""Refuses HTML that the site's security policy would block or that translators could break.

Only `<div class="…" markdown>` and `</div>` may stand in a page. Styles, scripts and event handlers
would not run anyway: every page forbids what stands inline.
"""

from __future__ import annotations

from collections.abc import Iterator

from spm_guide.model.text import Location
from spm_guide.problems import Problem, problem
from spm_guide.validate.markdown_page import MarkdownPage

_TAGS = {"div"}
_TAG_ATTRIBUTES = {"class", "id", "markdown", "lang", "dir"}
_BRACE_ATTRIBUTES = {
    "lang",
    "dir",
    "title",
    "width",
    "height",
    "loading",
    "alt",
    "rel",
    "download",
    "hreflang",
}


def markdown_markup(file: str, page: MarkdownPage) -> Iterator[Problem]:
    """Tags and attributes that may not stand in one page.

    file  name for messages
    """
    for tag in page.tags:
        place = Location(file, tag.line)
        if tag.name not in _TAGS:
            yield problem("SPM321", place, tag=tag.name)
        for name in tag.attributes:
            if name not in _TAG_ATTRIBUTES:
                yield problem("SPM322", place, name=name)
    for line, name in page.attributes:
        if name not in _BRACE_ATTRIBUTES:
            yield problem("SPM322", Location(file, line), name=name)
