"""What stands below the title of a page: how long it takes to read, when it was last reviewed, and, in a
chapter, its place among the others and the way to the check's questions on its practice."""

from __future__ import annotations

import re
from datetime import date

from babel import Locale
from babel.dates import format_date
from jinja2 import Environment

from spm_guide.model.guide import Guide, Page
from spm_guide.model.markup import FRONT_MATTER, without_marks
from spm_guide.stage.addresses import path_to_home
from spm_guide.stage.site_config import front_matter

TEMPLATE = "parts/facts.html"
REVIEWED = "guide-reviewed"
# People who read in their second language, on a phone.
WORDS_A_MINUTE = 180
_TITLE = re.compile(r"^# .*\n", re.MULTILINE)
_NOT_READ = (
    FRONT_MATTER,
    re.compile(r"<!--.*?-->", re.DOTALL),
    re.compile(r"^\[\^[^\]]+\]:.*$", re.MULTILINE),
)
_WORD = re.compile(r"\w+(?:['’\-.,]\w+)*")


def with_facts(page: Page, guide: Guide, environment: Environment) -> str:
    """The page's Markdown with the facts below its title; without a date of review it stays as it is."""
    head = front_matter(page)
    reviewed = head.get("reviewed")
    if not isinstance(reviewed, str):
        return page.markdown
    # In the language of the words around it, which may be English for want of a translation.
    language = guide.interface_text(REVIEWED).shown_language
    practices = [id for area in guide.areas for id in area.practices]
    practice = head.get("practice")
    shown = environment.get_template(TEMPLATE).render(
        base=path_to_home(page.file),
        practice=practice,
        number=practices.index(practice) + 1 if practice in practices else 0,
        chapters=len(practices),
        minutes=reading_minutes(page.markdown),
        reviewed=reviewed,
        day=format_date(date.fromisoformat(reviewed), "long", locale=Locale.parse(language, sep="-")),
    )
    return _TITLE.sub(lambda match: f"{match[0]}\n{shown}\n", page.markdown, count=1)


def reading_minutes(markdown: str) -> int:
    """Minutes it takes to read the words of a page, sources and generated parts left out; at least 1."""
    return max(1, round(word_count(markdown) / WORDS_A_MINUTE))


def word_count(markdown: str) -> int:
    """Words of a page that somebody wrote to be read: no front matter, comments or sources."""
    for pattern in _NOT_READ:
        markdown = pattern.sub("", markdown)
    return len(_WORD.findall(without_marks(markdown)))
