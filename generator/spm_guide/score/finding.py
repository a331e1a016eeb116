"""What the paragraph that opens the results says: the finding, in whole sentences of the model.

twin    theme/browser/score/finding.js, held equal by tests/golden/test_finding.py
"""

from __future__ import annotations

from typing import Any

from spm_guide.model.result_file import ResultFile
from spm_guide.model.scored_model import ScoredModel, ScoredPlace
from spm_guide.score.figures import Result
from spm_guide.score.patterns import holds


def finding(model: ScoredModel, document: dict[str, Any], answered: ResultFile) -> list[str]:
    """Ids of the sentences to say, in the order of their places.

    At each place it is the first sentence whose condition holds, or that has none. What is unknown does
    not hold. A place without such a sentence stays silent.

    document  the score document of `answered`
    """
    result = Result(model, answered, document["maturity"], document["alignment"])
    said = (_first_that_holds(place, result) for place in model.finding)
    return [id for id in said if id is not None]


def _first_that_holds(place: ScoredPlace, result: Result) -> str | None:
    return next(
        (one.id for one in place.sentences if one.when is None or holds(one.when, result) is True), None
    )
