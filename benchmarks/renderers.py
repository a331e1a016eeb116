"""Measures what it costs to render one language with each renderer, nothing cached; prints seconds and ratio.

python benchmarks/renderers.py [--language CODE] [--times N]
"""

from __future__ import annotations

import argparse
import resource
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from spm_guide.build_options import RENDERERS as NAMES
from spm_guide.folders import find_folders
from spm_guide.model.staged_tree import StagedTree
from spm_guide.model.text import SOURCE_LANGUAGE
from spm_guide.reading import read_guides
from spm_guide.render.renderers import RENDERERS
from spm_guide.stage.pages import stage_site


def main() -> None:
    """The renderers take turns, so that what else the machine does meets both."""
    parser = argparse.ArgumentParser(description="Measures the renderers.")
    parser.add_argument("--language", default=SOURCE_LANGUAGE, metavar="CODE")
    parser.add_argument("--times", type=int, default=5, metavar="N", help="(default: 5)")
    chosen = parser.parse_args()
    folders = find_folders()
    guides, problems = read_guides(folders)
    if not guides:
        raise SystemExit("\n".join(map(str, problems)))
    languages = tuple(guide.language for guide in guides.values())
    seconds: dict[str, list[float]] = {name: [] for name in RENDERERS}
    with TemporaryDirectory() as folder:
        for turn in range(chosen.times):
            for name in RENDERERS:
                work = Path(folder) / f"{name}-{turn}"
                guide = guides[chosen.language]
                tree = stage_site(guide, languages, folders.theme, folders.mkdocs_config, work, None)
                seconds[name].append(cpu_seconds(name, tree, work / "site"))
    pages = len(guides[chosen.language].pages)
    print(f"{pages} pages in {chosen.language}, CPU seconds, median of {chosen.times}:")
    usual = median(seconds[NAMES[0]])
    for name, measured in seconds.items():
        print(f"  {name:<10}{median(measured):6.2f}   {median(measured) / usual:.2f} times {NAMES[0]}")


def cpu_seconds(renderer: str, tree: StagedTree, target: Path) -> float:
    """What one rendering takes of the processors: the renderer's process and all its threads."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    RENDERERS[renderer]([tree], target, 1, lambda _done: None)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return (after.ru_utime + after.ru_stime) - (before.ru_utime + before.ru_stime)


if __name__ == "__main__":
    main()
