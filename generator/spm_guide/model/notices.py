"""The notices of the site: what has to be in somebody's language before the language is published.

Everything else may stand in English, marked as English. These may not: they say what is in English, what
becomes of the answers, who can see them, and that something went wrong. This is the only list of them.
"""

from __future__ import annotations

from spm_guide.model.guide import Guide

# How the ids of interface texts begin.
_NOTICES = (
    # fallback: what is not in the language, or does not work here
    "site-partly",
    "site-standing",
    "assessment-no-script",
    "assessment-results-no-script",
    # privacy: what stays on the device, and who can see it there
    "site-privacy",
    "assessment-fact-private",
    "answer-device-what",
    "answer-device-where-",
    "answer-device-shared",
    # saving: whether the answers are safe
    "answer-saved-",
    "answer-filed",
    "answer-fragile-",
    "answer-conflict",
    "answer-cleared",
    "answer-removed",
    "answer-kept-again",
    # errors: what went wrong, and what to do
    "answer-failed-",
    "answer-too-long-to-carry",
    "answer-results-missing",
    "answer-more-missing",
    "answer-example-missing",
    "answer-hints-missing",
    "site-search-failed",
    "site-not-found",
    "file-refused",
    "file-unreadable",
    "file-newer",
    "problem-",
)


def untranslated_notices(guide: Guide) -> tuple[str, ...]:
    """Ids of the notices that readers of the guide's language would get in English; in file order."""
    return tuple(
        id_
        for id_, text in guide.interface.items()
        if id_.startswith(_NOTICES) and text.shown_language != guide.language.code
    )
