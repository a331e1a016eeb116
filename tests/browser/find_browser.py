"""Finds the Chromium that browser tests drive, and installs Debian's when there is none."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
# Noto brings Arabic letters: without them pages render as boxes and contrast checks mean nothing.
PACKAGES = ("chromium", "fonts-noto-core")
# A browser in a container has neither a sandbox nor a graphics card, and must not call its maker.
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)


def find_browser() -> str | None:
    """Path of a Chromium: $SPM_GUIDE_BROWSER, else the first on the PATH, else None."""
    named = os.environ.get("SPM_GUIDE_BROWSER")
    if named:
        return named
    return next((path for name in NAMES if (path := shutil.which(name))), None)


def install_browser() -> str | None:
    """Installs Debian's chromium with apt; None when this machine does not let us."""
    if shutil.which("apt-get") is None:
        return None
    as_root = [] if os.geteuid() == 0 else ["sudo", "--non-interactive"]
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    steps = (
        ["apt-get", "update", "-qq"],
        ["apt-get", "install", "-qq", "-y", "--no-install-recommends", *PACKAGES],
    )
    try:
        for step in steps:
            subprocess.run([*as_root, *step], check=True, env=quiet, stdout=subprocess.DEVNULL)
    except (OSError, subprocess.CalledProcessError):
        return None
    return find_browser()


def main() -> int:
    """Prints the browser's path; with --install, installs one first where there is none."""
    path = find_browser()
    if path is None and "--install" in sys.argv[1:]:
        print("No Chromium found; installing Debian's", flush=True)
        path = install_browser()
    if path is None:
        print(
            "No Chromium was found, and it could not be installed with apt.\n"
            "Install Chromium or Chrome, or name one: SPM_GUIDE_BROWSER=/path/to/chromium make test",
            file=sys.stderr,
        )
        return 1
    print(f"Browser for the tests: {path}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
