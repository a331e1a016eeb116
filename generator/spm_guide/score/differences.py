"""In what files differ, apart from their answers: what a reader of a merge or a comparison has to know.

What a file does not give (null, or a name of spaces) differs from nothing; only `edition` is always given,
as null stands for the guide itself.

twin    theme/browser/score/differences.js, held equal by assessment/golden/
source  assessment design, section 8
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence

from spm_guide.model.result_file import ResultFile
from spm_guide.score.one_institution import same_name


def differences(files: Sequence[ResultFile]) -> list[str]:
    """Which of `scope`, `period`, `mode`, `model_version` and `edition` differ, in this order."""
    abouts = [file.about for file in files]
    differ = {
        "scope": _several(about.scope_kind for about in abouts)
        or _several(same_name(about.scope_name) for about in abouts),
        "period": _several(about.period_from for about in abouts)
        or _several(about.period_to for about in abouts),
        "mode": len({file.mode for file in files}) > 1,
        "model_version": _several(about.model_version for about in abouts),
        "edition": len({about.edition or None for about in abouts}) > 1,
    }
    return [name for name, differs in differ.items() if differs]


def _several(values: Iterable[Hashable]) -> bool:
    """Whether those that are given differ."""
    return len(set(values) - {None, ""}) > 1
