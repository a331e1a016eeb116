"""Writes what resources are, in words, as a script for the results of the self-assessment.

Results come without them and ask for them afterwards: they weigh nearly as much as all their other words, and
steps can be read before anybody opens their resources.
"""

from __future__ import annotations

from spm_guide.model.guide import Guide
from spm_guide.stage.assessment_data import language_names, words_in, words_script


def resources_script(guide: Guide) -> str:
    """A script that brings the words of every resource, by id, and the names of their languages, by code."""
    words = {
        "languages": language_names(guide),
        "resources": {
            one.id: {
                "title": one.title,
                "publisher": one.publisher,
                "address": one.address,
                "languages": list(one.languages),
                "cost": one.cost,
                "summary": words_in(one.summary, guide),
                "effort": words_in(one.effort, guide) if one.effort else None,
            }
            for one in guide.resources
        },
    }
    return words_script("wordsOfResources", words)
