"""Writes what stands on top of a ZIP of the guide: the page to double-click, and a text that says so."""

from __future__ import annotations

from pathlib import Path

from spm_guide.model.guide import Guide
from spm_guide.output_files import START_FILE, START_FOLDER, START_NOTES
from spm_guide.stage.page_templates import page_templates
from spm_guide.stage.policy import CONTENT_SECURITY_POLICY

TEMPLATE = "open-me.html"
# What the text says, line by line; "" is an empty line.
LINES = (
    "site-name",
    "site-purpose",
    "",
    "offline-notes-unpack",
    "offline-notes-open",
    "offline-notes-folder",
    "",
    "offline-notes-answers",
    "offline-notes-phone",
    "offline-notes-pass-on",
    "",
    "site-licence",
)


def write_open_me(guide: Guide, theme: Path, target: Path) -> None:
    """Writes `target/START.html` and `target/README.txt`; the guide stands in a folder beside them.

    raises  OSError; jinja2.TemplateError for a mistake in the template
    """
    page = page_templates(guide, theme).get_template(TEMPLATE)
    html = page.render(guide=guide, policy=CONTENT_SECURITY_POLICY, folder=START_FOLDER)
    (target / START_FILE).write_text(html + "\n", encoding="utf-8", newline="\n")
    # As old editors for Windows want it: lines end with two signs, and a mark says that it is UTF-8.
    words = "\n".join(guide.interface_text(id).shown if id else "" for id in LINES)
    (target / START_NOTES).write_text(words + "\n", encoding="utf-8-sig", newline="\r\n")
