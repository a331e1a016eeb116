"""Measures how fast assessments are scored and how soon the page can be used; prints figures and ratios.

python benchmarks/measure.py [--files N]
"""

from __future__ import annotations

import argparse
import os
import platform

from assessments import full_assessment, size_of
from from_command_line import scoring_from_command_line
from in_browser import scoring_and_reading_in_browser
from in_python import reading_in_python, scoring_in_python
from page import CPU_SLOWDOWN, page_figures

from spm_guide.folders import find_folders
from spm_guide.model.scored_model import scored_model
from spm_guide.model.text import SOURCE_LANGUAGE
from spm_guide.reading import read_guides

FILES = 10_000


def main() -> None:
    """One run, about three minutes."""
    parser = argparse.ArgumentParser(description="Measures how fast assessments are scored.")
    parser.add_argument("--files", type=int, default=FILES, help=f"for the command line (default: {FILES})")
    files = parser.parse_args().files
    guides, problems = read_guides(find_folders())
    if not guides:
        raise SystemExit("\n".join(map(str, problems)))
    model = scored_model(guides[SOURCE_LANGUAGE])
    file = full_assessment(model, seed=0)

    print(f"Python {platform.python_version()} on {os.cpu_count()} cores; {size_of(file)}, one assessment:")
    scoring, reading = scoring_in_python(model, file), reading_in_python(model, file)
    print(f"  Python    scoring {scoring:8.3f} ms   reading and checking {reading:8.3f} ms")
    in_browser, read_in_browser = scoring_and_reading_in_browser(model, file)
    print(f"  Chromium  scoring {in_browser:8.3f} ms   reading and checking {read_in_browser:8.3f} ms")
    print(f"  Python takes {scoring / in_browser:.2f} times as long as Chromium to score")
    print(f"  Python takes {reading / read_in_browser:.2f} times as long as Chromium to read")

    page = page_figures()
    print(f"Page, slow 3G and processor slowed {CPU_SLOWDOWN} times, beside a bare form of 60 questions:")
    print(f"  bytes as brotli   bare form {page.bare_bytes:7,}   first load {page.our_bytes:7,}")
    print(f"  can be answered   bare form {page.bare:5.0f} ms  page {page.ours:5.0f} ms")
    print(f"  answers are kept                    page {page.tools:5.0f} ms")
    print(f"  the page takes {page.ours / page.bare:.2f} and {page.tools / page.bare:.2f} times as long")
    print(f"  a click takes {page.click:.0f} ms on a screen, {page.whole_click:.0f} ms with all on one page")
    print(f"  and {page.results:.0f} ms later, when the click is painted, for drawing all results there")

    one, many = scoring_from_command_line(model, files)
    each = (many - one) * 1000 / max(files - 1, 1)
    print("Command line, spm-guide score FILE...:")
    print(f"  1 file {one:.2f} s, {files:,} files {many:.2f} s: {each:.3f} ms for each further file")
    print(f"  {many / one:.1f} times as long as one file")
    print(f"  {each / (scoring + reading):.2f} times reading and scoring inside Python")


if __name__ == "__main__":
    main()
