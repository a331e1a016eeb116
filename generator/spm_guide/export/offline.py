"""Makes a finished site ready for readers without internet: kept by a browser, or opened from a folder."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterable
from pathlib import Path

from spm_guide.export.offline_page import finish_offline_page, size_in_words
from spm_guide.export.service_worker import kept_files, size_on_device, transfer_size, write_service_worker
from spm_guide.memory import Recall, make_always
from spm_guide.model.guide import Guide
from spm_guide.model.offline import Offline

DOWNLOADS = "downloads"
# What only a server can give: from a folder, browsers complain about it.
_ONLY_FROM_A_SERVER = ("app.webmanifest", "not-kept.html")
_MANIFEST_LINK = re.compile(r'[ \t]*<link rel="manifest"[^>]*>\n?')


def make_offline(site: Path, guides: Iterable[Guide], ways: Offline, recall: Recall = make_always) -> None:
    """Finishes each language of `site`; to be called when all other files are written.

    raises  OSError
    """
    zips, workbooks = dict(ways.zips), dict(ways.workbooks)
    for guide in guides:
        code = guide.language.code
        if ways.from_folder:
            _for_a_folder(site / code, guide, workbooks.get(code))
        else:
            _for_a_server(site, guide, zips.get(code), workbooks.get(code), recall)


def _for_a_folder(site: Path, guide: Guide, workbook: Path | None) -> None:
    offered = _offered("workbook", workbook, site, "", guide)
    finish_offline_page(site, guide, {"folder", _case("workbook", workbook)}, offered)
    for name in _ONLY_FROM_A_SERVER:
        (site / name).unlink(missing_ok=True)
    for page in sorted(site.rglob("*.html")):
        html = page.read_text(encoding="utf-8")
        page.write_text(_MANIFEST_LINK.sub("", html), encoding="utf-8", newline="\n")


def _for_a_server(
    site: Path, guide: Guide, zip_file: Path | None, workbook: Path | None, recall: Recall
) -> None:
    code = guide.language.code
    values = {
        **_offered("zip", zip_file, site, "../", guide),
        **_offered("workbook", workbook, site, "../", guide),
    }
    files = kept_files(site, code)
    values["transfer"] = size_in_words(transfer_size(files, recall), guide)
    values["space"] = size_in_words(size_on_device(files), guide)
    cases = {"web", _case("zip", zip_file), _case("workbook", workbook)}
    finish_offline_page(site / code, guide, cases, values)
    write_service_worker(site, code)


def _case(name: str, file: Path | None) -> str:
    return f"no-{name}" if file is None else name


def _offered(name: str, file: Path | None, folder: Path, way: str, guide: Guide) -> dict[str, str]:
    """Puts a file where readers can take it.

    folder   in which the downloads lie; `way` leads to it from the language's folder
    returns  its address from the language's folder, and its size in words; nothing without a file
    """
    if file is None:
        return {}
    (folder / DOWNLOADS).mkdir(exist_ok=True)
    shutil.copyfile(file, folder / DOWNLOADS / file.name)
    size = size_in_words(file.stat().st_size, guide)
    return {name: f"{way}{DOWNLOADS}/{file.name}", f"{name}-size": size}
