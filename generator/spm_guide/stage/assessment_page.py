"""Writes the self-assessment: a complete HTML form with the model and its words as a JSON block."""

from __future__ import annotations

from pathlib import Path

from babel import Locale
from markupsafe import Markup

from spm_guide.model.guide import Guide, Language
from spm_guide.model.text import SOURCE_LANGUAGE
from spm_guide.stage.addresses import ASSESSMENT_PAGE, site_address
from spm_guide.stage.assessment_data import data_block, language_names
from spm_guide.stage.page_templates import page_templates
from spm_guide.stage.policy import CONTENT_SECURITY_POLICY

TEMPLATE = "assessment.html"


def assessment_page(guide: Guide, languages: tuple[Language, ...], theme: Path, base_url: str | None) -> str:
    """The whole HTML of `<code>/assessment.html`.

    languages  those the site is built in, in menu order
    raises     jinja2.TemplateError for a mistake in the template
    """
    page = (
        page_templates(guide, theme)
        .get_template(TEMPLATE)
        .render(
            guide=guide,
            practices={practice.id: practice for practice in guide.practices},
            roles={role.id: role for role in guide.profile.roles},
            languages=languages,
            reading_languages=language_names(guide),
            regions=_region_names(guide),
            alternates=[(one.code, _address(one.code, base_url)) for one in languages],
            canonical=_address(guide.language.code, base_url),
            default=_address(_default_language(languages), base_url),
            policy=CONTENT_SECURITY_POLICY,
            data=Markup(data_block(guide)),
        )
    )
    return str(page)


def _region_names(guide: Guide) -> list[tuple[str, str]]:
    """Id and name, in the guide's language, of every region."""
    names = Locale.parse(guide.language.code, sep="-").territories
    return [(region.id, names[region.m49]) for region in guide.profile.regions]


def _address(code: str, base_url: str | None) -> str:
    base = site_address(base_url)
    return f"../{code}/{ASSESSMENT_PAGE}" if base is None else f"{base}{code}/{ASSESSMENT_PAGE}"


def _default_language(languages: tuple[Language, ...]) -> str:
    codes = [language.code for language in languages]
    return SOURCE_LANGUAGE if SOURCE_LANGUAGE in codes else codes[0]
