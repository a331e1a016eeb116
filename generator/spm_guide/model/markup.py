"""The marks inside a text that are not words: placeholders, tags, link targets, code.

Translators keep them as they are. `translate/` leaves them alone, `validate/` compares them.
"""

from __future__ import annotations

import re

# The YAML between lines of dashes on top of a page; group 1 is what stands between them.
FRONT_MATTER = re.compile(r"\A---[ \t]*\n(.*?)^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
PLACEHOLDER = re.compile(r"\{([a-z][a-z0-9_]*)\}")
HTML_TAG = re.compile(r"</?([a-zA-Z][\w-]*)(?:\s[^<>]*)?/?>")
HTML_ENTITY = re.compile(r"&(?:#\d+|#[xX][0-9a-fA-F]+|[a-zA-Z][a-zA-Z0-9]*);")
CODE_SPAN = re.compile(r"(?<!`)(`+)(?!`)(.+?)(?<!`)\1(?!`)", re.DOTALL)
# The part of [words](target "title") that follows the words; group 1 is the target.
LINK_TARGET = re.compile(r"\]\(\s*(<[^<>\n]*>|(?:[^\s()]|\([^\s()]*\))*)(?:\s+(?:\"[^\"]*\"|'[^']*'))?\s*\)")
LINK_REFERENCE = re.compile(r"\]\[([^\[\]]*)\]")
FOOTNOTE = re.compile(r"\[\^([^\]\s]+)\]")
# A figure of the invented institution that runs through the guide, filled in when a page is made.
FIGURE = re.compile(r"\[\[([^\[\]\n]*)\]\]")
ATTRIBUTE_LIST = re.compile(r"\{(?::[ ]*|[ ]*(?=[.#])|[ ]*(?=[\w-]+=))[^{}\n]+\}")
BARE_ADDRESS = re.compile(r"<(?:https?://|mailto:)[^<>\s]+>|\bhttps?://[^\s<>()\[\]]+|\bwww\.[^\s<>()\[\]]+")
ESCAPE = re.compile(r"\\[\\`*_{}\[\]()>#+\-.!|]")


def without_marks(text: str, filler: str = " ") -> str:
    """`text` with everything that is not words replaced, by spaces or by another `filler`."""
    for pattern in (
        CODE_SPAN,
        BARE_ADDRESS,
        HTML_TAG,
        HTML_ENTITY,
        LINK_TARGET,
        LINK_REFERENCE,
        FOOTNOTE,
        FIGURE,
        ATTRIBUTE_LIST,
    ):
        text = pattern.sub(filler, text)
    return PLACEHOLDER.sub(filler, text)


def has_words(text: str) -> bool:
    """Whether there is anything to translate: at least one letter outside the marks."""
    return any(character.isalpha() for character in without_marks(text))
