"""How long the browser engine takes for one assessment, in a real Chromium."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from assessments import Json
from in_python import ROUNDS, TIMES
from playwright.sync_api import sync_playwright

from spm_guide.folders import find_folders
from spm_guide.model.result_file import result_file_from
from spm_guide.model.scored_model import ScoredModel, to_json
from spm_guide.score.document import canonical_json, score_document
from spm_guide.stage.assets import ALL_ORDERS, browser_scripts, joined

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests" / "browser"))

from find_browser import FLAGS, find_browser

# Only what needs no form: the engine, and the reader of saved files.
SCRIPTS = ("score", "strict-json.js", "result-file.js")
MEASURE = """([model, file, text, rounds, times]) => {
    function typical(work) {
        const found = [];
        for (let round = 0; round < rounds; round += 1) {
            const start = performance.now();
            for (let time = 0; time < times; time += 1) work();
            found.push((performance.now() - start) / times);
        }
        return found.sort((a, b) => a - b)[Math.floor(rounds / 2)];
    }
    const score = () => spm.score.canonical(spm.score.document(model, file));
    return {
        scoring: typical(score),
        reading: typical(() => spm.resultFile.parse(text, model)),
        document: score(),
    };
}"""


def scoring_and_reading_in_browser(model: ScoredModel, file: Json) -> tuple[float, float]:
    """Milliseconds for scoring, and for reading the text of a saved file.

    raises  AssertionError where the two engines differ: then there is nothing worth measuring
    """
    folder = find_folders().theme / "browser"
    every = (path for order in ALL_ORDERS for path in browser_scripts(folder, order))
    scripts = [path for path in every if {path.name, path.parent.name} & set(SCRIPTS)]
    given = [json.loads(json.dumps(to_json(model))), file, json.dumps(file, indent=2), ROUNDS, TIMES]
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=find_browser(), args=list(FLAGS))
        page = chromium.new_page()
        page.add_script_tag(content=joined(scripts))
        found = page.evaluate(MEASURE, given)
        chromium.close()
    assert found["document"] == canonical_json(score_document(model, result_file_from(file)))
    return found["scoring"], found["reading"]
