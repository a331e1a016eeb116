"""Several tabs of one browser on the assessment page, and what they keep together."""

from __future__ import annotations

import json
from typing import Any

from playwright.sync_api import BrowserContext, Frame, Page

PAGE = "en/assessment.html"
DATABASE = "spm-guide:core:spm-guide-core"
# Leaves no room for anything more.
FULL = """() => {
  IDBObjectStore.prototype.put = () => { throw new DOMException('', 'QuotaExceededError'); };
}"""
# Reads or writes the database past the page's own scripts.
RAW = """
  ([mode, records]) => new Promise((resolve, reject) => {
    const request = indexedDB.open('DATABASE');
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const database = request.result;
      const transaction = database.transaction('kept', mode);
      const table = transaction.objectStore('kept');
      records.forEach(record => table.put(record));
      const all = table.getAll();
      transaction.oncomplete = () => { database.close(); resolve(all.result); };
      transaction.onabort = () => reject(transaction.error);
    };
  })
""".replace("DATABASE", DATABASE)


def open_tab(context: BrowserContext, base: str, address: str = PAGE) -> Page:
    """A new tab on the page, once it is ready."""
    page = context.new_page()
    page.goto(base + address)
    return started(page)


def started(page: Page) -> Page:
    """Waits until the page knows where it keeps answers, and has looked at what is there.

    The page asks for the list itself as soon as it knows where: who asks after it is answered after it.
    Before that the page may still write the place.
    """
    wait_until(page, "spm.device.kind()")
    page.evaluate("spm.device.list().then(() => null)")
    return page


def wait_until(page: Page | Frame, expression: str, seconds: float = 30) -> None:
    """Like Playwright's wait_for_function, which a page that forbids eval does not let look twice."""
    looking = f"({expression}) ? done(true) : performance.now() > end ? done(false) : setTimeout(look, 20);"
    waiting = f"const end = performance.now() + {seconds * 1000}; (function look() {{ {looking} }})();"
    came = page.evaluate(f"() => new Promise(done => {{ {waiting} }})")
    assert came, f"not within {seconds} seconds: {expression}"


def device(page: Page | Frame, call: str, *values: Any) -> Any:
    """What a function of spm.device answers: `device(page, "write", id, text)`."""
    return page.evaluate(f"values => spm.device.{call}(...values)", list(values))


def stored(page: Page) -> list[Any]:
    """The records of the database as they are."""
    found: list[Any] = page.evaluate(RAW, ["readonly", []])
    return found


def store(page: Page, *records: Any) -> None:
    """Puts records into the database as another program might."""
    page.evaluate(RAW, ["readwrite", list(records)])


def texts(page: Page, kind: str) -> list[str]:
    """Texts of all that is kept of a kind, "own" or "copy", newest first."""
    return [kept["text"] for kept in device(page, "list") if kept["kind"] == kind]


def assessment(id_: str, value: int, version: int | None = None, **more: Any) -> str:
    """Text of a small assessment; `value` answers one question."""
    data = {"format": 1, "id": id_, "mode": "quick", "answers": {"balance-1": {"value": value, "rev": 2}}}
    if version is not None:
        data["model"] = {"id": "spm-guide-core", "version": version}
    return json.dumps({**data, **more})
