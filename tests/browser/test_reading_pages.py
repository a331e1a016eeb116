"""The small comforts of a page to read: colours, contents that follow, folds, tables; what it asks for."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from firefox import Firefox
from playwright.sync_api import Browser, Page
from site_html import page_parts, target_of
from tabs import wait_until

CHAPTER = "en/guide/indicators.html"
SCHEME = "document.documentElement.dataset.mdColorScheme || null"
MARKED = "Array.from(document.querySelectorAll('.spm-toc [aria-current]'), link => link.hash)"
# Pages of every kind, and what stands on each of them for the first sight.
KINDS = ("index", "guide/indicators", "glossary", "tools/which-tool-when", "resources", "table-audit-visit")
MOVED = """() => new Promise(done => new PerformanceObserver(list => {
  const shifts = list.getEntries().filter(one => one.entryType === 'layout-shift');
  done(shifts.reduce((sum, one) => sum + one.value, 0));
}).observe({ type: 'layout-shift', buffered: true }) || setTimeout(() => done(0), 300))"""


# Pixels between a label and the words it runs into, on the same line.
GAPS = """Array.from(document.querySelectorAll('.spm-step dl > div'), fact => {
  const [label, words] = ['dt', 'dd'].map(name => fact.querySelector(name).getClientRects()[0]);
  return Math.max(words.left - label.right, label.left - words.right);
})"""


def choose(page: Page, place: int) -> None:
    page.locator("input[name=__palette]").nth(place).check()


def test_chosen_colours_are_there_before_the_first_paint(visit: Any) -> None:
    choose(visit(CHAPTER), 2)
    page = visit("en/glossary.html")
    assert page.evaluate(SCHEME) == "slate"
    assert page.locator("input[name=__palette]").nth(2).is_checked()
    # The script that sets them stands in the head and is waited for.
    script = page.locator("head > script[src*='before-paint']")
    assert script.evaluate("script => !script.defer && !script.async")


def test_who_takes_the_devices_colours_again_follows_the_device(visit: Any) -> None:
    page = visit(CHAPTER)
    choose(page, 2)
    choose(page, 0)
    assert page.evaluate(SCHEME) is None
    ground = "getComputedStyle(document.body).backgroundColor"
    light = page.evaluate(ground)
    page.emulate_media(color_scheme="dark")
    assert page.evaluate(ground) != light


def test_colours_chosen_before_an_update_of_the_site_still_hold(visit: Any) -> None:
    """Material wrote this; who chose then need not choose again."""
    page = visit(CHAPTER)
    page.evaluate(
        """localStorage.setItem(new URL('../..', location.href).pathname + '.__palette', JSON.stringify({
          index: 1,
          color: { media: '(prefers-color-scheme: light)', scheme: 'default', primary: '', accent: '' }
        }))"""
    )
    page.reload()
    assert page.evaluate(SCHEME) == "default"
    assert page.locator("input[name=__palette]").nth(1).is_checked()


@pytest.mark.parametrize("garbled", ["{", "null", '{"index": 9, "color": {"scheme": "<b>"}}', "7"])
def test_garbled_colours_do_no_harm(visit: Any, garbled: str) -> None:
    page = visit(CHAPTER)
    page.evaluate(
        "kept => localStorage.setItem(new URL('../..', location.href).pathname + '.__palette', kept)", garbled
    )
    page.reload()
    assert page.evaluate(SCHEME) is None
    assert page.locator("input[name=__palette]:checked").count() == 1


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_contents_list_follows_the_reader(browser: Browser, site_url: str, language: str) -> None:
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.goto(f"{site_url}{language}/guide/indicators.html")
    places = page.locator(".spm-toc a").evaluate_all("links => links.map(link => link.hash)")
    assert len(places) > 5
    for place in (places[4], places[-1], places[1]):
        page.evaluate("place => document.querySelector(place).scrollIntoView()", place)
        wait_until(page, f"JSON.stringify({MARKED}) === JSON.stringify(['{place}'])")
    page.evaluate("scrollTo(0, 0)")
    wait_until(page, f"!{MARKED}.includes('{places[1]}')")
    context.close()


def test_a_contents_list_longer_than_the_window_scrolls_along(browser: Browser, site_url: str) -> None:
    context = browser.new_context(viewport={"width": 1280, "height": 300})
    page = context.new_page()
    page.goto(site_url + CHAPTER)
    page.locator(".spm-toc a").last.evaluate("link => document.querySelector(link.hash).scrollIntoView()")
    wait_until(page, "document.querySelector('.spm-toc').scrollTop > 0")
    seen = "list => list.querySelector('[aria-current]').getBoundingClientRect().bottom <= innerHeight"
    assert page.locator(".spm-toc").evaluate(seen)
    context.close()


def test_a_place_in_something_folded_opens_it(visit: Any) -> None:
    page = visit(CHAPTER)
    page.locator("main details li").first.evaluate("item => { item.id = 'inside'; }")
    assert not page.locator("#inside").is_visible()
    page.evaluate("location.hash = 'inside'")
    page.locator("#inside").wait_for()
    assert page.evaluate("document.querySelector('#inside').getBoundingClientRect().top < innerHeight")
    page.evaluate("location.hash = '%'")  # garbled; must not throw


def test_folds_are_open_on_paper_and_as_before_afterwards(visit: Any) -> None:
    page = visit(CHAPTER)
    folds = page.locator("main details")
    folds.first.evaluate("fold => { fold.open = true; }")
    page.evaluate(
        """addEventListener('beforeprint', () => {
          window.closedOnPaper = document.querySelectorAll('main details:not([open])').length;
        })"""
    )
    page.pdf()
    assert page.evaluate("closedOnPaper") == 0
    wait_until(page, "document.querySelectorAll('main details[open]').length === 1")
    assert folds.count() > 3


def test_tables_scroll_by_themselves_without_a_script(browser: Browser, site_url: str) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 740})
    page = context.new_page()
    page.goto(f"{site_url}en/how-the-score-works.html")
    assert page.locator("table").count() == page.locator(".md-typeset__scrollwrap table").count() > 0
    assert page.locator(".md-typeset__scrollwrap .md-typeset__scrollwrap").count() == 0
    context.close()


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_asks_for_what_it_names_and_nothing_else(
    browser: Browser, site_url: str, site_folder: Path, kind: str
) -> None:
    context = browser.new_context()
    page = context.new_page()
    asked: set[str] = set()
    page.on("request", lambda request: asked.add(request.url.removeprefix(site_url)))
    page.goto(f"{site_url}en/{kind}.html", wait_until="networkidle")
    file = site_folder / "en" / f"{kind}.html"
    parts = page_parts(file).loads
    named = {str(target_of(address, file)[0].relative_to(site_folder.resolve())) for address in parts}
    # A browser without windows does not ask for icons, nor for what is needed to install the site.
    needed = {name for name in named if name.endswith((".css", ".js"))}
    assert needed | {f"en/{kind}.html"} <= asked <= named | {f"en/{kind}.html"}
    context.close()


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_label_stands_apart_from_its_words(browser: Browser, site_url: str, language: str) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.goto(f"{site_url}{language}/guide/indicators.html")
    gaps = page.evaluate(GAPS)
    page.close()
    assert len(gaps) > 8
    assert min(gaps) >= 3


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("kind", KINDS)
def test_nothing_moves_while_a_page_arrives(browser: Browser, site_url: str, kind: str, width: int) -> None:
    context = browser.new_context(viewport={"width": width, "height": 740})
    page = context.new_page()
    page.goto(f"{site_url}ar/{kind}.html")
    assert page.evaluate(MOVED) == 0
    context.close()


def test_comforts_in_firefox(firefox: Firefox, base: str) -> None:
    firefox.open(base + CHAPTER)
    firefox.run("document.querySelectorAll('input[name=__palette]')[2].click()")
    assert firefox.run(f"return {SCHEME}") == "slate"
    firefox.reload()
    assert firefox.run(f"return {SCHEME}") == "slate"
    firefox.run("document.querySelector(document.querySelectorAll('.spm-toc a')[4].hash).scrollIntoView()")
    firefox.wait_until(
        "document.querySelectorAll('.spm-toc a')[4] === document.querySelector('.spm-toc [aria-current]')"
    )
    firefox.run("document.querySelector('main details li').id = 'inside'; location.hash = 'inside'")
    firefox.wait_until("document.querySelector('#inside').closest('details').open")
