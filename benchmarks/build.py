"""Measures how much work a build is: from nothing, after an edit, with nothing changed; beside plain MkDocs.

python benchmarks/build.py [--repeats N]

Processor seconds of all processes, the median of the repeats; "plain MkDocs" renders the same pages, which
our staging has written before, once per language and without checks, self-assessment or search.
"""

from __future__ import annotations

import argparse
import os
import platform
import resource
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from spm_guide.folders import Folders, find_folders, folders_in
from spm_guide.reading import read_guides
from spm_guide.stage.pages import stage_site

REPEATS = 5
EDITED = "content/guide/collection.md"
# Seconds between two looks at the served page.
LOOK = 0.02


def main() -> None:
    """One run, a few minutes."""
    parser = argparse.ArgumentParser(description="Measures how much work a build is.")
    parser.add_argument("--repeats", type=int, default=REPEATS, help=f"default: {REPEATS}")
    repeats = parser.parse_args().repeats
    with TemporaryDirectory(prefix="spm-guide-benchmark-") as name:
        folder = Path(name)
        project = copied_guide(folder / "guide")
        guides, problems = read_guides(project)
        if not guides:
            raise SystemExit("\n".join(map(str, problems)))
        pages = len(next(iter(guides.values())).pages)
        print(f"Python {platform.python_version()} on {os.cpu_count()} cores;", end=" ")
        print(f"{pages} pages in {len(guides)} languages; processor seconds:")

        build = build_command(project, folder)
        clean = cpu_seconds([*build, "--clean"])
        nothing = median(cpu_seconds(build) for _ in range(repeats))
        waits = [elapsed_seconds(build) for _ in range(repeats)]
        edited = median(after(lambda: edit(project), build) for _ in range(repeats))
        languages = tuple(guide.language for guide in guides.values())
        trees = [
            stage_site(guide, languages, project.theme, project.mkdocs_config, folder / "staged", None)
            for guide in guides.values()
        ]
        plain = sum(cpu_seconds(mkdocs_command(tree.config, folder / "plain")) for tree in trees)
        print(f"  plain MkDocs, every language  {plain:6.2f}")
        print(f"  from nothing                  {clean:6.2f}   {clean / plain:5.2f} times plain MkDocs")
        print(f"  one page edited               {edited:6.2f}   {edited / plain:5.2f}")
        print(f"  nothing changed               {nothing:6.2f}   {nothing / plain:5.2f}", end="")
        print(f"   ({median(waits):.2f} s on the clock)")
        print(f"  serve shows an edit after     {served_after(project, folder, repeats):6.2f} s on the clock")


def copied_guide(top: Path) -> Folders:
    """The guide in a folder of its own, where it can be edited."""
    folders = find_folders()
    for source in folders.sources:
        shutil.copytree(source, top / source.name)
    shutil.copy(folders.mkdocs_config, top)
    return folders_in(top)


def build_command(project: Folders, folder: Path) -> list[str]:
    """Builds into `folder`, with a cache of its own."""
    options = ["--project", str(project.top), "--cache", str(folder / "cache")]
    return [sys.executable, "-m", "spm_guide.cli", "build", "--output", str(folder / "site"), *options]


def mkdocs_command(config: Path, target: Path) -> list[str]:
    """MkDocs as everybody starts it."""
    return [sys.executable, "-m", "mkdocs", "build", "--quiet", "-f", str(config), "-d", str(target)]


def edit(project: Folders) -> None:
    """Adds a word to a paragraph of one page."""
    page = project.top / EDITED
    text = page.read_text(encoding="utf-8")
    page.write_text(text.replace(".\n\n## ", ". Again.\n\n## ", 1), encoding="utf-8")


def after(change: Callable[[], None], command: list[str]) -> float:
    """Processor seconds of `command` after a change."""
    change()
    return cpu_seconds(command)


def cpu_seconds(command: list[str]) -> float:
    """Processor seconds of a command and all it starts."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, capture_output=True)
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime - before.ru_utime - before.ru_stime


def elapsed_seconds(command: list[str]) -> float:
    """Seconds on the clock."""
    start = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True)
    return time.perf_counter() - start


def served_after(project: Folders, folder: Path, repeats: int) -> float:
    """Median seconds on the clock from the moment a page is saved until the served folder has it."""
    options = ["--project", str(project.top), "--cache", str(folder / "cache"), "--port", "0"]
    command = [sys.executable, "-m", "spm_guide.cli", "serve", "--output", str(folder / "served"), *options]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as process:
        assert process.stdout
        process.stdout.readline()
        threading.Thread(target=process.stdout.read, daemon=True).start()
        page = folder / "served" / "en" / Path(EDITED).relative_to("content").with_suffix(".html")
        waits = [seconds_until_shown(project, page) for _ in range(repeats + 1)]
        process.terminate()
    # The first edit finds a program that has just started.
    return median(waits[1:])


def seconds_until_shown(project: Folders, page: Path) -> float:
    """Edits, and waits until the page says so."""
    shown = page.read_text(encoding="utf-8").count("Again.")
    start = time.perf_counter()
    edit(project)
    while True:
        time.sleep(LOOK)
        if page.is_file() and page.read_text(encoding="utf-8").count("Again.") > shown:
            return time.perf_counter() - start


if __name__ == "__main__":
    main()
