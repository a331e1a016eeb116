"""A browser opens every page: it calls nobody, obeys the policy, keeps no cookie and fits the screen.

Nothing sticks out of the narrowest phone, and no words are cut off.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from conftest import DESKTOP, LISTEN
from playwright.sync_api import Browser
from published import LANGUAGES

LOOK = """() => ({
  language: document.documentElement.lang,
  direction: document.documentElement.dir,
  headings: document.querySelectorAll('h1').length,
  fits: document.documentElement.scrollWidth <= innerWidth,
  cut: [...document.querySelectorAll('body *')].filter(one => {
    const style = getComputedStyle(one);
    // What only screen readers get is 1 pixel wide on purpose; the arrow of a fold turns while it opens.
    return one.clientWidth > 1 && one.localName !== 'summary' && one.textContent.trim()
      && /hidden|clip/.test(style.overflowX) && one.scrollWidth > one.clientWidth + 1;
  }).map(one => one.className || one.localName),
  cookie: document.cookie,
  violations,
})"""
# The least that WCAG 2.2 asks to do without scrolling in two directions (1.4.10).
PHONE = {"width": 320, "height": 568}
ALL = [(way, language) for way in ("http-desktop", "http-phone", "file-phone") for language in LANGUAGES]
# What `make test` opens of them: both ways, both directions, both sizes.
SAMPLE = [("http-desktop", "ar"), ("file-phone", "en")]


@pytest.mark.parametrize(
    ("way", "language"),
    [pytest.param(*one, marks=() if one in SAMPLE else pytest.mark.long) for one in ALL],
)
def test_every_page_opens_whole(
    browser: Browser, site_url: str, site_folder: Path, way: str, language: str
) -> None:
    how, size = way.split("-")
    base = site_url if how == "http" else site_folder.as_uri() + "/"
    pages = sorted(
        page.relative_to(site_folder).as_posix() for page in (site_folder / language).rglob("*.html")
    )
    expected = {
        "language": language,
        "direction": "rtl" if language == "ar" else "ltr",
        "headings": 1,
        "fits": True,
        "cut": [],
        "cookie": "",
        "violations": [],
    }
    context = browser.new_context(viewport=PHONE if size == "phone" else DESKTOP)
    context.add_init_script(LISTEN)
    page = context.new_page()
    wrong: list[str] = []
    page.on(
        "request",
        lambda sent: (
            None if sent.url.startswith((base, "data:", "blob:")) else wrong.append(f"asks {sent.url}")
        ),
    )
    page.on("response", lambda got: wrong.append(f"{got.status} {got.url}") if got.status >= 400 else None)
    page.on("pageerror", lambda error: wrong.append(f"throws {error}"))
    page.on("console", lambda said: wrong.append(said.text) if said.type in ("error", "warning") else None)
    for address in pages:
        if address.endswith("404.html"):
            continue  # a server shows it; its links start at the root
        page.goto(base + address, wait_until="load")
        found = page.evaluate(LOOK)
        wrong += [f"{address}: {name} is {found[name]}" for name in expected if found[name] != expected[name]]
        assert wrong == [], address
    assert context.cookies() == []
    context.close()
