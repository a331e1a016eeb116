"""What a renderer says when it stops."""

from __future__ import annotations


class RenderError(Exception):
    """A renderer stopped; the text is what it said.

    language  code of the language it was rendering
    """

    def __init__(self, language: str, output: str) -> None:
        super().__init__(output)
        self.language = language
