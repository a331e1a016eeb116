"""The reader of sums refuses sums that do not add up."""

from __future__ import annotations

import pytest
from worked_out import is_a_sum, result_of


@pytest.mark.parametrize(
    ("text", "result"),
    [
        ("10000 * 7/12 = 5833.33 -> 5833", 5833),
        ("(556 + 1111) / 2 = 833.5 -> 834", 834),
        ("10000 * (4 + 2) / 12 = 10000 * 6/12 = 5000", 5000),
        ("floor(4 * 2499/10000) = floor(0.9996) = 0", 0),
        ("min(2,1) + min(0,2) = 1", 1),
        ("median_low(4, 1, 2, 3) = 2", 2),
        ("max(1, 3) - min(1, 3) = 2", 2),
        ("2500 - 7500 = -5000", -5000),
        ("icbrt(5000**3) = 5000", 5000),
        ("icbrt(5000**3 - 1) = 4999", 4999),
    ],
)
def test_a_sum_ends_in_its_result(text: str, result: int) -> None:
    assert is_a_sum(text)
    assert result_of(text) == result


@pytest.mark.parametrize(
    "text",
    [
        "10000 * 7/12 = 5833.34 -> 5833",  # a wrong decimal
        "10000 * 7/12 = 5833.33 -> 5834",  # rounded the wrong way
        "(556 + 1111) / 2 = 833.5 -> 833",  # a half goes up
        "10000 * 7/12 = 5833",  # not said to be rounded
        "10000 * 6/12 = 5000 -> 5000",  # nothing to round
        "icbrt(62500000000) = 3969",  # the cube root is never rounded up
        "score = 5000",  # no figures put in
    ],
)
def test_a_sum_that_does_not_add_up_is_refused(text: str) -> None:
    with pytest.raises(AssertionError):
        result_of(text)


def test_a_reason_in_words_is_no_sum() -> None:
    assert not is_a_sum("7000 is not less than 7000.")
