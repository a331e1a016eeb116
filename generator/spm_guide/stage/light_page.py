"""Writes the pages that stand beside the guide's own: light ones, without what the renderer brings."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from spm_guide.model.guide import Guide, Language
from spm_guide.model.text import SOURCE_LANGUAGE
from spm_guide.stage.addresses import site_address
from spm_guide.stage.page_templates import page_templates
from spm_guide.stage.policy import CONTENT_SECURITY_POLICY
from spm_guide.stage.reader_message import improve_translation
from spm_guide.stage.social_meta import social_meta
from spm_guide.stage.theme_colours import theme_colours

# Nobody reads it, no element of these pages keeps spaces, and packed it still weighs 200 bytes.
_INDENTATION = re.compile(r"\n\s+")


def light_page(
    template: str,
    address: str,
    guide: Guide,
    languages: tuple[Language, ...],
    theme: Path,
    base_url: str | None,
    **parts: Any,
) -> str:
    """The whole HTML of `<code>/<address>`.

    template   its file name; it gets `parts` and what each of these pages needs
    languages  those the site is built in, in menu order
    raises     jinja2.TemplateError for a mistake in the template
    """

    def in_language(code: str) -> str:
        base = site_address(base_url)
        return f"../{code}/{address}" if base is None else f"{base}{code}/{address}"

    page = (
        page_templates(guide, theme)
        .get_template(template)
        .render(
            guide=guide,
            practices={practice.id: practice for practice in guide.practices},
            roles={role.id: role for role in guide.profile.roles},
            languages=languages,
            address=address,
            alternates=[(one.code, in_language(one.code)) for one in languages],
            canonical=in_language(guide.language.code),
            default=in_language(_default_language(languages)),
            policy=CONTENT_SECURITY_POLICY,
            social=social_meta(guide, base_url),
            colours=theme_colours(theme),
            improve=improve_translation(guide, address),
            **parts,
        )
    )
    return _INDENTATION.sub("\n", str(page))


def _default_language(languages: tuple[Language, ...]) -> str:
    codes = [language.code for language in languages]
    return SOURCE_LANGUAGE if SOURCE_LANGUAGE in codes else codes[0]
