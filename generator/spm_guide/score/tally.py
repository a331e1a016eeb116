"""What several respondents said about one thing: their median, how far they are apart, who said what.

twin    theme/browser/score/tally.js, held equal by assessment/golden/merge/
source  assessment design, section 8
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from spm_guide.model.result_file import DONT_KNOW, NOT_APPLICABLE

Value = int | str | None
# A spread or a gap between roles from here on is worth talking about.
WORTH_TALKING = 2


@dataclass(frozen=True, slots=True)
class Said:
    """What one respondent said.

    role   of the respondent, or None
    value  a level, DONT_KNOW, NOT_APPLICABLE or None (no answer)
    """

    role: str | None
    value: Value


def tally(said: Sequence[Said], top: int, roles: Sequence[str]) -> dict[str, Any]:
    """The figures of one question or link, keys in the order of the merge document.

    top    the highest level: 4 for a question, 2 for a link
    roles  all roles of the merge; each gets a row, with the median None where nobody in it gave a level

    returns  `answer` the merged answer, `median` the lower of two middle levels, `spread` and `role_gap`
             largest minus smallest, None without a level; `levels` how often each level was given
    """
    values = [one.value for one in said]
    levels = _levels(said)
    medians = [(role, median_low(_levels([one for one in said if one.role == role]))) for role in roles]
    return {
        "answer": _merged_answer(values),
        "median": median_low(levels),
        "spread": _span(levels),
        "levels": [levels.count(level) for level in range(top + 1)],
        "dk": values.count(DONT_KNOW),
        "na": values.count(NOT_APPLICABLE),
        "unanswered": values.count(None),
        "roles": [{"role": role, "median": median} for role, median in medians],
        "role_gap": _span([median for _, median in medians if median is not None]),
    }


def median_low(levels: Sequence[int]) -> int | None:
    """The middle of the levels in order, the lower one of two; None without a level.

    >>> median_low([4, 1, 2]), median_low([3, 1]), median_low([])
    (2, 1, None)
    """
    return sorted(levels)[(len(levels) - 1) // 2] if levels else None


def worth_talking(row: dict[str, Any]) -> bool:
    """Whether the respondents, or their roles, are so far apart that they should talk about it.

    The medians of roles are levels that somebody gave, so a wide gap between roles is a wide spread, too;
    both are asked all the same, as the design says it.
    """
    return any(row[name] is not None and row[name] >= WORTH_TALKING for name in ("spread", "role_gap"))


def _merged_answer(values: Sequence[Value]) -> Value:
    """The median; without a level "don't know" before "not applicable" before nothing."""
    levels = [value for value in values if isinstance(value, int)]
    if levels:
        return median_low(levels)
    return next((value for value in (DONT_KNOW, NOT_APPLICABLE) if value in values), None)


def _levels(said: Sequence[Said]) -> list[int]:
    return [one.value for one in said if isinstance(one.value, int)]


def _span(levels: Sequence[int]) -> int | None:
    return max(levels) - min(levels) if levels else None
