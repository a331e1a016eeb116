"""What a reader chose on one page holds on all others: colours and language."""

from __future__ import annotations

from typing import Any

import pytest


@pytest.mark.parametrize(("choice", "scheme"), [(1, "default"), (2, "slate")])
def test_the_colours_of_the_guide_hold_in_the_assessment(visit: Any, choice: int, scheme: str) -> None:
    page = visit("en/what-spm-is.html")
    page.locator("input[name=__palette]").nth(choice).check()
    page = visit("fr/assessment.html")
    assert page.get_attribute("html", "data-md-color-scheme") == scheme


def test_the_language_chosen_in_the_assessment_opens_the_site_next_time(visit: Any) -> None:
    page = visit("en/assessment.html")
    page.click("a[hreflang=ar]")
    page.wait_for_url("**/ar/assessment.html*")
    page = visit("index.html")
    page.wait_for_url("**/ar/index.html")
