"""Debian's web servers, each started on the files that the site brings for it."""

from __future__ import annotations

import os
import socket
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from find_browser import CADDY, NGINX, Kind, find_browser

SUB_PATH = "some/path"
# Seconds. Long enough for a busy machine; only a test that fails waits for it.
PATIENCE = 60
APACHE_MODULES = ("mpm_event", "authz_core", "dir", "mime", "headers", "filter", "deflate")

NGINX_CONFIG = """
daemon off;
pid {place}/nginx.pid;
error_log stderr;
{user}
events {{}}
http {{
  include /etc/nginx/mime.types;
  access_log off;
  client_body_temp_path {place}/body; proxy_temp_path {place}/proxy; fastcgi_temp_path {place}/fastcgi;
  uwsgi_temp_path {place}/uwsgi; scgi_temp_path {place}/scgi;
  server {{
    listen 127.0.0.1:{port};
    root {root};
    include {site}/server/nginx.conf;
  }}
}}
"""
CADDY_CONFIG = """
{{
  admin off
  auto_https off
}}
http://127.0.0.1:{port} {{
  root * {root}
  file_server
  import {site}/server/Caddyfile
}}
"""
APACHE_CONFIG = """
ServerRoot {place}
PidFile {place}/apache.pid
ErrorLog /dev/stderr
ServerName 127.0.0.1
Listen 127.0.0.1:{port}
{modules}
{user}
TypesConfig {place}/mime.types
DocumentRoot {root}
<Directory {root}>
  Require all granted
  AllowOverride FileInfo
</Directory>
"""


@contextmanager
def running(kind: Kind, place: Path) -> Iterator[int]:
    """Starts one of SERVERS on `place/root`, where the site is below SUB_PATH; gives the port."""
    port = _free_port()
    as_root = os.geteuid() == 0
    values = {"place": place, "root": place / "root", "site": place / "root" / SUB_PATH, "port": port}
    config = place / f"{kind.name}.conf"
    if kind is NGINX:
        config.write_text(NGINX_CONFIG.format(user="user root;" if as_root else "", **values))
        command = ["-c", str(config), "-p", str(place)]
    elif kind is CADDY:
        config.write_text(CADDY_CONFIG.format(**values))
        command = ["run", "--adapter", "caddyfile", "--config", str(config)]
    else:
        modules = "\n".join(
            f"LoadModule {module}_module /usr/lib/apache2/modules/mod_{module}.so"
            for module in APACHE_MODULES
        )
        (place / "mime.types").write_text("text/html html\n")
        # Apache refuses to work as the administrator.
        user = "User www-data\nGroup www-data" if as_root else ""
        config.write_text(APACHE_CONFIG.format(modules=modules, user=user, **values))
        command = ["-D", "FOREGROUND", "-f", str(config)]
    program = find_browser(kind)
    assert program, f"No {kind.name}: run `make test-all`, which installs one."
    home = {**os.environ, "HOME": str(place)}
    log = place / "said"
    with log.open("wb") as said:
        process = subprocess.Popen([program, *command], env=home, stdout=said, stderr=subprocess.STDOUT)
    try:
        _wait(process, port, log)
        yield port
    finally:
        process.terminate()
        process.wait(PATIENCE)


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def _wait(process: subprocess.Popen[bytes], port: int, log: Path) -> None:
    """Until the server takes connections; fails with what it said when it ends instead."""
    pause = threading.Event()
    for _ in range(PATIENCE * 20):
        assert process.poll() is None, log.read_text(errors="replace")
        with socket.socket() as one:
            if one.connect_ex(("127.0.0.1", port)) == 0:
                return
        pause.wait(0.05)
    raise AssertionError(f"no answer: {log.read_text(errors='replace')}")
