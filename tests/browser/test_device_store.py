"""What the browser keeps of assessments: none is said to be saved that is not, none is overwritten unseen."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page
from tabs import DATABASE, FULL, assessment, device, open_tab, started, store, stored, texts, wait_until

FULL_VISIT = """() => {
  Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError'); };
}"""
NEVER_ANSWERS = "IDBFactory.prototype.open = () => ({});"
FORBIDDEN = "IDBFactory.prototype.open = () => { throw new DOMException('', 'SecurityError'); };"
NOT_THERE = "Object.defineProperty(self, 'indexedDB', { value: undefined });"
LOSES_WHAT_IS_WRITTEN = """() => {
  const put = IDBObjectStore.prototype.put;
  IDBObjectStore.prototype.put = function (record) { return put.call(this, { ...record, text: 'other' }); };
}"""
DELETE = """
  name => new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = resolve;
    request.onblocked = () => reject(new Error('blocked'));
  })
"""
HEAR = """
  window.heard = [];
  spm.device.onOther((id, kept) => heard.push([id, kept && kept.text]));
"""


# All else is alike over http and from a folder, and is tried over http.
both_ways = pytest.mark.parametrize("base", ["http", "file"], indirect=True)


@pytest.fixture
def base(request: pytest.FixtureRequest, site_url: str, site_folder: Path) -> str:
    """Address of the site, ending in a slash."""
    return site_folder.as_uri() + "/" if getattr(request, "param", "http") == "file" else site_url


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context()
    errors: list[str] = []
    context.on("weberror", lambda error: errors.append(str(error.error)))
    yield context
    context.close()
    assert errors == []


@pytest.fixture
def tab(context: BrowserContext, base: str) -> Page:
    return open_tab(context, base)


@pytest.fixture
def other_tab(context: BrowserContext, base: str, tab: Page) -> Page:
    return open_tab(context, base)


@both_ways
def test_what_is_written_is_found_by_the_next_page(tab: Page, context: BrowserContext, base: str) -> None:
    text = assessment("a", 2, version=1)
    written = device(tab, "write", "a", text)
    assert written["state"] == "saved"
    tab.close()
    (kept,) = device(open_tab(context, base), "list")
    assert kept["saved"] == written["at"]
    expected = {"id": "a", "text": text, "version": 1, "kind": "own", "filed": None, "why": None, "of": "a"}
    assert {name: kept[name] for name in expected} == expected


def test_each_record_names_the_format_and_the_version_of_the_model(tab: Page) -> None:
    device(tab, "write", "a", assessment("a", 2, version=1))
    (record,) = [one for one in stored(tab) if one["id"] == "a"]
    assert (record["format"], record["version"]) == (1, 1)


@both_ways
def test_another_tab_is_never_overwritten(tab: Page, other_tab: Page) -> None:
    device(tab, "write", "a", "of this tab")
    device(other_tab, "read", "a")
    assert device(other_tab, "write", "a", "of the other tab")["state"] == "saved"
    answer = device(tab, "write", "a", "later of this tab")
    assert answer["state"] == "conflict"
    assert answer["other"]["text"] == "of the other tab"
    assert texts(tab, "own") == ["of the other tab"]


def test_nor_by_a_tab_that_never_read_it(tab: Page, other_tab: Page) -> None:
    device(tab, "write", "a", "of this tab")
    assert device(other_tab, "write", "a", "of the other tab")["state"] == "conflict"


def test_a_list_is_only_looked_at(tab: Page, other_tab: Page) -> None:
    device(tab, "write", "a", "of this tab")
    device(other_tab, "list")
    assert device(other_tab, "write", "a", "of the other tab")["state"] == "conflict"


def test_the_reader_may_choose_and_the_other_answers_become_a_copy(tab: Page, other_tab: Page) -> None:
    device(tab, "write", "a", assessment("a", 1))
    assert device(other_tab, "overwrite", "a", assessment("a", 2))["state"] == "saved"
    assert texts(other_tab, "own") == [assessment("a", 2)]
    (copy,) = [one for one in device(other_tab, "list") if one["kind"] == "copy"]
    assert (copy["text"], copy["why"], copy["of"]) == (assessment("a", 1), "other-tab", "a")
    assert device(tab, "write", "a", assessment("a", 3))["state"] == "conflict", "the choice was made there"


def test_two_tabs_with_the_same_answers_are_no_conflict(tab: Page, other_tab: Page) -> None:
    device(tab, "write", "a", "the same")
    assert device(other_tab, "write", "a", "the same")["state"] == "saved"


@both_ways
def test_tabs_hear_of_each_other(tab: Page, other_tab: Page) -> None:
    device(tab, "write", "a", "first")
    device(other_tab, "read", "a")
    tab.evaluate(HEAR)
    device(other_tab, "write", "a", "second")
    wait_until(tab, "heard.length > 0")
    assert tab.evaluate("heard[0]") == ["a", "second"]
    tab.evaluate("heard.length = 0")
    device(other_tab, "remove", "a")
    wait_until(tab, "heard.length > 0")
    assert tab.evaluate("heard[0]") == ["a", None]


@both_ways
def test_without_messages_a_tab_looks_when_somebody_comes_back(context: BrowserContext, base: str) -> None:
    context.add_init_script("delete self.BroadcastChannel;")
    tab, other_tab = open_tab(context, base), open_tab(context, base)
    device(tab, "write", "a", "first")
    device(other_tab, "read", "a")
    tab.evaluate(HEAR)
    device(other_tab, "write", "a", "second")
    tab.evaluate("dispatchEvent(new Event('focus'))")
    wait_until(tab, "heard.length > 0")
    assert tab.evaluate("heard[0]") == ["a", "second"]


def test_a_tab_does_not_hear_of_itself(tab: Page) -> None:
    tab.evaluate(HEAR)
    device(tab, "write", "a", "first")
    device(tab, "write", "a", "second")
    tab.evaluate("dispatchEvent(new Event('focus'))")
    device(tab, "read", "a")
    assert tab.evaluate("heard") == []


@both_ways
def test_what_was_cleared_behind_our_back_is_stored_again_and_said(tab: Page, other_tab: Page) -> None:
    device(tab, "write", "a", "first")
    other_tab.evaluate(DELETE, DATABASE)
    assert device(tab, "write", "a", "second")["state"] == "again"
    assert device(tab, "write", "a", "third")["state"] == "saved"
    assert texts(tab, "own") == ["third"]


def test_a_connection_that_the_browser_closed_is_made_anew(context: BrowserContext, base: str) -> None:
    context.add_init_script("""
      const transaction = IDBDatabase.prototype.transaction;
      IDBDatabase.prototype.transaction = function (...rest) {
        if (self.cut) { self.cut = false; this.close(); }
        return transaction.apply(this, rest);
      };
    """)
    tab = open_tab(context, base)
    tab.evaluate("self.cut = true")
    assert device(tab, "write", "a", "first")["state"] == "saved"


def test_a_full_device_keeps_what_it_has_and_says_so(tab: Page) -> None:
    device(tab, "write", "a", "first")
    tab.evaluate(FULL)
    for call in (("write", "a", "second"), ("copy", "second", "open")):
        answer = device(tab, *call)
        assert (answer["state"], answer["reason"]) == ("failed", "full")
    assert [kept["text"] for kept in device(tab, "list")] == ["first"]


def test_nothing_is_replaced_when_its_copy_does_not_fit(tab: Page, other_tab: Page) -> None:
    device(tab, "write", "a", "first")
    other_tab.evaluate(FULL)
    assert device(other_tab, "makeRoom", "a", "second", "open")["state"] == "failed"
    other_tab.reload()
    started(other_tab)
    device(other_tab, "read", "a")
    other_tab.evaluate(FULL)
    device(other_tab, "makeRoom", "a", "second", "open")
    other_tab.evaluate("delete IDBObjectStore.prototype.put")
    assert device(other_tab, "write", "a", "second")["state"] != "saved"
    assert texts(tab, "own") == ["first"]


def test_saved_is_said_only_of_what_was_read_back_equal(tab: Page) -> None:
    tab.evaluate(LOSES_WHAT_IS_WRITTEN)
    answer = device(tab, "write", "a", "first")
    assert (answer["state"], answer["reason"]) == ("failed", "unknown")


@pytest.mark.parametrize("way", [FORBIDDEN, NOT_THERE])
def test_a_browser_that_keeps_nothing_is_no_accident(context: BrowserContext, base: str, way: str) -> None:
    context.add_init_script(way)
    tab = open_tab(context, base)
    assert tab.evaluate("[spm.device.kind(), spm.device.trouble()]") == ["none", "refused"]
    nothing_works_and_nothing_throws(tab, "refused")


def test_nothing_hangs_where_the_browser_never_answers(context: BrowserContext, base: str) -> None:
    context.add_init_script(NEVER_ANSWERS)
    tab = context.new_page()
    tab.clock.install()
    tab.goto(f"{base}en/assessment.html")
    tab.clock.run_for(10_000)
    assert tab.evaluate("[spm.device.kind(), spm.device.trouble()]") == ["none", "unknown"]
    tab.evaluate("spm.device.write('a', 'text').then(answer => { self.answer = answer; })")
    tab.clock.run_for(10_000)
    assert tab.evaluate("self.answer.state") == "failed"


def test_a_frame_without_rights_keeps_nothing_and_says_so(
    context: BrowserContext, site_url_without_headers: str
) -> None:
    # With our headers no other site can frame the page at all.
    site_url = site_url_without_headers
    tab = context.new_page()
    frame = f'<iframe sandbox="allow-scripts" src="{site_url}en/assessment.html"></iframe>'
    tab.route("**/around.html", lambda route: route.fulfill(body=frame, content_type="text/html"))
    tab.goto(f"{site_url}around.html")
    (inner,) = tab.main_frame.child_frames
    wait_until(inner, "self.spm && spm.device.kind()")
    nothing_works_and_nothing_throws(inner, "refused")
    inner.wait_for_selector("#file-message:not([hidden]) button")
    assert "does not let the page save" in inner.inner_text("#file-message")
    assert inner.get_attribute("#saved", "data-state") == "failed"


def nothing_works_and_nothing_throws(tab: Any, reason: str) -> None:
    kept = {"id": "a", "text": "first", "kind": "own"}
    for call in (("write", "a", "first"), ("overwrite", "a", "first"), ("copy", "first", "open")):
        answer = device(tab, *call)
        assert (answer["state"], answer["reason"]) == ("failed", reason)
    for call in (("remove", "a"), ("removeAll",), ("putBack", [kept])):
        assert device(tab, *call)["state"] == "failed"
    assert device(tab, "list") == []
    assert device(tab, "read", "a") is None
    device(tab, "filed", "a", 1)
    device(tab, "keepPlace", {"screen": "how"})
    assert device(tab, "place")["screen"] == "how", "for as long as the page is open"


# Nobody knows who else writes there: another page of the same address, a later version, a failing disk.
BROKEN = [
    {"id": "a"},
    {"id": "a", "text": 5},
    {"id": "a", "text": "no assessment", "saved": "yesterday", "kind": 7, "why": {}},
    {"id": "a", "text": None, "stamp": None, "version": "2", "format": [], "of": 3},
]


@pytest.mark.parametrize("record", BROKEN)
def test_what_is_broken_is_shown_and_never_overwritten_without_a_copy(tab: Page, record: Any) -> None:
    store(tab, record, {"id": "__proto__", "text": "polluted"})
    broken = [kept for kept in device(tab, "list") if kept["id"] == "a"]
    assert len(broken) == 1
    assert isinstance(broken[0]["text"], str), "so it can be saved to a file"
    assert device(tab, "write", "a", "new")["state"] == "conflict"
    assert [one for one in stored(tab) if one["id"] == "a"] == [record]
    assert device(tab, "overwrite", "a", "new")["state"] == "saved"
    assert broken[0]["text"] in texts(tab, "copy")


def test_what_refers_to_itself_is_shown_too(tab: Page) -> None:
    tab.evaluate("""() => new Promise(resolve => {
      const record = { id: 'a' };
      record.self = record;
      const request = indexedDB.open('spm-guide:core:spm-guide-core');
      request.onsuccess = () => {
        const transaction = request.result.transaction('kept', 'readwrite');
        transaction.objectStore('kept').put(record);
        transaction.oncomplete = () => { request.result.close(); resolve(); };
      };
    })""")
    assert [kept["id"] for kept in device(tab, "list")] == ["a"]
    assert device(tab, "write", "a", "new")["state"] == "conflict"


def test_a_record_that_cannot_be_read_hides_no_other(tab: Page) -> None:
    device(tab, "write", "a", "first")
    device(tab, "write", "b", "second")
    tab.evaluate("""() => {
      const get = IDBObjectStore.prototype.get;
      IDBObjectStore.prototype.get = function (id) {
        const request = get.call(this, id);
        if (id !== 'a') return request;
        const failing = {};
        request.onsuccess = () => failing.onerror(new Event('error', { cancelable: true }));
        return failing;
      };
    }""")
    assert {kept["id"] for kept in device(tab, "list")} == {"a", "b"}
    assert device(tab, "write", "a", "third")["state"] == "conflict"
    assert device(tab, "remove", "a")["state"] == "removed"
    assert [kept["id"] for kept in device(tab, "list")] == ["b"]


@pytest.mark.parametrize("newer", [{"version": 99}, {"format": 99}])
def test_a_page_never_writes_over_what_a_later_version_of_it_wrote(tab: Page, newer: Any) -> None:
    device(tab, "write", "a", assessment("a", 1))
    (record,) = [one for one in stored(tab) if one["id"] == "a"]
    later = {**record, **newer, "text": "of a later version", "news": True}
    store(tab, later)
    device(tab, "read", "a")
    for call in ("write", "overwrite"):
        assert device(tab, call, "a", assessment("a", 2))["state"] == "conflict"
    device(tab, "filed", "a", 5)
    assert [one for one in stored(tab) if one["id"] == "a"] == [later]


def test_the_last_ten_copies_stay(tab: Page) -> None:
    device(tab, "write", "a", "own")
    for number in range(12):
        assert device(tab, "copy", f"copy {number}", "open")["state"] == "saved"
    assert texts(tab, "copy") == [f"copy {number}" for number in range(11, 1, -1)]
    assert texts(tab, "own") == ["own"], "an assessment is no copy"


def test_copies_that_are_alike_count_as_one(tab: Page) -> None:
    for text in ("one", "two", "one"):
        device(tab, "copy", text, "open")
    assert texts(tab, "copy") == ["one", "two"]


@both_ways
def test_a_removal_can_be_undone(tab: Page) -> None:
    device(tab, "write", "a", "first")
    device(tab, "write", "b", "second")
    device(tab, "filed", "b", 7)
    device(tab, "copy", "third", "clear")
    before = device(tab, "list")
    removed = device(tab, "removeAll")
    assert removed["state"] == "removed"
    assert stored(tab) == [], "nothing at all stays behind"
    assert device(tab, "putBack", removed["kept"])["state"] == "saved"
    assert device(tab, "list") == before
    one = device(tab, "remove", "a")
    assert device(tab, "list") == [kept for kept in before if kept["id"] != "a"]
    device(tab, "putBack", one["kept"])
    assert device(tab, "list") == before


def test_an_undo_replaces_nothing_that_came_since(tab: Page) -> None:
    device(tab, "write", "a", assessment("a", 1))
    removed = device(tab, "remove", "a")
    device(tab, "write", "a", assessment("a", 2))
    device(tab, "putBack", removed["kept"])
    assert texts(tab, "own") == [assessment("a", 2)]
    assert texts(tab, "copy") == [assessment("a", 1)]


def test_when_it_was_saved_to_a_file_is_kept_and_is_no_change(tab: Page, other_tab: Page) -> None:
    device(tab, "write", "a", "first")
    device(other_tab, "read", "a")
    device(tab, "filed", "a", 7)
    assert device(other_tab, "write", "a", "second")["state"] == "saved"
    assert [kept["filed"] for kept in device(tab, "list")] == [7]


def place_found(tab: Page) -> Any:
    """The place as a page finds it that starts now."""
    return tab.evaluate("spm.device.start(JSON.parse(guide.textContent)).then(spm.device.place)")


@both_ways
def test_the_place_is_kept(tab: Page) -> None:
    place = {"id": "a", "screen": "goals", "issue": "arrears", "onePage": True, "done": False}
    device(tab, "keepPlace", place)
    assert place_found(tab) == place


def test_of_a_broken_place_only_what_is_right_is_used(tab: Page) -> None:
    broken = {"id": 0, "screen": {}, "issue": [1], "onePage": "yes", "done": True, "x": 1}
    store(tab, {"id": 0, "place": broken})
    tab.evaluate("sessionStorage.clear()")
    assert place_found(tab) == {"done": True}
    store(tab, {"id": 0, "place": None})
    assert place_found(tab) == {}


@both_ways
def test_on_a_shared_computer_the_answers_go_with_the_tab(
    context: BrowserContext, base: str, tab: Page, other_tab: Page
) -> None:
    device(tab, "write", "mine", assessment("mine", 1))
    device(tab, "copy", assessment("mine", 0), "clear")
    device(tab, "write", "another's", assessment("another's", 4))
    device(tab, "keepPlace", {"id": "mine"})
    assert device(tab, "forThisVisit", True)["state"] == "saved"
    assert device(tab, "kind") == "visit"
    assert [kept["text"] for kept in device(tab, "list")] == [assessment("mine", 0), assessment("mine", 1)]
    assert texts(other_tab, "own") == [assessment("another's", 4)], "it may be somebody else's"
    assert texts(other_tab, "copy") == []
    assert device(tab, "write", "mine", assessment("mine", 2))["state"] == "saved"
    tab.reload()
    started(tab)
    (mine,) = texts(tab, "own")
    assert json.loads(mine) == json.loads(assessment("mine", 2)), "a reload is the same visit"
    tab.close()
    next_visitor = open_tab(context, base)
    assert device(next_visitor, "kind") == "device"
    assert assessment("mine", 2) not in str(device(next_visitor, "list"))
    assert [one for one in stored(next_visitor) if "mine" in str(one)] == []


def test_the_switch_can_be_turned_back(tab: Page) -> None:
    device(tab, "write", "a", "first")
    device(tab, "keepPlace", {"id": "a"})
    device(tab, "forThisVisit", True)
    device(tab, "write", "a", "second")
    assert device(tab, "forThisVisit", False)["state"] == "saved"
    assert device(tab, "kind") == "device"
    assert texts(tab, "own") == ["second"]
    assert (
        tab.evaluate("Object.keys(sessionStorage).filter(key => /core/.test(key) && !key.endsWith('!'))")
        == []
    )


def test_a_switch_that_fails_leaves_everything_where_it_is(tab: Page) -> None:
    device(tab, "write", "a", "first")
    device(tab, "keepPlace", {"id": "a"})
    tab.evaluate(FULL_VISIT)
    answer = device(tab, "forThisVisit", True)
    assert (answer["state"], answer["reason"]) == ("failed", "full")
    assert device(tab, "kind") == "device"
    assert texts(tab, "own") == ["first"]
    assert device(tab, "write", "a", "second")["state"] == "saved"


@both_ways
def test_the_databases_of_other_pages_are_left_alone(tab: Page) -> None:
    """All pages of a host, and all pages opened from folders, share one storage."""
    names = tab.evaluate("indexedDB.databases().then(all => all.map(one => one.name))")
    assert names == [DATABASE]
