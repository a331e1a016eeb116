"""Draws what a link to a page is shown with in messages and networks: a card with its title."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import astuple, dataclass, replace
from functools import lru_cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

from jinja2 import Template
from markupsafe import Markup

from spm_guide.memory import Recall, make_always
from spm_guide.model.article import JOURNAL_PAGE, shown_in
from spm_guide.model.guide import Guide
from spm_guide.stage.addresses import ASSESSMENT_PAGE, HINTS_PAGE, card_folder, page_address
from spm_guide.stage.fill_in_pages import fill_in_address
from spm_guide.stage.page_templates import templates_in
from spm_guide.stage.pictures.drawing import drawn, in_few_colours, laid_on, nested
from spm_guide.stage.pictures.lettering import Block, Lettering, Run, embedded, starts_right_to_left
from spm_guide.stage.pictures.look import CARD_TEMPLATE, MARK, Look, read_look, with_colours
from spm_guide.stage.site_config import ASSESSMENT, front_matter
from spm_guide.stage.social_meta import CARD_HEIGHT, CARD_WIDTH

if TYPE_CHECKING:
    from PIL.Image import Image

# Pixels. Between its head and the thread, a card has room for a label and a title.
WIDTH, HEIGHT = CARD_WIDTH, CARD_HEIGHT
MARGIN = 80
ROOM = WIDTH - 2 * MARGIN
MARK_TOP, MARK_SIZE = 56, 72
TOP, BOTTOM = 154, 440
# What is drawn anew for each card: that room, and a little more for what hangs out of a line.
WORDS_TOP, WORDS_HEIGHT = TOP - 20, BOTTOM - TOP + 40
GAP = 12
TITLE_SIZES = (84, 76, 68, 62, 56, 50, 44, 40)
TITLE_LINES = 3
LABEL_SIZES = (34, 30, 26)
BETWEEN_SECTION_AND_GROUP = " · "


@dataclass(frozen=True, slots=True)
class Card:
    """What a card says.

    label          the part of the guide that the page belongs to, or ""
    area           id of the area that the page belongs to, or ""
    right_to_left  the direction of the page's language
    """

    title: str
    label: str
    site_name: str
    area: str
    right_to_left: bool


def card_address(code: str, page: str) -> str:
    """Where a page's card is: "en", "guide/indicators.html" -> "social-cards/en/guide/indicators.png"."""
    return f"{card_folder(code)}{page.removesuffix('.html')}.png"


def write_social_cards(
    guides: Iterable[Guide],
    theme: Path,
    site: Path,
    base_url: str | None,
    recall: Recall = make_always,
) -> None:
    """Writes a card for every page of every language; none without a base URL, for nobody could ask for it.

    raises  OSError; jinja2.TemplateError for a mistake in the template or the mark
    """
    if base_url is None:
        return
    look = read_look(theme)
    for guide in guides:
        for address, card in social_cards(guide):
            path = site / address
            path.parent.mkdir(parents=True, exist_ok=True)
            key = (look.digest, *map(str, astuple(card)))
            path.write_bytes(recall("social card", key, partial(draw_card, card, look)))


def social_cards(guide: Guide) -> Iterator[tuple[str, Card]]:
    """Address below the site and card of each page, those beside the guide's own too."""
    site_name = guide.interface_text("site-name").shown

    def card(page: str, title: str, label: str, area: str = "") -> tuple[str, Card]:
        said = Card(title, label, site_name, area, guide.language.direction == "rtl")
        return card_address(guide.language.code, page), said

    for page in guide.pages:
        title = str(front_matter(page).get("title", ""))
        label, area = _place(page.id, title, guide)
        yield card(page_address(page.file), title, label, area)
    check = guide.interface_text("assessment-title").shown
    yield card(ASSESSMENT_PAGE, check, *_place(ASSESSMENT, check, guide))
    yield card(HINTS_PAGE, guide.interface_text("assessment-hints-title").shown, check)
    for table in guide.parts.tables:
        yield card(fill_in_address(table.id), table.title.shown, "")
    if guide.articles:
        journal = guide.interface_text("journal-title").shown
        yield card(JOURNAL_PAGE, journal, "")
        for article in shown_in(guide.articles, guide.language.code):
            kind = guide.interface_text(f"journal-one-{article.kind}").shown
            yield card(article.address, article.title, BETWEEN_SECTION_AND_GROUP.join((journal, kind)))


def _place(page: str, title: str, guide: Guide) -> tuple[str, str]:
    """In words, section and group of a page, as far as its title does not say it; and its area's id."""
    for section in guide.sections:
        for part in (section, *section.groups):
            if page not in part.pages:
                continue
            names = [one.title.shown for one in dict.fromkeys((section, part)) if one.title.shown != title]
            alone = len(section.pages) == 1 and not section.groups
            area = next((area.id for area in guide.areas if part.id.endswith(f"-{area.id}")), "")
            return "" if alone else BETWEEN_SECTION_AND_GROUP.join(names), area
    return "", ""


