"""What another tab wrote may be gone by the time this one looks at it."""

from __future__ import annotations

from typing import Any

from form import go_to, kept
from playwright.sync_api import expect
from results import ONE_WAY

CHOSEN = "input[name='q-balance-1'][value='2']"
# Stands for another tab that removes its answers between two looks of this one.
NOTHING_LEFT = "spm.device.read = () => Promise.resolve(null)"


@ONE_WAY
def test_answers_that_are_gone_again_leave_what_is_here(visit: Any) -> None:
    page = visit("en/assessment.html")
    go_to(page, "practice-balance")
    page.check(CHOSEN)
    kept(page)
    page.evaluate(NOTHING_LEFT)
    other = page.context.new_page()
    other.goto(page.url.split("#")[0])
    other.click("#go-on")
    go_to(other, "practice-balance")
    other.check("input[name='q-balance-1'][value='4']")
    kept(other)
    # The tab hears of it; that it then finds nothing is no error (see `visit`).
    expect(page.locator("#saved")).to_have_attribute("data-state", "other")
    expect(page.locator(CHOSEN)).to_be_checked()
    assert page.is_hidden("#file-message")
