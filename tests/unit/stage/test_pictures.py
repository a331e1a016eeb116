"""Pictures made at build time: icons of the one mark, and cards that say where a link leads."""

from __future__ import annotations

import re
import shutil
from dataclasses import replace
from functools import cache
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree

import pytest
from jinja2 import TemplateError
from PIL import Image, ImageChops
from two_pages import ARABIC, THEME
from whole_guide import whole_guide

from spm_guide.stage.assets import write_assets
from spm_guide.stage.pictures.drawing import SVG, as_png, drawn, nested
from spm_guide.stage.pictures.icons import icons, on_full_ground, write_icons
from spm_guide.stage.pictures.lettering import Lettering, starts_right_to_left
from spm_guide.stage.pictures.look import MARK, Look, colours_of, read_look, with_colours
from spm_guide.stage.pictures.social_cards import (
    BOTTOM,
    HEIGHT,
    MARGIN,
    ROOM,
    TITLE_LINES,
    TITLE_SIZES,
    TOP,
    WIDTH,
    WORDS_TOP,
    Card,
    card_words_svg,
    draw_card,
    social_cards,
)

CARD = Card("Choose your indicators", "Practice guide · Systems", "SPM Guide", "systems", False)
ARABIC_CARD = Card("إدارة الأداء الاجتماعي: ما هي", "ابدؤوا من هنا", "SPM Guide", "", True)
# The longest word that fits no line, and a title that fits no card.
LONG_WORD = Card("Donaudampfschifffahrtsgesellschaftskapitänsversammlung", "", "SPM Guide", "", False)
LONG_TITLE = Card("What to do when nobody reads what everybody counts " * 5, "Part", "SPM Guide", "", False)
LONG_LABEL = Card("Short", "A part of the guide whose name goes on " * 4, "SPM Guide", "decisions", True)


@pytest.fixture(scope="module")
def look() -> Look:
    """The look of the theme as it is."""
    return read_look(THEME)


def _picture(data: bytes) -> Image.Image:
    return Image.open(BytesIO(data)).convert("RGBA").convert("RGB")


def _box_of_words(card: Card, look: Look) -> tuple[int, int, int, int]:
    """Left, top, right and bottom of everything that is written on the card."""
    layer = drawn(card_words_svg(card, look), "card", (*look.title_fonts, *look.text_fonts))
    box = layer.getchannel("A").getbbox()
    assert box
    return box[0], box[1] + WORDS_TOP, box[2], box[3] + WORDS_TOP


@cache
def _cards_of_the_guide() -> list[Card]:
    return [card for guide in whole_guide().values() for _, card in social_cards(guide)]


def _hardest_cards() -> list[Card]:
    """Of each language and direction the longest titles, and some that nobody wrote."""
    longest = sorted(_cards_of_the_guide(), key=lambda card: len(card.title), reverse=True)
    chosen = [card for card in longest if card.right_to_left][:4]
    chosen += [card for card in longest if not card.right_to_left][:6]
    return [*chosen, LONG_WORD, LONG_TITLE, LONG_LABEL]


def test_a_card_has_the_size_that_networks_want_and_is_small(look: Look) -> None:
    for card in (CARD, ARABIC_CARD):
        data = draw_card(card, look)
        assert data.startswith(b"\x89PNG")
        assert _picture(data).size == (WIDTH, HEIGHT) == (1200, 630)
        assert len(data) < 25_000


def test_the_same_card_is_the_same_bytes_wherever_the_theme_lies(look: Look, tmp_path: Path) -> None:
    elsewhere = read_look(Path(shutil.copytree(THEME, tmp_path / "another" / "name")))
    assert elsewhere.digest == look.digest
    assert draw_card(ARABIC_CARD, elsewhere) == draw_card(ARABIC_CARD, look)


def test_whatever_a_card_says_can_be_seen_on_it(look: Look) -> None:
    pictures = {draw_card(card, look) for card in (
        CARD,
        replace(CARD, title="Choose your indicator"),
        replace(CARD, label="Practice guide"),
        replace(CARD, site_name="Our Guide"),
        replace(CARD, area="strategy"),
        replace(CARD, right_to_left=True),
    )}  # fmt: skip
    assert len(pictures) == 6


def test_no_words_leave_their_room(look: Look) -> None:
    for card in _hardest_cards():
        left, top, right, bottom = _box_of_words(card, look)
        # A letter may hang a few pixels out of its own width.
        assert left >= MARGIN - 4, card
        assert right <= WIDTH - MARGIN + 4, card
        assert top >= TOP - 4, card
        assert bottom <= BOTTOM + 4, card


