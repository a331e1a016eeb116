"""Writes the pages that stand before any language: the chooser and the page for dead addresses."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from spm_guide.model.guide import Guide
from spm_guide.stage.addresses import page_address, root_path, site_address
from spm_guide.stage.page_templates import templates_in
from spm_guide.stage.policy import CONTENT_SECURITY_POLICY
from spm_guide.stage.social_meta import social_meta

TEMPLATE = "language-chooser.html"
PRIVACY_PAGE = "privacy"


def write_front_door(guides: dict[str, Guide], theme: Path, target: Path, base_url: str | None) -> None:
    """Writes `target/index.html` (the language chooser) and `target/404.html`.

    guides  by language code in menu order, at least one; the first gives the page its own language

    The chooser's links are relative, so it works from a stick; those of 404.html start at the host,
    because a server shows it at any depth.

    raises  OSError
    """
    template = templates_in(theme).get_template(TEMPLATE)
    first = next(iter(guides.values()))
    base = site_address(base_url)
    shared = {
        "policy": CONTENT_SECURITY_POLICY,
        "social": social_meta(first, base_url),
        "title": first.interface_text("site-name").shown,
        "description": first.interface_text("site-purpose").shown,
        "canonical": base or "index.html",
    }
    for name, root, question in (
        ("index.html", "", "site-choose-language"),
        ("404.html", root_path(base_url), "site-not-found"),
    ):
        languages = [_language(guide, base, question) for guide in guides.values()]
        page = template.render(shared, root=root, stay=name == "404.html", languages=languages)
        (target / name).write_text(page, encoding="utf-8", newline="\n")


def _language(guide: Guide, base: str | None, question: str) -> dict[str, Any]:
    asked = guide.interface_text(question)
    about = guide.interface_text("site-home-for")
    code = guide.language.code
    return {
        "code": code,
        "name": guide.language.name,
        "direction": guide.language.direction,
        "address": f"{base or ''}{code}/index.html",
        "site_name": guide.interface_text("site-name").shown,
        "question": asked.shown,
        "asks": asked.shown_language == code,
        "notes": [note.words for note in guide.language.notes if note.language == code],
        "about": about.shown if about.shown_language == code else "",
        "privacy": _privacy(guide),
    }


def _privacy(guide: Guide) -> dict[str, str] | None:
    """The link to the page on privacy; None when the guide has none, or no words for it in its language."""
    page = next((page for page in guide.pages if page.id == PRIVACY_PAGE), None)
    if page is None:
        return None
    words = guide.interface_text("site-privacy-page")
    if words.shown_language != guide.language.code:
        return None
    return {"address": f"{guide.language.code}/{page_address(page.file)}", "words": words.shown}
