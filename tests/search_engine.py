"""The search as a browser runs it, without a page: the scripts of the theme in an engine inside Python."""

from __future__ import annotations

import json
from typing import Any

from py_mini_racer import MiniRacer

from spm_guide.folders import find_folders
from spm_guide.stage.assets import SEARCH_ORDER, browser_scripts

# These touch the page.
WITH_PAGE = ("marks.js", "view.js")


class SearchEngine:
    """Searches one index.

    script  what generator/spm_guide/export/search_index.py wrote
    """

    def __init__(self, script: str) -> None:
        self._engine = MiniRacer()
        self._engine.eval("var self = this;")
        for path in browser_scripts(find_folders().theme / "browser", SEARCH_ORDER):
            if path.name not in WITH_PAGE:
                self._engine.eval(path.read_text(encoding="utf-8"))
        self._engine.eval(script)
        self._engine.eval(
            "var index = spm.searchIndex.read(spm.searchData);"
            "var same = spm.searchData.words['search-synonyms'];"
            "var find = spm.searchFind.create(index, same && (same.text || same), spm.searchStemmer);"
        )

    def run(self, code: str) -> Any:
        """The value of an expression."""
        return json.loads(str(self._engine.eval(f"JSON.stringify({code})")))

    def find(self, typed: str) -> dict[str, Any]:
        """results (addresses), sections (of each result), number, unknown and meant words."""
        return dict(
            self.run(
                f"(function (found) {{ return {{"
                "results: found.results.map(function (one) { return one.page.address; }),"
                "sections: found.results.map(function (one) {"
                "  return one.sections.map(function (section) { return section.address; }); }),"
                "number: found.number, unknown: found.unknown, meant: found.meant"
                f"}}; }})(find({json.dumps(typed)}))"
            )
        )

    def words_at(self, address: str) -> dict[str, float]:
        """The words of the place with that address, each with its weight."""
        return dict(
            self.run(
                "(function (address) { var words = {}; index.words.forEach(function (places, word) {"
                " for (var at = 0; at < places.length; at += 2)"
                "  if (index.places[places[at]].address === address) words[word] = places[at + 1];"
                f" }}); return words; }})({json.dumps(address)})"
            )
        )
