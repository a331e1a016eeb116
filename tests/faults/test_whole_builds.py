"""What goes wrong only when pages are made: the message names the place, and the old site stays."""

from __future__ import annotations

import errno
import shutil
from pathlib import Path

import pytest

import spm_guide.build
from spm_guide.cli import main
from spm_guide.folders import find_folders

ENGLISH_ALONE = "languages:\n  - {code: en, name: English, direction: ltr}\n"
OLD_PAGE = "<p>The site that works.</p>"


@pytest.fixture
def guide(tmp_path: Path) -> Path:
    """A copy of the whole guide in English, with a site beside it that was built before.

    Pages of every language are made in the same way; to read the catalogues of others takes longest.
    """
    folders = find_folders()
    top = tmp_path / "guide"
    for folder in (folders.assessment, folders.content, folders.theme):
        shutil.copytree(folder, top / folder.name)
    # Articles in further languages would only warn that they wait for these.
    shutil.rmtree(top / "content" / "journal")
    shutil.copy(folders.mkdocs_config, top)
    (top / "locales").mkdir()
    (top / "locales" / "languages.yml").write_text(ENGLISH_ALONE)
    site = tmp_path / "site"
    site.mkdir()
    (site / ".spm-guide-site").touch()
    (site / "index.html").write_text(OLD_PAGE)
    return top


def problems_of_build(guide: Path, capsys: pytest.CaptureFixture[str]) -> str:
    """What a build says, without the lines on its progress; the old site has to be there still."""
    site = guide.parent / "site"
    command = ["build", "--language", "en", "--project", str(guide), "--output", str(site)]
    assert main(command) == 1
    assert sorted(path.name for path in site.iterdir()) == [".spm-guide-site", "index.html"]
    assert (site / "index.html").read_text() == OLD_PAGE
    assert sorted(path.name for path in guide.parent.iterdir()) == ["guide", "site"]
    said = capsys.readouterr()
    assert "Traceback" not in said.err
    assert not said.out
    progress = ("Reading", "Staging", "Rendering", "Writing")
    return "".join(line for line in said.err.splitlines(keepends=True) if not line.startswith(progress))


def append(file: Path, words: str) -> int:
    """Adds a line and returns its number."""
    before = file.read_text(encoding="utf-8")
    file.write_text(before + words + "\n", encoding="utf-8")
    return before.count("\n") + 1


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ("{{ nobody.knows }}", "'nobody' is undefined"),
        ("{{ nobody", "unexpected end of template, expected 'end of print statement'"),
        ("{% include 'nowhere.html' %}", 'there is no "nowhere.html"'),
    ],
)
def test_a_template_with_a_mistake(
    words: str, reason: str, guide: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    line = append(guide / "theme" / "templates" / "light-page.html", words)
    said = problems_of_build(guide, capsys)
    assert said.startswith(
        f"theme/templates/light-page.html:{line}: SPM513 A page can't be made from its template: {reason}.\n"
    )


def test_a_template_that_is_missing(guide: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (guide / "theme" / "templates" / "language-chooser.html").unlink()
    assert 'there is no "language-chooser.html"' in problems_of_build(guide, capsys)


def test_a_mistake_in_a_template_of_the_renderer_is_told_in_a_few_lines(
    guide: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    line = append(guide / "theme" / "templates" / "main.html", "{{ nobody.knows }}")
    said = problems_of_build(guide, capsys).splitlines()
    assert said[0] == 'en: SPM506 The renderer stopped for language "en". It said:'
    assert f"{guide}/theme/templates/main.html, line {line}" in said
    assert said[-2] == "'nobody' is undefined"
    assert len(said) < 8


def test_a_configuration_of_the_renderer_that_is_broken(
    guide: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (guide / "mkdocs.yml").write_text("theme: [\n")
    said = problems_of_build(guide, capsys)
    assert "SPM506" in said
    assert f'"{guide}/mkdocs.yml", line 2' in said


def test_an_interface_text_that_gets_plural_forms_it_should_not_have(
    guide: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = guide / "content" / "interface" / "site.yml"
    changed = ["id: site-choose-language", '    one: "{n} language"', '    other: "{n} languages"']
    before, after = file.read_text(encoding="utf-8").split("id: site-choose-language\n")
    file.write_text(before + "\n".join(changed) + "\n" + after.split("\n", 1)[1], encoding="utf-8")
    assert problems_of_build(guide, capsys).startswith(
        'content/interface: SPM346 The site needs the interface text "site-choose-language" without a number'
    )


def test_an_interface_text_whose_name_a_template_puts_together(
    guide: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = guide / "content" / "interface" / "assessment.yml"
    words = file.read_text(encoding="utf-8")
    file.write_text(words.replace("id: assessment-mode-quick\n", "id: assessment-mode-fast\n"))
    said = problems_of_build(guide, capsys)
    assert said.startswith("theme/templates/partials/assessment-mode.html:")
    assert 'SPM345 There is no interface text "assessment-mode-quick"' in said


def test_a_disk_that_is_full(
    guide: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def write_nothing(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device", "assets/site.css")

    monkeypatch.setattr(spm_guide.build, "_render_all", lambda *_: None)
    monkeypatch.setattr(spm_guide.build, "write_search_index", lambda *_: None)
    monkeypatch.setattr(spm_guide.build, "remembered_files", write_nothing)
    said = problems_of_build(guide, capsys)
    assert 'SPM507 The disk refused: No space left on device ("assets/site.css").' in said
