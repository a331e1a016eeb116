"""What networks and messengers read of a page: words always, the card where the site has an address."""

from __future__ import annotations

import re
from itertools import chain
from pathlib import Path

import pytest
from two_pages import ARABIC, ENGLISH, THEME, two_pages
from whole_guide import whole_guide

from spm_guide.stage.assessment_hints import hints_page
from spm_guide.stage.assessment_page import assessment_page
from spm_guide.stage.fill_in_pages import fill_in_pages
from spm_guide.stage.front_door import write_front_door
from spm_guide.stage.pictures.social_cards import social_cards, write_social_cards
from spm_guide.stage.social_meta import network_locale

BASE = "https://example.org/spm"


def meta_of(page: str) -> dict[str, str]:
    """Contents of the meta elements of a page, by property or name."""
    return dict(re.findall(r'<meta (?:property|name)="([^"]+)" content="([^"]*)">', page))


def _light_pages(code: str, base_url: str | None) -> list[str]:
    guide = whole_guide()[code]
    languages = (guide.language,)
    beside = (assessment_page, hints_page)
    pages = [make(guide, languages, THEME, base_url) for make in beside]
    return [*pages, *(page for _, page in fill_in_pages(guide, languages, THEME, base_url))]


def test_every_page_beside_the_guide_names_a_card_that_is_made() -> None:
    cards = {f"{BASE}/{address}": card for address, card in social_cards(whole_guide()["ar"])}
    pages = [meta_of(page) for page in _light_pages("ar", BASE)]
    assert len({page["og:image"] for page in pages}) == len(pages) > 10
    for page in pages:
        assert cards[page["og:image"]].title == page["og:title"].replace("&#39;", "'")
        assert page["og:url"].startswith(f"{BASE}/ar/")
        assert page["og:description"] == page["description"]
        assert page["og:locale"] == "ar_EG"
        assert (page["og:image:width"], page["og:image:height"]) == ("1200", "630")
        assert page["og:image:alt"].startswith(page["og:title"])
        assert page["twitter:card"] == "summary_large_image"


def test_without_an_address_of_the_site_no_page_names_a_card(tmp_path: Path) -> None:
    write_front_door({"en": two_pages(ENGLISH)}, THEME, tmp_path, None)
    doors = [(tmp_path / name).read_text("utf-8") for name in ("index.html", "404.html")]
    for page in map(meta_of, chain(_light_pages("en", None), doors[:1])):
        assert page["og:title"]
        assert not {"og:image", "og:url", "twitter:card"} & page.keys()
    assert "og:" not in doors[1]


def test_the_chooser_shows_the_card_of_its_first_language(tmp_path: Path) -> None:
    write_front_door({"en": two_pages(ENGLISH), "ar": two_pages(ARABIC)}, THEME, tmp_path, BASE)
    chooser = meta_of((tmp_path / "index.html").read_text("utf-8"))
    assert chooser["og:image"] == f"{BASE}/social-cards/en/index.png"
    assert chooser["og:url"] == f"{BASE}/"
    assert chooser["og:image:alt"] == chooser["og:title"] == chooser["og:site_name"]


def test_cards_are_written_where_pages_look_for_them(tmp_path: Path) -> None:
    guides = [whole_guide()["en"]]
    write_social_cards(guides, THEME, tmp_path, None)
    assert not list(tmp_path.iterdir())
    write_social_cards(guides, THEME, tmp_path, BASE, lambda _kind, key, _draw: key[1].encode())
    written = {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*.png")}
    assert written == {address for address, _ in social_cards(guides[0])}
    assert {f"social-cards/en/{page.file.removesuffix('.md')}.png" for page in guides[0].pages} <= written


@pytest.mark.parametrize(
    ("code", "locale"),
    [("en", "en_US"), ("fr", "fr_FR"), ("ar", "ar_EG"), ("pt-BR", "pt_BR"), ("sw", "sw_TZ"), ("qqq", "qqq")],
)
def test_locales_name_a_country(code: str, locale: str) -> None:
    assert network_locale(code) == locale
