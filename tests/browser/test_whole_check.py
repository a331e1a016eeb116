"""Somebody answers everything, in each language; the page's figures are those of the command."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from form import drawn, saved_text, show_whole
from playwright.sync_api import expect

from spm_guide.cli import main

LEVELS = (3, 2, 2, 3, 1, 2, 3, 1, 2, 1, 1, 0, "dk", 1, 2)
THREADS = {"reach": (2, 2, 1, 2, 2, 0, 2, 1, 0), "protection": (2, 2, 2, 2, "dk", 1, 0, 0, 0)}


def answer_everything(page: Any) -> None:
    for goal in THREADS:
        page.check(f"input[name=goal][value={goal}]")
    questions = page.locator("fieldset.question:visible").evaluate_all("all => all.map(one => one.id)")
    for question, level in zip(questions, LEVELS, strict=True):
        page.check(f"#{question} input[name^='q-'][value='{level}']")
    for goal, values in THREADS.items():
        links = page.locator(f"#thread-{goal} fieldset.link")
        for place, value in enumerate(values):
            links.nth(place).locator(f"input[value='{value}']").check()


@pytest.mark.parametrize("language", ["en", "fr", "ar"])
def test_the_command_scores_the_saved_file_as_the_page_did(
    visit: Any, language: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = show_whole(visit(f"{language}/assessment.html"))
    answer_everything(page)
    results = page.locator("#results-body")
    results.locator(".step").first.wait_for()
    drawn(page)
    assert results.locator(".area-result").count() == 3
    assert results.locator("ol.priorities").first.locator(":scope > .step").count() == 3
    assert results.locator(".find-out a").count() == 1
    assert results.locator(".find-out .facts li:not(.label)").count() == 2  # who can answer it
    saved = tmp_path / "saved.html"
    saved.write_text(saved_text(page), encoding="utf-8")
    in_page = page.evaluate(
        """text => {
          const guide = JSON.parse(document.getElementById('guide').textContent);
          Object.assign(guide.model, spm.wordsOfResults.model);
          const file = spm.otherFiles.read(text, guide.model).file;
          return spm.score.canonical(spm.score.document(guide.model, file));
        }""",
        saved.read_text(encoding="utf-8"),
    )
    assert main(["score", str(saved)]) == 0
    assert capsys.readouterr().out == in_page + "\n"
    scores = {area["id"]: area["score"] for area in json.loads(in_page)["maturity"]["areas"]}
    assert scores == {"strategy": 5500, "systems": 4500, "decisions": 2500}
    for score in scores.values():
        assert str(score // 100) in results.inner_text()


def test_every_step_says_why_and_every_resource_why_it_fits(visit: Any) -> None:
    page = show_whole(visit("en/assessment.html"))
    page.check("input[name=profile-stage][value=beginning]")
    page.check("input[name=goal][value=reach]")
    page.check("input[name='q-understanding-1'][value='1']")
    page.check("input[name='link-reach-understood'][value='0']")
    page.locator(".step").first.wait_for()
    drawn(page)
    page.locator(".step .fold-resources > summary").first.click()
    step = page.locator(".step").first.inner_text()
    assert "You are at 25% in this practice." in step
    assert 'The thread of "Reach poor and excluded people" breaks at "Understood".' in step
    assert "About this practice" in step
    assert "For your stage" in step


def test_a_figure_is_said_once_answering_pauses(visit: Any) -> None:
    page = show_whole(visit("en/assessment.html"))
    page.check("input[name='q-understanding-1'][value='1']")
    page.check("input[name='q-understanding-1'][value='2']")
    expect(page.locator("#announcer")).to_have_text("Results changed. Strategy: 50%.")
