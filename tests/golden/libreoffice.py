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


# A sheet as CSV in UTF-8: values as they are and not as they are shown, every text in quotation marks.
_CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,false,false,false,false,{sheet}"


def recalculated(files: Sequence[Path], workshop: Path, sheet: int | None = None) -> list[Path]:
    """What LibreOffice makes of the formulas of each file; all in one run.

    workshop  a new folder
    sheet     number of the one sheet to give out as CSV, the first one is 1; None: the whole as XLSX
    """
    program = find_browser(CALC)
    assert program, "No LibreOffice: run `make test`, which installs one."
    profile, out = workshop / "profile", workshop / "recalculated"
    (profile / "user").mkdir(parents=True)
    (profile / "user" / "registrymodifications.xcu").write_text(_SETTINGS, "utf-8")
    command = (program, f"-env:UserInstallation={profile.as_uri()}", "--headless", "--norestore")
    subprocess.run(
        [
            *command,
            "--convert-to",
            "xlsx" if sheet is None else _CSV.format(sheet=sheet),
            "--outdir",
            str(out),
            *map(str, files),
        ],
        check=True,
        capture_output=True,
        timeout=_START + _PATIENCE * len(files),
    )
    names = [file.name for file in files]
    if sheet is not None:
        # LibreOffice puts the name of the sheet behind that of the file.
        return [next(out.glob(f"{file.stem}-*.csv")) for file in files]
    return [out / name for name in names]
