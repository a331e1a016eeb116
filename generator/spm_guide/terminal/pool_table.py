"""A network's pool as tables in plain text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from spm_guide.model.guide import Guide
from spm_guide.model.pool import LeftOut, Pool, Quartiles
from spm_guide.terminal.aligned import aligned, percent
from spm_guide.terminal.words import Words

_HEADS = ("pool-institutions", "pool-lower", "pool-median", "pool-upper")


def pool_table(
    pool: Pool, guide: Guide, names: Mapping[tuple[str, str], str], refused: int, others: int
) -> str:
    """What counts and what does not, then a table for each practice; quartiles in whole per cent.

    names    of groups, by tier and region
    refused  how many files don't count
    others   how many files in the folder are no contributions by their names

    raises  UnusableText
    """
    words = Words(guide)
    lines = [
        words.say("pool-files", n=pool.institutions, refused=refused, others=others),
        words.say("pool-quick", n=pool.quick),
        words.say("pool-small-groups"),
    ]
    for left_out in pool.left_out:
        lines += ["", *_practice_lines(left_out, pool, words, names)]
    return "\n".join(lines)


def _practice_lines(
    left_out: LeftOut, pool: Pool, words: Words, names: Mapping[tuple[str, str], str]
) -> Iterator[str]:
    yield words.practices[left_out.practice]
    rows = [_cells(row, names) for row in pool.quartiles if row.practice == left_out.practice]
    heads = ("", *(words.say(id) for id in _HEADS))
    yield from aligned([heads, *rows], indent="  ") if rows else [f"  {words.say('pool-nothing')}"]
    yield "  " + words.say("pool-left-out", narrow=left_out.narrow, provisional=left_out.provisional)


def _cells(row: Quartiles, names: Mapping[tuple[str, str], str]) -> tuple[str, ...]:
    quartiles = map(percent, (row.lower, row.median, row.upper))
    return (names[row.tier, row.region], str(row.institutions), *quartiles)
