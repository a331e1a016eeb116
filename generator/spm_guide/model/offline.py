"""The ways in which a site reaches people without internet."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Offline:
    """How readers without internet get the site.

    from_folder  it is opened as files, so there is nothing to keep or to install
    zips         (language code, file) of those that readers can download
    workbooks    likewise, the check as a spreadsheet
    """

    from_folder: bool = False
    zips: tuple[tuple[str, Path], ...] = ()
    workbooks: tuple[tuple[str, Path], ...] = ()


# Browsers may keep it, and there is nothing to download.
ONLINE = Offline()
