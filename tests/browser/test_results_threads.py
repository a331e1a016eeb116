"""The threads picture: a row for each goal, by form and never by colour alone; in words; and as a table.

1. A knot is what was answered, and hangs lower the more of it is effort that is disconnected.
2. The thread is whole, frayed, loose or not known as the answers say; it has a gap where it snaps.
3. Every goal says in words where its thread frays, breaks or is not known from, with its figures.
4. The table has what the picture shows.
5. In Arabic the picture runs from right to left.
6. Hand-overs have their figure, and a sentence each that says what they are.
"""

from __future__ import annotations

import re
from typing import Any

import pytest
from playwright.sync_api import Locator
from results import LINKS, ONE_WAY, example, half_known, numbers, percent, scores, show_results, unfold

from spm_guide.model.scored_model import ScoredModel

STATES = {0: "no", 1: "partly", 2: "yes"}
TOP, DROP = 22, 8


def knots(picture: Locator) -> list[dict[str, Any]]:
    return picture.locator(".knot").evaluate_all(
        """all => all.map(one => ({
          state: /knot-(yes|partly|no|unknown)/.exec(one.getAttribute('class'))[1],
          x: parseFloat(one.getAttribute('x')),
          y: parseFloat(one.getAttribute('y')),
        }))"""
    )


@pytest.mark.parametrize("language", ["en", "ar"])
def test_knots_are_the_answers_and_hang_by_what_is_disconnected(
    language: str, visit: Any, english_model: ScoredModel
) -> None:  # 1, 5
    data = half_known(english_model)
    results = show_results(visit(f"{language}/assessment.html"), data)
    document = scores(english_model, data)
    chosen = [goal["id"] for goal in document["alignment"]["goals"]]
    pictures = results.locator(".thread-picture").all()
    for goal, picture in zip(chosen, pictures, strict=True):
        found = knots(picture)
        answers = [data["links"][goal].get(link, {}).get("value") for link in LINKS]
        assert [knot["state"] for knot in found] == [STATES.get(value, "unknown") for value in answers]
        holds = 2
        for knot, value in zip(found, answers, strict=True):
            point = value if isinstance(value, int) else 0
            holds = min(holds, point)
            assert knot["y"] == TOP + DROP * (point - holds)
        places = [knot["x"] for knot in found]
        assert places == sorted(places, reverse=language == "ar")


@ONE_WAY
def test_threads_hold_fray_and_snap_as_the_answers_say(visit: Any, english_model: ScoredModel) -> None:  # 2
    results = show_results(visit("en/assessment.html"), half_known(english_model))
    pieces = [
        picture.locator("line[class^=thread-]").evaluate_all(
            "all => all.map(one => one.getAttribute('class').slice(7))"
        )
        for picture in results.locator(".thread-picture").all()
    ]
    reach, gender, staff = pieces
    # Frayed from the third knot on, as two strands; from the fourth on nobody knows.
    assert reach == ["whole"] * 2 + ["frayed"] * 4 + ["unknown"] * 5
    assert gender == ["whole"] * 9
    # The first link is missing, so a short end is all there is, and the rest is loose.
    assert staff == ["whole"] + ["loose"] * 8


@ONE_WAY
def test_states_differ_by_form(visit: Any, english_model: ScoredModel) -> None:  # 1, 2
    page = visit("en/assessment.html")
    results = show_results(page, half_known(english_model))
    signs = results.locator(".signs li")
    assert signs.count() == 8
    for sign in signs.all():
        assert sign.inner_text().strip()
    drawn = signs.locator(".sign").evaluate_all(
        """all => all.map(sign => [...sign.querySelectorAll('circle, path, line')].map(shape => {
          const style = getComputedStyle(shape);
          const form = [...shape.attributes].filter(one => one.name !== 'class').map(one => one.value);
          return [shape.tagName, ...form, style.strokeWidth, style.strokeDasharray].join(' ');
        }).join())"""
    )
    assert len(set(drawn)) == len(drawn)


@ONE_WAY
def test_every_goal_says_where_its_thread_ends(visit: Any, english_model: ScoredModel) -> None:  # 3
    data = half_known(english_model)
    results = show_results(visit("en/assessment.html"), data)
    reach, gender, staff = results.locator(".goal-result .figure").all_inner_texts()
    assert reach == 'The thread frays at "Response". Not known from "Indicator" on.'
    assert gender == "The thread is unbroken."
    assert staff == 'The thread breaks at "Understood".'


