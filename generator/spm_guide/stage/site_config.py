"""Writes a language's configuration for the renderer: what mkdocs.yml can't know."""

from __future__ import annotations

from dataclasses import asdict
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from spm_guide.model.article import JOURNAL
from spm_guide.model.guide import Guide, Language, LanguageNote, Page, Section
from spm_guide.model.text import SOURCE_LANGUAGE, Text
from spm_guide.stage.addresses import ASSESSMENT_PAGE, page_address, root_path, site_address
from spm_guide.stage.journal.addresses_of_journal import menu_of_journal
from spm_guide.stage.neighbours import neighbours
from spm_guide.stage.policy import CONTENT_SECURITY_POLICY
from spm_guide.stage.social_meta import social_meta
from spm_guide.stage.theme_colours import theme_colours

# Texts with this prefix belong to the pages around the guide; the assessment page brings its own.
SITE_TEXTS = "site-"
# What stands in `pages` of a section for the form, which is no Markdown page.
ASSESSMENT = "assessment"

# In C, where PyYAML comes with it.
_SAFE = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_DUMPER = getattr(yaml, "CSafeDumper", yaml.SafeDumper)


def site_config(
    guide: Guide,
    languages: tuple[Language, ...],
    theme: Path,
    mkdocs_config: Path,
    base_url: str | None,
) -> str:
    """The configuration of the guide's language, as YAML.

    languages  all languages of the site, in menu order
    theme, mkdocs_config  absolute paths

    Inheritance merges mappings and replaces lists, so the navigation is stated whole.
    """
    code = guide.language.code
    base = site_address(base_url)
    navigation = [_navigation(section, guide) for section in guide.sections]
    config: dict[str, Any] = {
        "INHERIT": str(mkdocs_config),
        "site_name": _words(guide, "site-name"),
        "theme": {
            "custom_dir": str(theme / "templates"),
            "language": code,
            "direction": guide.language.direction,
        },
        "nav": navigation,
        "markdown_extensions": {
            "toc": {"permalink_title": _words(guide, "site-permalink")},
            # The renderer fills in the number where it finds {}.
            "footnotes": {"BACKLINK_TITLE": _words(guide, "site-back-from-footnote").replace("{n}", "{}")},
        },
        "extra": {
            "spm": {
                **_for_templates(guide, languages, base_url),
                "neighbours": neighbours(navigation),
                "colours": asdict(theme_colours(theme)),
            },
        },
    }
    if base is not None:
        config["site_url"] = f"{base}{code}/"
    text: str = yaml.dump(config, Dumper=_DUMPER, allow_unicode=True, sort_keys=False, width=1000)
    return text


@cache
def front_matter(page: Page) -> dict[str, Any]:
    """The page's front matter, not to be changed; empty when it has none."""
    if not page.markdown.startswith("---\n"):
        return {}
    head, _, _ = page.markdown.removeprefix("---\n").partition("\n---")
    read = yaml.load(head, Loader=_SAFE)
    return read if isinstance(read, dict) else {}


def _navigation(section: Section, guide: Guide) -> dict[str, Any]:
    """A section with its pages and groups, or, where it has one page, that page under the section's title."""
    pages = {page.id: page for page in guide.pages}
    entries: list[dict[str, Any]] = []
    for id in section.pages:
        if id == ASSESSMENT:
            entries.append({_words(guide, "site-assessment-page"): ASSESSMENT_PAGE})
        elif id == JOURNAL:
            entries += [{_words(guide, title): address} for title, address in menu_of_journal(guide)]
        else:
            entries.append({str(front_matter(pages[id])["title"]): pages[id].file})
    if len(entries) == 1 and not section.groups:
        return {section.title.shown: next(iter(entries[0].values()))}
    return {section.title.shown: [*entries, *(_navigation(group, guide) for group in section.groups)]}


def _for_templates(guide: Guide, languages: tuple[Language, ...], base_url: str | None) -> dict[str, Any]:
    base = site_address(base_url)
    default = next((each.code for each in languages if each.code == SOURCE_LANGUAGE), languages[0].code)
    return {
        "policy": CONTENT_SECURITY_POLICY,
        "social": social_meta(guide, base_url),
        "name": guide.language.name,
        "notes": [_note(note, guide.language) for note in guide.language.notes],
        "is_partial": guide.language.percent < 100,
        "languages": [
            {
                "code": each.code,
                "name": each.name,
                "direction": each.direction,
                "notes": [_note(note, each) for note in each.notes],
                "address": f"{base}{each.code}/" if base else f"../{each.code}/",
            }
            for each in languages
        ],
        "default_address": f"{base}{default}/" if base else f"../{default}/",
        "front_door": base or "../index.html",
        "root": root_path(base_url),
        "texts": {
            id: _marked(text, guide)
            for id, text in guide.interface.items()
            if id.startswith(SITE_TEXTS) and isinstance(text, Text)
        },
        "english_titles": _english_titles(guide),
        "pages": {page.id: _page(page) for page in guide.pages},
        "areas": [
            {"id": area.id, "name": _marked(area.name, guide), "summary": _marked(area.summary, guide)}
            for area in guide.areas
        ],
        "issues": [{"id": issue.id, "name": _marked(issue.name, guide)} for issue in guide.burning_issues],
    }


def _note(note: LanguageNote, language: Language) -> dict[str, Any]:
    return {"text": note.words, "english": note.language != language.code}


def _page(page: Page) -> dict[str, Any]:
    """Address and words of a page; `english` names those that have no translation."""
    head = front_matter(page)
    english = head.get("english") or []
    return {
        "address": page_address(page.file),
        "title": {"text": str(head.get("title", "")), "english": "title" in english},
        "description": {"text": str(head.get("description", "")), "english": "description" in english},
    }


def _english_titles(guide: Guide) -> list[str]:
    """Titles in the navigation that are shown in English for want of a translation."""
    shown = [one.title for section in guide.sections for one in (section, *section.groups)]
    shown.append(guide.interface_text("site-assessment-page"))
    shown += [guide.interface_text(title) for title, _ in menu_of_journal(guide)]
    titles = {text.shown for text in shown if text.shown_language != guide.language.code}
    titles |= {page["title"]["text"] for page in map(_page, guide.pages) if page["title"]["english"]}
    return sorted(titles)


def _marked(text: Text, guide: Guide) -> dict[str, Any]:
    """What a template shows: the words, and whether they are English in another language's page."""
    return {"text": text.shown, "english": text.shown_language != guide.language.code}


def _words(guide: Guide, id: str) -> str:
    return guide.interface_text(id).shown
