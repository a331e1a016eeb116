"""How long the Python engine takes for one assessment."""

from __future__ import annotations

import json
import statistics
import time
from collections.abc import Callable

from assessments import Json

from spm_guide.load.result_files import read_result_file
from spm_guide.model.result_file import result_file_from
from spm_guide.model.scored_model import ScoredModel
from spm_guide.score.document import canonical_json, score_document

ROUNDS, TIMES = 7, 200


def scoring_in_python(model: ScoredModel, file: Json) -> float:
    """Milliseconds from answers to the text of the score document."""
    answered = result_file_from(file)
    return typical_milliseconds(lambda: canonical_json(score_document(model, answered)))


def reading_in_python(model: ScoredModel, file: Json) -> float:
    """Milliseconds from the text of a saved file to checked answers."""
    text = json.dumps(file, indent=2)
    return typical_milliseconds(lambda: read_result_file(text, "file", model))


def typical_milliseconds(work: Callable[[], object]) -> float:
    """The median of several rounds, for one time."""
    found = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        for _ in range(TIMES):
            work()
        found.append((time.perf_counter() - start) * 1000 / TIMES)
    return statistics.median(found)
