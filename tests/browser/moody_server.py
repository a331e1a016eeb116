"""A server that loses its connection, lacks files or remembers what it was asked for, as a test likes it."""

from __future__ import annotations

import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any


class MoodyServer:
    """Serves `folder` at `url`, which ends in a slash.

    is_down   it hangs up on everybody
    patience  answers so many requests before it goes down by itself; None: any number
    missing   parts of paths that it says it does not have
    asked     the paths it was asked for, in order
    """

    def __init__(self, folder: Path) -> None:
        self.is_down = False
        self.patience: int | None = None
        self.missing: set[str] = set()
        self.asked: list[str] = []
        handler = partial(_Handler, self, directory=str(folder))
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        self.url = f"http://127.0.0.1:{self._server.server_address[1]}/"

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()

    def asked_for(self, part: str) -> list[str]:
        """The paths asked for that hold `part`."""
        return [path for path in self.asked if part in path]

    def hangs_up(self) -> bool:
        if self.patience is not None:
            self.patience -= 1
            self.is_down = self.is_down or self.patience < 0
        return self.is_down


class _Handler(SimpleHTTPRequestHandler):
    def __init__(self, mood: MoodyServer, *args: Any, **kwargs: Any) -> None:
        self._mood = mood
        super().__init__(*args, **kwargs)

    def do_GET(self) -> None:
        self._answer(super().do_GET)

    def do_HEAD(self) -> None:
        self._answer(super().do_HEAD)

    def _answer(self, answer: Any) -> None:
        if self._mood.hangs_up():
            self.close_connection = True
            return
        self._mood.asked.append(self.path)
        if any(part in self.path for part in self._mood.missing):
            self.send_error(404)
        else:
            answer()

    def end_headers(self) -> None:
        """Nothing is kept on the way: what opens without the server was kept on purpose."""
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Says nothing."""
