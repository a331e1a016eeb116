"""Same input, same bytes."""

from __future__ import annotations

import hashlib
from pathlib import Path

from spm_guide.build import BuildOptions, build
from spm_guide.folders import find_folders


def digests(folder: Path) -> dict[str, str]:
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_two_builds_are_equal_byte_for_byte(site_folder: Path, tmp_path: Path) -> None:
    again = tmp_path / "elsewhere" / "again"
    assert build(find_folders(), BuildOptions(output=again, jobs=1)) == []
    assert digests(again) == digests(site_folder)
