"""Nobody adds a message that no test shows: every code of problems.py is in a fault folder or named here."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from fault_folder import fault_folders, read_transcript

from spm_guide.problems import MESSAGES

TESTS = Path(__file__).resolve().parent.parent
# What no folder can hold, because the disk, the renderer or another program has to play along.
SHOWN_ELSEWHERE = {
    "SPM245": "unit/test_online_addresses.py",
    "SPM246": "unit/test_online_addresses.py",
    "SPM346": "faults/test_whole_builds.py",
    "SPM383": "journal/test_day_of_the_build.py",
    "SPM450": "unit/validate/test_spelling.py",
    "SPM451": "unit/validate/test_spelling.py",
    "SPM506": "faults/test_whole_builds.py",
    "SPM507": "faults/test_whole_builds.py",
    "SPM508": "faults/test_surroundings.py",
    "SPM512": "faults/test_surroundings.py",
    "SPM513": "faults/test_whole_builds.py",
    "SPM514": "unit/export/test_zip_of_a_language.py",
    "SPM519": "faults/test_surroundings.py",
    "SPM642": "unit/load/test_workbook_answers.py",
    "SPM643": "unit/load/test_workbook_answers.py",
}
SHOWN_IN_FOLDERS = {
    code
    for fault in fault_folders()
    for code in re.findall(r"^\S.*?: (SPM\d{3}) ", read_transcript(fault).printed, re.MULTILINE)
}


@pytest.mark.parametrize("code", MESSAGES)
def test_every_code_is_shown_by_a_fault(code: str) -> None:
    assert (code in SHOWN_IN_FOLDERS) != (code in SHOWN_ELSEWHERE), f"no folder in tests/faults/ shows {code}"


@pytest.mark.parametrize(("code", "file"), SHOWN_ELSEWHERE.items())
def test_the_file_that_shows_a_code_names_it(code: str, file: str) -> None:
    assert code in (TESTS / file).read_text(encoding="utf-8")


@pytest.mark.parametrize("code", MESSAGES)
def test_every_message_is_made_of_whole_sentences(code: str) -> None:
    message = MESSAGES[code]
    for words in (message.what, message.remedy):
        assert words.endswith((".", "}", '"', ">")), words
        assert words[0].isupper() or words[0] in '"{', words
