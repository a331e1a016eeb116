"""What tests do with results: show those of a file, and read figures from the screen."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from form import go_to, open_file
from playwright.sync_api import Locator, Page

from spm_guide.model.result_file import result_file_from
from spm_guide.model.scored_model import ScoredModel
from spm_guide.score.document import score_document

PROJECT = Path(__file__).resolve().parent.parent.parent
# For what does not depend on the screen or on where the page comes from.
ONE_WAY = pytest.mark.parametrize("visit", ["http-desktop"], indirect=True)
LINKS = (
    "understood",
    "objective",
    "response",
    "indicator",
    "collected",
    "reported",
    "strategic",
    "daily",
    "revised",
)


def example(name: str) -> Any:
    """One of the three example institutions."""
    return json.loads((PROJECT / "assessment" / "examples" / f"{name}.json").read_text("utf-8"))


def half_known(model: ScoredModel) -> Any:
    """A branch of which little is known, as three people agreed; what may be left out does not apply.

    Its threads: one frays and is then not known, one is whole, one breaks at once.
    """
    levels: dict[str, Any] = {
        "understanding": 3,
        "objectives": 2,
        "services": "dk",
        "analysis": 1,
        "people": 2,
        "operations": 4,
        "balance": 0,
        "daily-use": 2,
    }
    answers: dict[str, Any] = {}
    for practice in model.practices:
        for question in practice.questions:
            if question.core and practice.id in levels:
                answers[question.id] = {"value": levels[practice.id], "rev": question.rev}
            elif not question.always_applies:
                answers[question.id] = {"value": "na", "reason": "We may not.", "rev": question.rev}
    answers["understanding-1"]["evidence"] = "documented"
    frays = {"understood": 2, "objective": 2, "response": 1, "indicator": "dk", "collected": 2, "daily": 1}
    return {
        "format": 1,
        "id": "00c0ffee00c0ffee00c0ffee00c0ffee",
        "model": {"id": model.id, "version": model.version},
        "edition": "mynet",
        "mode": "full",
        "created": "2026-02-01T12:00:00Z",
        "changed": "2026-03-15T12:00:00Z",
        "scope": {"kind": "branch", "name": "Kisumu"},
        "period": {"from": "2025-04-01"},
        "goals": ["reach", "gender", "staff"],
        "answers": answers,
        "links": {
            "reach": {link: {"value": value} for link, value in frays.items()},
            "gender": {link: {"value": 2} for link in LINKS},
            "staff": {"understood": {"value": 0}, "objective": {"value": 1}},
        },
        "sources": [{"id": "a"}, {"id": "b"}, {"id": "c"}],
    }


def scores(model: ScoredModel, data: Any) -> Any:
    """The score document of a file, from Python."""
    return score_document(model, result_file_from(data))


def show_results(page: Page, data: Any) -> Locator:
    """Opens a file and goes to its results."""
    open_file(page, data)
    go_to(page, "results")
    page.wait_for_selector("#results-body > .basis")
    return page.locator("#results-body")


def percent(basis_points: int) -> int:
    """As the screen shows it: whole per cent, a half up."""
    return (basis_points + 50) // 100


def numbers(words: str) -> list[int]:
    """The numbers in words of any language."""
    return [int(number) for number in re.findall(r"\d+", words)]


def unfold(results: Locator, key: str) -> Locator:
    """Opens what has the key, and gives it."""
    fold = results.locator(f'[data-fold="{key}"]')
    fold.locator("> summary").click()
    return fold
