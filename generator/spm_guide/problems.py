"""What can be wrong with a user's input: every message with its code, its reason and its remedy.

Nothing here prints or raises. Stages return lists of `Problem`; `cli.py` prints them.
Codes are permanent: tests and other people's notes cite them.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from spm_guide.model.text import Location


class Severity(Enum):
    """Errors stop a build; warnings are printed and the build goes on."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing to mend: where, what, and what to do."""

    location: Location
    code: str
    what: str
    remedy: str
    severity: Severity = Severity.ERROR

    def __str__(self) -> str:
        return f"{self.location}: {self.code} {self.what}\n    {self.remedy}"


@dataclass(frozen=True, slots=True)
class _Message:
    what: str
    remedy: str
    severity: Severity = Severity.ERROR


def problem(code: str, location: Location, **details: object) -> Problem:
    """The problem `code` at `location`; `details` fill the {names} of its message.

    raises  KeyError for a code that is not listed below
    """
    message = MESSAGES[code]
    return Problem(
        location=location,
        code=code,
        what=message.what.format(**details),
        remedy=message.remedy.format(**details),
        severity=message.severity,
    )


MESSAGES: dict[str, _Message] = {
    # 1xx: reading YAML and Markdown files
    # 2xx: the model
    # 3xx: pages, links, interface texts
    # 4xx: catalogues and languages
    # 5xx: output folders
    # 6xx: result files
}
