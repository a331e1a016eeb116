"""What may be merged or compared: files of one model and, for a merge, of one and the same scope.

Files of other versions of the model and of several editions go together: an answer counts only where it was
given to the present revision of its question, and editions change no question of the model. A file that
does not say which model or scope it is about goes with every other.

twin    theme/browser/score/one-institution.js, held equal by tests/golden/
source  assessment design, section 8
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from spm_guide.model.circumstances import Circumstances
from spm_guide.model.result_file import ResultFile
from spm_guide.model.scored_model import ScoredModel

_SPACES = re.compile(r"[ \t\r\n]+")


@dataclass(frozen=True, slots=True)
class Obstacle:
    """Why a file can't go with the others.

    code     of problems.py
    place    of the file among the files given, first 0
    against  place of the file that it contradicts, or None
    found    what the file says
    wanted   what it would have to say
    """

    code: str
    place: int
    against: int | None = None
    found: str = ""
    wanted: str = ""


def merge_obstacles(model: ScoredModel, files: Sequence[ResultFile]) -> list[Obstacle]:
    """What stands in the way of a merge, by kind and then by file; empty when nothing does."""
    itself_merged = [Obstacle("SPM623", place) for place, file in enumerate(files) if file.about.merged]
    return [*other_models(model, files), *itself_merged, *_other_scopes(files)]


def other_models(model: ScoredModel, files: Sequence[ResultFile]) -> list[Obstacle]:
    """The files with answers to the questions of another model."""
    return [
        Obstacle("SPM621", place, found=file.about.model, wanted=model.id)
        for place, file in enumerate(files)
        if file.about.model not in (None, "", model.id)
    ]


def same_name(name: str | None) -> str:
    """A name as it is compared: small letters and single spaces, so that a typist's habits don't count."""
    return _SPACES.sub(" ", name or "").strip(" ").lower()


def scope_words(about: Circumstances) -> str:
    """The scope as a file says it: 'branch "Kisumu"'."""
    name = f'"{about.scope_name}"' if same_name(about.scope_name) else ""
    return " ".join(part for part in (about.scope_kind or "", name) if part)


def _other_scopes(files: Sequence[ResultFile]) -> list[Obstacle]:
    """The files that contradict the first one that says the kind, or the name, of what it is about."""
    abouts = [file.about for file in files]
    against_kind = _first(abouts, lambda about: about.scope_kind or "")
    against_name = _first(abouts, lambda about: same_name(about.scope_name))
    found = []
    for place, about in enumerate(abouts):
        if about.scope_kind and about.scope_kind != abouts[against_kind].scope_kind:
            against = against_kind
        elif same_name(about.scope_name) not in ("", same_name(abouts[against_name].scope_name)):
            against = against_name
        else:
            continue
        said, wanted = scope_words(about), scope_words(abouts[against])
        found.append(Obstacle("SPM622", place, against, said, wanted))
    return found


def _first(abouts: list[Circumstances], given: Callable[[Circumstances], str]) -> int:
    """Place of the first that gives something; 0 where none does."""
    return next((place for place, about in enumerate(abouts) if given(about)), 0)
