"""Shows the site on this machine and builds it again when a source changes."""

from __future__ import annotations

import threading
from collections.abc import Callable
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer

# Only this machine can reach it: what a writer previews is nobody else's business.
HOST = "127.0.0.1"
# Editors write a file in several steps; this long a silence means they are done. Seconds.
QUIET = 0.1
CHANGES = {"created", "modified", "moved", "deleted"}


class SiteHandler(SimpleHTTPRequestHandler):
    """Serves the built folder, with the 404 page of the language that was asked for."""

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Sends the site's own page for an address that does not exist."""
        site = Path(self.directory)
        page = site / self.path.strip("/").split("/")[0] / "404.html"
        page = page if page.is_file() else site / "404.html"
        if code != 404 or not page.is_file():
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def end_headers(self) -> None:
        """Adds that nothing is to be kept: a preview always shows the last build."""
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Says nothing: the terminal is for builds and their problems."""


class _Changed(FileSystemEventHandler):
    def __init__(self, changed: threading.Event) -> None:
        self._changed = changed

    def on_any_event(self, event: FileSystemEvent) -> None:
        if event.event_type in CHANGES and not event.is_directory:
            self._changed.set()


def site_server(site: Path, port: int) -> ThreadingHTTPServer:
    """A server for the folder `site`; port 0 takes any free one.  raises  OSError when it is taken"""
    return ThreadingHTTPServer((HOST, port), partial(SiteHandler, directory=str(site)))


def serve_site(
    server: ThreadingHTTPServer,
    watched: list[Path],
    ready: Callable[[], None],
    rebuild: Callable[[], None],
    stop: threading.Event,
) -> None:
    """Serves until `stop` is set; calls `rebuild` after each change below `watched`, first of all `ready`."""
    changed = threading.Event()
    observer = Observer()
    for path in watched:
        observer.schedule(_Changed(changed), str(path), recursive=True)
    observer.start()
    threading.Thread(target=server.serve_forever, daemon=True).start()
    ready()
    try:
        while not stop.is_set():
            if not changed.wait(QUIET):
                continue
            while changed.is_set():
                changed.clear()
                stop.wait(QUIET)
            rebuild()
    finally:
        observer.stop()
        observer.join()
        server.shutdown()
        server.server_close()
