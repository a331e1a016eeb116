"""One digest of several texts."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable


def digest_of(parts: Iterable[str]) -> str:
    """The SHA-256 of the parts, in hexadecimal digits: another for every change of any of them."""
    digest = hashlib.sha256()
    for part in parts:
        data = part.encode("utf-8", errors="surrogatepass")
        # With its length, so that two parts are never taken for other two.
        digest.update(b"%d:" % len(data))
        digest.update(data)
    return digest.hexdigest()
