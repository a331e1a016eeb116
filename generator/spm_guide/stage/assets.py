"""Writes what all languages share: styles, pictures, scripts, schemas.

What is reviewed is what runs: comments and needless spaces are left out and names inside functions
become short; files and what they offer each other stay as they are.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import minify

from spm_guide.stage.examples import examples_script
from spm_guide.stage.pictures.look import TOKENS, colours_of, with_colours

CSS, JAVASCRIPT, SVG = "text/css", "text/javascript", "image/svg+xml"
# Which style sheets make up which file, in this order; tokens come first, they name the colours.
STYLE_SHEETS = {
    "site.css": (
        "tokens.css",
        "material.css",
        "page.css",
        "reading.css",
        "parts.css",
        "home.css",
        "newer.css",
        "offline.css",
    ),
    "assessment.css": ("tokens.css", "assessment.css", "newer.css"),
    "assessment-results.css": ("assessment-results.css", "print.css"),
    "fill-in.css": ("fill-in.css",),
    "search.css": ("search.css",),
    "front-door.css": ("tokens.css", "front-door.css"),
}
LOAD_ORDER = "load-order.txt"
RESULTS_ORDER = "load-order-results.txt"
MORE_ORDER = "load-order-more.txt"
SUMS_ORDER = "load-order-sums.txt"
WORKSHEETS_ORDER = "load-order-worksheets.txt"
SEARCH_ORDER = "load-order-search.txt"
OFFLINE_ORDER = "load-order-offline.txt"
SERVICE_WORKER_ORDER = "load-order-service-worker.txt"
RETIRED_ORDER = "load-order-retired.txt"
SEVERAL_FILES_ORDER = "load-order-several-files.txt"
# The scripts of the self-assessment, of the worksheets, of the search and for reading without internet, by
# the list of what they are joined from.
SCRIPTS = {
    "assessment.js": LOAD_ORDER,
    "results.js": RESULTS_ORDER,
    "more.js": MORE_ORDER,
    "sums.js": SUMS_ORDER,
    "worksheets.js": WORKSHEETS_ORDER,
    "search.js": SEARCH_ORDER,
    "offline.js": OFFLINE_ORDER,
    "service-worker.js": SERVICE_WORKER_ORDER,
    "retired-service-worker.js": RETIRED_ORDER,
}
# Every list of the form, in the order in which a page that needs them all loads them.
ALL_ORDERS = (LOAD_ORDER, MORE_ORDER, RESULTS_ORDER, SUMS_ORDER, SEVERAL_FILES_ORDER)
# The schemas for people outside this project: what the page saves, and what is made of it.
PUBLISHED_SCHEMAS = (
    "result-file.schema.json",
    "score-document.schema.json",
    "merge-document.schema.json",
    "comparison.schema.json",
)


def write_assets(theme: Path, assessment: Path, target: Path) -> None:
    """Writes style sheets, the scripts of the self-assessment, `images/`, `scripts/` and `schema/`.

    assessment  the folder with the schemas, of which some are published, and the examples
    target      the site's assets folder; made when missing

    raises  OSError, also when a file named in a list is missing; jinja2.TemplateError for a picture that
            asks for a colour which tokens.css does not have
    """
    target.mkdir(parents=True, exist_ok=True)
    for name, parts in STYLE_SHEETS.items():
        _write(target / name, _small(CSS, joined([theme / "styles" / part for part in parts])))
    for name, order in SCRIPTS.items():
        _write(target / name, _small(JAVASCRIPT, joined(browser_scripts(theme / "browser", order))))
    _write(target / "examples.js", examples_script(assessment / "examples"))
    for source, folder in (("images", "images"), ("site-scripts", "scripts")):
        (target / folder).mkdir(exist_ok=True)
        for path in sorted((theme / source).iterdir()):
            shutil.copyfile(path, target / folder / path.name)
    colours = colours_of((theme / TOKENS).read_text(encoding="utf-8"))
    for path in sorted((target / "images").glob("*.svg")):
        drawing = with_colours(path.read_text(encoding="utf-8"), colours, f"images/{path.name}")
        _write(path, _small(SVG, drawing))
    # The licence wants to go wherever the stemmers go; search indexes bring them.
    shutil.copyfile(theme / "vendor" / "snowball" / "COPYING", target / "snowball-licence.txt")
    (target / "schema").mkdir(exist_ok=True)
    for name in PUBLISHED_SCHEMAS:
        shutil.copyfile(assessment / "schema" / name, target / "schema" / name)


def browser_scripts(folder: Path, order: str = LOAD_ORDER) -> list[Path]:
    """The scripts named in a list (# starts a remark), first to last; by default those of the page."""
    lines = (folder / order).read_text(encoding="utf-8").splitlines()
    names = [line.partition("#")[0].strip() for line in lines]
    return [folder / name for name in names if name]


def joined(paths: list[Path]) -> str:
    """The files one after another, unchanged, each under a line with its name."""
    parts = []
    for path in paths:
        text = path.read_text(encoding="utf-8")
        parts.append(f"/* {path.name} */\n{text}" + ("" if text.endswith("\n") else "\n"))
    return "".join(parts)


def _small(kind: str, text: str) -> str:
    """The same style sheet, script or drawing in fewer bytes."""
    return str(minify.string(kind, text))


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", newline="\n")
