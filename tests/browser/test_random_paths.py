"""However somebody clicks about, the page, a fresh load of its file and the command give the same figures."""

from __future__ import annotations

import json
import random
from typing import Any

import pytest
from form import drawn, inside, open_file, show_whole
from playwright.sync_api import Browser, Page

from spm_guide.model.result_file import result_file_from
from spm_guide.model.scored_model import ScoredModel
from spm_guide.score.document import canonical_json, score_document

STEPS = 12
PATHS = 10
ALL_PATHS = 500
# What a reader can do, as clicks and typing on the form that is shown whole.
ACT = """([kind, number]) => {
  const shown = selector => Array.from(document.querySelectorAll(selector)).filter(one => one.offsetParent);
  const among = list => list[number % list.length];
  const kinds = {
    level: () => among(shown('.question input[name^="q-"]')),
    link: () => among(shown('.link input')),
    goal: () => among(shown('input[name=goal]')),
    mode: () => among(shown('input[name=mode]')),
    na: () => among(shown('input[value=na]')),
    back: () => among(shown('.question input[name^="q-"]:checked')),
  };
  const target = kinds[kind]();
  if (target) target.click();
}"""
# The score document of the file the page holds, as the page's own engine gives it.
LIVE = """text => {
  const guide = JSON.parse(document.getElementById('guide').textContent);
  Object.assign(guide.model, spm.wordsOfResults.model);
  const file = spm.resultFile.parse(text, guide.model).file;
  return spm.score.canonical(spm.score.document(guide.model, file));
}"""
SHOWN = "document.getElementById('results-body').innerText"
# Saving to a file is a download; the text that would be in it is taken on its way.
CATCH = """() => {
  window.saved = null;
  const make = URL.createObjectURL;
  URL.createObjectURL = blob => { blob.text().then(text => { window.saved = text; }); return make(blob); };
}"""


def walk(page: Page, numbers: random.Random, earlier: list[Any]) -> None:
    for _step in range(STEPS):
        kind = numbers.choices(
            ("level", "link", "goal", "mode", "na", "back", "file"), (40, 20, 8, 6, 6, 12, 2)
        )[0]
        if kind == "file" and earlier:
            open_file(page, numbers.choice(earlier))
            page.wait_for_selector("#file-message:not([hidden])")
        elif kind != "file":
            page.evaluate(ACT, [kind, numbers.randrange(10_000)])
    # One answer at least, so that there are results. A second click on a chosen level would take it back.
    while not page.locator(".question input[name^='q-']:checked").count():
        page.evaluate(ACT, ["level", numbers.randrange(10_000)])


def file_on(page: Page) -> str:
    page.evaluate("window.saved = null")
    page.click("#save-file")
    text = None
    while text is None:
        text = page.evaluate("window.saved")
    return json.dumps(inside(str(text)))


def check_paths(browser: Browser, site_url: str, model: ScoredModel, seeds: range) -> None:
    context = browser.new_context(accept_downloads=False)
    page, fresh = context.new_page(), context.new_page()
    for one in (page, fresh):
        one.goto(f"{site_url}en/assessment.html")
        show_whole(one)
        one.evaluate(CATCH)
    earlier: list[Any] = []
    for seed in seeds:
        walk(page, random.Random(seed), earlier)
        text = file_on(page)
        data = json.loads(text)
        page.wait_for_selector("#results-body > *")
        drawn(page)
        live = page.evaluate(LIVE, text)
        assert canonical_json(score_document(model, result_file_from(data))) == live, f"seed {seed}"
        open_file(fresh, {**data, "id": f"fresh-{seed}"})
        fresh.wait_for_selector("#file-message:not([hidden])")
        again = json.loads(file_on(fresh))
        assert again["id"] == f"fresh-{seed}"
        assert fresh.evaluate(LIVE, json.dumps(again)) == live, f"seed {seed}"
        assert fresh.evaluate(SHOWN) == page.evaluate(SHOWN), f"seed {seed}"
        earlier = [*earlier, {**data, "id": f"earlier-{seed}"}][-5:]
    context.close()


def test_random_paths_agree(browser: Browser, site_url: str, english_model: ScoredModel) -> None:
    check_paths(browser, site_url, english_model, range(PATHS))


@pytest.mark.long
def test_five_hundred_random_paths_agree(browser: Browser, site_url: str, english_model: ScoredModel) -> None:
    check_paths(browser, site_url, english_model, range(PATHS, PATHS + ALL_PATHS))