def draw_card(card: Card, look: Look) -> bytes:
    """The card as PNG; equal cards and looks of the same digest give the same bytes.

    raises  jinja2.TemplateError for a mistake in the template or the mark
    """
    words = _drawn(card_words_svg(card, look), look)
    whole = laid_on(_drawn_ground(replace(card, title="", label=""), look), words, WORDS_TOP)
    inks = [colour for name, colour in look.colours.items() if name.startswith(("on-brand", "brand-"))]
    return in_few_colours(whole, look.colour("brand"), inks)


def card_ground_svg(card: Card, look: Look) -> str:
    """What cards of an area share, as a drawing: the head and the thread.

    raises  jinja2.TemplateError for a mistake in the template or the mark
    """
    texts = _lettering(look.text_fonts, look.digest)
    name = _set(texts, card.site_name, LABEL_SIZES, 1, ROOM - MARK_SIZE - GAP, MARK_SIZE)
    mark_at = WIDTH - MARGIN - MARK_SIZE if card.right_to_left else MARGIN
    return _svg(
        card,
        look,
        top=0,
        height=HEIGHT,
        mark=Markup(nested(look.mark, MARK, mark_at, MARK_TOP, MARK_SIZE)),
        name=_lines(name, texts, card, MARGIN + MARK_SIZE + GAP, MARK_TOP + (MARK_SIZE - name.height) / 2),
    )


def card_words_svg(card: Card, look: Look) -> str:
    """What a card says, as a drawing on nothing that stands WORDS_TOP below the top of the card.

    raises  jinja2.TemplateError for a mistake in the template
    """
    titles, texts = _lettering(look.title_fonts, look.digest), _lettering(look.text_fonts, look.digest)
    label = _set(texts, card.label, LABEL_SIZES, 1, ROOM, BOTTOM - TOP)
    gap = GAP if label.lines else 0
    title = _set(titles, card.title, TITLE_SIZES, TITLE_LINES, ROOM, BOTTOM - TOP - label.height - gap)
    top = (TOP + BOTTOM - label.height - gap - title.height) / 2
    return _svg(
        card,
        look,
        top=WORDS_TOP,
        height=WORDS_HEIGHT,
        label=_lines(label, texts, card, MARGIN, top),
        title=_lines(title, titles, card, MARGIN, top + label.height + gap),
    )


def _svg(card: Card, look: Look, **parts: object) -> str:
    anchor = "end" if card.right_to_left else "start"
    svg = _template(look).render(width=WIDTH, card=card, anchor=anchor, **parts)
    return with_colours(svg, look.colours, f"templates/{CARD_TEMPLATE}")


def _drawn(svg: str, look: Look) -> Image:
    return drawn(svg, f"templates/{CARD_TEMPLATE}", (*look.title_fonts, *look.text_fonts))


# The same for all pages of an area, and half the work of a card.
@lru_cache(maxsize=32)
def _drawn_ground(card: Card, look: Look) -> Image:
    return _drawn(card_ground_svg(card, look), look)


@dataclass(frozen=True, slots=True)
class _Line:
    """A line as the template draws it; x and y are where its feet start, in pixels."""

    x: float
    y: float
    size: int
    runs: tuple[Run, ...]


def _set(
    lettering: Lettering, words: str, sizes: Sequence[int], lines: int, width: float, height: float
) -> Block:
    """The words in lines; none of words that no font can write, for boxes would stand in their place."""
    words = words.replace("'", "’")
    return lettering.set_in(words if lettering.can_write(words) else "", sizes, lines, width, height)


def _lines(block: Block, lettering: Lettering, card: Card, start: float, top: float) -> list[_Line]:
    """The block's lines; start is how far from the side where the language starts."""
    x = WIDTH - start if card.right_to_left else start
    right_to_left = starts_right_to_left(" ".join(block.lines), card.right_to_left)
    lines = []
    for number, words in enumerate(block.lines):
        runs = lettering.runs(words)
        y = round(top + block.rise + number * block.leading, 1)
        lines.append(_Line(x, y, block.size, embedded(runs) if right_to_left else runs))
    return lines


@lru_cache(maxsize=4)
def _lettering(fonts: tuple[Path, ...], _digest: str) -> Lettering:
    return Lettering(fonts)


@lru_cache(maxsize=1)
def _template(look: Look) -> Template:
    return templates_in(look.theme).get_template(CARD_TEMPLATE)
