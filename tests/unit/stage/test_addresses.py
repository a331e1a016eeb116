"""Addresses of pages and of the site."""

from __future__ import annotations

import pytest

from spm_guide.stage.addresses import page_address, root_path, site_address


def test_pages_keep_their_folders() -> None:
    assert page_address("start/mfis.md") == "start/mfis.html"


@pytest.mark.parametrize(
    ("base_url", "root", "site"),
    [
        (None, "/", None),
        ("https://example.org", "/", "https://example.org/"),
        ("https://example.org/a/b/", "/a/b/", "https://example.org/a/b/"),
    ],
)
def test_the_site_ends_with_one_slash(base_url: str | None, root: str, site: str | None) -> None:
    assert root_path(base_url) == root
    assert site_address(base_url) == site
