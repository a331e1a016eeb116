"""Templates compiled once in a process: every language and every page has an environment of its own."""

from __future__ import annotations

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket


class _Compiled(BytecodeCache):
    def __init__(self) -> None:
        self._code: dict[tuple[str, str], bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Gives the bucket what was compiled from the same source."""
        if (bucket.key, bucket.checksum) in self._code:
            bucket.bytecode_from_string(self._code[bucket.key, bucket.checksum])

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keeps what was compiled."""
        self._code[bucket.key, bucket.checksum] = bucket.bytecode_to_string()


COMPILED = _Compiled()
