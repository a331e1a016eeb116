"""What gives a page its face: a drawing, and the colour of the area it belongs to."""

from __future__ import annotations

from spm_guide.model.guide import Guide, Page
from spm_guide.stage.site_config import front_matter

# The drawings of theme/templates/partials/emblem.html that stand for a section or a group of it; practices
# and areas have one under their own id. A section without one has pages without a drawing.
SECTION_DRAWINGS = frozenset(
    {
        "start",
        "principles",
        "clients",
        "balance",
        "information",
        "guide",
        "lessons",
        "cases",
        "challenges",
        "tools",
        "training",
        "assessment",
        "about",
    }
)


def with_face(page: Page, guide: Guide) -> str:
    """The page's Markdown with `emblem` and `tone` (id of an area) in its front matter, where it has them."""
    head = front_matter(page)
    area = _area(page, guide)
    emblem = head.get("practice") or head.get("area") or _section(page, guide)
    added = "".join(
        f"{key}: {value}\n"
        for key, value in (("emblem", emblem), ("tone", area))
        if value and key not in head
    )
    return page.markdown.replace("---\n", f"---\n{added}", 1) if head else page.markdown


def _area(page: Page, guide: Guide) -> str | None:
    """The area whose practice the page explains, or which it opens."""
    head = front_matter(page)
    of_practice = {practice: area.id for area in guide.areas for practice in area.practices}
    return of_practice.get(head.get("practice", ""), head.get("area"))


def _section(page: Page, guide: Guide) -> str | None:
    """The innermost section of the navigation that names the page, if there is a drawing for it."""
    sections = [one for top in guide.sections for one in (*top.groups, top)]
    named = next((one.id for one in sections if page.id in one.pages), None)
    return named if named in SECTION_DRAWINGS else None
