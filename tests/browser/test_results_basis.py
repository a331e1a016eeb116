"""The line that says what results rest on: its parts; it stands below every picture, and on paper."""

from __future__ import annotations

from typing import Any

import pytest
from form import show_whole
from results import ONE_WAY, example, half_known, show_results

from spm_guide.model.scored_model import ScoredModel


@ONE_WAY
def test_an_example_says_so_first(visit: Any) -> None:
    results = show_results(visit("en/assessment.html"), example("values-ngo"))
    line = results.locator("> .basis")
    assert line.inner_text().startswith("Example: this institution is made up. Self-assessed.")
    assert line.locator("strong").count() == 1


@ONE_WAY
def test_each_part_is_said(visit: Any, english_model: ScoredModel) -> None:
    results = show_results(visit("en/assessment.html"), half_known(english_model))
    questions = [question for practice in english_model.practices for question in practice.questions]
    out = sum(not question.always_applies for question in questions)
    assert out > 1
    assert results.locator("> .basis").inner_text() == (
        "Agreed by 3 people. Last changed on March 15, 2026. About a branch: Kisumu. "
        f"Period: from April 1, 2025 on. Full check. Answered: 7 of {60 - out} questions that apply. "
        f"{out} questions do not apply. Shown by documents or checks: 1 of 7 answers. "
        f"Version {english_model.version} of the questions. Edition: mynet."
    )


@ONE_WAY
def test_answers_of_ones_own_are_self_assessed(visit: Any) -> None:
    page = show_whole(visit("en/assessment.html"))
    page.check("input[name='q-indicators-1'][value='2']")
    page.wait_for_selector("#results-body > .basis")
    words = page.inner_text("#results-body > .basis")
    assert words.startswith("Self-assessed. Last changed on ")
    assert "Quick check. Answered: 1 of 15 questions that apply. 0 questions do not apply." in words
    assert "Edition" not in words


@pytest.mark.parametrize("language", ["en", "ar"])
def test_it_stands_below_every_picture_and_on_paper(
    language: str, visit: Any, english_model: ScoredModel
) -> None:
    page = visit(f"{language}/assessment.html")
    results = show_results(page, half_known(english_model))
    line = results.locator("> .basis").inner_text()
    figures = results.locator("figure")
    assert figures.count() == 4
    for figure in figures.all():
        assert figure.locator("> figcaption.basis").inner_text() == line
        assert figure.locator("> :last-child").get_attribute("class") == "basis"
    page.emulate_media(media="print")
    assert results.locator(".basis:visible").count() == 5


@ONE_WAY
def test_dates_are_told_in_the_readers_language_with_its_figures(
    visit: Any, english_model: ScoredModel
) -> None:
    results = show_results(visit("ar/assessment.html"), half_known(english_model))
    words = results.locator("> .basis").inner_text()
    assert "مارس" in words
    assert "2026" in words
    assert "March" not in words
