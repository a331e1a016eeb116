"""What staging writes and MkDocs makes of it: heads, languages, links, and the same bytes twice."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from two_pages import ARABIC, LANGUAGES, MKDOCS_CONFIG, THEME, two_pages

from spm_guide.render.render_error import RenderError
from spm_guide.render.with_mkdocs import render
from spm_guide.stage.pages import stage_site
from spm_guide.stage.policy import CONTENT_SECURITY_POLICY


def _built(folder: Path, base_url: str | None = None) -> Path:
    guide = two_pages(ARABIC, {"site-search": "ابحث", "First page": "البداية"})
    tree = stage_site(guide, LANGUAGES, THEME, MKDOCS_CONFIG, folder / "work", base_url)
    (tree.docs / "assessment.html").write_text("<!doctype html><title>Check</title>", "utf-8")
    render([tree], folder / "site", 1, lambda _done: None)
    return folder / "site" / "ar"


@pytest.fixture(scope="module")
def arabic(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The Arabic site, without a base URL."""
    return _built(tmp_path_factory.mktemp("rendered"))


@pytest.fixture(scope="module")
def page(arabic: Path) -> str:
    """The second page's HTML."""
    return (arabic / "principles" / "clients.html").read_text("utf-8")


def test_the_policy_comes_right_after_the_charset(arabic: Path) -> None:
    for name in ("index.html", "principles/clients.html", "404.html"):
        head = (arabic / name).read_text("utf-8").partition("<head>")[2]
        metas = re.findall(r"<(?:meta|link|script|title)[^>]*>", head)
        assert metas[0] == '<meta charset="utf-8">'
        assert metas[1] == f'<meta http-equiv="Content-Security-Policy" content="{CONTENT_SECURITY_POLICY}">'


def test_language_and_direction_stand_on_the_root(page: str) -> None:
    assert '<html lang="ar" dir="rtl"' in page


def test_english_titles_are_marked(page: str) -> None:
    assert '<title lang="en">Know your clients' in page
    assert '<span lang="en" dir="ltr">Know your clients</span>' in page
    assert ">البداية</a>" in page


def test_every_language_has_this_page(page: str) -> None:
    found = dict(re.findall(r'<link rel="alternate" hreflang="([^"]+)" href="([^"]+)">', page))
    assert found == {
        "en": "../../en/principles/clients.html",
        "ar": "../../ar/principles/clients.html",
        "x-default": "../../en/principles/clients.html",
    }
    assert '<link rel="canonical" href="clients.html">' in page
    assert 'href="../../en/principles/clients.html" lang="en" dir="ltr" hreflang="en"' in page


def test_whole_addresses_with_a_base_url(tmp_path: Path) -> None:
    site = _built(tmp_path, "https://example.org/spm")
    page = (site / "principles" / "clients.html").read_text("utf-8")
    assert '<link rel="canonical" href="https://example.org/spm/ar/principles/clients.html">' in page
    assert 'hreflang="en" href="https://example.org/spm/en/principles/clients.html"' in page
    assert 'hreflang="x-default" href="https://example.org/spm/"' in (site / "index.html").read_text("utf-8")
    lost = (site / "404.html").read_text("utf-8")
    local = re.findall(r'(?:href|src)="([^"#]+)', lost)
    assert local
    assert all(link.startswith("/spm/ar/") for link in local)


def test_links_to_the_form_keep_their_place(page: str) -> None:
    assert 'href="../assessment.html#practice-indicators"' in page


def test_nothing_inline_and_nothing_foreign(arabic: Path) -> None:
    for path in arabic.rglob("*.html"):
        html = path.read_text("utf-8")
        for attributes in re.findall(r"<script\b([^>]*)>", html):
            assert "src=" in attributes or 'type="application/json"' in attributes, path
        assert not re.search(r"<[^>]+\s(?:style|on[a-z]+)=", html), path
        assert "<style" not in html, path
        assert not re.findall(r'<(?:script|link|img)\b[^>]*\b(?:src|href)="(?:https?:)?//[^"]*', html), path


def test_every_local_file_of_a_page_exists(arabic: Path) -> None:
    """Material's hashed names stand in our template; this notices when its version changes them."""
    for path in arabic.rglob("*.html"):
        for link in re.findall(
            r'(?:src|href)="(assets/[^"]+|(?:\.\./)+assets/[^"]+)"', path.read_text("utf-8")
        ):
            target = (path.parent / link).resolve()
            if target.is_relative_to(arabic.resolve()):
                assert target.is_file(), f"{path}: {link}"


def test_the_renderers_own_leftovers_are_gone(arabic: Path) -> None:
    names = [path.name for path in arabic.rglob("*")]
    assert not [name for name in names if name.startswith("sitemap") or name.endswith(".map")]
    assert "lunr.ru.min.js" not in names
    assert (arabic / "search" / "search_index.js").is_file()


def test_the_same_input_gives_the_same_bytes(arabic: Path, tmp_path: Path) -> None:
    again = _built(tmp_path)

    def files(site: Path) -> dict[str, bytes]:
        return {str(path.relative_to(site)): path.read_bytes() for path in site.rglob("*") if path.is_file()}

    assert files(arabic) == files(again)


def test_what_mkdocs_says_reaches_the_caller(tmp_path: Path) -> None:
    tree = stage_site(two_pages(ARABIC), LANGUAGES, THEME, MKDOCS_CONFIG, tmp_path, None)
    tree.config.write_text("site_name: [", "utf-8")
    with pytest.raises(RenderError, match=r"mkdocs\.yml") as caught:
        render([tree], tmp_path / "site", 1, lambda _done: None)
    assert caught.value.language == "ar"
