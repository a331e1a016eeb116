"""Writes the rules of the site for common web servers: what pages may do, and how long copies are good."""

from __future__ import annotations

from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

# Where each file goes, below the site. Two have to lie where the host looks for them; the others are pieces
# for whoever runs a server.
FILES = {
    "_headers": "_headers",
    "htaccess": ".htaccess",
    "nginx.conf": "server/nginx.conf",
    "Caddyfile": "server/Caddyfile",
    "web.config": "server/web.config",
    "README.txt": "server/README.txt",
}
# What a page could ask a device for. None does, so a script that came in by accident can't either. Names that
# browsers do not know would fill their consoles with warnings; tests/browser/test_headers.py looks.
SWITCHED_OFF = (
    "accelerometer",
    "autoplay",
    "browsing-topics",
    "camera",
    "display-capture",
    "encrypted-media",
    "fullscreen",
    "gamepad",
    "geolocation",
    "gyroscope",
    "hid",
    "idle-detection",
    "local-fonts",
    "magnetometer",
    "microphone",
    "midi",
    "payment",
    "picture-in-picture",
    "publickey-credentials-get",
    "screen-wake-lock",
    "serial",
    "usb",
    "xr-spatial-tracking",
)
# What becomes much smaller on the way. Pictures and workbooks are compressed already.
COMPRESSED = (
    "text/html",
    "text/css",
    "text/csv",
    "text/plain",
    "text/xml",
    "text/javascript",
    "application/javascript",
    "application/json",
    "application/manifest+json",
    "application/xml",
    "image/svg+xml",
)


def response_headers(policy: str) -> tuple[tuple[str, str], ...]:
    """Name and value of every header that a server should send with every file.

    policy  the Content-Security-Policy that pages carry; a header can also forbid frames around them
    """
    return (
        ("Content-Security-Policy", f"{policy}; frame-ancestors 'none'"),
        # The same for browsers that are older than frame-ancestors.
        ("X-Frame-Options", "DENY"),
        ("Referrer-Policy", "no-referrer"),
        ("X-Content-Type-Options", "nosniff"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Permissions-Policy", ", ".join(f"{name}=()" for name in SWITCHED_OFF)),
        ("Cache-Control", "no-cache"),
    )


def write_header_files(policy: str, root: str, theme: Path, target: Path) -> None:
    """Writes the files of FILES below `target`, the site.

    policy  see response_headers
    root    path of the site on its host, with slashes at both ends
    theme   the folder with `hosting/`, where their templates are

    raises  OSError; jinja2.TemplateError for a mistake in a template
    """
    # Only web.config is HTML-like, and escapes for itself.
    templates = Environment(
        loader=FileSystemLoader(theme / "hosting"),
        undefined=StrictUndefined,
        trim_blocks=True,
        keep_trailing_newline=True,
    )
    (target / "server").mkdir(exist_ok=True)
    for template, name in FILES.items():
        text = templates.get_template(template).render(
            headers=response_headers(policy), root=root, compressed=COMPRESSED
        )
        (target / name).write_text(text, encoding="utf-8", newline="\n")
