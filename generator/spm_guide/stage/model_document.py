"""Writes the whole model as one HTML file to read, print and review."""

from __future__ import annotations

import json
from pathlib import Path

from markupsafe import Markup

from spm_guide.model.condition import condition_to
from spm_guide.model.guide import Guide
from spm_guide.stage.page_templates import page_templates

TEMPLATE = "model-document.html"
STYLES = ("tokens.css", "model-document.css")


def model_document(guide: Guide, theme: Path) -> str:
    """HTML without scripts that needs no other file, in the guide's language.

    raises  jinja2.TemplateError for a mistake in the template; OSError when a style sheet is missing
    """
    questions = [question for practice in guide.practices for question in practice.questions]
    sentences = [sentence for place in guide.finding for sentence in place.sentences]
    styles = "\n".join((theme / "styles" / name).read_text(encoding="utf-8") for name in STYLES)
    template = page_templates(guide, theme).get_template(TEMPLATE)
    return template.render(
        guide=guide,
        styles=Markup(styles),
        practices={practice.id: practice for practice in guide.practices},
        practice_names={practice.id: practice.name for practice in guide.practices},
        question_wordings={question.id: question.wording for question in questions},
        roles={role.id: role for role in guide.profile.roles},
        conditions={pattern.id: json.dumps(condition_to(pattern.when)) for pattern in guide.patterns},
        said_when={one.id: json.dumps(condition_to(one.when)) for one in sentences if one.when is not None},
        touching={
            standard.id: [question.id for question in questions if standard.id in question.standards]
            for dimension in guide.crosswalk
            for standard in dimension.standards
        },
    )
