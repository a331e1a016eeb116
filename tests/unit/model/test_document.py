"""Finding values in a YAML document by the way that leads to them."""

from __future__ import annotations

from spm_guide.model.document import Document

DATA = {
    "patterns": [{"when": {"and": [{"score": "a"}, {"not": {"score": "b"}}], "score": 1}}, {"score": "c"}]
}


def found(pattern: str) -> list[tuple[tuple[str | int, ...], object]]:
    return list(Document("patterns", "patterns.yml", DATA, {}).find(pattern))


def test_a_star_stands_for_every_item() -> None:
    assert found("patterns/*/score") == [(("patterns", 1, "score"), "c")]


def test_two_stars_stand_for_any_number_of_steps_also_none() -> None:
    assert found("patterns/*/when/**/score") == [
        (("patterns", 0, "when", "score"), 1),
        (("patterns", 0, "when", "and", 0, "score"), "a"),
        (("patterns", 0, "when", "and", 1, "not", "score"), "b"),
    ]


def test_what_is_missing_is_passed_over() -> None:
    assert found("patterns/*/if/**/score") == []
