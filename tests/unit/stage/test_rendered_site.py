"""What staging writes and each renderer makes of it: heads, languages, links, and the same bytes twice."""

from __future__ import annotations

import re
import shutil
from html import unescape
from pathlib import Path

import pytest
from two_pages import ARABIC, LANGUAGES, MKDOCS_CONFIG, THEME, two_pages

from spm_guide.model.staged_tree import StagedTree
from spm_guide.render.render_error import RenderError
from spm_guide.render.renderers import RENDERERS
from spm_guide.stage.pages import stage_site
from spm_guide.stage.policy import CONTENT_SECURITY_POLICY


@pytest.fixture(scope="module", params=RENDERERS)
def renderer(request: pytest.FixtureRequest) -> str:
    """Each of the renderers."""
    name: str = request.param
    return name


def _render(renderer: str, tree: StagedTree, site: Path) -> None:
    RENDERERS[renderer]([tree], site, 1, lambda _done: None)


def _built(folder: Path, renderer: str, base_url: str | None = None) -> Path:
    guide = two_pages(ARABIC, {"site-search": "ابحث", "First page": "البداية"})
    tree = stage_site(guide, LANGUAGES, THEME, MKDOCS_CONFIG, folder / "work", base_url)
    (tree.docs / "assessment.html").write_text("<!doctype html><title>Check</title>", "utf-8")
    _render(renderer, tree, folder / "site")
    return folder / "site" / "ar"


@pytest.fixture(scope="module")
def arabic(renderer: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The Arabic site, without a base URL."""
    return _built(tmp_path_factory.mktemp("rendered"), renderer)


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


def test_whole_addresses_with_a_base_url(renderer: str, tmp_path: Path) -> None:
    site = _built(tmp_path, renderer, "https://example.org/spm")
    # Zensical's filter `e` writes a slash as a character reference.
    page = unescape((site / "principles" / "clients.html").read_text("utf-8"))
    assert '<link rel="canonical" href="https://example.org/spm/ar/principles/clients.html">' in page
    assert 'hreflang="en" href="https://example.org/spm/en/principles/clients.html"' in page
    assert 'hreflang="x-default" href="https://example.org/spm/"' in (site / "index.html").read_text("utf-8")
    assert (
        '<meta property="og:image" content="https://example.org/spm/social-cards/ar/principles/clients.png">'
        in page
    )
    assert '<meta property="og:title" content="Know your clients">' in page
    assert '<meta property="og:url" content="https://example.org/spm/ar/principles/clients.html">' in page
    assert '<meta property="og:type" content="website">' in (site / "index.html").read_text("utf-8")
    assert "og:" not in (site / "404.html").read_text("utf-8")
    lost = (site / "404.html").read_text("utf-8")
    local = re.findall(r'(?:href|src|data-index|data-assets)="([^"#]+)', lost)
    assert local
    assert all(link.startswith("/spm/ar/") for link in local)


def test_without_a_base_url_networks_get_words_and_no_picture(page: str) -> None:
    assert '<meta property="og:title" content="Know your clients">' in page
    assert '<meta property="og:description" content="Who they are.">' in page
    assert "og:image" not in page
    assert "og:url" not in page


def test_links_to_the_form_keep_their_place(page: str) -> None:
    assert 'href="../assessment.html#practice-indicators"' in page


def test_nothing_inline_and_nothing_foreign(arabic: Path) -> None:
    for path in arabic.rglob("*.html"):
        html = path.read_text("utf-8")
        for attributes in re.findall(r"<script\b([^>]*)>", html):
            assert "src=" in attributes or re.search(r'type="application/(ld\+)?json"', attributes), path
        assert not re.search(r"<[^>]+\s(?:style|on[a-z]+)=", html), path
        assert "<style" not in html, path
        assert not re.findall(r'<(?:script|link|img)\b[^>]*\b(?:src|href)="(?:https?:)?//[^"]*', html), path


def test_every_local_file_of_a_page_exists(arabic: Path) -> None:
    for path in arabic.rglob("*.html"):
        for link in re.findall(
            r'(?:src|href)="(assets/[^"]+|(?:\.\./)+assets/[^"]+)"', path.read_text("utf-8")
        ):
            target = (path.parent / link).resolve()
            if target.is_relative_to(arabic.resolve()):
                assert target.is_file(), f"{path}: {link}"


def test_the_renderers_own_leftovers_are_gone(arabic: Path) -> None:
    names = [path.name for path in arabic.rglob("*")]
    assert not [
        name for name in names if name.startswith("sitemap") or name.endswith((".css", ".js", ".map"))
    ]
    assert not (arabic / "assets").exists()


def test_every_page_offers_the_search_once_a_script_runs(arabic: Path) -> None:
    for name, home in (("index.html", ""), ("principles/clients.html", "../"), ("404.html", "/ar/")):
        html = (arabic / name).read_text("utf-8")
        assert f'data-index="{home}search-index.js"' in html
        assert all(
            "hidden" in button for button in re.findall(r"<button[^>]*data-spm-open-search[^>]*>", html)
        )
        assert html.count("data-spm-open-search") == (2 if name == "404.html" else 1)


def test_the_same_input_gives_the_same_bytes(renderer: str, arabic: Path, tmp_path: Path) -> None:
    again = _built(tmp_path, renderer)

    def files(site: Path) -> dict[str, bytes]:
        return {str(path.relative_to(site)): path.read_bytes() for path in site.rglob("*") if path.is_file()}

    assert files(arabic) == files(again)


@pytest.mark.parametrize(
    ("name", "named"), [("mkdocs", r"mkdocs\.yml"), ("zensical", "parsing the configuration file")]
)
def test_what_a_renderer_says_reaches_the_caller(name: str, named: str, tmp_path: Path) -> None:
    tree = stage_site(two_pages(ARABIC), LANGUAGES, THEME, MKDOCS_CONFIG, tmp_path, None)
    tree.config.write_text("site_name: [", "utf-8")
    with pytest.raises(RenderError, match=named) as caught:
        _render(name, tree, tmp_path / "site")
    assert caught.value.language == "ar"


def test_zensical_names_the_template_with_a_mistake_and_no_line_of_a_program(tmp_path: Path) -> None:
    theme = tmp_path / "theme"
    shutil.copytree(THEME, theme)
    page = theme / "templates" / "main.html"
    line = page.read_text("utf-8").count("\n") + 1
    page.write_text(page.read_text("utf-8") + "{{ nobody.knows }}\n", "utf-8")
    tree = stage_site(two_pages(ARABIC), LANGUAGES, theme, MKDOCS_CONFIG, tmp_path, None)
    with pytest.raises(RenderError) as caught:
        _render("zensical", tree, tmp_path / "site")
    assert str(caught.value) == f"undefined value (in main.html:{line})"
    assert not (tmp_path / "site").exists()
