"""Writes the self-assessment: a complete HTML form with the model and its words as a JSON block."""

from __future__ import annotations

from pathlib import Path

from markupsafe import Markup

from spm_guide.model.guide import Guide, Language
from spm_guide.stage.addresses import ASSESSMENT_PAGE
from spm_guide.stage.assessment_data import data_block, language_names, region_names
from spm_guide.stage.examples import EXAMPLES
from spm_guide.stage.light_page import light_page

TEMPLATE = "assessment.html"


def assessment_page(guide: Guide, languages: tuple[Language, ...], theme: Path, base_url: str | None) -> str:
    """The whole HTML of `<code>/assessment.html`.

    languages  those the site is built in, in menu order
    raises     jinja2.TemplateError for a mistake in the template
    """
    return light_page(
        TEMPLATE,
        ASSESSMENT_PAGE,
        guide,
        languages,
        theme,
        base_url,
        reading_languages=language_names(guide),
        regions=region_names(guide),
        examples=EXAMPLES,
        data=Markup(data_block(guide)),
    )
