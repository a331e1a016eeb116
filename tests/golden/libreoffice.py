"""LibreOffice without a window: opens files, works every formula out anew, and saves them."""

from __future__ import annotations

import subprocess
from collections.abc import Sequence
from pathlib import Path

from find_browser import CALC, find_browser

# Whatever a file says it comes to, it is worked out again.
_SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop>
</item>
</oor:items>
"""
# Seconds for a file, and for the program to begin.
_PATIENCE, _START = 10, 90


def recalculated(files: Sequence[Path], workshop: Path) -> list[Path]:
    """A copy of each file with what LibreOffice makes of its formulas; all in one run.

    workshop  a new folder
    """
    program = find_browser(CALC)
    assert program, "No LibreOffice: run `make test`, which installs one."
    profile, out = workshop / "profile", workshop / "recalculated"
    (profile / "user").mkdir(parents=True)
    (profile / "user" / "registrymodifications.xcu").write_text(_SETTINGS, "utf-8")
    command = (program, f"-env:UserInstallation={profile.as_uri()}", "--headless", "--norestore")
    subprocess.run(
        [*command, "--convert-to", "xlsx", "--outdir", str(out), *map(str, files)],
        check=True,
        capture_output=True,
        timeout=_START + _PATIENCE * len(files),
    )
    return [out / file.name for file in files]
