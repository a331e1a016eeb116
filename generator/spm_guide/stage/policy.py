"""What pages may load and run: only what the site itself brings.

Pages carry it in a meta element, and servers may send it too (export/header_files.py).

No script or style has an integrity attribute. It guards against another host that changes a file, and nothing
comes from another host. From file:// it would keep the script from running: Chromium 156 and Firefox 153 both
refuse, with and without crossorigin, because they read a local file without the checks that it needs. Who
wants to know that a copy is whole checks SHA256SUMS (export/checksums.py).
"""

from __future__ import annotations

CONTENT_SECURITY_POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "worker-src 'self'",
        "manifest-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
    )
)
