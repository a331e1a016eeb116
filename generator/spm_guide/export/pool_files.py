"""A network's pool for programs: a table that every spreadsheet opens, and the peers table of an edition."""

from __future__ import annotations

import csv
from io import StringIO

import yaml

from spm_guide.export.spreadsheet_cell import as_words
from spm_guide.model.pool import Pool

FORMAT = 1
COLUMNS = ("practice", "tier", "region", "institutions", "lower_quartile", "median", "upper_quartile")
_FIRST_LINE = "# Made by spm-guide pool. assessment/schema/peers.schema.json describes it.\n"
_NEVER_FOLDED = 1000


def pool_csv(pool: Pool) -> str:
    """One row for each practice in each group that may be published; quartiles in basis points."""
    out = StringIO()
    writer = csv.writer(out)
    writer.writerow(COLUMNS)
    for row in pool.quartiles:
        words = (as_words(row.practice), as_words(row.tier), as_words(row.region))
        writer.writerow((*words, row.institutions, row.lower, row.median, row.upper))
    return out.getvalue()


def peers_table(pool: Pool) -> str:
    """The same as the YAML of assessment/schema/peers.schema.json."""
    data = {
        "format": FORMAT,
        "model": {"id": pool.model, "version": pool.model_version},
        "institutions": pool.institutions,
        "peers": [
            {
                "practice": row.practice,
                "tier": row.tier,
                "region": row.region,
                "institutions": row.institutions,
                "lower": row.lower,
                "median": row.median,
                "upper": row.upper,
            }
            for row in pool.quartiles
        ],
    }
    # Each entry on a line of its own.
    return _FIRST_LINE + yaml.safe_dump(
        data, sort_keys=False, default_flow_style=None, width=_NEVER_FOLDED, allow_unicode=True
    )