@ONE_WAY
@pytest.mark.parametrize(
    ("institution", "language"),
    [("values-ngo", "en"), ("commercial-bank", "ar"), ("small-cooperative", "ar")],
)
def test_goals_and_hand_overs_have_their_figures(
    institution: str, language: str, visit: Any, english_model: ScoredModel
) -> None:  # 3, 6
    data = example(institution)
    results = show_results(visit(f"{language}/assessment.html"), data)
    alignment = scores(english_model, data)["alignment"]
    whole = results.locator(".results-part > p.figure")
    assert numbers(whole.inner_text()) == [percent(alignment["score"])]
    for place, goal in zip(results.locator(".goal-result").all(), alignment["goals"], strict=True):
        words = place.locator(".goal-words > p:not(.figure, .range, .mark)").all_inner_texts()
        figures = [goal["continuity"], goal["disconnected"]]
        assert [numbers(one) for one in words] == [
            [percent(figure)] for figure in figures if figure or figure is figures[0]
        ]
    rows = results.locator(".handovers > li").all()
    for row, handover in zip(rows, alignment["handovers"], strict=True):
        assert numbers(row.locator(".figure").inner_text()) == [percent(handover["score"])]
        assert row.locator("h4 + p").inner_text().strip()


@ONE_WAY
def test_a_goal_that_is_not_known_to_its_end_is_provisional(
    visit: Any, english_model: ScoredModel
) -> None:  # 3
    data = half_known(english_model)
    results = show_results(visit("en/assessment.html"), data)
    alignment = scores(english_model, data)["alignment"]
    for place, goal in zip(results.locator(".goal-result").all(), alignment["goals"], strict=True):
        assert ("Provisional:" in place.inner_text()) == goal["provisional"]
        spread = place.locator(".range").all_inner_texts()
        bounds = [percent(goal["low"]), percent(goal["high"])]
        assert [numbers(one) for one in spread] == ([bounds] if goal["low"] != goal["high"] else [])
    # One of the goals knows nothing of the links between systems and decision-making.
    marks = [row.locator(".mark").count() for row in results.locator(".handovers > li").all()]
    assert marks == [1, 1, 1]


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_table_says_what_the_picture_shows(
    language: str, visit: Any, english_model: ScoredModel
) -> None:  # 4
    data = half_known(english_model)
    page = visit(f"{language}/assessment.html")
    results = show_results(page, data)
    legend = dict(
        zip(("yes", "partly", "no", "unknown"), results.locator(".signs li").all_inner_texts(), strict=False)
    )
    alignment = scores(english_model, data)["alignment"]
    table = unfold(results, "table threads").locator("table")
    names = results.locator(".goal-result h4").all_inner_texts()
    lines = table.locator("tbody tr").all()
    pictures = results.locator(".thread-picture").all()
    for name, line, picture, goal in zip(names, lines, pictures, alignment["goals"], strict=True):
        assert line.locator("th[scope=row]").inner_text() == name
        cells = line.locator("td").all_inner_texts()
        assert cells[:9] == [legend[knot["state"]].strip() for knot in knots(picture)]
        figures = [goal["continuity"], goal["activity"], goal["disconnected"]]
        assert [numbers(cell) for cell in cells[9:]] == [[percent(figure)] for figure in figures]
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@ONE_WAY
def test_the_picture_names_its_links(visit: Any, english_model: ScoredModel) -> None:
    results = show_results(visit("en/assessment.html"), half_known(english_model))
    key = results.locator(".thread-key").inner_text()
    names = ("Understood", "Objective", "Response", "Indicator", "Collected", "Reported", "Strategic use")
    assert [key.index(name) for name in names] == sorted(key.index(name) for name in names)
    numbered = results.locator(".thread-picture").first.locator(".thread-number").all_text_contents()
    assert [re.sub(r"\D", "", one) for one in numbered] == [str(place) for place in range(1, 10)]


@ONE_WAY
def test_without_a_goal_there_is_a_sentence_in_place_of_threads(
    visit: Any, english_model: ScoredModel
) -> None:
    data = {**half_known(english_model), "goals": []}
    results = show_results(visit("en/assessment.html"), data)
    assert results.locator(".thread-picture, .handovers").count() == 0
    assert "Choose a goal" in results.inner_text()
