"""Finds the browsers and other programs that tests run, and installs Debian's where there are none."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterable
from typing import NamedTuple


class Kind(NamedTuple):
    """A program: how it is called here, who may name another one, and Debian's package of it."""

    name: str
    variable: str
    commands: tuple[str, ...]
    package: str


CHROMIUM = Kind(
    name="Chromium",
    variable="SPM_GUIDE_BROWSER",
    # The first has the same engine without windows: tests take half the time.
    commands=("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"),
    package="chromium-headless-shell",
)
FIREFOX = Kind(
    name="Firefox",
    variable="SPM_GUIDE_FIREFOX",
    commands=("firefox-esr", "firefox"),
    package="firefox-esr",
)
# The validator of HTML is a Java program.
JAVA = Kind(name="Java", variable="SPM_GUIDE_JAVA", commands=("java",), package="default-jre-headless")
# Works out the formulas of workbooks.
CALC = Kind(
    name="LibreOffice",
    variable="SPM_GUIDE_LIBREOFFICE",
    commands=("soffice", "libreoffice", "localc"),
    package="libreoffice-calc",
)
NGINX = Kind(name="nginx", variable="SPM_GUIDE_NGINX", commands=("nginx",), package="nginx-light")
APACHE = Kind(name="Apache", variable="SPM_GUIDE_APACHE", commands=("apache2",), package="apache2-bin")
CADDY = Kind(name="Caddy", variable="SPM_GUIDE_CADDY", commands=("caddy",), package="caddy")
# What `make test` needs; the longer comparisons of `make test-all` also run web servers.
KINDS = (CHROMIUM, FIREFOX, JAVA, CALC)
SERVERS = (NGINX, APACHE, CADDY)
# Debian keeps servers where only administrators look.
PLACES = f"{os.environ.get('PATH', '')}:/usr/sbin:/sbin"
# Noto brings Arabic letters: without them pages render as boxes and contrast checks mean nothing.
FONTS = "fonts-noto-core"
# A browser in a container has neither a sandbox nor a graphics card, and must not call its maker.
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)


def find_browser(kind: Kind = CHROMIUM) -> str | None:
    """Path of a program: the one its variable names, else the first on the PATH, else None."""
    named = os.environ.get(kind.variable)
    if named:
        return named
    return next((path for name in kind.commands if (path := shutil.which(name, path=PLACES))), None)


def install_browsers(kinds: Iterable[Kind]) -> None:
    """Installs Debian's packages with apt, as far as this machine lets us; apt says what went wrong."""
    if shutil.which("apt-get") is None:
        return
    as_root = [] if os.geteuid() == 0 else ["sudo", "--non-interactive"]
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    packages = [kind.package for kind in kinds]
    steps = (
        ["apt-get", "update", "-qq"],
        ["apt-get", "install", "-qq", "-y", "--no-install-recommends", *packages, FONTS],
    )
    try:
        for step in steps:
            subprocess.run([*as_root, *step], check=True, env=quiet, stdout=subprocess.DEVNULL)
    except (OSError, subprocess.CalledProcessError):
        return


def main(arguments: list[str]) -> int:
    """
    Prints the path of each program of KINDS, or of those named ("chromium", "firefox", "nginx").

    With --install, programs that are missing are installed first. The exit status is 1 when one is missing
    in the end.
    """
    named = [argument for argument in arguments if argument != "--install"]
    kinds = [kind for kind in (*KINDS, *SERVERS) if kind.name.lower() in named] if named else list(KINDS)
    missing = [kind for kind in kinds if find_browser(kind) is None]
    if missing and "--install" in arguments:
        print(f"Installing Debian's {' and '.join(kind.name for kind in missing)}", flush=True)
        install_browsers(missing)
    for kind in kinds:
        path = find_browser(kind)
        if path:
            print(f"{kind.name} for the tests: {path}")
            continue
        print(
            f"No {kind.name} was found, and it could not be installed with apt.\n"
            f"Install it, or name one: {kind.variable}=/path/to/{kind.commands[0]} make test",
            file=sys.stderr,
        )
    return int(any(find_browser(kind) is None for kind in kinds))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
