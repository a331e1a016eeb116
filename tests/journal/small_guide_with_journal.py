"""A guide of a few short pages with the sample articles, as a project on the disk that builds in seconds."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from spm_guide.folders import Folders, find_folders, folders_in

SAMPLE = Path(__file__).resolve().parent / "sample"
# Ids and files of the pages; the first page has its real layout, with what that links to.
PAGES = {
    "home": "index.md",
    "what-spm-is": "what-spm-is.md",
    "start-mfis": "start/mfis.md",
    "start-networks": "start/networks.md",
    "start-donors": "start/donors.md",
    "clients": "principles/clients.md",
    "balance": "principles/balance.md",
    "information": "principles/information.md",
    "guide-people": "guide/people.md",
    "guide-operations": "guide/operations.md",
    "privacy": "privacy.md",
    "how-the-score-works": "how-the-score-works.md",
}
LANGUAGES = """languages:
  - {code: en, name: English, direction: ltr}
  - {code: fr, name: Français, direction: ltr}
  - {code: ar, name: العربية, direction: rtl}
"""


def small_project(top: Path, articles: Path | None = SAMPLE) -> Folders:
    """The project in the folder `top`, which must not exist yet.

    articles  folder of articles to copy; None = there are none
    """
    real = find_folders()
    for folder in (real.assessment, real.theme):
        shutil.copytree(folder, top / folder.name)
    shutil.copy(real.mkdocs_config, top)
    shutil.copytree(real.content / "interface", top / "content" / "interface")
    (top / "content" / "resources.yml").write_bytes((real.content / "resources.yml").read_bytes())
    (top / "locales").mkdir()
    (top / "locales" / "languages.yml").write_text(LANGUAGES, encoding="utf-8")
    # No language is published without its notices.
    for code in ("fr", "ar"):
        words = Path(code) / "LC_MESSAGES" / "interface.po"
        (top / "locales" / words).parent.mkdir(parents=True)
        shutil.copy(real.locales / words, top / "locales" / words)
    for path in (top / "assessment" / "model").rglob("*.yml"):
        text = path.read_text(encoding="utf-8")
        text = re.sub(r"^(\s*(?:- )?page: ).*$", r"\1home", text, flags=re.MULTILINE)
        path.write_text(re.sub(r"pages: \[[^\]]*\]", "pages: [home]", text), encoding="utf-8")
    ids = top / "assessment" / "permanent-ids.yml"
    published = re.sub(r"(?<=\n  page:\n)(?:    - .*\n)+", _listed, ids.read_text(encoding="utf-8"))
    ids.write_text(published, encoding="utf-8")
    pages = "".join(f"  - {{id: {id}, file: {file}}}\n" for id, file in PAGES.items())
    sections = (
        "  - {id: home, title: Home, pages: [home]}\n"
        f"  - {{id: all, title: Pages, pages: [{', '.join(id for id in PAGES if id != 'home')}]}}\n"
        "  - {id: journal, title: Journal, pages: [journal]}\n"
        "  - {id: assessment, title: Self-assessment, pages: [assessment]}\n"
    )
    site = f"pages:\n{pages}sections:\n{sections}"
    (top / "content" / "site.yml").write_text(site, encoding="utf-8")
    for id, file in PAGES.items():
        path = top / "content" / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(_page(id), encoding="utf-8")
    if articles is not None:
        shutil.copytree(articles, top / "content" / "journal")
    return folders_in(top)


def _listed(_there: re.Match[str]) -> str:
    return "".join(f"    - {id}\n" for id in PAGES)


def _page(id: str) -> str:
    area, _, practice = id.partition("-")
    head = {"home": "template: home.html\n", "guide": f"practice: {practice}\n"}.get(area, "")
    return (
        f"---\ntitle: Page {id}\ndescription: A page for tests.\n{head}---\n\n# Page {id} {{#{id}}}\n\n"
        "Words.\n\n## How to do it {#how}\n\nMore words.\n"
    )
