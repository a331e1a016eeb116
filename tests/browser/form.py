"""What tests do in the form: show it whole, walk through its screens, open and save files."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from playwright.sync_api import Locator, Page

from spm_guide.load.page_block import json_in_page


def show_whole(page: Page) -> Page:
    """Shows all screens on one page, with live results, for tests that are about something else."""
    page.check("#one-page")
    return page


def go_to(page: Page, screen: str) -> None:
    """Goes to a screen, or to the screen with a question, as a link there does."""
    page.evaluate("id => { location.hash = id; }", screen)
    page.locator(f"#{screen}").wait_for(state="visible")


def saved_text(page: Page) -> str:
    """The text of the file that "Save to a file" gives."""
    return clicked_text(page, "#save-file")


def clicked_text(page: Page, button: str | Locator) -> str:
    """The text of the file that a button gives."""
    with page.expect_download() as download:
        (page.locator(button) if isinstance(button, str) else button).click()
    return Path(download.value.path()).read_text(encoding="utf-8")


def inside(text: str) -> Any:
    """The assessment in a saved file, a page or plain JSON."""
    block = json_in_page(text)
    return json.loads(text if block is None else block)


def saved(page: Page) -> Any:
    """The assessment in it."""
    return inside(saved_text(page))


def open_file(page: Page, content: Any, name: str = "saved.json") -> None:
    """Opens a file: a path, or what shall stand in one."""
    if isinstance(content, Path):
        page.set_input_files("#file-input", content)
        return
    text = content if isinstance(content, str) else json.dumps(content)
    page.set_input_files(
        "#file-input", {"name": name, "mimeType": "application/json", "buffer": text.encode()}
    )


def drawn(page: Page) -> Locator:
    """Waits until the results on the page are those of the answers, and gives them."""
    page.wait_for_selector("#results-body:not([aria-busy])", state="attached")
    return page.locator("#results-body")


def kept(page: Page) -> None:
    """Waits until the page says that the answers are saved on the device."""
    page.wait_for_selector("#saved[data-state=saved]")
