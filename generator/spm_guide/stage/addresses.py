"""Where the pages of a site stand, relative to each other and on the web."""

from __future__ import annotations

from urllib.parse import urlsplit

from spm_guide.model.text import Location
from spm_guide.problems import Problem, problem

ASSESSMENT_PAGE = "assessment.html"
HINTS_PAGE = "assessment-hints.html"
# theme/browser/worker/answer.js leads to it.
NOT_KEPT_PAGE = "not-kept.html"
APP_MANIFEST = "app.webmanifest"
# theme/site-scripts/newer-version.js asks for it.
NEWER_SCRIPT = "newer-words.js"
# Beside the page; theme/browser/later-parts.js asks for it.
RESULTS_SCRIPT = "assessment-results.js"
MORE_SCRIPT = "assessment-more.js"
SHARING_SCRIPT = "assessment-sharing.js"
# Likewise; theme/browser/answering/hints.js asks for it.
HINTS_SCRIPT = "assessment-hints.js"
# Likewise; theme/browser/results/steps.js asks for it.
RESOURCES_SCRIPT = "assessment-resources.js"
# Likewise; theme/browser/results/towards-spi.js asks for it.
STANDARDS_SCRIPT = "assessment-standards.js"
# Likewise; theme/browser/results/sums.js asks for it.
SUMS_SCRIPT = "assessment-sums.js"


def page_address(file: str) -> str:
    """Address of a page below its language's folder: "start/mfis.md" -> "start/mfis.html"."""
    return file.removesuffix(".md") + ".html"


def path_to_home(file: str) -> str:
    """Path from a page to its language's folder: "start/mfis.md" -> "../", "index.md" -> ""."""
    return "../" * file.count("/")


def card_folder(code: str) -> str:
    """Where the cards of a language are that links are shown with, below the site.

    Beside the languages' folders: what goes on a stick or is kept on a device has no use for cards.
    """
    return f"social-cards/{code}/"


def site_address(base_url: str | None) -> str | None:
    """`base_url` with exactly one slash at its end; None stays None."""
    return None if base_url is None else base_url.rstrip("/") + "/"


def root_path(base_url: str | None) -> str:
    """Path of the site on its host, with slashes at both ends.

    Pages for addresses that lead nowhere are shown at any depth, so their links have to start at the
    host. Without a base URL the root of the host is the only place that can be meant.
    """
    return "/" if base_url is None else (urlsplit(base_url).path.rstrip("/") + "/")


def base_url_problems(base_url: str | None) -> list[Problem]:
    """Why `base_url` can't be the site's address; empty when it can, or when there is none."""
    if base_url is None:
        return []
    try:
        parts = urlsplit(base_url)
        whole = parts.scheme in ("http", "https") and parts.hostname and not (parts.query or parts.fragment)
    except ValueError:
        whole = False
    return [] if whole else [problem("SPM505", Location("--base-url"), address=base_url)]
