"""Rows of a table under each other."""

from __future__ import annotations

from collections.abc import Sequence

NOTHING = "-"


def aligned(rows: Sequence[Sequence[str]], indent: str = "") -> list[str]:
    """One line a row; each column as wide as its widest cell. All rows have the same number of cells."""
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))] if rows else []
    return [
        (indent + "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True))).rstrip()
        for row in rows
    ]


def shown(value: object) -> str:
    """A value, or a dash where there is none."""
    return NOTHING if value is None else str(value)


def percent(basis_points: int | None) -> str:
    """Basis points as whole per cent, a half up."""
    return NOTHING if basis_points is None else f"{(basis_points + 50) // 100} %"
