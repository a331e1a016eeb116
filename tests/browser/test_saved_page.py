"""The page that "Save" gives: read anywhere without scripts or network, and opened in the form again.

S1  its name is spm-<name>-<date>-<mode>.html, with letters of any script
S2  it shows results, answers and how to go on, in the reader's language and direction
S3  nothing in it runs or is fetched, whatever somebody wrote into the answers
S4  the form opens it again and has the same answers; of the page only the one block is read
S5  a page that is no whole saved page is refused with its reason, and nothing is lost
S6  where its scripts do not come, plain JSON is saved
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from form import clicked_text, go_to, inside, kept, open_file, saved, saved_text, show_whole
from hostile_files import PAYLOADS
from playwright.sync_api import Browser, Page, Route, expect
from results import ONE_WAY, example
from test_accessibility import check
from test_hostile_files import HARMLESS, LISTEN, LOOK, MINE

OPENING = '<script type="application/json" id="spm-assessment">'
NAMES = {"en": "Kafo Jiginew", "ar": "مؤسسة النور"}
Read = Callable[[str], Page]


def named(name: str) -> Any:
    """A cooperative that somebody called so, with a note and a document."""
    file = example("small-cooperative")
    file |= {"id": "0" * 32, "scope": {"kind": "institution", "name": name}}
    file["answers"]["objectives-1"] |= {
        "note": "Ask <b>Amina</b>\nin May",
        "records": [{"document": "Minutes", "page": "3"}],
    }
    return file


@pytest.fixture
def read(browser: Browser, tmp_path: Path) -> Iterator[Read]:
    """Opens a page that was saved in a browser without scripts, which may fetch nothing."""
    context = browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 740})
    asked: list[str] = []

    def open_page(text: str) -> Page:
        file = tmp_path / "saved.html"
        file.write_text(text, encoding="utf-8")
        page = context.new_page()
        page.on("request", lambda sent: asked.append(sent.url) if sent.url != file.as_uri() else None)
        page.goto(file.as_uri())
        return page

    yield open_page
    context.close()
    assert asked == []


@pytest.mark.parametrize("language", ["en", "ar"])
def test_it_is_read_without_scripts_and_opens_again(visit: Any, read: Read, language: str) -> None:
    page = visit(f"{language}/assessment.html")
    file = named(NAMES[language])
    open_file(page, file)
    page.wait_for_selector("#file-message:not([hidden])")
    text = saved_text(page)
    shown = read(text)
    root = shown.locator("html")
    assert root.get_attribute("lang") == language
    assert root.get_attribute("dir") == ("rtl" if language == "ar" else "ltr")
    assert NAMES[language] in shown.inner_text("h1")
    assert shown.locator(".message li").count() == 3
    assert page.locator("[data-opens=file-input]").first.inner_text() in shown.inner_text(".message")
    assert shown.locator(".results .area-result").count() == 3
    assert shown.locator(".results .practice-results > li").count() == 15
    assert shown.locator(".results .step").count() >= 3
    assert shown.locator(".answers .told > li").count() == 60
    for words in ("Ask <b>Amina</b>", "Minutes · 3"):
        assert words in shown.inner_text(".answers")
    level = file["answers"]["objectives-1"]["value"]
    chosen = page.locator(f"input[name=q-objectives-1][value='{level}'] + span").text_content()
    assert chosen
    assert chosen in shown.inner_text(".answers")
    assert shown.evaluate("document.documentElement.scrollWidth <= innerWidth")
    other = visit(f"{language}/assessment.html")
    other.evaluate("spm.device.removeAll().then(() => null)")
    other.reload()
    open_file(other, text, "saved.html")
    other.wait_for_selector("#file-message:not([hidden])")
    assert {**saved(other), "changed": None} == {**inside(text), "changed": None}
    assert inside(text)["answers"] == file["answers"]


def test_its_policy_lets_nothing_run_and_it_has_one_style(visit: Any) -> None:
    page = visit("en/assessment.html")
    open_file(page, named("A"))
    page.wait_for_selector("#file-message:not([hidden])")
    text = saved_text(page)
    policy = re.search(r'<meta http-equiv="Content-Security-Policy" content="([^"]+)">', text)
    assert policy
    assert {"default-src 'none'", "script-src 'none'"} <= set(policy[1].split("; "))
    assert text.index(policy[0]) < text.index("<style>")
    assert text.count("<style>") == 1
    assert re.findall(r"<script\b", text) == ["<script"]
    assert not re.search(r"<[^>]+\s(style|on\w+|src|srcset|action)=", text.partition(OPENING)[0])


@ONE_WAY
def test_what_somebody_wrote_stays_text(visit: Any, browser: Browser, tmp_path: Path) -> None:
    page = visit("en/assessment.html")
    file = named(" ".join(PAYLOADS))
    for payload, answer in zip(PAYLOADS, file["answers"].values(), strict=False):
        answer |= {"note": payload, "reason": payload, "records": [{"document": payload}]}
    open_file(page, file)
    page.wait_for_selector("#file-message:not([hidden])")
    text = saved_text(page)
    # Scripts are on here, and the policy that would stop them is taken out: the letters alone have to hold.
    (tmp_path / "saved.html").write_text(re.sub(r"<meta http-equiv[^>]+>", "", text), encoding="utf-8")
    context = browser.new_context()
    context.add_init_script(LISTEN)
    shown = context.new_page()
    shown.goto((tmp_path / "saved.html").as_uri())
    assert shown.evaluate(LOOK) == HARMLESS
    assert shown.locator("script, iframe, img, form, input, body style, a[href^='javascript']").count() == 1
    for payload in PAYLOADS[:8]:
        assert payload in shown.locator(".answers").inner_text()
    context.close()
    assert [one["note"] for one in inside(text)["answers"].values() if "note" in one][: len(PAYLOADS)] == [
        one["note"] for one in file["answers"].values() if "note" in one
    ][: len(PAYLOADS)]


FILE_NAMES = {
    "Kafo Jiginew S.A.": "spm-Kafo-Jiginew-S-A-*-full.html",
    "مؤسسة النور": "spm-مؤسسة-النور-*-full.html",
    "../../etc/passwd\x07": "spm-etc-passwd-*-full.html",
    "a\u202elmth.exe": "spm-a-lmth-exe-*-full.html",
    "CON: <b>|?*": "spm-CON-b-*-full.html",
    "...": "spm-check-*-full.html",
    "": "spm-check-*-full.html",
    "ሀ" * 200: f"spm-{'ሀ' * 40}-*-full.html",
}


@ONE_WAY
def test_its_name_says_whose_when_and_how_much(visit: Any) -> None:
    page = visit("en/assessment.html")
    open_file(page, named("አማራ ብድርና ቁጠባ"))
    page.wait_for_selector("#file-message:not([hidden])")
    with page.expect_download() as download:
        page.click("#save-file")
    assert without_day(download.value.suggested_filename) == "spm-አማራ-ብድርና-ቁጠባ-*-full.html"
    names = page.evaluate(
        "names => names.map(name => spm.fileNames.of(name, 'full', 'html'))", list(FILE_NAMES)
    )
    assert [without_day(name) for name in names] == list(FILE_NAMES.values())


def without_day(name: str) -> str:
    found, times = re.subn(r"\d{4}-\d\d-\d\d", "*", name)
    assert times == 1
    return found


@pytest.mark.parametrize(("language", "scheme"), [("en", "dark"), ("ar", "light")])
@ONE_WAY
def test_it_can_be_read_by_everybody(
    visit: Any, browser: Browser, tmp_path: Path, language: str, scheme: Any
) -> None:
    page = visit(f"{language}/assessment.html")
    open_file(page, named(NAMES[language]))
    page.wait_for_selector("#file-message:not([hidden])")
    # What looks at the page is a script itself.
    text = re.sub(r"<meta http-equiv[^>]+>", "", saved_text(page))
    (tmp_path / "saved.html").write_text(text, encoding="utf-8")
    shown = browser.new_page(color_scheme=scheme, viewport={"width": 360, "height": 740})
    shown.goto((tmp_path / "saved.html").as_uri())
    check(shown)
    shown.close()


def pages(block: str) -> dict[str, str | bytes]:
    """Pages that are no whole saved page, by what is wrong with them."""
    end = "</script>"
    page = f"<!doctype html>\n<title>A</title>\n{OPENING}\n{block}{end}\n"
    unescaped = block.replace('"quick"', '"quick", "edition": "</script><script>self.hit=1</script>"')
    return {
        "two blocks": page + page,
        "a block in a block": page.replace(block, OPENING + block),
        "an end in the block": page.replace(block, unescaped),
        "no block": f"<!doctype html><script>self.hit=1</script><script>{block}{end}",
        "no end": page.replace(end, ""),
        "other attributes": page.replace("application/json", "text/javascript"),
        "no JSON in it": page.replace(block, "self.hit=1"),
        "huge": page.replace(block, block + " " * 1_200_000),
        "letters of another encoding": page.encode("utf-16-le"),
        "cut": page.encode()[:-60],
    }


@ONE_WAY
def test_a_page_that_is_no_whole_saved_page_is_refused(visit: Any) -> None:
    page = show_whole(visit("en/assessment.html"))
    page.check(MINE)
    kept(page)
    page.evaluate("self.hit = null")
    block = json.dumps({"format": 1, "mode": "quick", "answers": {"balance-1": {"value": 4, "rev": 2}}})
    for name, content in pages(block).items():
        page.evaluate("document.getElementById('file-message').hidden = true")
        buffer = content.encode() if isinstance(content, str) else content
        page.set_input_files("#file-input", {"name": "a.html", "mimeType": "text/html", "buffer": buffer})
        message = page.locator("#file-message")
        expect(message).to_contain_text("can't be opened")
        assert message.locator("p").count() == 2, name
        assert page.is_checked(MINE), name
        assert page.evaluate("self.hit") is None, name


@ONE_WAY
def test_what_is_wrong_in_a_page_is_told_with_its_line_there(visit: Any) -> None:
    page = visit("en/assessment.html")
    open_file(page, f'<!doctype html>\n<p>\n\n{OPENING}\n{{"format": 1,\n"mode": "slow"}}</script>', "a.html")
    expect(page.locator("#file-message")).to_contain_text("Line 6:")


@ONE_WAY
def test_of_a_page_only_the_block_is_read(visit: Any) -> None:
    page = show_whole(visit("en/assessment.html"))
    block = json.dumps({"format": 1, "mode": "quick", "answers": {"balance-1": {"value": 4, "rev": 2}}})
    around = f"{PAYLOADS[0]}{PAYLOADS[2]}<link rel=stylesheet href=http://127.0.0.1:9/a.css>"
    open_file(page, f"{around}{OPENING}{block}</script>{around}", "a.html")
    expect(page.locator("#file-message")).to_contain_text("The answers are open")
    assert page.is_checked("input[name='q-balance-1'][value='4']")
    assert page.evaluate("self.hit === undefined")
    assert page.locator("link[href*='127.0.0.1:9'], img[src=x]").count() == 0


@ONE_WAY
@pytest.mark.parametrize("part", ["sharing.js", "assessment-sharing.js", "results.js"])
def test_without_its_scripts_plain_json_is_saved(visit: Any, part: str) -> None:
    page = visit("en/assessment.html")

    def refuse(route: Route) -> None:
        route.abort()

    page.route(f"**/{part}", refuse)
    go_to(page, "practice-balance")
    page.check(MINE)
    with page.expect_download() as download:
        page.click("#save-file")
    assert download.value.suggested_filename.endswith(".json")
    assert json.loads(Path(download.value.path()).read_text("utf-8"))["answers"]["balance-1"]["value"] == 2
    expect(page.locator("#saved")).to_contain_text("Last saved to a file")
    if part == "sharing.js":
        page.click("#share")
        expect(page.locator("#file-message")).to_contain_text("did not load")


@ONE_WAY
def test_scripts_that_hang_do_not_keep_anybody_waiting_for_long(visit: Any) -> None:
    page = visit("en/assessment.html")
    page.clock.install()
    page.route("**/sharing.js", lambda route: None)
    go_to(page, "practice-balance")
    page.check(MINE)
    with page.expect_download() as download:
        page.click("#save-file")
        page.clock.fast_forward(10_000)
    assert download.value.suggested_filename.endswith(".json")


@ONE_WAY
def test_what_is_kept_on_the_device_is_saved_as_a_page_too(visit: Any) -> None:
    page = visit("en/assessment.html")
    open_file(page, named("A"))
    page.wait_for_selector("#file-message:not([hidden])")
    kept(page)
    page.click("#device-open")
    text = clicked_text(page, page.locator("#device-body li button", has_text="Save to a file"))
    assert text.startswith("<!doctype html>")
    assert inside(text) == named("A") | {"changed": inside(text)["changed"]}