def test_every_title_of_the_guide_is_there_in_full_in_three_lines(look: Look) -> None:
    lettering = Lettering(look.title_fonts)
    for card in _cards_of_the_guide():
        block = lettering.set_in(card.title, TITLE_SIZES, TITLE_LINES, ROOM, BOTTOM - TOP - 60)
        assert " ".join(block.lines) == card.title
        assert len(block.lines) <= TITLE_LINES
        assert all(lettering.width(line, block.size) <= ROOM for line in block.lines)


def test_fonts_have_every_letter_of_every_card(look: Look) -> None:
    titles, texts = Lettering(look.title_fonts), Lettering(look.text_fonts)
    for card in _cards_of_the_guide():
        assert titles.can_write(card.title.replace("'", "’")), card
        assert texts.can_write(card.label + card.site_name), card


def test_fonts_have_the_letters_of_languages_that_may_come(look: Look) -> None:
    for lettering in (Lettering(look.title_fonts), Lettering(look.text_fonts)):
        for words in (
            "¿Qué es? Año",
            "Coração, três",
            "Ng'ombe",
            "Ẹ̀kọ́ ọ̀rọ̀",
            "Đồng tiền",
            "Ɓaleeɓe ŋoote",
            "çğışöü",
        ):
            assert lettering.can_write(words), words


def test_letters_without_a_font_are_left_out(look: Look) -> None:
    boxes = replace(CARD, title="የእርስዎ አመላካቾች")
    assert draw_card(boxes, look) == draw_card(replace(CARD, title=""), look)


def test_short_titles_are_large_and_long_ones_are_cut(look: Look) -> None:
    lettering = Lettering(look.title_fonts)
    assert lettering.set_in("Resources", TITLE_SIZES, 3, ROOM, 280).size == TITLE_SIZES[0]
    cut = lettering.set_in(LONG_TITLE.title, TITLE_SIZES, 3, ROOM, 280)
    assert cut.size == TITLE_SIZES[-1]
    assert cut.lines[-1].endswith("…")
    word = lettering.set_in(LONG_WORD.title, TITLE_SIZES, 3, 400, 280)
    assert word.lines[0].startswith("Donau")
    assert word.lines[0].endswith("…")


def test_lines_are_of_about_one_length_and_keep_what_belongs_together(look: Look) -> None:
    lettering = Lettering(look.title_fonts)
    words = "Reward the right work, treat staff fairly and tell everybody"
    block = lettering.set_in(words, (60,), 3, ROOM, 300)
    widths = [lettering.width(line, 60) for line in block.lines]
    assert len(widths) == 2
    assert min(widths) > 0.7 * max(widths)
    together = lettering.set_in("Qui décide\u00a0? " * 8, (60,), 4, ROOM, 400)
    assert all(line.endswith("?") for line in together.lines)


def test_arabic_letters_join_and_stand_on_the_right(look: Look) -> None:
    lettering = Lettering(look.title_fonts)
    apart = sum(lettering.width(letter, 100) for letter in "العملاء")
    assert lettering.width("العملاء", 100) < apart
    left, _, right, _ = _box_of_words(ARABIC_CARD, look)
    assert right > WIDTH - MARGIN - 10
    assert WIDTH - right < left


def test_each_word_has_the_font_of_its_letters(look: Look) -> None:
    runs = Lettering(look.title_fonts).runs("معايير \u2068SPI5\u2069، 2022")
    assert [run.family for run in runs] == ["Noto Naskh Arabic", "Noto Serif", "Noto Naskh Arabic"]
    assert "SPI5" in runs[1].words


def test_a_sentence_runs_as_its_first_letter_outside_isolates() -> None:
    assert starts_right_to_left("\u2068SPI5\u2069 للعملاء", False)
    assert not starts_right_to_left("«SPM» لنا", True)
    assert starts_right_to_left("2022", True)
    assert not starts_right_to_left("2022", False)


