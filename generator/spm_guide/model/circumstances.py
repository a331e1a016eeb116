"""What a result file says about itself, beside the answers: of what, from when, made with which model."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Circumstances:
    """None stands for what is not given.

    created, changed, period_from, period_to  dates as they were written
    merged                                    whether the file was itself made from several files
    """

    id: str | None = None
    model: str | None = None
    model_version: int | None = None
    edition: str | None = None
    created: str | None = None
    changed: str | None = None
    scope_kind: str | None = None
    scope_name: str | None = None
    period_from: str | None = None
    period_to: str | None = None
    merged: bool = False


def circumstances_from(data: dict[str, Any]) -> Circumstances:
    """The circumstances in checked JSON data."""
    model, scope, period = (data.get(member) or {} for member in ("model", "scope", "period"))
    return Circumstances(
        id=data.get("id"),
        model=model.get("id"),
        model_version=model.get("version"),
        edition=data.get("edition"),
        created=data.get("created"),
        changed=data.get("changed"),
        scope_kind=scope.get("kind"),
        scope_name=scope.get("name"),
        period_from=period.get("from"),
        period_to=period.get("to"),
        merged=bool(data.get("sources")),
    )
