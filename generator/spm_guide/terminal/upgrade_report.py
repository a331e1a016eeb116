"""What became of the answers of an older file, a line for each kind."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from spm_guide.model.guide import Guide
from spm_guide.terminal.words import Words


def upgrade_report(name: str, report: dict[str, Any], guide: Guide) -> str:
    """The report of score/upgrade.py in the guide's language.

    name    of the file
    raises  UnusableText
    """
    words = Words(guide)
    first = words.say("line-upgrade", file=name, old=report["from"], new=report["to"])
    return "\n    ".join([first, *_kinds(report, words)])


def _kinds(report: dict[str, Any], words: Words) -> Iterator[str]:
    changed = [change["id"] for change in report["changed"]]
    for kind, ids in {**report, "changed": changed}.items():
        if kind in ("carried", "changed", "new", "dropped"):
            yield _counted(words.say(f"line-upgrade-{kind}", n=len(ids)), ids, words)
    if report["regions"]:
        replaced = [f"{region['id']} → {words.listed(region['now'])}" for region in report["regions"]]
        yield words.say("line-upgrade-regions", regions="; ".join(replaced))


def _counted(line: str, ids: Sequence[str], words: Words) -> str:
    return f"{line} ({words.listed(ids)})" if ids else line
