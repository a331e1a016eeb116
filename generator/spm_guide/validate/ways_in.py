"""Rules of what leads into the model and names its readers: burning issues and regions."""

from __future__ import annotations

from collections.abc import Iterator

from babel import Locale

from spm_guide.model.sources import Sources
from spm_guide.model.text import SOURCE_LANGUAGE
from spm_guide.problems import Problem, problem


def ways_in(sources: Sources) -> Iterator[Problem]:
    """Questions of a burning issue that none of its practices has; regions without a name."""
    homes = {question.id: practice.id for practice in sources.practices for question in practice.questions}
    for issue in sources.burning_issues:
        for id_ in issue.questions:
            if id_ in homes and homes[id_] not in issue.practices:
                yield problem("SPM241", issue.declared_at, id=issue.id, question=id_, practice=homes[id_])
    names = Locale.parse(SOURCE_LANGUAGE).territories
    for region in sources.profile.regions:
        if region.m49 not in names:
            yield problem("SPM242", region.declared_at, id=region.id, m49=region.m49)
