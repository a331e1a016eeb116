"""Figures on the screen are those of the score document, in words, as a picture and as a table.

1. The finding comes first, from the first answer on.
2. Every figure is the one that Python has: areas, practices, all together.
3. Bars show the same figures by their length, and how low and high a score can be by a line with two ends.
4. The table behind the picture has the same figures.
5. A provisional or narrow figure says so in words wherever it is shown.
6. Nothing is wider than the screen.
"""

from __future__ import annotations

from typing import Any

import pytest
from form import show_whole
from playwright.sync_api import Locator
from results import ONE_WAY, example, half_known, numbers, percent, scores, show_results, unfold

from spm_guide.model.scored_model import ScoredModel
from spm_guide.score.bands import band

INSTITUTIONS = [("values-ngo", "en"), ("commercial-bank", "ar"), ("small-cooperative", "en")]
FIGURES = ("score", "low", "high", "known", "applicable", "evidenced")


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_finding_comes_first_from_the_first_answer_on(visit: Any, language: str) -> None:  # 1, 6
    page = show_whole(visit(f"{language}/assessment.html"))
    page.check("input[name='q-indicators-1'][value='2']")
    finding = page.locator("#results-body > :first-child")
    page.wait_for_selector("#results-body > .finding")
    assert "finding" in finding.get_attribute("class")
    assert finding.inner_text().strip()
    assert page.evaluate("parseFloat(getComputedStyle(document.querySelector('.finding')).fontSize) >= 20")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@ONE_WAY
def test_a_first_answer_of_dont_know_has_results_too(visit: Any) -> None:  # 1
    page = show_whole(visit("en/assessment.html"))
    page.check("input[name='q-indicators-1'][value='dk']")
    page.wait_for_selector("#results-body > .finding")
    assert page.locator(".area-result .figure").all_inner_texts() == ["No score yet"] * 3


@pytest.mark.parametrize(("institution", "language"), INSTITUTIONS)
def test_every_figure_is_the_one_of_the_score_document(
    institution: str, language: str, visit: Any, english_model: ScoredModel
) -> None:  # 2, 3, 6
    data = example(institution)
    page = visit(f"{language}/assessment.html")
    results = show_results(page, data)
    maturity = scores(english_model, data)["maturity"]
    cards = results.locator(".area-result")
    for card, row in zip(cards.all(), maturity["areas"], strict=True):
        assert_shown(card, row)
        assert numbers(card.locator(".range").last.inner_text()) == [percent(row["evidenced"])]
    lines = results.locator(".practice-results > li")
    for line, row in zip(lines.all(), maturity["practices"], strict=True):
        assert_shown(line, row)
    overall = results.locator(".overall")
    assert numbers(overall.locator(".figure").inner_text()) == [percent(maturity["score"])]
    assert percent(maturity["imbalance"]) in numbers(overall.inner_text())
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def assert_shown(place: Locator, row: Any) -> None:
    """The figure, its word, and its bar."""
    assert numbers(place.locator(".figure").inner_text()) == [percent(row["score"])]
    assert place.locator(f".band-{band(row['score'])}").inner_text().strip()
    assert bar(place) == {
        "score": row["score"] / 100,
        "range": [] if row["low"] == row["high"] else [row["low"] / 100, row["high"] / 100],
        "marks": [20, 40, 60, 80],
    }


def bar(place: Locator) -> Any:
    """What a bar says by lengths, in per cent; nothing of it is said by colour."""
    return place.locator(".bar").evaluate(
        """bar => {
          const all = (of, name) =>
            [...bar.querySelectorAll(of)].map(one => parseFloat(one.getAttribute(name)));
          const ends = bar.querySelector('.bar-range');
          return {
            score: all('.bar-score', 'width')[0] || 0,
            range: ends ? ['x1', 'x2'].map(name => parseFloat(ends.getAttribute(name))) : [],
            marks: all('.bar-step', 'x1'),
          };
        }"""
    )


