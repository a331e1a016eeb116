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
    zips = dict(ways.zips)
    for guide in guides:
        if ways.from_folder:
            _for_a_folder(site / guide.language.code, guide)
        else:
            _for_a_server(site, guide, zips.get(guide.language.code), recall)


def _for_a_folder(site: Path, guide: Guide) -> None:
    finish_offline_page(site, guide, {"folder"}, {})
    for name in _ONLY_FROM_A_SERVER:
        (site / name).unlink(missing_ok=True)
    for page in sorted(site.rglob("*.html")):
        html = page.read_text(encoding="utf-8")
        page.write_text(_MANIFEST_LINK.sub("", html), encoding="utf-8", newline="\n")


def _for_a_server(site: Path, guide: Guide, zip_file: Path | None, recall: Recall) -> None:
    code = guide.language.code
    values = {}
    if zip_file is not None:
        (site / DOWNLOADS).mkdir(exist_ok=True)
        shutil.copyfile(zip_file, site / DOWNLOADS / zip_file.name)
        values = {
            "zip": f"{DOWNLOADS}/{zip_file.name}",
            "zip-size": size_in_words(zip_file.stat().st_size, guide),
        }
    files = kept_files(site, code)
    values["transfer"] = size_in_words(transfer_size(files, recall), guide)
    values["space"] = size_in_words(size_on_device(files), guide)
    finish_offline_page(site / code, guide, {"web", "no-zip" if zip_file is None else "zip"}, values)
    write_service_worker(site, code)
