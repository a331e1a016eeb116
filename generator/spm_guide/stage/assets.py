"""Writes what all languages share: styles, pictures, scripts, schemas.

What is reviewed is what runs: comments and needless spaces are left out and names inside functions
become short; files and what they offer each other stay as they are.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import minify

from spm_guide.stage.assessment_data import words_script
from spm_guide.stage.examples import examples_script
from spm_guide.stage.material_styles import NAMES_FILE, listed_names, material_style_sheet, rules_for
from spm_guide.stage.pictures.look import TOKENS, colours_of, with_colours

CSS, JAVASCRIPT, SVG = "text/css", "text/javascript", "image/svg+xml"
# The file that begins with what the pages of the guide take from Material.
SITE_STYLES = "site.css"
# Which style sheets make up which file, in this order; tokens come first, they name the colours.
STYLE_SHEETS = {
    SITE_STYLES: (
        "tokens.css",
        "material.css",
        "page.css",
        "reading.css",
        "pictures.css",
        "parts.css",
        "offline.css",
    ),
    "home.css": ("home.css",),
    "journal.css": ("journal.css",),
    "paper.css": ("paper.css",),
    "assessment.css": ("tokens.css", "assessment.css"),
    "assessment-results.css": ("assessment-results.css", "print.css"),
    "fill-in.css": ("fill-in.css",),
    "search.css": ("search.css",),
    "newer.css": ("newer.css",),
    "front-door.css": ("tokens.css", "front-door.css"),
}
# The look of a page that somebody saves: it stands in the page, so a script brings it along.
SAVED_PAGE_STYLES = ("tokens.css", "assessment-results.css", "saved-page.css")
SHARING_SCRIPTS = "sharing.js"
LOAD_ORDER = "load-order.txt"
RESULTS_ORDER = "load-order-results.txt"
MORE_ORDER = "load-order-more.txt"
SUMS_ORDER = "load-order-sums.txt"
SHARING_ORDER = "load-order-sharing.txt"
WORKSHEETS_ORDER = "load-order-worksheets.txt"
WORKSHEETS_WITH_SUMS_ORDER = "load-order-worksheets-with-sums.txt"
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
    SHARING_SCRIPTS: SHARING_ORDER,
    "worksheets.js": WORKSHEETS_ORDER,
    "worksheets-with-sums.js": WORKSHEETS_WITH_SUMS_ORDER,
    "search.js": SEARCH_ORDER,
    "offline.js": OFFLINE_ORDER,
    "service-worker.js": SERVICE_WORKER_ORDER,
    "retired-service-worker.js": RETIRED_ORDER,
}
# The small scripts of reading pages: what runs before the first paint, and what comes with the page.
PAGE_SCRIPTS = {
    "before-paint.js": ("page-scope.js", "color-scheme.js"),
    "page.js": ("language-links.js", "page.js", "colours.js", "contents.js", "folds.js"),
}
# Those that stand alone on pages beside the guide's own.
LONE_SCRIPTS = ("choose-language.js", "language-links.js", "newer-version.js", "open-guide.js")
# Every list of the form, in the order in which a page that needs them all loads them.
ALL_ORDERS = (LOAD_ORDER, MORE_ORDER, RESULTS_ORDER, SUMS_ORDER, SHARING_ORDER, SEVERAL_FILES_ORDER)
# The schemas for people outside this project: what the page saves, and what is made of it.
PUBLISHED_SCHEMAS = (
    "result-file.schema.json",
    "score-document.schema.json",
    "merge-document.schema.json",
    "comparison.schema.json",
)


def write_assets(theme: Path, assessment: Path, target: Path) -> None:
    """Writes style sheets, scripts of pages and of the self-assessment, `images/`, `scripts/` and `schema/`.

    assessment  the folder with the schemas, of which some are published, and the examples
    target      the site's assets folder; made when missing

    raises  OSError, also when a file named in a list is missing; jinja2.TemplateError for a picture that
            asks for a colour which tokens.css does not have
    """
    target.mkdir(parents=True, exist_ok=True)
    for name, parts in STYLE_SHEETS.items():
        _write(target / name, _small(CSS, style_sheet(theme / "styles", name, parts)))
    for name, order in SCRIPTS.items():
        text = joined(browser_scripts(theme / "browser", order))
        if name == SHARING_SCRIPTS:
            look = joined([theme / "styles" / part for part in SAVED_PAGE_STYLES])
            text += words_script("savedPageStyle", _small(CSS, look))
        _write(target / name, _small(JAVASCRIPT, text))
    _write(target / "examples.js", examples_script(assessment / "examples"))
    for name, parts in PAGE_SCRIPTS.items():
        scripts = [theme / "site-scripts" / part for part in parts]
        _write(target / name, _small(JAVASCRIPT, joined(scripts)))
    (target / "scripts").mkdir(exist_ok=True)
    for name in LONE_SCRIPTS:
        text = (theme / "site-scripts" / name).read_text(encoding="utf-8")
        _write(target / "scripts" / name, _small(JAVASCRIPT, text))
    (target / "images").mkdir(exist_ok=True)
    colours = colours_of((theme / TOKENS).read_text(encoding="utf-8"))
    for path in sorted((theme / "images").glob("*.svg")):
        drawing = with_colours(path.read_text(encoding="utf-8"), colours, f"images/{path.name}")
        _write(target / "images" / path.name, _small(SVG, drawing))
    # The licence wants to go wherever the stemmers go; search indexes bring them.
    shutil.copyfile(theme / "vendor" / "snowball" / "COPYING", target / "snowball-licence.txt")
    (target / "schema").mkdir(exist_ok=True)
    for name in PUBLISHED_SCHEMAS:
        shutil.copyfile(assessment / "schema" / name, target / "schema" / name)


def style_sheet(styles: Path, name: str, parts: tuple[str, ...]) -> str:
    """One file's rules; those of reading pages come after what is kept of Material's."""
    ours = joined([styles / part for part in parts])
    if name != SITE_STYLES:
        return ours
    names = listed_names((styles / NAMES_FILE).read_text(encoding="utf-8"))
    return rules_for(names, material_style_sheet().read_text(encoding="utf-8"), ours) + ours


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
