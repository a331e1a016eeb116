"""Writes a network's pool as one HTML file to read, print and hand on."""

from __future__ import annotations

import hashlib
from base64 import b64encode
from collections.abc import Mapping
from pathlib import Path

from babel import Locale
from babel.numbers import format_decimal, format_percent
from markupsafe import Markup

from spm_guide.model.guide import Guide
from spm_guide.model.pool import ALL, Pool, Quartiles
from spm_guide.stage.page_templates import page_templates

TEMPLATE = "pool-report.html"
STYLES = ("tokens.css", "pool-report.css")
_POLICY = "default-src 'none'; style-src 'sha256-{}'; base-uri 'none'; form-action 'none'"


def pool_report(pool: Pool, guide: Guide, theme: Path, names: Mapping[tuple[str, str], str]) -> str:
    """HTML without scripts that needs no other file, in the guide's language.

    names  of groups, by tier and region

    raises  UnusableText; jinja2.TemplateError for a mistake in the template; OSError when a style sheet is
            missing
    """
    styles = "\n".join((theme / "styles" / name).read_text(encoding="utf-8") for name in STYLES)
    locale = Locale.parse(guide.language.code, sep="-")
    rows: dict[str, list[Quartiles]] = {practice.id: [] for practice in guide.practices}
    for row in pool.quartiles:
        rows[row.practice].append(row)
    return (
        page_templates(guide, theme)
        .get_template(TEMPLATE)
        .render(
            guide=guide,
            pool=pool,
            rows=rows,
            everybody=[row for row in pool.quartiles if row.tier == row.region == ALL],
            left_out={one.practice: one for one in pool.left_out},
            practices={practice.id: practice for practice in guide.practices},
            group_names=names,
            number=lambda value: format_decimal(value, locale=locale),
            percent=lambda points: format_percent((points + 50) // 100 / 100, locale=locale),
            styles=Markup(styles),
            policy=_POLICY.format(b64encode(hashlib.sha256(styles.encode("utf-8")).digest()).decode("ascii")),
        )
    )
