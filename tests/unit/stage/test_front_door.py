"""The chooser and the page for dead addresses."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

from two_pages import ARABIC, ENGLISH, THEME, two_pages

from spm_guide.stage.front_door import write_front_door


def _written(folder: Path, base_url: str | None) -> tuple[str, str]:
    guides = {"en": two_pages(ENGLISH), "ar": two_pages(ARABIC, {"site-choose-language": "اختر لغتك"})}
    write_front_door(guides, THEME, folder, base_url)
    return (folder / "index.html").read_text("utf-8"), (folder / "404.html").read_text("utf-8")


def test_plain_links_to_every_language(tmp_path: Path) -> None:
    chooser, _ = _written(tmp_path, None)
    assert re.findall(r'<a href="([^"]+)" lang="([^"]+)" dir="([^"]+)"', chooser) == [
        ("en/index.html", "en", "ltr"),
        ("ar/index.html", "ar", "rtl"),
    ]
    assert '<link rel="canonical" href="index.html">' in chooser


def test_the_question_is_asked_once_in_each_language_that_has_it(tmp_path: Path) -> None:
    chooser, lost = _written(tmp_path, None)
    assert '<p class="spm-door-page__ask" lang="ar" dir="rtl">اختر لغتك</p>' in chooser
    # Arabic has no words yet for a page that does not exist; English stands there once.
    assert lost.count("spm-door-page__ask") == 1


def test_dead_addresses_link_from_the_host_and_never_go_on_by_themselves(tmp_path: Path) -> None:
    _, lost = _written(tmp_path, None)
    assert 'href="/en/index.html"' in lost
    assert "data-spm-stay" in lost
    chooser, lost = _written(tmp_path, "https://example.org/spm/")
    assert 'href="/spm/en/index.html"' in lost
    assert "data-spm-stay" not in chooser
    assert '<link rel="canonical" href="https://example.org/spm/">' in chooser
    assert 'hreflang="ar" href="https://example.org/spm/ar/index.html"' in chooser


def test_who_has_chosen_nothing_yet_can_read_about_privacy(tmp_path: Path) -> None:
    guide = two_pages(ENGLISH)
    privacy = replace(guide.pages[0], id="privacy", file="privacy.md")
    arabic = two_pages(ARABIC, {"site-privacy-page": "الخصوصية"})
    french = two_pages(replace(ENGLISH, code="fr"))  # has no words of its own
    guides = {one.language.code: replace(one, pages=(*one.pages, privacy)) for one in (guide, arabic, french)}
    write_front_door(guides, THEME, tmp_path, None)
    chooser = (tmp_path / "index.html").read_text("utf-8")
    assert '<a href="en/privacy.html" lang="en" dir="ltr">Privacy and security</a>' in chooser
    assert '<a href="ar/privacy.html" lang="ar" dir="rtl">الخصوصية</a>' in chooser
    assert "fr/privacy.html" not in chooser
