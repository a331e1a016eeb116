"""In the finished site every link leads somewhere, and nothing is fetched from elsewhere or inline."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from site_html import PageParts, is_elsewhere, page_parts, target_of

SAFE_SCHEMES = ("https://", "http://", "mailto:")


@cache
def parts_of(page: Path) -> PageParts:
    return page_parts(page)


def pages(site: Path) -> list[Path]:
    # A page for addresses that lead nowhere doesn't know how deep it is: its links start at the root.
    return [page for page in sorted(site.rglob("*.html")) if page.name != "404.html"]


def test_every_link_leads_to_a_page_and_to_its_anchor(site_folder: Path) -> None:
    lost = []
    for page in pages(site_folder):
        for link in parts_of(page).links:
            if is_elsewhere(link):
                continue
            file, anchor = target_of(link, page)
            if not file.is_file() or (anchor and anchor not in parts_of(file).anchors):
                lost.append(f"{page.relative_to(site_folder)}: {link}")
    assert lost == []


def test_links_out_of_the_site_are_ordinary_addresses(site_folder: Path) -> None:
    links = [link for page in pages(site_folder) for link in parts_of(page).links if is_elsewhere(link)]
    assert links
    assert [link for link in links if not link.startswith(SAFE_SCHEMES)] == []


def test_what_a_page_loads_is_there_and_is_ours(site_folder: Path) -> None:
    for page in pages(site_folder):
        for address in parts_of(page).loads:
            assert not is_elsewhere(address), f"{page}: {address}"
            assert target_of(address, page)[0].is_file(), f"{page}: {address}"


def test_no_page_holds_a_script_or_style_but_json(site_folder: Path) -> None:
    inline = {str(page): parts_of(page).inline for page in sorted(site_folder.rglob("*.html"))}
    assert {page: found for page, found in inline.items() if found} == {}