@ONE_WAY
def test_what_is_not_known_is_shown_as_a_range(visit: Any, english_model: ScoredModel) -> None:  # 2, 3
    data = half_known(english_model)
    results = show_results(visit("en/assessment.html"), data)
    maturity = scores(english_model, data)["maturity"]
    for card, row in zip(results.locator(".area-result").all(), maturity["areas"], strict=True):
        words = card.locator(".range").first.inner_text()
        assert numbers(words) == [percent(row["low"]), percent(row["high"])]
        assert bar(card)["range"] == [row["low"] / 100, row["high"] / 100]


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_table_has_the_figures_of_the_picture(
    language: str, visit: Any, english_model: ScoredModel
) -> None:  # 4
    data = half_known(english_model)
    results = show_results(visit(f"{language}/assessment.html"), data)
    maturity = scores(english_model, data)["maturity"]
    table = unfold(results, "table practices").locator("table")
    assert table.locator("caption").inner_text().strip()
    assert table.locator("thead th[scope=col]").count() == 9
    expected = []
    for place, area in enumerate(english_model.areas):
        rows = [row for row in maturity["practices"] if row["id"] in area.practices]
        expected += [maturity["areas"][place], *rows]
    lines = table.locator("tbody tr").all()
    for line, row in zip(lines, expected, strict=True):
        assert line.locator("th[scope=row]").count() == 1
        cells = line.locator("td").all_inner_texts()
        shown = [numbers(cell) for cell in cells[1:7]]
        assert shown == [[] if row[name] is None else [percent(row[name])] for name in FIGURES]


@ONE_WAY
def test_provisional_is_said_wherever_the_figure_is(visit: Any, english_model: ScoredModel) -> None:  # 5
    data = half_known(english_model)
    results = show_results(visit("en/assessment.html"), data)
    maturity = scores(english_model, data)["maturity"]
    areas = results.locator(".area-result").all()
    practices = results.locator(".practice-results > li").all()
    table = unfold(results, "table practices").locator("tbody tr").all()
    rows = [*zip(areas, maturity["areas"], strict=True), *zip(practices, maturity["practices"], strict=True)]
    by_name = {line.locator("th").inner_text(): line for line in table}
    for place, row in rows:
        name = place.locator("h4, .practice-name").first.inner_text()
        due = row["provisional"] and row["score"] is not None
        assert ("Provisional:" in place.inner_text()) == due, name
        assert ("Provisional:" in by_name[name].inner_text()) == due, name
    assert any(row["provisional"] and row["score"] is not None for _, row in rows)
    # What is made of a provisional figure is so itself.
    assert "Provisional:" in results.locator(".overall").inner_text()


@ONE_WAY
def test_narrow_is_said_wherever_the_figure_is(visit: Any, english_model: ScoredModel) -> None:  # 5
    """In the guide's own model nearly every question applies to everybody; an edition may have another."""
    data = half_known(english_model)
    page = visit("en/assessment.html")
    results = show_results(page, data)
    page.evaluate(
        """file => {
          const guide = JSON.parse(document.getElementById('guide').textContent);
          const words = spm.wordsOfResults;
          Object.assign(guide.interface, words.interface);
          Object.assign(guide.model, words.model);
          const scored = spm.score.document(guide.model, file);
          scored.maturity.areas[1].narrow = scored.maturity.practices[6].narrow = true;
          const body = document.getElementById('results-body');
          spm.resultsView.show(body, guide, scored, file, { example: false, issue: null });
        }""",
        data,
    )
    narrow = "Narrow: less than 70 % of the questions apply to you."
    places = [*results.locator(".area-result").all(), *results.locator(".practice-results > li").all()]
    assert [place for place, one in enumerate(places) if narrow in one.inner_text()] == [1, 3 + 6]
    assert narrow in results.locator(".overall").inner_text()
    rows = unfold(results, "table practices").locator("tbody tr").all()
    # In the table an area stands above its five practices.
    assert [place for place, row in enumerate(rows) if narrow in row.inner_text()] == [6, 8]


@ONE_WAY
def test_one_area_at_nothing_explains_why_the_whole_is_nothing(
    visit: Any, english_model: ScoredModel
) -> None:
    data = half_known(english_model)
    for id in ("balance-1", "daily-use-1"):
        data["answers"][id]["value"] = 0
    overall = show_results(visit("en/assessment.html"), data).locator(".overall")
    assert numbers(overall.locator(".figure").inner_text()) == [0]
    assert "That is on purpose." in overall.inner_text()
