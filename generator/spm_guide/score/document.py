"""The score document: everything the answers say, in one fixed order.

twin    theme/browser/score/document.js, held equal by assessment/golden/
source  assessment design, section 11
"""

from __future__ import annotations

import json
from typing import Any

from spm_guide.model.result_file import ResultFile
from spm_guide.model.scored_model import ScoredModel
from spm_guide.score.alignment import alignment
from spm_guide.score.figures import Result
from spm_guide.score.maturity import maturity
from spm_guide.score.patterns import fired_patterns, patterns
from spm_guide.score.recommendations import find_out, recommendations

FORMAT = 1


def score_document(model: ScoredModel, answered: ResultFile) -> dict[str, Any]:
    """The score document of a checked result file; basis points or None throughout."""
    how_well = maturity(model, answered)
    how_connected = alignment(model, answered)
    states = patterns(Result(model, answered, how_well, how_connected))
    fired = fired_patterns(model, states)
    return {
        "format": FORMAT,
        "model": model.id,
        "model_version": model.version,
        "mode": answered.mode,
        "maturity": how_well,
        "alignment": how_connected,
        "patterns": states,
        "recommendations": recommendations(model, answered, how_well, how_connected, fired),
        "find_out": find_out(model, answered, how_well),
    }


def canonical_json(document: Any) -> str:
    """The document as JSON without spaces, keys in their order; the browser writes the same bytes."""
    return json.dumps(document, ensure_ascii=False, separators=(",", ":"))
