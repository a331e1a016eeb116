"""How soon pages of the guide show something on a slow phone, beside a page by hand; what pages weigh.

python benchmarks/reading.py [--site FOLDER] [--rounds N]
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median

from markupsafe import escape
from page import CPU_SLOWDOWN, SLOW_3G, packed, served, slow_page
from playwright.sync_api import Browser, sync_playwright

from spm_guide.build import BuildOptions, build, read_guides
from spm_guide.folders import find_folders
from spm_guide.model.guide import Guide
from spm_guide.model.text import SOURCE_LANGUAGE

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests"))
sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests" / "browser"))

from find_browser import FLAGS, find_browser
from test_weight import loads_of, pages_to_read, weight

ROUNDS = 9
# One page of each kind.
KINDS = (
    "index.html",
    "guide/indicators.html",
    "cases/sef.html",
    "glossary.html",
    "tools/which-tool-when.html",
    "resources.html",
)
TIMED = ("index.html", "guide/indicators.html", "glossary.html")
# Compressed: what a server may send before the browser has to answer.
BY_HAND = 14 * 1024
STYLE = """body { max-width: 42em; margin: 0 auto; padding: 1em; font: 1.0625rem/1.6 sans-serif }
h1, h2 { font-family: serif; line-height: 1.2 }"""
FIRST_PAINT = "() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime"


def by_hand(guide: Guide, style: str) -> str:
    """Headings and paragraphs with the guide's questions, as long as 14 KB allow.

    style  markup that brings the style: in the page, or in a file of its own, as our policy asks
    """
    head = '<!doctype html><html lang="en"><meta charset="utf-8"><title>By hand</title>'
    head += f'<meta name="viewport" content="width=device-width">{style}<h1>By hand</h1>'
    parts = [head]
    for practice in guide.practices:
        for question in practice.questions:
            longer = [f"<h2>{escape(question.wording.shown)}</h2>"]
            longer += [f"<p>{escape(level.shown)}</p>" for level in question.levels]
            if len(packed("".join([*parts, *longer]).encode())) > BY_HAND:
                return "".join(parts)
            parts += longer
    return "".join(parts)


def first_paint(chromium: Browser, address: str) -> float:
    """Milliseconds until something is painted, with nothing in the browser's cache."""
    page, session = slow_page(chromium)
    session.send("Network.emulateNetworkConditions", SLOW_3G)
    page.goto(address, wait_until="commit")
    painted = page.wait_for_function(FIRST_PAINT, polling=50, timeout=60_000).json_value()
    page.context.close()
    return float(painted)


@contextmanager
def site_at(given: Path | None) -> Iterator[Path]:
    """The site that was given, or one that is built for this run."""
    if given:
        yield given
        return
    with tempfile.TemporaryDirectory() as folder:
        problems = build(find_folders(), BuildOptions(output=Path(folder) / "site"))
        assert not problems, problems
        yield Path(folder) / "site"


def print_weights(site: Path) -> None:
    """Bytes as brotli sends them: what a first visit fetches, and what the next page adds."""
    print("Bytes as brotli, first page / next page:")
    homes = sorted(path.parent for path in site.glob("*/what-spm-is.html"))
    print(" " * 30 + "".join(f"{home.name:>18}" for home in homes))
    for kind in KINDS:
        print(f"  {kind:28}" + "".join(f"{_weights(home, kind):>18}" for home in homes))


def _weights(home: Path, kind: str) -> str:
    pages = pages_to_read(home)
    at_hand = loads_of(pages["what-spm-is.html"]) & loads_of(pages["glossary.html"])
    loads = loads_of(pages[kind])
    return f"{weight(pages[kind], *loads):,} / {weight(pages[kind], *(loads - at_hand)):,}"


def print_first_paints(site: Path, guide: Guide, rounds: int) -> None:
    """All pages in turn, round after round, so that a busy moment of the machine meets them all alike."""
    inside, beside = "style in the page", "style in a file"
    by_hand_pages = {
        inside: by_hand(guide, f"<style>{STYLE}</style>"),
        beside: by_hand(guide, '<link rel="stylesheet" href="by-hand.css">'),
    }
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        (Path(folder) / "by-hand.css").write_text(STYLE, encoding="utf-8")
        for name, text in by_hand_pages.items():
            (Path(folder) / f"{name.replace(' ', '-')}.html").write_text(text, encoding="utf-8")
        chromium = playwright.chromium.launch(executable_path=find_browser(), args=list(FLAGS))
        with served(site) as ours, served(Path(folder)) as theirs:
            addresses = {name: f"{theirs}{name.replace(' ', '-')}.html" for name in by_hand_pages}
            homes = [code for code in ("en", "ar") if (site / code).is_dir()]
            addresses |= {f"{code}/{kind}": f"{ours}{code}/{kind}" for code in homes for kind in TIMED}
            found: dict[str, list[float]] = {name: [] for name in addresses}
            for _round in range(rounds):
                for name, address in addresses.items():
                    found[name].append(first_paint(chromium, address))
        chromium.close()
    typical = {name: median(times) for name, times in found.items()}
    print(f"First contentful paint, slow 3G and processor slowed {CPU_SLOWDOWN} times, medians of {rounds};")
    print("times as long as a page of 14 KB by hand, with its style in a file / in the page:")
    for name, time in typical.items():
        print(f"  {name:28} {time:6.0f} ms   {time / typical[beside]:.2f} / {time / typical[inside]:.2f}")


def main() -> None:
    """One run, about four minutes."""
    parser = argparse.ArgumentParser(description="Measures how soon pages of the guide show something.")
    parser.add_argument("--site", type=Path, help="a built site (default: built for this run)")
    parser.add_argument("--rounds", type=int, default=ROUNDS, help=f"(default: {ROUNDS})")
    options = parser.parse_args()
    guides, problems = read_guides(find_folders(), SOURCE_LANGUAGE)
    if not guides:
        raise SystemExit("\n".join(map(str, problems)))
    with site_at(options.site) as site:
        print_weights(site)
        print_first_paints(site, guides[SOURCE_LANGUAGE], options.rounds)


if __name__ == "__main__":
    main()
