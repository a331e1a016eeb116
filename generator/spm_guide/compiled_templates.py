"""Templates compiled once: every language and every page has an environment of its own."""

from __future__ import annotations

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket

from spm_guide.memory import Memory

_KIND = "compiled template"


class _Compiled(BytecodeCache):
    """Within the process, or in the memory of the build that runs."""

    def __init__(self) -> None:
        self._memory = Memory(None, "")

    def keep_in(self, memory: Memory) -> None:
        """From now on what is compiled stays in `memory`."""
        self._memory = memory

    def load_bytecode(self, bucket: Bucket) -> None:
        """Gives the bucket what was compiled from the same source for the same kind of environment."""
        code = self._memory.find(_KIND, _made_from(bucket))
        if code is not None:
            bucket.bytecode_from_string(code)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keeps what was compiled."""
        self._memory(_KIND, _made_from(bucket), bucket.bytecode_to_string)


def _made_from(bucket: Bucket) -> tuple[str, ...]:
    environment = bucket.environment
    options = (environment.trim_blocks, environment.lstrip_blocks, environment.autoescape)
    return bucket.key, bucket.checksum, *map(str, options), *sorted(environment.extensions)


COMPILED = _Compiled()
