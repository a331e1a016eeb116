"""Measures how long `spm-guide pool` takes for many contributions, and how much memory.

python benchmarks/pool.py [--files N ...]
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import random
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from assessments import Json, full_assessment

from spm_guide.folders import find_folders
from spm_guide.model.guide import Guide
from spm_guide.model.scored_model import ScoredModel, scored_model
from spm_guide.model.text import SOURCE_LANGUAGE
from spm_guide.reading import read_guides

FILES = (1_000, 10_000)
# So that every tier and region of the model has some, and some are too small to be shown.
GIVEN_NO_REGION, GIVEN_TWO = 0.1, 0.2


@dataclass(frozen=True)
class Cost:
    """Seconds that passed, and megabytes of the largest process at its largest."""

    seconds: float
    megabytes: float


def main() -> None:
    """One run, about two minutes."""
    parser = argparse.ArgumentParser(description="Measures how long it takes to pool contributions.")
    parser.add_argument("--files", type=int, nargs="+", default=FILES, help="how many (default: 1000 10000)")
    guides, problems = read_guides(find_folders(), SOURCE_LANGUAGE)
    if not guides:
        raise SystemExit("\n".join(map(str, problems)))
    guide = guides[SOURCE_LANGUAGE]
    model = scored_model(guide)
    print(f"Python {platform.python_version()} on {os.cpu_count()} cores, full assessments with notes:")
    for files in parser.parse_args().files:
        with TemporaryDirectory(prefix="spm-guide-benchmark-") as name:
            folder = Path(name)
            write_contributions(folder / "contributions", files, guide, model)
            cost = cost_of_pool(folder)
        print(f"  {files:7,} files {cost.seconds:6.1f} s, largest process {cost.megabytes:5.0f} MB")


def write_contributions(folder: Path, files: int, guide: Guide, model: ScoredModel) -> None:
    """As many saved assessments, all different."""
    folder.mkdir()
    for seed in range(files):
        text = json.dumps(contribution(guide, model, seed), indent=2)
        (folder / f"{seed:06}.json").write_text(text, encoding="utf-8")


def contribution(guide: Guide, model: ScoredModel, seed: int) -> Json:
    """A whole saved assessment of some tier, mostly in one region; the same for the same seed."""
    chance = random.Random(seed)
    drawn = chance.random()
    several = 0 if drawn < GIVEN_NO_REGION else 2 if drawn < GIVEN_NO_REGION + GIVEN_TWO else 1
    file = full_assessment(model, seed)
    file["profile"]["tier"] = chance.choice(guide.profile.tiers).id
    file["profile"]["regions"] = [one.id for one in chance.sample(guide.profile.regions, several)]
    return file


def cost_of_pool(folder: Path) -> Cost:
    """One run of the command, as its user types it."""
    command = [sys.executable, "-m", "spm_guide.cli", "pool", "contributions", "--output", "pool"]
    start = time.perf_counter()
    running = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL)
    _, status, used = os.wait4(running.pid, 0)
    passed = time.perf_counter() - start
    assert os.waitstatus_to_exitcode(status) == 0
    assert (folder / "pool" / "pool.csv").is_file()
    return Cost(passed, used.ru_maxrss / 1024)


if __name__ == "__main__":
    main()
