"""The whole model as one file: everything is in it, it needs no other file, and every link in it leads."""

from __future__ import annotations

import re
from collections.abc import Callable
from html.parser import HTMLParser

import pytest
from whole_guide import whole_guide

from spm_guide.folders import find_folders
from spm_guide.model.guide import Guide
from spm_guide.stage.model_document import model_document

FOLDERS = find_folders()
GUIDES = whole_guide()


class Parts(HTMLParser):
    """Ids, links, and what a browser would load."""

    def __init__(self) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.loads: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if "id" in given:
            self.ids.append(given["id"])
        if tag == "a":
            self.links.append(given["href"])
        if tag in ("script", "link", "img"):
            self.loads.append(tag)


@pytest.fixture(scope="module")
def document() -> Callable[[str], tuple[str, Parts, Guide]]:
    """HTML, its parts and the guide, by language."""
    made: dict[str, tuple[str, Parts, Guide]] = {}

    def of(language: str) -> tuple[str, Parts, Guide]:
        if language not in made:
            html = model_document(GUIDES[language], FOLDERS.theme)
            parts = Parts()
            parts.feed(html)
            made[language] = html, parts, GUIDES[language]
        return made[language]

    return of


@pytest.mark.parametrize("language", GUIDES)
def test_every_question_step_pattern_and_resource_is_in_it(
    document: Callable[[str], tuple[str, Parts, Guide]], language: str
) -> None:
    _, parts, guide = document(language)
    expected = {f"question-{question.id}" for practice in guide.practices for question in practice.questions}
    expected |= {f"practice-{practice.id}" for practice in guide.practices}
    expected |= {f"pattern-{pattern.id}" for pattern in guide.patterns}
    expected |= {f"sentence-{one.id}" for place in guide.finding for one in place.sentences}
    expected |= {f"resource-{resource.id}" for resource in guide.resources}
    expected |= {f"standard-{one.id}" for dimension in guide.crosswalk for one in dimension.standards}
    assert len(parts.ids) == len(set(parts.ids))
    assert expected <= set(parts.ids)


@pytest.mark.parametrize("language", GUIDES)
def test_it_loads_nothing_and_its_links_lead_somewhere(
    document: Callable[[str], tuple[str, Parts, Guide]], language: str
) -> None:
    html, parts, _ = document(language)
    assert parts.loads == []
    assert "url(" not in re.search(r"<style>(.*?)</style>", html, re.DOTALL)[1]  # type: ignore[index]
    inside = {link[1:] for link in parts.links if link.startswith("#")}
    assert len(inside) > 60
    assert inside <= set(parts.ids)
    assert all(link.startswith(("#", "https://", "http://")) for link in parts.links)
