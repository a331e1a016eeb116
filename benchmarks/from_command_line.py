"""How long `spm-guide score` takes for one file, and for many."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from assessments import full_assessment

from spm_guide.model.scored_model import ScoredModel


def scoring_from_command_line(model: ScoredModel, files: int) -> tuple[float, float]:
    """Seconds for one file and for `files` of them, each time in one run of the command."""
    with TemporaryDirectory(prefix="spm-guide-benchmark-") as folder:
        names = [f"{seed}.json" for seed in range(files)]
        for seed, name in enumerate(names):
            text = json.dumps(full_assessment(model, seed), indent=2)
            (Path(folder) / name).write_text(text, encoding="utf-8")
        return _seconds(names[:1], folder), _seconds(names, folder)


def _seconds(names: list[str], folder: str) -> float:
    command = [sys.executable, "-m", "spm_guide.cli", "score", *names]
    start = time.perf_counter()
    ran = subprocess.run(command, cwd=folder, stdout=subprocess.PIPE, check=True)
    passed = time.perf_counter() - start
    assert len(ran.stdout.splitlines()) == len(names)
    return passed
