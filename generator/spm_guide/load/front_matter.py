"""Finds the YAML on top of a Markdown page."""

from __future__ import annotations

from spm_guide.model.markup import FRONT_MATTER


def front_matter(markdown: str) -> str | None:
    """The YAML between the two lines of dashes on top, or None when the page does not start with it.

    An empty first line stands for the first dashes, so that lines keep their numbers.
    """
    match = FRONT_MATTER.match(markdown)
    return "\n" + match.group(1) if match else None
