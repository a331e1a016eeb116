"""Templates hold no words of their own, and nothing that the policy would refuse."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from spm_guide.folders import find_folders

FOLDERS = find_folders()
TEMPLATES = sorted((FOLDERS.theme / "templates").rglob("*.html"))
WORDS_IN_ATTRIBUTES = re.compile(
    r'\b(?:aria-label|title|placeholder|alt|content)="([^"{]*[A-Za-z]{3}[^"{]*)"'
)
# Values of `content` that are read by programs.
FOR_PROGRAMS = re.compile(
    r"width=device-width.*|noindex|no-referrer|light dark|dark light|[a-z]+(?:_[a-z]+)*"
)


def _markup(path: Path) -> str:
    """The template without Jinja, remarks, commands and what is decided at the end of a build."""
    left_out = r"\{#.*?#\}|\{%.*?%\}|<!--.*?-->|@@[a-z -]+@@|<code.*?</code>"
    text = re.sub(left_out, "", path.read_text("utf-8"), flags=re.DOTALL)
    return re.sub(r"\{\{.*?\}\}", "{}", text, flags=re.DOTALL)


def _names(path: Path) -> str:
    return str(path.relative_to(FOLDERS.theme / "templates"))


@pytest.mark.parametrize("path", TEMPLATES, ids=_names)
def test_no_words_in_templates(path: Path) -> None:
    markup = _markup(path)
    between = re.sub(r"<script\b.*?</script>|<[^>]*>|\{\}", " ", markup, flags=re.DOTALL)
    assert not re.findall(r"[^\W\d_]+", between)
    attributes = [value for value in WORDS_IN_ATTRIBUTES.findall(markup) if not FOR_PROGRAMS.fullmatch(value)]
    assert not attributes


@pytest.mark.parametrize("path", TEMPLATES, ids=_names)
def test_nothing_inline(path: Path) -> None:
    text = path.read_text("utf-8")
    # One file to pass on is no page of the site; its styles have to be inside.
    assert "<style" not in text or path.name in ("model-document.html", "pool-report.html")
    assert not re.search(r"<[^>]*\s(?:style|on[a-z]+)\s*=", _markup(path))
    for attributes in re.findall(r"<script\b([^>]*)>", text):
        assert "src=" in attributes or re.search(r'type="application/(ld\+)?json"', attributes)


def test_every_text_that_templates_ask_for_exists() -> None:
    known = {
        entry["id"]
        for path in (FOLDERS.content / "interface").glob("*.yml")
        for entry in yaml.safe_load(path.read_text("utf-8"))["texts"]
    }
    asked = {
        id
        for path in TEMPLATES
        for id in re.findall(r"""(?:say|words)\(\s*["']([a-z0-9-]+)["']\s*\)""", path.read_text("utf-8"))
    }
    assert "site-search" in asked
    assert asked <= known


def test_every_site_text_is_used() -> None:
    folder = FOLDERS.content / "interface"
    texts = [
        entry
        for name in ("site.yml", "search.yml")
        for entry in yaml.safe_load((folder / name).read_text("utf-8"))["texts"]
        if entry["id"].startswith("site-")
    ]
    places = [*TEMPLATES, *(Path(__file__).parents[3] / "generator" / "spm_guide" / "stage").glob("*.py")]
    sources = "".join(path.read_text("utf-8") for path in places)
    assert not [entry["id"] for entry in texts if f'"{entry["id"]}"' not in sources.replace("'", '"')]