def test_pictures_follow_the_tokens_and_the_mark(look: Look, tmp_path: Path) -> None:
    theme = Path(shutil.copytree(THEME, tmp_path / "theme"))
    tokens = theme / "styles" / "tokens.css"
    other = tokens.read_text("utf-8").replace(
        f"--spm-brand: {look.colour('brand')};", "--spm-brand: #5a1e6b;", 1
    )
    tokens.write_text(other, "utf-8")
    purple = read_look(theme)
    assert purple.digest != look.digest
    ground = (0x5A, 0x1E, 0x6B)
    assert _picture(draw_card(CARD, purple)).getpixel((600, 5)) == ground
    assert _picture(icons(purple)["apple-touch-icon.png"]).getpixel((2, 2)) == ground
    red = '<rect width="10" height="10" fill="#ff0000"/>'
    (theme / MARK).write_text(f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10">{red}</svg>')
    marked = read_look(theme)
    assert _picture(icons(marked)["icon-192.png"]).getpixel((96, 96)) == (255, 0, 0)
    assert draw_card(CARD, marked) != draw_card(CARD, purple)


def test_colours_are_those_of_the_light_scheme() -> None:
    light = "/* --spm-a: #000001; */ :root { --spm-a: #AA0000; }"
    css = light + " @media x { y { --spm-a: #00bb00; --spm-b: #0000cc; } }"
    assert colours_of(css) == {"a": "#aa0000", "b": "#0000cc"}


def test_a_colour_that_tokens_do_not_have_is_told() -> None:
    with pytest.raises(
        TemplateError, match=r"logo\.svg asks for the colour --spm-nowhere, which styles/tokens\.css"
    ):
        with_colours('<path fill="var(--spm-nowhere)"/>', {"brand": "#000000"}, "logo.svg")


@pytest.mark.parametrize("mark", ["no drawing", '<svg xmlns="http://www.w3.org/2000/svg"><g></svg>', ""])
def test_a_mark_that_is_no_drawing_is_told(mark: str, look: Look) -> None:
    broken = replace(look, mark=mark, digest=mark)
    with pytest.raises(TemplateError, match=r"images/thread\.svg can't be drawn"):
        icons(broken)
    with pytest.raises(TemplateError, match=r"images/thread\.svg can't be drawn"):
        draw_card(CARD, broken)


def test_icons_have_the_sizes_that_devices_ask_for(tmp_path: Path) -> None:
    write_icons(THEME, tmp_path)
    sizes = {path.name: Image.open(path).size for path in (tmp_path / "icons").iterdir()}
    assert sizes == {
        "icon-32.png": (32, 32),
        "icon-192.png": (192, 192),
        "icon-512.png": (512, 512),
        "icon-maskable-512.png": (512, 512),
        "apple-touch-icon.png": (180, 180),
    }


def test_a_device_may_cut_a_circle_out_of_the_maskable_icon(look: Look) -> None:
    """Outside the circle in the middle, four fifths wide, there is only the ground."""
    icon = _picture(icons(look)["icon-maskable-512.png"])
    ground = Image.new("RGB", icon.size, look.colour("brand"))
    different = ImageChops.difference(icon, ground).convert("L").point(lambda value: 255 if value > 2 else 0)
    left, top, right, bottom = different.getbbox() or (0, 0, 512, 512)
    assert different.getbbox()
    pixels = different.load()
    assert pixels
    outside = [
        (x, y)
        for x in range(left, right)
        for y in range(top, bottom)
        if pixels[x, y] and (x - 256) ** 2 + (y - 256) ** 2 > (0.4 * 512) ** 2
    ]
    assert not outside


def test_the_mark_has_its_colours_also_outside_a_page(look: Look, tmp_path: Path) -> None:
    write_assets(THEME, THEME.parent / "assessment", tmp_path)
    written = (tmp_path / MARK).read_text("utf-8")
    assert "var(" not in written
    assert as_png(written, MARK) == as_png(look.mark, MARK)
    assert "var(" not in look.mark
    assert look.colour("brand") in look.mark
    assert on_full_ground(look, 80).count("<svg") == 2


def test_names_that_another_library_registered_change_no_picture() -> None:
    drawing = f'<svg xmlns="{SVG}"><circle r="1"/></svg>'
    before = nested(drawing, MARK, 0, 0, 9)
    ElementTree.register_namespace("", "http://www.w3.org/2002/xforms")
    assert nested(drawing, MARK, 0, 0, 9) == before
    assert before.startswith("<svg ")


def test_colours_of_pictures_stand_in_tokens_alone() -> None:
    for path in (*(THEME / "images").glob("*.svg"), *(THEME / "templates").glob("*.svg")):
        drawing = re.sub(r"\{#.*?#\}", "", path.read_text("utf-8"), flags=re.DOTALL)
        assert not re.findall(r'(?:fill|stroke)="(?!none|var\(--spm-)[^"{]+"', drawing), path.name


def test_each_page_of_a_language_has_one_card() -> None:
    guide = whole_guide()["ar"]
    cards = dict(social_cards(guide))
    of_journal = [name for name in cards if "/journal/" in name]
    assert len(of_journal) == 1 + len({article.slug for article in guide.articles})
    assert len(cards) - len(of_journal) == len(guide.pages) + 2 + len(guide.parts.tables)
    card = cards["social-cards/ar/guide/indicators.png"]
    assert card.area == "systems"
    assert card.right_to_left
    assert " · " in card.label
    assert cards["social-cards/ar/index.png"].label == ""
    assert guide.language.code == ARABIC.code
